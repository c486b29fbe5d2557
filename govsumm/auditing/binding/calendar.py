"""Parts of the calendar: in which season or half of a day, how often something is.

Months, weekdays and years are the business of `figures` and `weekdays`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from govsumm.auditing.binding.slots import Slot, neighbours, rival
from govsumm.auditing.signs import kinds_of, signs
from govsumm.auditing.site import Finding, Site, finding


def bound_calendar(site: Site) -> Iterator[Finding]:
    """A season, a half of a day, a frequency is of the same things in the passages."""
    for field, text in site.paraphrases:
        claimed = _slots(text)
        if not claimed:
            continue
        there = [slot for each in site.passages for slot in _slots(each)]
        for slot in claimed:
            near = [place for place in there if place.sort == slot.sort]
            if any(place.values == slot.values for place in near):
                other = rival(site.source, slot, near)
            else:
                printed = slot.text.isascii() and slot.text in site.cited.words
                other = near[0] if near and not printed else None
            if other and not any(other.values == each.values for each in claimed):
                why = f"{field}: the passages say “{other.text}” of this"
                yield finding("bound", slot.text, ok=False, why=why)


@lru_cache(maxsize=4096)
def _slots(text: str) -> tuple[Slot, ...]:
    """The parts of the calendar that a text names, each with its neighbours."""
    read = signs(text)
    return tuple(
        [
            Slot(read.words[at], (value,), neighbours(read, at, at + 1), axis)
            for (axis, value), at in kinds_of(read.words, "calendar")
        ]
    )
