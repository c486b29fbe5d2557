"""Directives as they are drawn everywhere: those of one speaker to the same people together."""

from __future__ import annotations

from collections.abc import Iterable

from govsumm.records import AuditedDirective

Orders = list[AuditedDirective]


def grouped(directives: Iterable[AuditedDirective]) -> list[Orders]:
    """The directives by speaker and addressees, groups and orders with a deadline in front."""
    groups: dict[tuple[str, ...], Orders] = {}
    for directive in directives:
        names = (each.casefold() for each in (directive.by or "", *directive.to))
        same = tuple(name.removeprefix("the ") for name in names)
        groups.setdefault(same, []).append(directive)
    dated_first = sorted(groups.values(), key=lambda group: not any(each.due for each in group))
    return [sorted(group, key=lambda each: each.due is None) for group in dated_first]
