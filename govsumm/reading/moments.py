"""The days that a text prints, each with no more parts than are printed.

English (December 23; 9 December 2025; 04/05/2025; the afternoon of the 29th; Monday; yesterday)
and Chinese (2025年4月17日; 4月17日; 17日下午; 昨天). Neither dateutil nor dateparser is used: the
hard part is where a date stands and which parts it lacks, and both fill in what is missing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.participation import Span

_DIGITS_HAN = "〇零○一二三四五六七八九十"


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
    """The last day of several, in the same month: "June 11 to 12"."""

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
            return self.between(f"{year}-{_two(self.month)}")
        return f"{year}-{_two(self.month)}" if self.month else year

    def between(self, month: str) -> str:
        """The day, or the first and the last day, of a month given as EDTF."""
        first = f"{month}-{self.day:02}"
        return f"{first}/{month}-{self.until:02}" if self.until else first

    def on(self, year: int) -> date | None:
        """The day in a year, where month and day are printed and there is one."""
        try:
            return date(year, self.month or 0, self.day or 0)
        except ValueError:
            return None


def _two(part: int | None) -> str:
    return f"{part:02}" if part else "XX"


def moments(text: str, start: int = 0, end: int | None = None) -> tuple[Moment, ...]:
    """The days printed in `text[start:end]`, in order; spans are of the whole text."""
    found = _all(text)
    end = len(text) if end is None else end
    first = bisect_left(found, start, key=lambda each: each.start)
    last = bisect_left(found, end, key=lambda each: each.start)
    return tuple(each for each in found[first:last] if each.end <= end)


@lru_cache(maxsize=64)
def _all(text: str) -> tuple[Moment, ...]:
    found = [*_dated(text), *_worded(text)]
    if _HAS_HAN.search(text):
        found += _chinese(text)
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


BEFORE, AFTER = 60, 48
"""How far a date reaches before and after one of its digits, at most, in code points."""
_DIGIT = re.compile(r"\d+")


def _dated(text: str) -> Iterator[Moment]:
    """Days with a number: only what surrounds digits is looked at, which is ten times faster."""
    done = 0
    for start, end in _windows(text):
        for hit in _pattern().finditer(text, max(start, done), end):
            done = hit.end()
            moment = _from_latin(hit, text)
            if moment:
                yield moment


def _windows(text: str) -> Iterator[Span]:
    start = end = -1
    for hit in _DIGIT.finditer(text):
        if hit.start() - BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(0, hit.start() - BEFORE)
        end = min(len(text), hit.end() + AFTER)
    if end >= 0:
        yield start, end


def _worded(text: str) -> Iterator[Moment]:
    """Days told by a word: "yesterday afternoon", "Monday"."""
    for hit in _words_pattern().finditer(text):
        if hit["relative"]:
            words = " ".join(hit["relative"].lower().split())
            yield Moment(*hit.span(), shift=_shifts("relative")[words])
        elif not _and_date().match(text, hit.end()):
            yield Moment(*hit.span(), weekday=weekdays()[hit["alone"].lower()])


@cache
def _words_pattern() -> re.Pattern[str]:
    relative = "|".join(sorted(_shifts("relative"), key=len, reverse=True)).replace(" ", r"\s+")
    full = "|".join(name for name in weekdays() if name.endswith("day"))
    return re.compile(
        rf"\b(?=[TYLEMWFStylemwfs])(?:(?P<relative>{relative})|(?P<alone>{full}))\b", re.IGNORECASE
    )


@cache
def _and_date() -> re.Pattern[str]:
    month = "|".join(sorted(months(), key=len, reverse=True))
    return re.compile(
        rf",?\s*(?:the\s+)?(?:(?:{month})\b\.?\s*\d|\d{{1,2}}(?:\s?(?:st|nd|rd|th))?(?:\s+of)?[\s-]*(?:{month})\b)",
        re.IGNORECASE,
    )


@cache
def months() -> dict[str, int]:
    """The names of the months in lower case, and their numbers."""
    rows = enumerate(lists("numbers")["months"], 1)
    return {name: at for at, row in rows for name in row.split()}


@cache
def weekdays() -> dict[str, int]:
    """The names of the days of the week in lower case, from Monday, 0."""
    rows = enumerate(lists("dating")["weekdays"])
    return {name: at for at, row in rows for name in row.split()}


@cache
def _shifts(name: str) -> dict[str, int]:
    rows = (row.rsplit("|", 1) for row in lists("dating")[name])
    return {words.strip(): int(days) for words, days in rows}


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(months(), key=len, reverse=True))
    weekday = "|".join(sorted(weekdays(), key=len, reverse=True))
    parts = "|".join(lists("dating")["day_parts"])
    after = "|".join(lists("dating")["after_bare_day"])
    th = r"\s?(?:st|nd|rd|th)\b"
    of = rf"(?:(?:the\s+)?(?:{parts})\s+of\s+)?(?:the\s+)?"
    year = r"(?:19|20)\d\d(?!\d)"
    before = rf"(?:(?P<{{}}>{weekday})\b\.?,?\s*(?:the\s+)?)?"
    return re.compile(
        rf"(?<![\d.])(?P<iso>{year})(?P<mark>[-./])(?P<m1>\d{{1,2}})(?P=mark)(?P<d1>\d{{2}}(?=\d\d\s?:)|\d{{1,2}}(?!\d))"
        rf"|(?<![\d./-])(?P<a>\d{{1,2}})(?P<mark2>[-./])(?P<b>\d{{1,2}})(?P=mark2)(?P<y2>{year})"
        rf"|\b{of}{before.format('w3')}(?P<m3>{month})\b\.?\s*(?P<d3>\d{{1,2}})(?!\d|[.:]\d|,\d{{3}})(?:{th})?"
        rf"(?:\s?(?:[-–]|to|through)\s?(?P<u3>\d{{1,2}})(?:{th})?(?!\d|[:.]\d|\s?[ap]\.?m))?(?:\s?,?\s*(?:\(\w+\),?\s*)?(?P<y3>{year}))?"
        rf"|\b{of}{before.format('w4')}(?P<d4>\d{{1,2}})(?:{th})?(?:\s+day)?(?:\s+of)?[\s-]*(?P<m4>{month})\b\.?(?:[\s,-]*(?P<y4>{year}))?"
        rf"|\b(?P<m5>{month})\b\.?,?\s+(?:of\s+)?(?P<y5>{year})"
        rf"|\b(?:the\s+)?(?:(?:{parts})\s+of\s+)?the\s+(?P<d6>\d{{1,2}}){th}(?=\s*(?:[,.;:()（]|$|(?:{after})\b))",
        re.IGNORECASE,
    )


def _from_latin(hit: re.Match[str], text: str) -> Moment | None:
    got = hit.groupdict()
    if got["a"]:
        month, day = _order(int(got["a"]), int(got["b"]), text)
        return _checked(hit, int(got["y2"]), month, day, None)
    month_text = got["m1"] or got["m3"] or got["m4"] or got["m5"]
    year = got["iso"] or got["y3"] or got["y4"] or got["y5"]
    day_text = got["d1"] or got["d3"] or got["d4"] or got["d6"]
    month = None
    if month_text:
        month = int(month_text) if month_text.isdigit() else months()[month_text.lower()]
    named = got["w3"] or got["w4"]
    weekday = weekdays()[named.lower()] if named else None
    day = int(day_text) if day_text else None
    return _checked(hit, int(year) if year else None, month, day, weekday)


def _checked(
    hit: re.Match[str], year: int | None, month: int | None, day: int | None, weekday: int | None
) -> Moment | None:
    """The moment, if there is such a day."""
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    end = hit.end() - hit[0].endswith(".")
    last = int(hit.groupdict().get("u3") or 0)
    until = last if day and day < last <= 31 else None
    moment = Moment(hit.start(), end, year, month, day, weekday, until=until)
    if until and month and replace(moment, day=until).on(year or 2000) is None:
        return None
    return None if month and day and moment.on(year or 2000) is None else moment


_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([-./])(\d{1,2})\2(?:19|20)\d\d(?!\d)")


def _order(a: int, b: int, text: str) -> tuple[int | None, int | None]:
    """Month and day of 04/05/2025: by this date itself, or by another of the same text."""
    if a > 12 or b > 12:
        return (b, a) if a > 12 else (a, b)
    if a == b:
        return a, b
    firsts = {_sense(int(hit[1]), int(hit[3])) for hit in _NUMERIC.finditer(text[:100_000])}
    firsts.discard(None)
    if firsts == {"day"}:
        return b, a
    return (a, b) if firsts == {"month"} else (None, None)


def _sense(a: int, b: int) -> str | None:
    return "day" if a > 12 >= b else "month" if b > 12 >= a else None


# Chinese ------------------------------------------------------------------------------------------

_HAS_HAN = re.compile(f"[{HAN}]")


@cache
def _han_pattern() -> re.Pattern[str]:
    relative = "|".join(sorted(_shifts("relative_han"), key=len, reverse=True))
    number = rf"\d{{1,2}}|[{_DIGITS_HAN}]{{1,3}}"
    part = "(?:上午|下午|晚上|晚间|晚|早上|中午|凌晨|傍晚)?"
    return re.compile(
        rf"(?:(?P<year>(?<!\d)(?:19|20)\d\d|[〇零○一二三四五六七八九]{{4}}|(?:民国|民國)\s?\d{{2,3}})\s?年\s?)?"
        rf"(?P<month>(?<!\d)(?:{number}))\s?月\s?(?P<day>{number})\s?[日号號]?"
        rf"(?:(?<=[日号號\d])(?:至|到|-|—|－|~)(?P<u3>\d{{1,2}})[日号號]|(?<=[日号號]))(?!\d)(?:[(（]?(?:星期|周|週)(?P<weekday>[一二三四五六日天])[)）]?)?{part}"
        rf"|(?P<year2>(?<!\d)(?:19|20)\d\d)\s?年\s?(?P<month2>{number})\s?月(?!\d)"
        rf"|(?P<now>[今昨本])[（(](?P<told>\d{{1,2}})[)）]日"
        rf"|(?<![\d月至到—-])(?P<bare>\d{{1,2}})[日号](?={part}[，,(（)）讯訊电電从在召由、上下晚凌]|{part}$){part}"
        rf"|(?P<relative>{relative})"
    )


def _chinese(text: str) -> Iterator[Moment]:
    for hit in _han_pattern().finditer(text):
        if hit["relative"]:
            yield Moment(*hit.span(), shift=_shifts("relative_han")[hit["relative"]])
            continue
        year = _han_year(hit["year"] or hit["year2"])
        month, day = (
            _han_number(hit["month"] or hit["month2"]),
            _han_number(hit["day"] or hit["bare"] or hit["told"]),
        )
        weekday = None
        if hit["weekday"]:
            rows = enumerate(lists("dating")["weekdays_han"])
            weekday = next(at for at, chars in rows if hit["weekday"] in chars)
        moment = _checked(hit, year, month, day, weekday)
        if moment:
            yield moment


def _han_year(text: str | None) -> int | None:
    if not text:
        return None
    if text[:2] in ("民国", "民國"):
        return int(text[2:]) + 1911
    return int("".join(str(_VALUES[char]) if char in _VALUES else char for char in text))


_VALUES = {"〇": 0, "零": 0, "○": 0} | {char: at for at, char in enumerate("一二三四五六七八九", 1)}


def _han_number(text: str | None) -> int | None:
    """A number up to 99 in figures or in Chinese."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(str(_VALUES[char]) for char in text))
    return _VALUES.get(tens, 0 if tens else 1) * 10 + _VALUES.get(ones, 0)
