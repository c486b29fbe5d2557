"""A stated date says no more than is printed; an inferred one says that it is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from govsumm.auditing.cited import CitedText
from govsumm.auditing.days.reckoned_days import holds, is_part_of_month, may_be_reckoned
from govsumm.auditing.numbers.quantities import borne, borne_months
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.auditing.speaking.name_finding import places
from govsumm.edtf import Edtf, known, parse
from govsumm.lexicon import lists
from govsumm.reading.days.days import Moment
from govsumm.reading.days.days_han import LUNAR
from govsumm.reading.days.moments import moments
from govsumm.reading.days.other_days import is_of_another
from govsumm.reading.phrasing import Worded
from govsumm.records import Date, Inference, Meeting

_RUN_TOGETHER = re.compile(r"([12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d)([01]\d)([0-3]\d)(?!\d)")
"""As addresses of pages have it: 20221104."""

DECEMBER = 12
"""Greater months of EDTF are seasons (21 to 24), quarters (33 to 36) and halves (40, 41)."""
STAMP = 24
"""So many characters before a date may say that it is one of publication."""

_HAN_MONTH = re.compile(r"[\d〇一二三四五六七八九十]{1,3}\s*月")
_TO_THE_DAY = re.compile(r"(?:[日号號]|/\d\d?)[^，。日号號]{0,10}?前|前\s?[(（]")
"""In Chinese the day named is the last one."""


def dates(site: Site) -> Iterator[Finding]:
    """An EDTF string is one; a stated one holds only what the passages print."""
    record = site.record
    if isinstance(record, Inference):
        yield from _inferred(record)
    elif isinstance(record, Date) and record.edtf is not None:
        try:
            stated = parse(record.edtf)
        except ValueError as fault:
            yield finding("date", record.edtf, ok=False, why=f"edtf: {fault}")
            return
        for date in stated:
            why = _unstated(date, record, site.source)
            yield finding("date", record.edtf, ok=not why, why=f"edtf: {why}")


_STAMP = Worded(
    r"(?:\b(?:{dating.publishing})\w*(?:\s+(?:time|date|on|at))?|{dating.publishing_han})\s*[:：]?\s*$",
    re.IGNORECASE,
)
"""What stands before the date on which a page went out."""


def held(site: Site) -> Iterator[Finding]:
    """A meeting was not held on a date because its page went out then, or another meeting sat."""
    record = site.record
    if (
        not isinstance(record, Date)
        or record.what != "held"
        or not isinstance(site.within, Meeting)
    ):
        return
    text = site.cited.text
    days = [Moment(*span) for span in places(text, record.text, whole=False)]
    page = [bool(_STAMP.search(text, max(0, day.start - STAMP), day.start)) for day in days]
    other = [is_of_another(text, day) for day in days]
    of = "the text was published" if any(page) else "another meeting was or will be held"
    ok = not days or not all(map(any, zip(page, other, strict=True)))
    yield finding("date", record.text, ok=ok, why=f"held: on this date {of}")


def _inferred(record: Inference) -> Iterator[Finding]:
    try:
        qualified = any(date.uncertain for date in parse(record.edtf))
    except ValueError as fault:
        yield finding("date", record.edtf, ok=False, why=f"edtf: {fault}")
        return
    yield finding("date", record.edtf, ok=qualified, why="edtf: an inferred date carries ?")


def _unstated(date: Edtf, record: Date, source: Source) -> str:
    """What a stated date says beyond the sentence that prints its text, or nothing.

    Its day and month are in the text itself where that has any; the year may stand beside. A
    last permitted day may be reckoned: "by the end of July", "before May 3".
    """
    if date.uncertain:
        return "a stated date is not qualified; what is inferred has a slot of its own"
    sentence = source.sentence(record.passages, record.text)
    days = [day for day in moments(sentence.text) if _is_of(record.text, sentence.text, day)]
    lunar = not days and _LUNAR.search(record.text) is not None
    if lunar or (days and all(day.opaque and not day.year for day in days)):
        return "the date printed is one of another calendar"
    if any(record.edtf == day.edtf and day.year for day in days):
        return ""  # 令和6年5月14日: the year is of another era
    fault = _unprinted(date, record.text, sentence)
    inclusive = _TO_THE_DAY.search(record.text)
    reckoned = _reckoned(date, record) if fault and not inclusive else ()
    borne_out = any(not _unprinted(each, record.text, sentence) for each in reckoned)
    return "" if borne_out else fault


_LUNAR = re.compile(LUNAR)


def _is_of(words: str, text: str, day: Moment) -> bool:
    """Whether a date's words are those of a day of its sentence, or some of them."""
    printed = text[day.start : day.end]
    return printed in words or words in printed


