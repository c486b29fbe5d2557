"""Where and when a text says that it was written: datelines, page stamps, release times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.minutes_heads import is_minutes, is_transcript
from govsumm.reading.moments import Moment, moments
from govsumm.reading.participation import Span
from govsumm.reading.sentences import Reading, Sentence

OPENING = 1500
"""Code points within which a text says when it was written."""


@dataclass(frozen=True)
class Datelines:
    """The days of a text itself: `reported` by its datelines, `published` by its page.

    `place` is that of the dateline.
    """

    reported: tuple[Moment, ...]
    published: tuple[Moment, ...]
    place: Span | None


def datelines(reading: Reading) -> Datelines:
    """The datelines and stamps of a report."""
    opening = _opening(reading)
    reported, place = _reported(reading, opening)
    published = tuple(
        day
        for day in _published(reading)
        if not any(day.start < r.end and r.start < day.end for r in reported)
    )
    return Datelines(reported, published, place)


def _opening(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences at the head of the body, its byline among them."""
    return tuple(
        each for each in reading.sentences if each.zone != "title" and each.start < OPENING
    )[:14]


_PLACE = (
    r"(?:[A-Z][A-Za-z'’.]+(?:[ -][A-Z][A-Za-z'’.]+){0,3}(?:,\s"
    r"(?:[A-Z][A-Za-z.]+(?:\s[A-Z][a-z]+)?))?)"
)
_LINE = re.compile(
    rf"^\s*(?:\([A-Z][\w .]{{1,20}}\)\s*)?(?P<place>{_PLACE})"
    rf"(?:,\s*|\s+)?(?P<day>[^:()—–-]{{0,40}}?)\s*(?:\([^"
    rf"()]{{2,60}}\)\s*)?(?P<dash>:|\s?[—–]\s?|\s-{{1,2}}\s)"
)
_BYLINE = re.compile(
    r"^[^\w(]*(?P<paper>[^\W\d_][\w'’ .-]{2,40}?),?\s+(?P<day>[^"
    r"()]{3,30}?)\s*\((?:\w+\s+){0,3}(?:reporter|correspondent"
    r"|journalist)s?\b",
    re.IGNORECASE,
)
"""Shuoyang Daily, July 3, 2024 (Reporter ..."""
_HAN_LINE = re.compile(
    rf"(?:本报|本報|本网|本刊|新华社|中新社|新華社|中央社|本台)(?P<place>[{HAN}]{{2,6}}?)?(?P<day>\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)?(?:讯|訊|电|電)"
)


@cache
def _told() -> re.Pattern[str]:
    words = "|".join(
        re.escape(word).replace(r"\ ", r"\s+")
        for word in sorted(lists("documents")["reported"], key=len, reverse=True)
    )
    return re.compile(rf"(?:{words})\s*$", re.IGNORECASE)


def _reported(
    reading: Reading, opening: tuple[Sentence, ...]
) -> tuple[tuple[Moment, ...], Span | None]:
    text = reading.text
    for sentence in opening:
        head = text[sentence.start : min(sentence.end, sentence.start + 160)]
        han = _HAN_LINE.search(head)
        if han:
            base = sentence.start
            days = (
                moments(text, base + han.start("day"), base + han.end("day") + 1)
                if han["day"]
                else ()
            )
            place = (base + han.start("place"), base + han.end("place")) if han["place"] else None
            return days[:1], place
        for day in moments(text, sentence.start, sentence.start + 100):
            if day.day and _told().search(text, max(sentence.start, day.start - 50), day.start):
                return (day,), None
        byline = _BYLINE.match(head)
        if byline:
            days = tuple(
                d
                for d in moments(text, sentence.start, sentence.start + byline.end("day"))
                if d.day
            )
            if days:
                return days[:1], None  # a paper of that name is no place
        line = _LINE.match(head)
        if line:
            days = tuple(
                day
                for day in moments(
                    text, sentence.start + line.start("place"), sentence.start + line.start("dash")
                )
                if day.day
            )
            place = _trimmed(
                text, sentence.start + line.start("place"), sentence.start + line.end("place"), days
            )
            if (days or (sentence.zone == "body" and _is_line(line))) and place:
                return days[:1], place
    return (), None


