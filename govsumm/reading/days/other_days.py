"""Days of something else: of the last meeting, whose minutes were approved, of the next one, of
what was decided, from which on it applies.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading
from govsumm.records import Inference

BEFORE, AFTER = 120, 160
"""How far the words that tell whose day it is stand from a day at most, in code points."""
HEAD = 6000
"""Code points within which minutes are approved."""
A_YEAR = timedelta(days=366)
"""Minutes are approved within it."""

_APPROVED = Worded(
    r"\b(?:(?:{meetings.approving})\s+(?:(?:the|both|its)\s+)?"
    r"|(?:{meetings.approved})\s+(?:the|both|its)\s+)(?:draft\s+)?(?:{meetings.records})\b[^.;\n]*\Z",
    re.IGNORECASE,
)
"""Moved to approve the minutes of ...; Approval of Minutes: ...; no title is one."""
_RECORDS = Worded(r"\b(?:{meetings.records})\b[^.;\n]*\Z", re.IGNORECASE)
_WERE_APPROVED = Worded(
    r"[^.;\n]{0,80}?\b(?:was|were|be|is|are|being|been|having|as)\s+(?:\w+\s+){0,4}?"
    r"(?:{meetings.approved})\b",
    re.IGNORECASE,
)
"""The minutes of ... were agreed and signed."""
_OTHER = Worded(
    r"\b(?:{meetings.other_meeting})\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:meeting|session|sitting|hearing)s?\b[^.;\n]*\Z"
    r"|(?:{meetings.other_meeting_han})[^。；\n]{0,30}\Z",
    re.IGNORECASE,
)
"""The next meeting will be held on ..."""


_PAPER = Worded(
    r"(?:^|\W)(?:{meetings.paper_days})\s*:?\s*(?:(?:was|were)\s)?(?:on|dated|of)?\s*(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Date of convocation: ...; the notice was posted on ..."""
_TILL = re.compile(
    r"\b(?:until|till|before|to|for|ahead\sof|(?:again|will|back|return)[^.;]{0,60}?\bat)\s+"
    r"(?:its|their|the|our)\s+(?:regular\s)?\Z",
    re.IGNORECASE,
)
_SITTING = re.compile(r"\s+(?:[\w-]+\s){0,2}?(?:meeting|session|sitting|hearing)\b", re.IGNORECASE)
"""... voted to wait until its Sept. 15 meeting."""


_APPLIES = Worded(r"\b(?:{meetings.applying})\s*(?:on\s+)?(?:the\s+)?\Z", re.IGNORECASE)
"""... with effect from 1 January."""
_DUE = Worded(
    r"\b(?:{dating.until}|{dating.before}|(?:again|back)(?:\s+on)?)\s+(?:the\s)?\Z", re.IGNORECASE
)
"""... to return by June 11; will take it up again on June 11."""


def is_of_another(text: str, day: Moment) -> bool:
    """Whether a printed day is that of another meeting than the text's own, or of none."""
    before = text[max(0, day.start - BEFORE) : day.start]
    if is_of_minutes(text, day) or _OTHER.search(before) or _PAPER.search(before):
        return True
    if _APPLIES.search(before) or _DUE.search(before) or text.startswith("起", day.end):
        return True
    return bool(_TILL.search(before)) and _SITTING.match(text, day.end) is not None


def is_of_minutes(text: str, day: Moment) -> bool:
    """Whether it is the day of a meeting whose minutes are approved here."""
    before = text[max(0, day.start - BEFORE) : day.start]
    if _APPROVED.search(before):
        return True
    return bool(_RECORDS.search(before)) and bool(
        _WERE_APPROVED.match(text, day.end, day.end + AFTER)
    )


def year_after_minutes(reading: Reading, day: Moment) -> Inference | None:
    """The year of a meeting's day that prints none, as the first after the meeting whose minutes
    were approved at it; None where no year is left, or the weekday denies it.
    """
    for earlier in _approved_days(reading):
        before = earlier.on(earlier.year or 0)
        after = _next(day, before) if before else None
        if after:
            return Inference(
                passages=reading.cited(earlier.start, earlier.end),
                edtf=day.between(f"{after.year}?"),
                why=f"the minutes of {before} were approved at it",
            )
    return None


def _next(day: Moment, before: date) -> date | None:
    """When a day without a year is next, within a year of another; None on another weekday."""
    days = [found for year in (before.year, before.year + 1) if (found := day.on(year))]
    after = next((found for found in days if before < found <= before + A_YEAR), None)
    return after if after and day.weekday in (None, after.weekday()) else None


def _approved_days(reading: Reading) -> list[Moment]:
    """The full days of the meetings whose minutes are approved here, which sat before; the last
    first.
    """
    days = moments(reading.text, 0, min(len(reading.text), HEAD))
    full = [day for day in days if day.year and day.on(day.year)]
    approved = [day for day in full if is_of_minutes(reading.text, day)]
    return sorted(approved, key=lambda day: day.on(day.year or 0) or date.min, reverse=True)
