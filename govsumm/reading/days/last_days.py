"""The last permitted day, as far as the words of a deadline print it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

LEAP = 2000
"""Stands for a year that is not printed: its February has all the days there are."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline printed at [start, end), and its last permitted day, if one is printed."""

    start: int
    end: int
    edtf: str | None


def last_of_month(year: str | int | None, month: int) -> str:
    """The last day of a month, as EDTF."""
    return f"{year or 'XXXX'}-{month:02}-{calendar.monthrange(int(year or LEAP), month)[1]:02}"
