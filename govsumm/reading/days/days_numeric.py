"""Which number of 04/05/2025 is the day: by itself, its weekday, or the rest of the text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.reading.days.calendar_words import weekdays
from govsumm.reading.days.days import Moment
from govsumm.reading.days.eras import in_common_era
from govsumm.reading.phrasing import any_of

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([-./])(\d{1,2})\2(?:19|20|25)\d\d(?!\d)")


@lru_cache(maxsize=64)
def writes_day_first(text: str) -> bool:
    """Whether a text is from where the day is written before the month."""
    low = text[:20_000].lower()
    return any(word in low for word in lists("dating")["day_first"])


def full_year(printed: str) -> int:
    """2025, or 25 or 2568 for it."""
    return in_common_era(int(printed)) if len(printed) == 4 else 2000 + int(printed)


def by_weekday(hit: re.Match[str], text: str) -> tuple[int, int] | None:
    """Month and day of "Wednesday (12/3/2025)", where only one order is of that weekday."""
    named = _weekday_before().search(text, max(0, hit.start() - 14), hit.start())
    named = named or _weekday_after().match(text, hit.end())
    if named is None:
        return None
    a, b, year = int(hit["a"]), int(hit["b"]), full_year(hit["y2"])
    wanted = weekdays()[named["weekday"].lower()]
    orders = (Moment(0, 0, month=month, day=day) for month, day in ((a, b), (b, a)))
    fitting = {
        (each.month or 0, each.day or 0)
        for each in orders
        if (day := each.on(year)) and day.weekday() == wanted
    }
    return fitting.pop() if len(fitting) == 1 else None


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<weekday>{any_of(weekdays())})\b\.?,?\s*[(（]?\s*$", re.IGNORECASE)


@cache
def _weekday_after() -> re.Pattern[str]:
    return re.compile(rf",?\s*[(（]?\s*(?P<weekday>{any_of(weekdays())})\b", re.IGNORECASE)


def month_and_day(a: int, b: int, text: str, *, day_first: bool) -> tuple[int | None, int | None]:
    """Month and day of 04/05/2025: by this date itself, or by another of the same text."""
    if a > 12 or b > 12:
        return (b, a) if a > 12 else (a, b)
    if a == b:
        return a, b
    firsts = _senses(text)
    if firsts == {"day"}:
        return b, a
    if firsts == {"month"}:
        return a, b
    return (b, a) if day_first and not firsts else (None, None)


@lru_cache(maxsize=64)
def _senses(text: str) -> frozenset[str | None]:
    """Which of the two numbers is the day in the dates of a text that leave no choice."""
    found = {_sense(int(hit[1]), int(hit[3])) for hit in _NUMERIC.finditer(text[:100_000])}
    return frozenset(found - {None})


def _sense(a: int, b: int) -> str | None:
    return "day" if a > 12 >= b else "month" if b > 12 >= a else None
