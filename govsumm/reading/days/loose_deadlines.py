"""Deadlines in forms that say no last day: at the June 3 meeting, before Christmas, this year.

Rules brief the first in an order's words that print no surer one; the ledger asks whether an order
lost its time, in any form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN_CHARACTER, simplified
from govsumm.reading.days.days import Moment, checked
from govsumm.reading.days.days_han import number
from govsumm.reading.days.days_numeric import month_and_day, writes_day_first
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.days.last_days import Deadline, last_of_month
from govsumm.reading.days.moments import moments, months
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, any_of

_SOME = (
    r"(?:(?:{dating.few}|\w+teen|\w+ty(?:[ -](?!days|weeks|months)\w+)?)\s+|\d+[\s-]*)"
    r"(?:\(\w+\)\s+)?(?:\w+\s+)?(?:{dating.spans_of_time})\b(?:['’]?s?['’]?\s+time)?"
)
"""Three working days; a week's time; ten (10) days."""
_NTH = (
    r"\d{1,2}(?:st|nd|rd|th)\b(?:\s+of\s+(?:each|every|next|this|the)\s+month"
    r"|\s+(?i:{dating.of_month})\b\.?)?"
)
_DAY = (
    r"(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:MONTHS)\b\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+20\d\d)?"
    r"(?:\s+of\s+next\s+year|(?:\s+[A-Z]\w+)?\s+(?i:{dating.sittings})s?\b)?"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week-?end)\b(?:\s+(?:next\s+)?week\b)?"
    r"(?:,?\s+\d{1,2}\s+(?:MONTHS)\b)?"
)
_OF = (
    r"(?:\s+(?:of|in|on)\s+(?:the\s+|this\s+|next\s+)?(?:(?!and\b)\w+\s+){0,2}?"
    r"(?:(?:MONTHS)\b(?:\s+\d{1,2}\b)?(?:\s+20\d\d)?|20\d\d|{dating.times_of_year}|month|quarter))?"
)
_FINANCIAL = (
    r"(?:(?:FY\s?|financial\s+year\s+)?20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?|FY\s?\d\d(?:[/–-]\d\d)?)"
)
_NEXT = (
    r"(?i:(?P<soon>{dating.soon})|(?:at|to|for|in|by|before)\s+(?:the|its|their|our|your|his|her)(?:\s+[\w’'-]+[’']s)?\s+"
    r"(?:next|first|second|third|following|forthcoming|upcoming|coming|last)\s+(?:\w+\s+){0,2}?(?:{dating.sittings})s?\b"
    r"|(?:at|to|for|by|before)\s+(?:the\s+)?next\s+(?:\w+\s+)?(?:{dating.sittings})\b"
    r"|(?:in|during|within|over)\s+the\s+(?:current|coming|next|following|remaining|ongoing)\s+(?:\w+\s+)?"
    r"(?:{dating.spans_of_time}|quarter|year|term)\b|within\s+(?:the|this)\s+(?:hour|day|week|month|quarter|year|term)\b"
    r"|(?:by|before)\s+(?:the\s+)?(?:week|month)(?:['’]s)?[\s-]end\b|(?:before|by)\s+(?:the\s+)?(?:financial|fiscal)\s+year[\s-]end\b"
    r"|(?:by|before|at)\s+(?:the\s+)?(?:close|end)\s+of\s+(?:the\s+)?(?:business|play|work|day|office|shift)\b"
    r"(?:\s+(?:on\s+)?(?:today|tomorrow|\w+day)\b(?:,?\s+\d{1,2}\s+\w+\b)?)?"
    r"|(?:at|to|for|in|{dating.limits})\s+(?:the|its|their|our)\s+(?:\w+\s+){0,2}?(?:{dating.sittings})s?\s+(?:of|on|in)\s+(?:the\s+)?"
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:MONTHS)\b(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+20\d\d)?|\d{1,2}(?:st|nd|rd|th)\b)"
    r"|in\s+time\s+for\s+(?:the\s+)?(?:(?!and\b)\w+\s+){0,3}?(?:{dating.times_of_year,sittings})\b"
    r"|in\s+time\s+for\s+(?:the\s+)?\w+"
    r"|in\s+the\s+(?:first|second|third|fourth)\s+(?:quarter|half)"
    + _OF
    + r")|(?:in|by|before|during)\s+(?:(?:the\s+)?(?:end|close|start)\s+(?:of\s+)?)?Q[1-4]\b"
    r"(?:\s+(?:of\s+)?(?:the\s+)?"
    + _FINANCIAL
    + r")?|(?:by|before)\s+(?:the\s+)?(?:end|close)\s+(?:of\s+)?(?:the\s+)?"
    + _FINANCIAL
    + r"(?:\s+(?:financial|fiscal|municipal|school|academic)\s+year)?"
    rf"|(?:by|before)\s+(?:(?!every\b|each\b)\w+\s+){{0,3}}?{_WEEKDAY}"
    r"|(?i:by|before|until)\s+(?:(?:early|late|this)\s+)?(?:today|tomorrow|tonight|evening|dusk|nightfall|dark|sunset)\b"
    r"(?:\s+(?:morning|noon|afternoon|evening|night))?"
)
_TIMES = (
    r"(?:the\s+|that\s+|this\s+|its\s+|our\s+|next\s+)?(?:(?!(?:{dating.no_part})\b)[\w’'-]+\s+){0,3}?(?:{dating.times_of_year})\b"
    r"(?:(?:['’]s)?[\s-](?:{dating.times_of_year}|end|eve|sowing)\b){0,2}"
    + _OF
    + r"(?:\s+20\d\d)?(?:\s+(?:{dating.begins})\b)?"
)
"""The Dragon Boat Festival; the start of the new school year; the month is out."""
_EVENT = (
    r"(?:the\s+|any\s+(?=\w+\s+(?:begin|start)))?(?!(?i:any|this|that|these|those|then|an?)\b|\d{4}\b"
    r"|\w+ing\s+(?:the|an?|his|her|its|their)\b|(?i:\w+\s+)?(?i:{dating.no_event})\b)"
    r"(?:[a-z]+|[A-Z]\w+(?:\s[A-Z]\w+)*)(?P<begins>\s+(?:\w+\s+)?(?:{dating.begins})\b)?"
)
"""Whatever something is to be done before, but a body that it is put before."""
_PART_OF = (
    r"(?:the\s+)?(?:(?:(?:first|second|third|fourth|last|start|beginning|middle|end|onset|opening|commencement|close|resumption)\s+"
    r"(?:(?:week|half|quarter|day|days|Monday|Friday)\s+)?(?:of|in)\s+(?:the\s+)?)|(?:end|early|late|mid)(?:\s+|-)(?=[A-Z]))"
)
"""By the first week of September."""
_LATIN = (
    r"\b(?:\w+\s+(?:working\s+)?(?:days|weeks|months)\s+)?(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of)\s+"
    rf"(?:{_TIMES}|(?:the\s+)?{_NTH}|{_PART_OF}(?:MONTHS|(?:\w+\s+){{0,2}}?(?:{{dating.times_of_year}})\b|\w+)|{_DAY}|(?P<event>{_EVENT}))"
    rf"|\b(?:{{dating.limits}})\s+(?:COB\s+)?(?:the\s+)?(?:{_DAY}|{_NTH})"
    rf"|\b(?P<when>(?:{{dating.beside_day}})\s+(?:the\s+)?(?:{_DAY}|{_NTH})"
    rf"|on\s+(?:(?!every\b|each\b)\w+\s+){{0,3}}?{_WEEKDAY})"
    r"|\bby\s+(?:the\s+|next\s+|this\s+)?(?:[A-Z][\w’'-]+\s+){0,3}?(?:{dating.times_of_year})\b(?:\s+20\d\d)?"
    rf"|\b(?:by|before)\s+\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d\d)?\b(?![/.%]\d)"
    rf"|\b(?:by|before|later\s+than|in)\s+{_PART_OF}(?:MONTHS|\w+)\b|(?<=\bbe\sheld\s){_DAY}"
    rf"|\b(?:not\s+less\s+than|at\s+least)\s+{_SOME}\s+(?:prior|before|ahead)\b"
    rf"|\bgiv(?:es?|en|ing)\s+(?:\w+\s+){{1,3}}?{_SOME}(?=\s+to\b)"
    r"|\b(?:by|till|until|from\s+\w+\s+to)\s+\d{1,2}(?=\s*(?:[,;，；。]|\.(?!\d)|$))"
    rf"|\b(?:in|within|inside|after)\s+(?:the\s+(?:next|remaining)\s+)?{_SOME}|\b{_SOME}\s+later\b"
    rf"|\b(?:{_NEXT})\b(?!['’]s\b)"
    r"|\b(?:the\s+)?(?:end\s+of\s+)?(?:MONTHS|month\s+end)(?:\s+\d{1,2})?\s+before(?=\s*(?:[,;.]|$))"
)
_HAN = (
    r"(?:(?<![按据自从对比较至到去])(?P<month>(?:\d{4}年)?(?:\d{1,2}|(?<![个個十])[一二三四五六七八九十]{1,2})月"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:零时|\d{1,2}时)?+|[上中下]旬|份|初|会议|例会)?+)(?![的\d]|召开|[至到起]|之?后|以后|以来)"
    r"|(?:{dating.han_times_of_year})(?:到来|来临|结束|开始)?[之以]?前"
    r"|(?:{dating.han_soon}|[一二两三四五六七八九十百\d]+个?(?:工作日|小时|日|天|周|月|季度|年)[内后]"
    r"|下(?:次[^，。；的前后]{0,5}?会(?:议)?(?:之?前)?|个?月|周[一二三四五六日末]?)前?"
    r"|本(?:周|月|季度?|年度?)(?:[一二三四五六日末]|[上中下]旬)?[内末]?|(?<![去前上])年[内底]|月底"
    r"|每[月周季年][一二三四五六\d]{0,2}日?前|第?[一二三四]季度|(?:开学)?第[一二三四]周"
    r"|[六七八九十一二两\d]{1,2}点前|[^，。；的已于]{2,6}会前)+(?!的))"
)
_COURSE = re.compile(r"to\s+the\s+\w+")
"""A month before what somebody is sent to: to the January course."""
_RANGE = re.compile(r"\bfrom\s[^.;,]{2,30}\sto\s$", re.IGNORECASE)
_BEGINS = re.compile(r"(?:starting|beginning|effective|from|since)\b", re.IGNORECASE)
_BEGUN = re.compile(r"(?:\d{1,2}[时時点點])?起(?!草)")
"""Behind a day on which something begins: 12月1日起."""
_PAST = Worded(
    r"(?<![\w-])(?<!\bbe )(?:{dating.held})\b[^,;.]{0,40}(?:,[^,;.]{0,40},\s)?$"
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


def loose_deadline(text: str, start: int, end: int, *, sure: bool = False) -> Deadline | None:
    """The first deadline in a form that says no last day, with the day or month that it prints.

    What only tells when ("in March") is one where it ends a phrase, and none where it is to be
    `sure`; neither is an event of which nobody knows when it is.
    """
    for hit in _loose_hits(text, start, end):
        if hit["event"] and not hit["begins"]:
            continue
        if hit["when"] and _DONE.search(
            text, max(start, start + hit.start() - 40), start + hit.start()
        ):
            continue
        tells_when = hit["when"] or (hit["soon"] and hit.start())
        if (hit["when"] and sure) or (tells_when and not _ENDS.match(text, start + hit.end(), end)):
            continue
        span = start + hit.start(), start + hit.end()
        if not bounds_period(text, span):
            return Deadline(*span, _printed(text, *span))
    return None


_DONE = re.compile(r"(?:^|\b(?!be\b|been\b|is\b|are\b|fully\b)[\w’'-]+\s+)(?!need)[a-z]{2,}ed\s+\Z")
"""Before when something was: the calls received in April; but not: be completed in April."""
_ENDS = Worded(r"\s*(?:[^\w\s]|$)|\s+(?:{dating.phrase_ends})\b")


def _printed(text: str, start: int, end: int) -> str | None:
    """The day, or the month, that a deadline prints, unless it is before that."""
    if EARLY.match(text, start, end):
        return None
    if day := next(iter(moments(text, start, end)), None):
        return day.edtf
    if numbers := _NUMBERS.search(text, start, end):
        a, b = map(int, numbers.groups())
        month, on = month_and_day(a, b, text, day_first=writes_day_first(text))
        found = checked(Moment(start, end, month=month, day=on)) if month else None
        return found.edtf if found else None
    if named := _HAN_MONTH.search(text, start, end):
        on_day = f"-{number(named[2]) or 0:02}" if named[2] else ""
        return f"XXXX-{number(named[1]) or 0:02}{on_day}"
    named = _month().search(text, start, end)
    if not named or _OTHER_NUMBER.search(text, start, end):
        return None
    month = months()[named[1].lower()]
    return last_of_month(None, month) if _END.search(text, start, end) else f"XXXX-{month:02}"


_HAN_MONTH = re.compile(
    r"(?<!\d)(1[0-2]|[1-9]|十?[一二]|[三四五六七八九十])月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号號])?"
)
_NUMBERS = re.compile(r"(?<![\d./])(\d{1,2})/(\d{1,2})(?![\d/])")
"""By 30/6: which is the month the text must tell."""
_END = re.compile(r"\bend\b")
_OTHER_NUMBER = re.compile(r"(?<!\d)(?!20\d\d)\d+")
"""In the words of a month, the number of a day."""


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(each.title() for each in months())})\b")


