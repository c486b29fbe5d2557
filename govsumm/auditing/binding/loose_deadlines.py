"""Deadlines in forms that say no last day: at the June 3 meeting, before Christmas, this year.

The rules of reading brief a day; the ledger asks whether an order lost its time, in any form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN_CHARACTER, simplified
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.days.moments import months
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, any_of

_SOME = (
    r"(?:(?:{audit.few}|\w+teen|\w+ty(?:-\w+)?)\s+|\d+\s*)(?:\w+\s+)?(?:{audit.spans_of_time})\b"
    r"(?:['’]?s?['’]?\s+time)?"
)
"""Three working days; a week's time."""
_NTH = r"\d{1,2}(?:st|nd|rd|th)\b(?:\s+of\s+(?:each|every|next|this|the)\s+month)?"
_DAY = (
    r"(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:MONTHS)\b\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+20\d\d)?"
    r"(?:\s+of\s+next\s+year|(?:\s+[A-Z]\w+)?\s+(?:[Mm]eeting|[Ss]ession))?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NEXT = (
    r"(?i:{audit.soon}|(?:at\s+)?(?:the|its|their|our)\s+next\s+(?:\w+\s+)?(?:{audit.sittings})"
    r"|(?:in|during)\s+the\s+(?:current|coming|next|following|remaining)\s+(?:\w+\s+)?"
    r"(?:{audit.spans_of_time}|quarter|year)|within\s+the\s+(?:hour|day|week|month|quarter|year)"
    r"|(?:by|before)\s+(?:the\s+)?(?:week|month|quarter|year)[\s-]end"
    r"|by\s+(?:the\s+)?close\s+of\s+\w+|in\s+time\s+for\s+(?:the\s+)?\w+"
    r"|in\s+the\s+(?:first|second|third|fourth)\s+(?:quarter|half))"
    rf"|(?:in|by|before)\s+Q[1-4]|(?:by|before|on)\s+(?:(?!every\b)\w+\s+){{0,3}}?{_WEEKDAY}"
)
_EVENT = (
    r"(?:the\s+|any\s+(?=\w+\s+(?:begin|start)))?(?!(?:any|this|that|these|those)\b|\d{4}\b"
    r"|\w+ing\s+(?:the|an?|his|her|its|their)\b|(?:\w+\s+)?(?:{audit.no_event})\b)"
    r"\w+(?:\s+(?:\w+\s+)?(?:{audit.begins}))?"
)
"""Whatever something is to be done before, but a body that it is put before."""
_PART_OF = (
    r"(?:the\s+)?(?:first|second|third|last|start|beginning|middle|end)\s+(?:(?:week|half|day|days)\s+)?"
    r"(?:of|in)\s+(?:the\s+)?"
)
"""By the first week of September."""
_LATIN = (
    r"\b(?:\w+\s+(?:working\s+)?(?:days|weeks|months)\s+)?(?:before|prior\s+to|ahead\s+of)\s+"
    r"(?:(?:the\s+|that\s+|this\s+|its\s+)?(?:\w+\s+)?(?:{audit.times_of_year})\b"
    rf"|(?:the\s+)?{_NTH}|{_DAY}|{_EVENT})"
    rf"|\b(?:{{audit.until}})\s+(?:COB\s+)?(?:the\s+)?(?:{_DAY}|{_NTH})"
    r"|\bby\s+(?:{audit.times_of_year})\b|\b(?:by|before)\s+\d{1,2}/\d{1,2}\b"
    rf"|\b(?:by|before|later\s+than)\s+{_PART_OF}(?:MONTHS|\w+)|\bbe\s+held\s+{_DAY}"
    rf"|\b(?:not\s+less\s+than|at\s+least)\s+{_SOME}\s+(?:prior|before|ahead)\b"
    rf"|\bgiv(?:es?|en|ing)\s+(?:\w+\s+){{1,3}}?{_SOME}(?=\s+to\b)"
    r"|\b(?:by|till|until|from\s+\w+\s+to)\s+\d{1,2}(?=\s*(?:[,;，；。]|\.(?!\d)|$))"
    rf"|\b(?:in|within|inside|after)\s+(?:the\s+(?:next|remaining)\s+)?{_SOME}|\b{_SOME}\s+later\b"
    rf"|\b(?:{_NEXT})\b"
    r"|\b(?:the\s+)?(?:end\s+of\s+)?(?:MONTHS|month\s+end)(?:\s+\d{1,2})?\s+before(?=\s*(?:[,;.]|$))"
)
_HAN = (
    r"(?:\d{4}年)?(?:\d{1,2}|(?<![个個十])[一二三四五六七八九十]{1,2})月"
    r"(?:\d{1,2}日(?:零时|\d{1,2}时)?|[上中下]旬)?(?![的\d]|召开)"
    r"|(?:{audit.han_times_of_year})(?:到来|来临|结束|开始)?之?前"
    r"|(?:{audit.han_soon}|[一二两三四五六七八九十百\d]+个?(?:工作日|小时|日|天|周|月|季度|年)[内后]"
    r"|下(?:次(?:全体)?会议|个?月|周[一二三四五六日末]?)前?"
    r"|本[周月季年](?:[一二三四五六日末]|[上中下]旬)?[内末]?|年[内底]"
    r"|每[月周季年][一二三四五六\d]{0,2}日?前|第?[一二三四]季度|第[一二三四]周"
    r"|[六七八九十一二两\d]{1,2}点前|[^，。；的]{2,6}会前)+(?!的)"
)
_COURSE = re.compile(r"to\s+the\s+\w+")
"""A month before what somebody is sent to: to the January course."""
_RANGE = re.compile(r"\bfrom\s[^.;,]{2,30}\sto\s$", re.IGNORECASE)
_BEGINS = re.compile(r"(?:starting|beginning|effective|from|since)\b", re.IGNORECASE)
_BEGUN = re.compile(r"(?:\d{1,2}[时時点點])?起(?!草)")
"""Behind a day on which something begins: 12月1日起."""
_PAST = Worded(
    r"(?<![\w-])(?<!\bbe )(?:{audit.held})\b[^,;.]{0,40}(?:,[^,;.]{0,40},\s)?$"
    r"|\b(?:was|were|been)\s+(?!to\b)\w+\s+$|距离?$"
)
"""Before the day of what has been: the meeting held in Huanan in September."""