def _is_line(line: re.Match[str]) -> bool:
    """Whether a line without a day is a dateline: capitals, or no more than names and a colon."""
    words = line["place"].split()
    return not line["day"].strip() and (
        line["place"].isupper()
        or (line["dash"] == ":" and len(words) <= 3 and line.start("place") == 0)
    )


@cache
def _no_place() -> frozenset[str]:
    return frozenset(lists("documents")["labels"])


def _trimmed(text: str, start: int, end: int, days: tuple[Moment, ...]) -> Span | None:
    """The place without a month that was taken for a part of it."""
    for day in days:
        end = min(end, day.start)
    words = text[start:end].rstrip(" ,")
    if not words or words.split()[0].lower().rstrip(".") in _no_place():
        return None
    return start, start + len(words)


@cache
def _stamp() -> re.Pattern[str]:
    words = sorted(
        (*lists("documents")["published"], *lists("documents")["published_han"]),
        key=len,
        reverse=True,
    )
    return re.compile(
        rf"(?:^|[^\w]|(?<=\d))(?:{'|'.join(re.escape(word) for word in words)})\s*[:"
        rf"：]?\s*(?:on\s+)?$",
        re.IGNORECASE,
    )


def _published(reading: Reading) -> list[Moment]:
    """Stamps: a day after "Published:", or at the head of a line that is no sentence."""
    text = reading.text
    found: list[Moment] = []
    minutes = is_minutes(reading) or is_transcript(reading)
    for line in re.finditer(r"[^\n]+", text):
        near_head = line.start() < 1500
        if not (near_head or len(line[0]) < 160):
            continue
        end = min(line.end(), line.start() + 600)
        for day in _days_or_clock(text, line.start(), end):
            labelled = _labelled(text, line, day)
            clock = _CLOCK.match(text, day.end) and len(line[0]) < 300
            lone = near_head and day.year and day.day and (clock or _alone(text, line, day))
            if (labelled and day.day) or (lone and not minutes):
                found.append(_whole(text, day))
    return found[:2]


def _labelled(text: str, line: re.Match[str], day: Moment) -> bool:
    """Whether a label stands before a day; in a long line it needs a colon."""
    hit = _stamp().search(text, max(line.start(), day.start - 30), day.start)
    return hit is not None and (len(line[0]) < 160 or hit[0].rstrip()[-1] in ":：")


_CLOCK = re.compile(r",?\s*\d\d?\s?:\s?\d\d")
_SHORT = re.compile(r"(?<![\d.:/-])(\d{2})-(\d{2})(?=\s\d{2}:\d{2})")


def _days_or_clock(text: str, start: int, end: int) -> list[Moment]:
    """The days of a line; of a stamp also 04-21 before a time."""
    days = [
        day
        for day in moments(text, start, end)
        if (day.shift is None and day.weekday is None) or day.day
    ]
    clocked = (
        Moment(*hit.span(), None, int(hit[1]), int(hit[2]))
        for hit in _SHORT.finditer(text, start, end)
    )
    return days + [day for day in clocked if (day.month or 0) < 13 and day.on(2000)]


def _alone(text: str, line: re.Match[str], day: Moment) -> bool:
    """Whether a day is all that a short line says, but for a time, a counter, an author."""
    rest = (text[line.start() : day.start] + text[day.end : line.end()]).strip()
    if day.start - line.start() > 3 and not re.match(
        r"\W*(?:by\s[\w ]{2,30})?\W*$", text[line.start() : day.start], re.IGNORECASE
    ):
        return False
    return len(rest) <= 50 and not re.search(r"[.。;]\s|\b(?:held|meeting|at|in)\b", rest)


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
