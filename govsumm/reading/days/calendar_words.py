"""The names of months and days of the week, and the words that tell a day by its distance."""

from __future__ import annotations

from functools import cache

from govsumm.lexicon import lists


def full_weekdays() -> tuple[str, ...]:
    """The names of the days of the week that are not cut short."""
    return tuple(name for name in weekdays() if name.endswith("day"))


@cache
def months() -> dict[str, int]:
    """The names of the months in lower case, and their numbers."""
    rows = enumerate(lists("numbers")["months"], 1)
    return {name: at for at, row in rows for name in row.split()}


def months_of_dates() -> dict[str, int]:
    """Names that are those of months only between a day and its year: 12 mars 2025."""
    return shifts("months_of_dates")


def month_number(name: str) -> int:
    """The number of a month by its name in lower case."""
    return months().get(name) or months_of_dates()[name]


@cache
def weekdays() -> dict[str, int]:
    """The names of the days of the week in lower case, from Monday, 0."""
    rows = enumerate(lists("dating")["weekdays"])
    return {name: at for at, row in rows for name in row.split()}


@cache
def shifts(name: str) -> dict[str, int]:
    """The words of a list that tell a day by its distance, and that distance."""
    rows = (row.rsplit("|", 1) for row in lists("dating")[name])
    return {words.strip(): int(days) for words, days in rows}
