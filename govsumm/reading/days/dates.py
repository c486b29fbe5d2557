"""Days as records: what is printed, and the deadline in a span.

moments    where days are printed, and which of their parts
deadlines  by when: "by the end of July", "before October 15", 9月底前
years      the year that is not printed, and why
"""

from __future__ import annotations

import re

from govsumm.reading.days.deadlines import deadline, stated
from govsumm.reading.days.last_days import Deadline
from govsumm.reading.days.loose_deadlines import EARLY, loose_deadline
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.markup import worded
from govsumm.reading.sentences import Reading
from govsumm.records import Date, DateRole, Inference

REACH = 24
"""So many characters behind a deadline may tell in brackets which day it is."""


def date_of(
    reading: Reading, moment: Moment, what: DateRole, inferred: Inference | None = None
) -> Date:
    """The record of a printed day; its year and month may stand beside it, in its dateline."""
    return Date(
        passages=reading.cited(moment.start, moment.end),
        what=what,
        text=worded(reading.text[moment.start : moment.end]),
        edtf=moment.edtf,
        inferred=inferred,
    )


def due_date(
    reading: Reading, start: int, end: int, *, bare: bool = False, sure: bool = False
) -> Date | None:
    """The last permitted day printed in `[start, end)`, or None where no deadline is.

    Of several the first. A deadline without a day ("immediately", "within 14 days") has no EDTF.
    `bare`: the span is what a label or a column holds for it, and says no more than the day.
    `sure`: words that may as well tell when something was ("in March") are none.
    """
    text = reading.text
    found = deadline(text, start, end) or (stated(text, start, end) if bare else None)
    found = found or loose_deadline(text, start, end, sure=sure)
    if found is None:
        return None
    found = found if found.edtf else _bracketed(text, found, end)
    return Date(
        passages=reading.cited(found.start, found.end),
        what="due",
        text=worded(text[found.start : found.end]),
        edtf=found.edtf,
        inferred=None,
    )


_BRACKET = re.compile(r"\s?[(（]")
_BEHIND_BRACKET = re.compile(r"[)）](?:[之以]?前)?")


def _bracketed(text: str, found: Deadline, end: int) -> Deadline:
    """A deadline with the day that stands in brackets in it or behind it: 开学前(8月29日)."""
    bracket = _BRACKET.match(text, found.end, end)
    for day in moments(text, found.start, min(end, found.end + REACH)):
        if day.opaque or not (day.month and day.day) or text[day.start - 1] not in "(（":
            continue
        behind = _BEHIND_BRACKET.match(text, day.end, end)
        if day.end <= found.end or (bracket and behind and bracket.end() == day.start):
            stop = max(found.end, behind.end() if behind else 0)
            late = text[found.start : day.start].isascii() and EARLY.match(text, found.start)
            return Deadline(found.start, stop, None if late else day.edtf)
    return found