def bounds_period(text: str, span: Span) -> bool:
    """Whether a deadline only begins or ends a period: from 1 April to 10 April, 12月1日起."""
    start, end = span
    ends = _RANGE.search(text, max(0, start - 40), start + len("to "))
    return bool(ends or _BEGINS.match(text, start, end) or _BEGUN.match(text, end))


@cache
def _loose(*, han: bool) -> Worded:
    """What finds them in the passage of an order, in simplified characters; with those in Chinese
    where there are any.
    """
    forms = f"{_LATIN}|{_HAN}" if han else rf"(?=\b\w)(?:{_LATIN})"  # nothing begins inside a word
    return Worded(forms.replace("MONTHS", any_of(each.title() for each in months())))


def dated_deadlines(text: str, start: int, end: int) -> list[Span]:
    """Where deadlines are printed in the forms of dates, which the rules read."""
    found: list[Span] = []
    while due := deadline(text, found[-1][1] if found else start, end):
        found.append((due.start, due.end))
    return found


def deadlines(text: str, start: int, end: int) -> list[Span]:
    """Where deadlines are printed: in the forms of dates, and between these in any other."""
    found = dated_deadlines(text, start, end)
    words = simplified(text[start:end])
    han = HAN_CHARACTER.search(words) is not None
    for hit in _loose(han=han).finditer(words):
        span = (start + hit.start(), start + hit.end())
        past = _PAST.search(words, 0, hit.start())
        past = past or _COURSE.fullmatch(hit[0])
        if not past and not any(a < span[1] and span[0] < b for a, b in found):
            found.append(span)
    return list(_joined(text, sorted(found)))


def _joined(text: str, found: list[Span]) -> Iterator[Span]:
    """The deadlines, one with what stands in brackets behind it: 开学前(8月29日)."""
    for at, (start, end) in enumerate(found):
        if at and text[found[at - 1][1] : start] in ("(", "（"):
            continue
        behind = found[at + 1] if at + 1 < len(found) else None
        bracketed = behind is not None and text[end : behind[0]] in ("(", "（")
        yield start, behind[1] if behind and bracketed else end
