"""The part of EDTF (ISO 8601-2:2019; Library of Congress profile of 4 February 2019) in use.

Level 0 dates, date-times and intervals; of level 1 open ends (`..`) and `?` `~` `%` after the
date; of level 2 `X` for unspecified digits anywhere in a component, and the qualifiers after
single components (`2025?-12-23`: the year is uncertain).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace

_DATE = re.compile(
    r"(?P<year>[\dX]{4})(?P<yq>[?~%]?)"
    r"(?:-(?P<month>[\dX]{2})(?P<mq>[?~%]?)"
    r"(?:-(?P<day>[\dX]{2})(?P<dq>[?~%]?)"
    r"(?:T(?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?"
)
_SEASONS = range(21, 42)


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date: year, month and day as numbers where all their digits are given, else None."""

    year: int | None
    month: int | None
    day: int | None
    qualified: bool


def parse(text: str) -> tuple[Edtf, ...]:
    """The dates in an EDTF string: one, or the given ends of an interval.

    Raises ValueError with a reason where the string is none that we use.
    """
    ends = text.split("/")
    if len(ends) > 2:
        raise ValueError("an interval has two ends")
    dates = tuple(_date(end) for end in ends if len(ends) == 1 or end not in ("", ".."))
    if not dates:
        raise ValueError("an interval has at least one date")
    return dates


def _date(text: str) -> Edtf:
    hit = _DATE.fullmatch(text)
    if not hit:
        raise ValueError("not YYYY[-MM[-DD]] with X for what is unknown")
    year, month, day = (_given(hit[part]) for part in ("year", "month", "day"))
    if month is not None and not 1 <= month <= 12 and (month not in _SEASONS or hit["day"]):
        raise ValueError(f"there is no month {month}")
    if day is not None and not 1 <= day <= _days(year, month):
        raise ValueError(f"there is no day {day} in that month")
    return Edtf(year, month, day, bool(hit["yq"] or hit["mq"] or hit["dq"]))


def _given(digits: str | None) -> int | None:
    return int(digits) if digits and "X" not in digits else None


def _days(year: int | None, month: int | None) -> int:
    """The most days the month can have; 2000, a leap year, stands for an unknown year."""
    if month is None or month > 12:
        return 31
    return calendar.monthrange(year or 2000, month)[1]


def day_after(date: Edtf) -> Edtf:
    """The next day, as far as the parts given allow; a year that turns stays open where it is."""
    if date.day is None:
        return date
    if date.day < _days(date.year, date.month):
        return replace(date, day=date.day + 1)
    if date.month is None:
        return replace(date, day=1)
    year = date.year + 1 if date.month == 12 and date.year is not None else date.year
    return replace(date, year=year, month=date.month % 12 + 1, day=1)
