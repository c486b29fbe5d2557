"""By when something is due: the last permitted day, as far as the words print it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache, partial

from govsumm.lexicon import HAN_CHARACTER, lists
from govsumm.reading.days.deadlines_han import in_chinese, vague_in_chinese
from govsumm.reading.days.last_days import LEAP, Deadline, last_of_month
from govsumm.reading.days.moments import Moment, moments, months, weekdays
from govsumm.reading.phrasing import Worded, alternatives, any_of
from govsumm.reading.spanned_words import beginning, first_runs, words_in

LEAD = 48
"""What leads a day stands so many characters before it at most."""


@lru_cache(maxsize=4096)
def deadline(text: str, start: int, end: int) -> Deadline | None:
    """The first deadline printed in `text[start:end]`."""
    found: list[Deadline | None] = []
    words = words_in(text, start, end)
    if not _leading_words().isdisjoint(words):
        limits = not _limit_words().isdisjoint(words)
        if not _END_WORDS.isdisjoint(words) and (limits or not _NEAR.isdisjoint(words)):
            found.append(_ends(text, start, end))
        if limits:
            found.append(_dated(text, start, end))
        if limits or not _at_once_words().isdisjoint(words):
            found.append(_vague(text, start, end))
    if "as" in words:
        found.append(_set(text, start, end))
    if given := _GIVEN.match(text, start, end) if "to" in words else None:
        found.append(Deadline(*given.span(), None))
    if not text.isascii() and HAN_CHARACTER.search(text, start, end):
        found += [in_chinese(text, start, end), vague_in_chinese(text, start, end)]
    hits = [each for each in found if each]
    return min(hits, key=lambda each: (each.start, -each.end)) if hits else None


_GIVEN = re.compile(
    r"(?:an?\s+[\w-]{2,20}\s+(?:ultimatum|deadline)|(?:an?|one|two|three|four|five|six|seven|ten|\d{1,3})\s+"
    r"(?:more\s+|working\s+)?(?:hour|day|week|month)s?)(?=\s+(?:in\s+which\s+)?to\s+[a-z])",
    re.IGNORECASE,
)
"""Two weeks to submit a plan: how long somebody was given, at the head of an order."""


def stated(text: str, start: int, end: int) -> Deadline | None:
    """The day, or the vague time, that a label or a column holds as the deadline."""
    day = next(iter(moments(text, start, end)), None)
    if day and day.shift is None:
        return Deadline(day.start, day.end, None if day.until else day.edtf)
    hit = _stated_pattern().match(text, start, end)
    return Deadline(*hit.span(), _end_edtf(hit) if hit["month"] else None) if hit else None


@cache
def _stated_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<end>end\s+(?:of\s+)?)?(?P<month>{any_of(months())})\b\.?(?:,?\s+(?P<year>20\d\d))?"
        rf"|(?:{alternatives('sheets', 'vaguely')})(?!\w)(?:\s+20\d\d)?",
        re.IGNORECASE,
    )


_END_WORDS = frozenset(
    ("end", "ends", "close", "last", "mid", "middle", "early", "late", "out", "over", "up")
)
"""A match of `_ends_pattern` holds one of them, and a limit or one of these:"""
_NEAR = frozenset(("at", "around"))


@cache
def _limit_words() -> frozenset[str]:
    """The words one of which stands in whatever leads a day: by, until, "no later than"."""
    leads = (*lists("dating")["until"], *lists("dating")["before"])
    return frozenset(max(lead.split(), key=len) for lead in leads)


@cache
def _at_once_words() -> frozenset[str]:
    return first_runs(lists("dating")["at_once"])


@cache
def _leading_words() -> frozenset[str]:
    """The words one of which stands in every deadline that is not in Chinese."""
    return _limit_words() | _at_once_words() | _NEAR


_words = partial(alternatives, "dating")
"""Lists of the section as one alternation, the longest first."""


# by the end of July -------------------------------------------------------------------------------


@cache
def _ends_pattern() -> re.Pattern[str]:
    month = any_of(months())
    lead = rf"(?:{_words('until')}|{_words('before')}|at|around)"
    span = r"20\d\d\s?[/–-]\s?(?:20)?\d\d(?!\d)"
    financial = rf"fy\s?(?:{span}|(?:20)?\d\d(?!\d))|(?:{span}|20\d\d)\s+(?:\w+\s+)?year|{span}"
    quarter = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter|q(?P<q>[1-4])\b"
    return re.compile(
        rf"\b{lead}\s+(?:the\s+)?(?:(?P<end>(?:end|close|last\s+day)(?:\s+of\s+|-|\s+))|(?P<mid>mid(?:dle\s+of\s+|-|\s+)|early\s+|late\s+))"
        rf"(?:the\s+)?(?:(?P<month>{month})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d))?"
        rf"|(?P<financial>{financial})"
        rf"|(?P<which>next\s+|this\s+|current\s+|financial\s+|calendar\s+|fiscal\s+|school\s+|academic\s+)*"
        rf"(?P<unit>year|month|week|quarter|term|{_words('workdays')})\b"
        rf"|(?:{quarter}|(?P<half>first|second)\s+half)(?:\s+(?:of\s+)?(?:the\s+)?(?P<qyear>20\d\d(?![\d/–-])|(?P<qfinancial>{financial}|financial\s+year)))?"
        rf"|(?P<bare>20\d\d)(?!\d))"
        rf"|\b{lead}\s+(?:the\s+)?(?P<ending>(?:financial|fiscal|school|academic)\s+|(?:calendar\s+)?)"
        rf"(?P<whole>year|month|week|quarter|term)(?:['’]s)?(?:[\s-]+(?:end|is\s+(?:out|over|up)|was\s+(?:out|over|up)|ends))\b",
        re.IGNORECASE,
    )


def _ends(text: str, start: int, end: int) -> Deadline | None:
    hit = _ends_pattern().search(text, start, end)
    return Deadline(*hit.span(), _end_edtf(hit)) if hit else None


def _end_edtf(hit: re.Match[str]) -> str | None:
    """The last day of what ends; of "mid-May" only the month is printed."""
    if hit["month"]:
        month, year = months()[hit["month"].lower()], hit["year"]
        return last_of_month(year, month) if hit["end"] else f"{year or 'XXXX'}-{month:02}"
    if hit["nth"] or hit["q"] or hit["half"]:
        month = int(hit["q"] or 0) * 3 or _HALVES.get(hit["half"] or "") or _nth(hit["nth"]) * 3
        known = hit["end"] and not hit["qfinancial"]
        return last_of_month(hit["qyear"], month) if known else None
    if hit["bare"]:
        return f"{hit['bare']}-12-31" if hit["end"] else str(hit["bare"])
    unit = (
        hit["whole"] if hit["whole"] and not hit["ending"].strip() else hit["end"] and hit["unit"]
    )
    which = (hit["which"] or "").split()
    ends = (unit or "").lower() == "year" and which in ([], ["this"], ["current"], ["calendar"])
    return "XXXX-12-31" if ends else None


_HALVES = {"first": 6, "second": 12}


def _nth(word: str) -> int:
    """Which of its kind an ordinal tells."""
    return (
        1
        + ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th").index(word.lower()) % 4
    )


# by May 3, before October 15 ----------------------------------------------------------------------


_LEAD = Worded(
    r"\b(?:(?P<until>{dating.until})|(?P<before>{dating.before}))"
    r"(?:\s+(?:\d{1,2}(?:[:.]?\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|noon|o'clock|hours|hrs\.?|h\b)?"
    r"|(?:the\s+|an?\s+)?(?:{dating.before_day}))(?:\s+(?:on|of))?)?"
    r"(?:,)?\s+(?:next\s+|this\s+|coming\s+|the\s+)?$",
    re.IGNORECASE,
)


_AS_LAST = re.compile(
    r"\s+as\s+(?:the|an?)\s+(?:[a-z]+\s+)?(?:deadline|target\s+date|last\s+(?:date|day)|cut-?off)\b"
)


def _set(text: str, start: int, end: int) -> Deadline | None:
    """A day that is set as the deadline: "set May 3 as the deadline"."""
    if not _may_hold_a_day(text, start, end):
        return None
    days = (each for each in moments(text, start, end) if _AS_LAST.match(text, each.end, end))
    return next((Deadline(each.start, each.end, each.edtf) for each in days), None)


_YEAR = re.compile(
    r"\b(?:by|until|before)\s+(?:the\s+year\s+)?(20\d\d)\b(?!\s*[-–/]\s*\d)", re.IGNORECASE
)


def _dated(text: str, start: int, end: int) -> Deadline | None:
    if not _may_hold_a_day(text, start, end):
        return None
    for moment in moments(text, start, end):
        lead = _LEAD.search(text, max(start, moment.start - LEAD), moment.start)
        if lead and moment.shift is None:
            late = lead["before"] and not (lead["until"] or "").lower().startswith("on or")
            return Deadline(lead.start(), moment.end, _before(moment) if late else moment.edtf)
    hit = _YEAR.search(text, start, end) if text.find("20", start, end) >= 0 else None
    if hit and not hit[0].lower().startswith("before"):
        return Deadline(*hit.span(), hit[1])
    return None


def _may_hold_a_day(text: str, start: int, end: int) -> bool:
    """Whether a span has a digit, a day of the week or Chinese: no day of a deadline lacks them."""
    return (
        _DIGIT.search(text, start, end) is not None
        or not weekdays().keys().isdisjoint(words_in(text, start, end))
        or (not text.isascii() and HAN_CHARACTER.search(text, start, end) is not None)
    )


_DIGIT = re.compile(r"\d")


def _before(moment: Moment) -> str | None:
    """The day before a printed one; of "before May" none is printed."""
    if not (moment.month and moment.day):
        return None
    day = date(moment.year or LEAP + 4, moment.month, moment.day) - timedelta(days=1)
    year = str(day.year) if moment.year else "XXXX"
    if day.month == 2 and not moment.year:
        return None  # 28 or 29
    return f"{year}-{day.month:02}-{day.day:02}"


# immediately, within 14 days ----------------------------------------------------------------------


@cache
def _vague_pattern() -> re.Pattern[str]:
    unit = "|".join(lists("dating")["periods"])
    tens = rf"(?:\w{{2,5}}teen|\w{{2,5}}ty)(?:[\s-](?!{unit}\b)[a-z]{{3,5}})?"
    count = rf"(?:\d{{1,3}}|{_words('counts')}|{tens})"
    return re.compile(
        rf"\bwithin\s+(?:a\s+period\s+of\s+)?{count}(?:\s+\(\w{{1,20}}\))?[\s-]+(?:(?:{_words('kinds_of_day')})\s+)?(?:{unit})s?(?:['’]\s+time)?\b"
        rf"|\b(?:{_words('at_once')})\b(?!\s+(?:after|following|before|adjacent))"
        rf"|\b(?:{_words('until')}|{_words('before')})\s+(?:{_words('seasons')})\b"
        rf"|\b(?:by|before|until)\s+next\s+(?:{unit})\b",
        re.IGNORECASE,
    )


@cache
def _vague_words() -> frozenset[str]:
    """The words one of which stands in whatever `_vague_pattern` finds."""
    words = lists("dating")
    last = (phrase.split()[-1] for phrase in (*words["at_once"], *words["seasons"]))
    return frozenset((*last, *(unit + s for unit in words["periods"] for s in ("", "s"))))


def _vague(text: str, start: int, end: int) -> Deadline | None:
    if _vague_words().isdisjoint(words_in(text, start, end)):
        return None
    hit = next(beginning(_vague_openers(), _vague_pattern(), text, start, end), None)
    return Deadline(*hit.span(), None) if hit else None


@cache
def _vague_openers() -> frozenset[str]:
    """The words that what `_vague_pattern` finds begins with."""
    words = lists("dating")
    return first_runs(("within", *words["at_once"], *words["until"], *words["before"]))