EARLY = Worded(r"(?:{dating.before})\b", re.IGNORECASE)
"""Before the last permitted day in English a day is the first that is too late."""


def deadlines(text: str, start: int, end: int) -> list[Span]:
    """Where deadlines are printed: in the forms of dates, and between these in any other."""
    found = dated_deadlines(text, start, end)
    for hit in _loose_hits(text, start, end):
        span = (start + hit.start(), start + hit.end())
        if not any(a < span[1] and span[0] < b for a, b in found):
            found.append(span)
    return list(_joined(text, sorted(found)))


def _loose_hits(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Deadlines in loose forms in the words of a span, simplified: their places are those of it."""
    words = simplified(text[start:end])
    han = HAN_CHARACTER.search(words) is not None
    for hit in _loose(han=han).finditer(words):
        if not (_PAST.search(words, 0, hit.start()) or _COURSE.fullmatch(hit[0])):
            yield hit


def _joined(text: str, found: list[Span]) -> Iterator[Span]:
    """The deadlines, one with what stands in brackets behind it: 开学前(8月29日)."""
    for at, (start, end) in enumerate(found):
        if at and text[found[at - 1][1] : start] in ("(", "（"):
            continue
        behind = found[at + 1] if at + 1 < len(found) else None
        bracketed = behind is not None and text[end : behind[0]] in ("(", "（")
        yield start, behind[1] if behind and bracketed else end
