"""When a page says that it was put up: "Published: May 3, 2024"; 发布时间：2024-03-12."""

from __future__ import annotations

import re

from govsumm.lexicon import HAN, lists
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.meetings.gathering_words import ends_in_one_of, heads
from govsumm.reading.meetings.labelled_heads import labelled_day
from govsumm.reading.meetings.minutes_signs import is_minutes, is_transcript
from govsumm.reading.meetings.page_heads import room_behind
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

_STAMP = Worded(
    r"(?<![^\W\d])(?:{documents.published,published_han})"
    r"(?:\s+by\s[\w.@-]{2,30}|\s+in\s[A-Z][\w &.'’-]{2,40},)?\s*[:"
    r"：]?\s*(?:on\s+|at\s+)?(?:\d\d?[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?,?\s*)?$",
    re.IGNORECASE,
)


_LINE = re.compile(r"[^\n]+")


def published(reading: Reading) -> list[Moment]:
    """Stamps: a day after "Published:", or at the head of a line that is no sentence."""
    text = reading.text
    found: list[Moment] = []
    minutes = is_minutes(reading) or is_transcript(reading) or bool(_ROLL.search(text[:3000]))
    sat = labelled_day(text) if minutes else None
    last = len(text.rstrip())
    for line in _LINE.finditer(text):
        start, end = line.span()
        near_head = start < 1500 or end == last
        if not (near_head or end - start < 160):
            continue
        for day in _days_or_clock(text, start, min(end, start + 600)):
            labelled = _labelled(text, line, day)
            clock = _CLOCK.match(text, day.end) and len(line[0]) < 300
            full = day.year or _SHORT.match(text, day.start)
            lone = near_head and full and day.day and (clock or _alone(text, line, day))
            if sat and sat.start == day.start:
                continue  # "Date:" in the head of minutes is the day of the meeting
            if (labelled and day.day) or (lone and not minutes):
                found.append(_whole(text, day))
    return found[:2]


def _labelled(text: str, line: re.Match[str], day: Moment) -> bool:
    """Whether a label stands before a day; in a long line it needs a colon."""
    hit = _STAMP.search(text, max(line.start(), day.start - 60), day.start)
    if hit is None:
        return False
    opens = re.search(r"(?:[.!?]\s+|\n\s*)(?:first\s|last\s)?$", text[: hit.start()], re.IGNORECASE)
    return len(line[0]) < 160 or hit[0].rstrip()[-1] in ":：" or opens is not None


_ROLL = Worded(
    r"^[^\w\n]*(?:(?:board|council|committee|members?|also|staff)\s+){0,3}(?:present|absent|apologies"
    r"|in\s+attendance|attendance)\b[^\n:]{0,20}:"
    r"|^[^\S\n]*The\s(?:{meetings.sitting})\s(?:{meetings.sits})\s(?:at|pursuant)\b[^\n]{0,90}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A text with a roll of those present, or a line "The House met at half-past two o'clock", is of
minutes, though it may say so nowhere.
"""
_AT = re.compile(r"\s+at\s+\d\d?[:.]\d\d(?:\s*[ap]\.?m\.?)?\s*", re.IGNORECASE)
"""Fri 14 Mar 2025 at 06:30"""
_CLOCK = re.compile(r",?\s*\d\d?\s?:\s?\d\d")
_SHORT = re.compile(r"(?<![\d.:/-])(\d{2})-(\d{2})(?=\s\d{2}:\d{2})")


def _days_or_clock(text: str, start: int, end: int) -> list[Moment]:
    """The days of a line; of a stamp also 04-21 before a time."""
    days = [
        day
        for day in moments(text, start, end)
        if (day.shift is None and day.weekday is None) or day.day
    ]
    if text.find("-", start, end) < 0:
        return days
    clocked = (
        Moment(*hit.span(), None, int(hit[1]), int(hit[2]))
        for hit in _SHORT.finditer(text, start, end)
    )
    return days + [day for day in clocked if (day.month or 0) < 13 and day.on(2000)]


def _alone(text: str, line: re.Match[str], day: Moment) -> bool:
    """Whether a day is all that a short line says, but for a time, a counter, an author."""
    rest = (text[line.start() : day.start] + text[day.end : line.end()]).strip()
    before = text[line.start() : day.start]
    if not before.strip() and _AT.fullmatch(text, day.end, line.end()):
        return True
    if line.start() < MASTHEAD and day.year and _is_bar(line[0]):
        return True
    if len(before) > 3 and not _BEFORE_STAMP.search(before):
        return False
    if not before.endswith(("(", "（")) and _SENTENCE.fullmatch(text, day.end, line.end()):
        return False
    body = ends_in_one_of("sitting").search(before.rstrip(" |｜·•"))
    sat = body or heads().search(before) or re.search(r"[.。;]\s|\b(?:held|meeting|at|in)\b", rest)
    return len(rest) <= 50 and not sat and not room_behind(text, day, line.end())


_SENTENCE = re.compile(r"[^\n]{20,}[.!?]['’”\")\s]*|[^\n]{8,}[。！？][”」』）\s]*")
"""What goes on behind a day to a full stop is a sentence, and no stamp but one in brackets."""
MASTHEAD = 300
"""Code points within which a page prints its name, its day and the weather."""


def _is_bar(line: str) -> bool:
    """Whether a line is a page's bar: a row of links, each apart from the next."""
    return len(re.findall(r"\s{2,}|\s?\|\s?|·", line)) >= 3


_BEFORE_STAMP = Worded(
    r"^(?:来源|來源|作者|编辑|編輯|文|记者)[:：]\S{1,20}[\s　]+$"
    rf"|^[{HAN}]{{2,20}}[\s　]+$"
    r"|^[A-Z][\w &/'’-]{1,30}?\s*[|｜·•]\s*$|^[\w'’ ]{2,40}\b(?:{documents.paper_names})[,\s]*$"
    r"|^[^\w\n]*(?:by\s[\w ]{2,30})?\W*$|^(?:by|source|from|author)\b[^.]{2,60}[|·•,]\s*$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?P<clock>\d\d\s?:\s?\d\d)(?::\d\d)?(?:\s+(?P<weekday>[A-Za-z]+day))?")


def _whole(text: str, day: Moment) -> Moment:
    """A day with the time that is glued on; its day is unknown where the weekday denies it."""
    hit = _GLUED.match(text, day.end)
    if hit is None or text[day.end : day.end + 1].isspace():
        return day
    names = [row.split()[0] for row in lists("dating")["weekdays"]]
    date = day.on(day.year or 2000)
    agree = hit["weekday"] is None or (
        date is not None
        and day.year is not None
        and names[date.weekday()] == hit["weekday"].lower()
    )
    return Moment(day.start, hit.end(), day.year, day.month, day.day if agree else None)