def _reckoned(date: Edtf, record: Date) -> list[Edtf]:
    """A date without what the words of a record mean and need not print.

    The last day of a month that is named whole is the last one to do a thing, not when it was done.
    """
    readings, text = [], record.text.lower()
    days = borne(_HAN_MONTH.sub("月", text))
    open_to_the_end = record.what in ("due", "effective") and not is_part_of_month(text)
    whole = open_to_the_end and not any(value.isdigit() and int(value) <= 31 for value in days)
    if date.is_last_of_month and (_says(text, "month_ends") or whole):
        readings.append(dataclasses.replace(date, day=""))
    if may_be_reckoned(text, date):
        readings.append(dataclasses.replace(date, day=""))
    if date.is_last_of_month and date.month in _ending_months(text):
        readings.append(dataclasses.replace(date, day="", month=""))
    if _says(text, "before"):
        after = date.day_after
        readings += [after, dataclasses.replace(after, day="")] if after.day == "01" else [after]
    return readings


def _ending_months(text: str) -> frozenset[str]:
    """The months with which a period of the text may end: of the second half, December."""
    if _OTHER_YEAR.search(text):
        return frozenset()
    return frozenset(_numbered(_NTH_QUARTER.sub(r"\1", text), "period_ends"))


_OTHER_YEAR = re.compile(
    r"\b(?:financial|fiscal|school|academic|municipal)\s+year|\bfy\s?\d|\b20\d\d\s?[/–-]\s?(?:20)?\d\d(?![\d/-])|财年|学年"
)
"""A year that ends with another month than ours: no month of it is printed."""
_NTH_QUARTER = re.compile(r"([一二三四1-4]季度?)末")
"""The end of this quarter is not that of any."""


def _numbered(text: str, name: str) -> Iterator[str]:
    """The months, or codes of seasons, that a list has for the words of a text."""
    rows = (*lists("numbers")[name], *lists("numbers")[f"han_{name}"])
    for number, words in (row.split(" ", 1) for row in rows):
        if holds(text, words.split(", ")):
            yield number


def _says(text: str, name: str) -> bool:
    """Whether a date's text holds one of a list's words."""
    return holds(text, lists("numbers")[name])


def _unprinted(date: Edtf, text: str, sentence: CitedText) -> str:
    """The first part of a date that is not printed, or nothing."""
    text = _RUN_TOGETHER.sub(r"\1-\2-\3", text)
    text, counted = _shortened(text)
    own = borne(text)
    days = {value for value in own if value.isdigit() and int(value) <= 31}
    year, month, day = known(date.year), known(date.month), known(date.day)
    if year is not None and str(year) not in own and str(year) not in sentence.numbers:
        part = f"year {year}"
    elif month is not None and not _prints_month(month, text, sentence):
        part = f"month {month}"
    elif day is not None and str(day) not in (
        days or (frozenset() if counted else sentence.numbers)
    ):
        part = f"day {day}"
    else:
        return ""
    return f"the {part} is not in the sentence that prints this date"


_CLOCK = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}[:：]\d\d(?:\s?(?:hrs|hours|h\b))?|\d{3,4}\s?(?:hrs|hours)|\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}[时時点點])",
    re.IGNORECASE,
)
"""A time of day, whose hour is no day."""
_LENGTH = Worded(
    r"(?:\b\d{1,3}(?:\s?\(\w{1,20}\))?[\s-]+(?:(?:{dating.kinds_of_day})\s+)?(?:{dating.periods})s?\b"
    r"|(?:\d{1,3}|[一二两兩三四五六七八九十]{1,3})[个個]?(?:工作[日天]|日(?=[之以]?[内內])|天|周|週|星期|月(?=[之以]?[内內])|小时|小時))",
    re.IGNORECASE,
)
"""A length of time, whose number is no day: within 14 days."""


def _shortened(text: str) -> tuple[str, bool]:
    """A date's text without times of day and lengths of time, and whether it has such a length."""
    bare = _CLOCK.sub(" ", text)
    short = _LENGTH.sub(" ", bare)
    return short, short != bare


def _prints_month(month: int, text: str, sentence: CitedText) -> bool:
    """Whether a date's text, or its sentence, prints a month, or a season by its number."""
    if month <= DECEMBER:
        return month in (borne_months(text) or sentence.months)
    return any(str(month) in _numbered(each.lower(), "seasons") for each in (text, sentence.text))
