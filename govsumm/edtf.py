"""The part of EDTF (ISO 8601-2:2019; Library of Congress profile of 4 February 2019) in use.

Level 0 dates, date-times and intervals; of level 1 open ends (`..`) and `?` `~` `%` after the
date; of level 2 `X` for unspecified digits in any component, and the qualifiers after single
components (`2025?-12-23`: the year is uncertain, and only the year).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?P<yq>[?~%]?)"
    r"(?:-(?P<month>[0-9X]{2})(?P<mq>[?~%]?)"
    r"(?:-(?P<day>[0-9X]{2})(?P<dq>[?~%]?)"
    r"(?:T(?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)
_SEASONS = range(21, 42)
"""Seasons, quarters and halves stand where a month would."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date. Parts that are not given are empty, unknown digits are X.

    `uncertain` says how many of the parts, from the left, a qualifier bears on.
    """

    year: str
    month: str = ""
    day: str = ""
    uncertain: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts given, from the left."""
        return tuple(filter(None, (self.year, self.month, self.day)))

    @property
    def is_last_of_month(self) -> bool:
        """Whether the day is the last that the month can have."""
        return known(self.day) == _last_day(self.year, self.month)

    @property
    def day_after(self) -> Edtf:
        """The next day, as far as the parts known allow; an unknown year stays so."""
        day, month, year = (known(part) for part in (self.day, self.month, self.year))
        if day is None:
            return self
        if day < _last_day(self.year, self.month):
            return replace(self, day=f"{day + 1:02}")
        if month is None or month > 12:
            return replace(self, day="01")
        turned = f"{year + 1:04}" if month == 12 and year is not None else self.year
        return replace(self, year=turned, month=f"{month % 12 + 1:02}", day="01")


def known(part: str) -> int | None:
    """A part's number where all its digits are given, else None."""
    return int(part) if part and "X" not in part else None


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
    year, month, day = (hit[part] or "" for part in ("year", "month", "day"))
    if any(re.search("X[0-9]", part) for part in (year, month, day)):
        raise ValueError("an X stands before a digit")
    number = known(month)
    if number is not None and not 1 <= number <= 12 and (number not in _SEASONS or day):
        raise ValueError(f"there is no month {month}")
    if day and "X" not in day and not 1 <= int(day) <= _last_day(year, month):
        raise ValueError(f"there is no day {day} in that month")
    marked = (at for at, mark in enumerate((hit["yq"], hit["mq"], hit["dq"]), 1) if mark)
    return Edtf(year, month, day, max(marked, default=0))


def _last_day(year: str, month: str) -> int:
    """The most days the month can have; a leap year stands for an unknown one."""
    number = known(month)
    if number is None or number > 12:
        return 31
    return calendar.monthrange(known(year) or 2000, number)[1]
