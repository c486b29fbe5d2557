"""Deadlines in the words of a claim: those that its passages set for the action beside them."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.binding.due_parts import Segment, keys, segments
from govsumm.auditing.days.due_actions import is_for
from govsumm.auditing.days.dues import dated_segments
from govsumm.auditing.site import Finding, Site, finding


def told_deadlines(site: Site) -> Iterator[Finding]:
    """A deadline in the words of a claim is that of the action beside it."""
    numbers = site.source.numbers(site.record.passages)
    for field, text in site.paraphrases if numbers else ():
        parts = segments((text,), "")
        several = sum(len(part.dues) for part in parts) > 1
        for part in parts:
            if several and part.content <= 1 and not text.isascii():
                continue  # "6月底到六成、9月底到85%": the numbers say which is which
            for due in part.dues:
                action = part.bare if part.content > 1 else text
                found = dated_segments(site, numbers, due)
                if not is_for(found, due, action, action):
                    why = f"{field}: the passages set this date for another action"
                    yield finding("bound", due, ok=False, why=why)
                elif other := _another(found, due):
                    why = f"{field}: the passages say “{other}” here"
                    yield finding("bound", due, ok=False, why=why)


def _another(found: tuple[Segment, ...], due: str) -> str | None:
    """The day that Chinese passages set, where they lack that of a claim."""
    if due.isascii() or not _is_day(due) or any(each.has(due) for each in found):
        return None
    return next((known for each in found for known in each.dues if _is_day(known)), None)


def _is_day(due: str) -> bool:
    """Whether it is known which day a deadline means: no feast, no number of days."""
    return len(keys(due)) > 1
