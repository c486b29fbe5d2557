"""Days in English: December 23; 9 December 2025; 3-4 March; 04/05/2025; Monday; yesterday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.calendar_words import (
    full_weekdays,
    month_number,
    months,
    months_of_dates,
    shifts,
    weekdays,
)
from govsumm.reading.days.days import Moment, checked
from govsumm.reading.days.days_numeric import by_weekday, full_year, month_and_day, writes_day_first
from govsumm.reading.days.eras import printed_year
from govsumm.reading.gated import lowered
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of
from govsumm.reading.spanned_words import beginning, first_runs

BEFORE, AFTER = 60, 48
"""How far a date reaches before and after its month or marks, at most, in code points."""


def dated(text: str) -> Iterator[Moment]:
    """Days with a number: only what surrounds months and marks is looked at, which is faster."""
    done = 0
    low = lowered(text)
    for start, end in _windows(low):
        for hit in _pattern().finditer(low, max(start, done), end):
            done = hit.end()
            moment = _from_latin(hit, text)
            if moment:
                yield moment


@cache
def _anchors() -> tuple[re.Pattern[str], ...]:
    """What every day with a number has one of: it is far cheaper to look for that first.

    Each opens with characters, none with a look around: that is what makes a search fast.
    """
    month = any_of((*months(), *months_of_dates()))
    return (
        re.compile(rf"(?:{month})(?:\b|(?=\d))"),
        re.compile(r"\d(?:[-./]|\.\s)\d\d?(?:[-./]|\.\s)\d"),
        re.compile(r"the\s+\d"),
        re.compile(r"\d\s?year\s"),
    )


def _windows(text: str) -> Iterator[Span]:
    """What stands around the anchors of a text, in order."""
    start = end = -1
    for first, last in sorted(hit.span() for each in _anchors() for hit in each.finditer(text)):
        if first - BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(0, first - BEFORE)
        end = min(len(text), last + AFTER)
    if end >= 0:
        yield start, end


_OWN_DAY = re.compile(r"\s*[(（]\s*(?:the\s+)?(\d{1,2})\s?(?:st|nd|rd|th)?\s*[)）]")
"""Yesterday (10th)."""


def worded(text: str) -> Iterator[Moment]:
    """Days told by a word: "yesterday afternoon", "Monday"."""
    for hit in beginning(_first_words(), _words_pattern(), text, 0, len(text)):
        if hit["relative"]:
            words = " ".join(hit["relative"].lower().split())
            own = _OWN_DAY.match(text, hit.end())
            if own and 1 <= int(own[1]) <= 31:
                yield Moment(hit.start(), own.end(), day=int(own[1]))
            else:
                yield Moment(*hit.span(), shift=shifts("relative")[words])
        elif not _and_date().match(text, hit.end()):
            yield Moment(*hit.span(), weekday=weekdays()[hit["alone"].lower()])


@cache
def _words_pattern() -> re.Pattern[str]:
    relative = any_of(shifts("relative"))
    full = any_of(full_weekdays())
    return re.compile(
        rf"\b(?:(?P<relative>{relative})|(?P<alone>{full}))\b(?:['’]s\b)?", re.IGNORECASE
    )


@cache
def _first_words() -> frozenset[str]:
    return first_runs((*shifts("relative"), *full_weekdays()))


@cache
def _and_date() -> re.Pattern[str]:
    month = any_of(months())
    return re.compile(
        rf",?\s*(?:the\s+)?(?:(?:{month})\b\.?\s*\d"
        rf"|\d{{1,2}}(?:\s?(?:st|nd|rd|th))?(?:\s+of)?[\s-]*(?:{month})\b)",
        re.IGNORECASE,
    )


_OTHER_YEAR = (
    r"(?:b\.?\s?e\.?\s?)?25[4-7]\d(?!\d)(?:\s?b\.?\s?e\b\.?)?"
    r"|(?:reiwa|heisei|sh[oō]wa)\s(?:year\s)?\d{1,2}(?!\d)"
)
"""Of the era of the Buddha, as Thailand has it, or of an emperor of Japan, in lower case."""


@cache
def _pattern() -> re.Pattern[str]:
    """A day with a number, of text in lower case, in whatever order its parts are printed."""
    month = any_of(months())
    dated_only = rf"(?:{any_of(months_of_dates())})(?=\s+(?:del?\s+)?20\d\d)"
    weekday = any_of(weekdays())
    parts = "|".join(lists("dating")["day_parts"])
    after = "|".join(lists("dating")["after_bare_day"])
    th = r"\s?(?:st|nd|rd|th|er)\b"
    of = rf"(?:(?:the\s+)?(?:{parts})\s+of\s+)?(?:the\s+)?"
    year = r"(?:19|20)\d\d(?!\d)"
    years = rf"(?:{_OTHER_YEAR}|{year})"
    alone = r"(?<![\w/-])(?<!\bin\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bno\.\s)"
    first = rf"(?:{alone}(?P<y0>{years})(?:\s?year)?[\s,]\s?)?"
    before = rf"(?:(?P<{{}}>{weekday})\b\.?,?\s*(?:the\s+)?)?"
    eras = (row.split()[0] for row in lists("dating")["eras"])
    names = (*months(), *weekdays(), *lists("dating")["day_parts"], "the", *eras)
    firsts = any_of(name[:3] for name in names)
    return re.compile(
        rf"(?=\d|\b(?:{firsts}))(?:"  # most words are none of these: the rest is tried less often
        rf"(?<![\d.])(?P<iso>{year})(?P<mark>[-./])(?P<m1>\d{{1,2}})(?P=mark)"
        rf"(?P<d1>\d{{2}}(?=\d\d\s?:)|\d{{1,2}}(?!\d))"
        rf"|(?<![\d.-])(?<!\d/)(?P<a>\d{{1,2}})(?P<mark2>[-/]|\.\s?)(?P<b>\d{{1,2}})(?P=mark2)"
        rf"(?P<y2>{year}|25[4-7]\d(?!\d)|(?<=/)2\d(?![\w/-]|\.\d))"
        rf"|\b{first}{of}{before.format('w3')}(?P<m3>{month})(?:\b\.?\s*|(?=\d))"
        rf"(?P<d3>\d{{1,2}})(?!\d|[.:]\d|,\d{{3}})(?:{th})?"
        rf"(?:\s?(?:[-–]|to|through)\s?(?P<u3>\d{{1,2}})(?:{th})?(?!\d|[:.]\d|\s?[ap]\.?m)"
        rf"|\sand\s(?P<u7>\d{{1,2}})(?=[,;]\s))?"
        rf"(?:\s?,?\s*(?:\(\w+\),?\s*)?(?P<y3>{years}|1[01]\d(?=\s*(?:[,;)]|\.?$|\.\s))))?"
        rf"|\b{of}{before.format('w4')}(?P<d4>\d{{1,2}})(?:{th})?"
        rf"(?:\s?(?:[-–]|to|and|through)\s?(?:the\s)?(?P<u4>\d{{1,2}})(?:{th})?)?"
        rf"(?:\s+day)?(?:\s+(?:of|de|di))?[\s-]*(?P<m4>{month}|{dated_only})\b\.?(?:[\s,-]*['’]?(?:(?:a\.?\s?d\.?,?|of|del?)\s*)?(?P<y4>{years}|(?<=[-'’])2\d(?![\w-])))?"
        rf"|(?<!\d)(?P<y6>{year})\s?year\s(?P<m6>\d{{1,2}})\s?month\s(?P<d7>\d{{1,2}})\s?(?:day|date|th)\b"
        rf"|\b(?P<m5>{month})\b\.?,?\s+(?:of\s+)?(?P<y5>{year})"
        rf"|\b(?:the\s+)?(?:(?:{parts})\s+of\s+)?the\s+(?P<d6>\d{{1,2}}){th}(?:\sinst(?:ant)?\b)?"
        rf"(?=\s*(?:[,.;:()（]|$|(?:{after})\b)))"
    )


def _from_latin(hit: re.Match[str], text: str) -> Moment | None:
    """The day that a match of `_pattern` prints; None where there is no such day."""
    got = hit.groupdict()
    end = hit.end() - (hit[0].endswith(".") and not hit[0].endswith("b.e."))
    if got["a"]:
        first = got["mark2"][0] == "." or writes_day_first(text)
        a, b = int(got["a"]), int(got["b"])
        month, day = by_weekday(hit, text) or month_and_day(a, b, text, day_first=first)
        return checked(
            Moment(hit.start(), end, full_year(got["y2"]), month, day, opaque=month is None)
        )
    month_text = got["m1"] or got["m3"] or got["m4"] or got["m5"] or got["m6"]
    year = got["iso"] or got["y0"] or got["y3"] or got["y4"] or got["y5"] or got["y6"]
    day_text = got["d1"] or got["d3"] or got["d4"] or got["d6"] or got["d7"]
    last = got["u3"] or got["u4"] or got["u7"]
    if got["u7"] and int(got["u7"]) != int(got["d3"]) + 1:
        last, end = None, hit.end("d3")  # "May 7 and 30" are two days
    month = None
    if month_text:
        month = int(month_text) if month_text.isdigit() else month_number(month_text)
    named = got["w3"] or got["w4"]
    return checked(
        Moment(
            hit.start(),
            end,
            printed_year(year) if year else None,
            month,
            int(day_text) if day_text else None,
            weekdays()[named] if named else None,
            until=int(last) if last else None,
        )
    )
