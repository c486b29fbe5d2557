"""The days that a text prints, each with no more parts than are printed.

days          what a day is            days_english, days_spelled, days_han  how they are printed
eras          other years              days_foreign                          other months
Neither dateutil nor dateparser is used: the hard part is where a date stands and which parts it
lacks, and both fill in what is missing.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from govsumm.lexicon import HAN_CHARACTER
from govsumm.reading.days.calendar_words import months, weekdays
from govsumm.reading.days.days import Moment, joined
from govsumm.reading.days.days_english import dated, worded
from govsumm.reading.days.days_foreign import foreign
from govsumm.reading.days.days_han import chinese
from govsumm.reading.days.days_spelled import spelled

__all__ = ["Moment", "moments", "months", "weekdays"]


def moments(text: str, start: int = 0, end: int | None = None) -> tuple[Moment, ...]:
    """The days printed in `text[start:end]`, in order; spans are of the whole text."""
    found, starts = _all(text)
    end = len(text) if end is None else end
    first = bisect_left(starts, start)
    last = bisect_left(starts, end)
    if first == last:
        return ()
    return tuple([each for each in found[first:last] if each.end <= end])


@lru_cache(maxsize=64)
def _all(text: str) -> tuple[tuple[Moment, ...], list[int]]:
    """All days of a text, and where they start."""
    whole = [*spelled(text), *foreign(text)]
    parts = (*dated(text), *worded(text))
    found = [
        *whole,
        *(day for day in parts if not any(one.start <= day.start < one.end for one in whole)),
    ]
    if not text.isascii() and HAN_CHARACTER.search(text):
        found += chinese(text)
    found.sort(key=lambda each: (each.start, -each.end))
    days = tuple(joined(text, found))
    return days, [each.start for each in days]
