"""Days as records: what is printed, and the deadline in a span.

moments    where days are printed, and which of their parts
deadlines  by when: "by the end of July", "before October 15", 9月底前
years      the year that is not printed, and why
"""

from __future__ import annotations

from govsumm.reading.days.deadlines import deadline, stated
from govsumm.reading.days.loose_deadlines import loose_deadline
from govsumm.reading.days.moments import Moment
from govsumm.reading.markup import worded
from govsumm.reading.sentences import Reading
from govsumm.records import Date, DateRole, Inference


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
    return Date(
        passages=reading.cited(found.start, found.end),
        what="due",
        text=worded(text[found.start : found.end]),
        edtf=found.edtf,
        inferred=None,
    )
