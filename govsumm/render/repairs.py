"""What a repair did, for reading: each record as it was, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.records import Audited, Brief, Repair
from govsumm.render.marking import doubt, quoted, text
from govsumm.walking import cited_records, kind_of, label


@dataclass(frozen=True, slots=True)
class Mended:
    """One repair: what was done, the words of the record as it was (or as it is, where it was
    added), why, and what the audit had against it.
    """

    what: str
    words: str
    why: str
    doubted: tuple[Audited, ...]
    passages: tuple[int, ...]


def mended(brief: Brief) -> Iterator[Mended]:
    """The repairs of a brief, in their order."""
    if not brief.audit.repairs:
        return
    standing = {each.id: each for each in cited_records(brief) if isinstance(each, Audited)}
    for repair in brief.audit.repairs:
        record = _before(repair) or (standing.get(repair.id) if repair.id else None)
        parts = [p for p in cited_records(record) if isinstance(p, Audited)] if record else []
        yield Mended(
            what=repair.what,
            words=label(record) if record else repair.kind,
            why=repair.why or "",
            doubted=tuple(p for p in parts if repair.before and p.verdict != "supported"),
            passages=record.passages if record else (),
        )


def _before(repair: Repair) -> Audited | None:
    """The record as it was."""
    if repair.before is None:
        return None
    found: Audited = kind_of(Brief, repair.kind).model_validate(repair.before)
    return found


def repairs(brief: Brief) -> Iterator[str]:
    """The repairs of a brief as Markdown."""
    if brief.audit.repairs:
        yield "## Repaired after the audit\n"
    for each in mended(brief):
        why = f": {text(each.why)}" if each.why else ""
        yield f"- {each.what}: {quoted(each.words)}{why}{''.join(map(doubt, each.doubted))}"
