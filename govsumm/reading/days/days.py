"""A day as it is printed, with no more parts than are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a month, printed at [start, end); parts that are not printed are None.

    `shift` is its distance in days from the day of writing ("yesterday": -1).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    until: int | None = None
    """The last day of several: "June 11 to 12"."""
    until_month: int | None = None
    """Its month, where that is another than that of the first day."""
    opaque: bool = False
    """Whether it is a day whose parts cannot be told: of another calendar, or 04/05/2025."""

    def moved(self, by: int) -> Moment:
        """The same day, its span counted from elsewhere."""
        return replace(self, start=self.start + by, end=self.end + by)

    @property
    def edtf(self) -> str | None:
        """What is printed, as EDTF; None for a weekday or a day told by its distance."""
        if self.year is None and self.month is None and self.day is None:
            return None
        year = f"{self.year:04}" if self.year else "XXXX"
        if self.day:
            return self.between(year)
        return f"{year}-{_two(self.month)}" if self.month else year

    def between(self, year: str) -> str:
        """The day, or the first and the last day, in a year given as EDTF."""
        first = f"{year}-{_two(self.month)}-{_two(self.day)}"
        if not self.until:
            return first
        return f"{first}/{year}-{_two(self.until_month or self.month)}-{self.until:02}"

    def on(self, year: int) -> date | None:
        """The day in a year, where month and day are printed and there is one."""
        try:
            return date(year, self.month or 0, self.day or 0)
        except ValueError:
            return None

    @property
    def is_day(self) -> bool:
        """Whether it is a day, in whatever words, and no month or year."""
        told = self.weekday is not None or self.shift is not None
        return bool(self.day) or told or self.opaque

    @property
    def is_date(self) -> bool:
        """Whether it is a day of a month, of ours or of another calendar."""
        return bool(self.day and self.month) or self.opaque


def _two(part: int | None) -> str:
    return f"{part:02}" if part else "XX"


def checked(moment: Moment) -> Moment | None:
    """The moment, if there is such a day; a last day that is none is left out."""
    month, day, until = moment.month, moment.day, moment.until
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    if month and day and moment.on(moment.year or 2000) is None:
        return None
    if until and not (day and day < until <= 31):
        return replace(moment, until=None)
    if until and month and replace(moment, day=until).on(moment.year or 2000) is None:
        return None
    return moment


_JOINT = re.compile(r",?\s*(?:[-–—~]|to|through|until|and|[至到—－])\s*(?:the\s+)?", re.IGNORECASE)


def joined(text: str, found: list[Moment]) -> list[Moment]:
    """Days in order, the first and the last of several as one: "from April 30 to May 2"."""
    whole: list[Moment] = []
    for moment in found:
        both = _span(text, whole[-1], moment) if whole else None
        if both:
            whole[-1] = both
        else:
            whole.append(moment)
    return whole


def _span(text: str, first: Moment, last: Moment) -> Moment | None:
    """Two days as one from the first to the last, where what stands between says so."""
    gap = text[first.end : last.start]
    joint = _JOINT.fullmatch(gap) if gap and len(gap) < 12 else None
    if not (joint and first.month and first.day and last.month and last.day and not first.until):
        return None
    if first.year and last.year and first.year != last.year:
        return None
    days = (first.month, first.day), (last.month, last.day)
    near = "and" not in gap or (days[0][0] == days[1][0] and days[1][1] == days[0][1] + 1)
    if days[0] >= days[1] or not near:
        return None
    return replace(
        first,
        end=last.end,
        year=first.year or last.year,
        until=last.day,
        until_month=last.month if last.month != first.month else None,
    )
