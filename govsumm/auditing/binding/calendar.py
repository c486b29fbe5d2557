"""Months, days of the week and years belong to the same things as in the passages.

Those that the passages lack are the business of `figures`, mornings and seasons that of `rivals`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.binding.slots import Slot, neighbours, rival
from govsumm.auditing.numbers.quantities import weekday_names
from govsumm.auditing.signs import Kind, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists

_HAN_UNITS = {"月": "month", "年": "year"}


def bound_calendar(site: Site) -> Iterator[Finding]:
    """A month, a day of the week, a year of a claim is not that of another thing."""
    for field, text in site.paraphrases:
        claimed = _slots(text)
        there = [slot for each in site.passages for slot in _slots(each)] if claimed else []
        for slot in claimed:
            near = [place for place in there if place.sort == slot.sort]
            printed = any(place.values == slot.values for place in near)
            other = rival(site.source, slot, near) if printed else None
            if other and not any(other.values == each.values for each in claimed):
                why = f"{field}: the passages say “{other.text}” of this"
                yield finding("bound", slot.text, ok=False, why=why)


@lru_cache(maxsize=4096)
def _slots(text: str) -> tuple[Slot, ...]:
    """The months, days of the week and years that a text names, each with its neighbours."""
    read = signs(text)
    return tuple(
        [
            Slot(read.words[at], (value,), neighbours(read, at, at + 1), axis)
            for (axis, value), at in _dated(read.words)
        ]
    )


def _dated(words: tuple[str, ...]) -> list[tuple[Kind, int]]:
    """Months, weekdays and years, each with its place; "may" is a month beside a number."""
    known = _parts()
    found: list[tuple[Kind, int]] = []
    for at, word in enumerate(words):
        if word not in known:
            continue
        part = known[word]
        if word in _HAN_UNITS:
            counts, part = bool(at) and words[at - 1].isdigit(), (part[0], words[at - 1])
        elif part[0] == "year":
            counts = words[at + 1 : at + 2] != ("年",)
        else:
            beside = words[max(0, at - 1) : at] + words[at + 1 : at + 2]
            counts = word not in ("may", "mar") or any(each[0].isdigit() for each in beside)
        if counts:
            found.append((part, at))
    return found


@cache
def _parts() -> dict[str, Kind]:
    """Names of months and days of the week, years, and the words behind numbers of them."""
    months = enumerate(lists("numbers")["months"], 1)
    return {
        **{name: ("month", str(at)) for at, row in months for name in row.split()},
        **{name: ("weekday", day) for day in weekday_names() for name in (day, f"{day}s")},
        **{str(year): ("year", str(year)) for year in range(1900, 2100)},
        **{unit: (axis, "") for unit, axis in _HAN_UNITS.items()},
    }
