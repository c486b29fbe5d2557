"""The day of a meeting: printed beside it, told by its distance, or further on in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govsumm.backends.extractive.meeting_day_search import day_of_lead, headed_day, is_heard
from govsumm.reading.days.counted_days import in_order, shifted
from govsumm.reading.days.datelines import Datelines, written_on
from govsumm.reading.days.dates import date_of
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.days.other_days import is_of_another, year_after_minutes
from govsumm.reading.days.years import year_of
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_words import CITED_BEFORE
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading
from govsumm.records import Date, DateRole, Inference


def dates_of(reading: Reading, gathering: Gathering, lines: Datelines) -> tuple[Date, ...]:
    """The day of a meeting: printed beside it, or else that of the dateline."""
    what: DateRole = "learned" if gathering.learned else "held"
    written = next(iter(lines.reported), None)
    days = _own(reading, gathering, lines)
    if not any(day.day or day.opaque for day in days):
        days = list(_day_after(reading, gathering, lines)) or days
    loose = None if days else _loosely(reading, gathering)
    if loose:
        around = (day_of_lead(reading, gathering, lines, later=each) for each in (False, True))
        days = [day for each in around for day in each if day not in lines.reported] or [loose]
    days = days or list(day_of_lead(reading, gathering, lines, later=False))
    if not any(day.day or day.shift or day.opaque for day in days):
        headed = headed_day(reading, gathering, lines)
        days = [day for day in headed if _is_that_day(day, days)] or days
    days = days or list(day_of_lead(reading, gathering, lines, later=True))
    if not days:
        return ()
    days = _told(days)
    day = min(days, key=lambda each: _distance(each, gathering))
    stamps = (*lines.reported, *lines.published)
    several = [each for each in days if each.weekday is not None and not each.day]
    chosen = several if day in several else [day]
    lone = written or next((day for day in lines.published if _is_lone(reading, day)), None)
    whole = [_completed(reading, each, lone if each.shift == 0 else written) for each in chosen]
    return tuple(
        date_of(reading, each, what, _inferred(reading, each, lines, stamps))
        for each in dict.fromkeys(whole)
    )


def _own(reading: Reading, gathering: Gathering, lines: Datelines) -> list[Moment]:
    """The days of a meeting's sentence that are neither the page's nor another meeting's; of those
    of several calendars the ones that the day of the page makes whole.
    """
    days = [
        day
        for day in gathering.moments
        if day not in lines.reported
        and day not in lines.published
        and not _from_then_on(reading, gathering, day)
        and not is_of_another(reading.text, day)
        and not is_heard(reading, gathering, day)
    ]
    ours = [day for day in days if not day.opaque]
    return ours if ours and written_on(reading, lines) else days


_WEEKS = Worded(r"\b(?:{dating.weeks})\b", re.IGNORECASE)
BESIDE = 40
"""So far from its meeting such a word tells when that was, in code points."""


def _loosely(reading: Reading, gathering: Gathering) -> Moment | None:
    """What tells by no day when a meeting was, beside it or at the head of its sentence: last week.

    The day of the page is none of its own then.
    """
    text, sentence = reading.text, reading.sentence_at(gathering.start)
    opens = _WEEKS.match(text, sentence.start)
    near = max(sentence.start, gathering.start - BESIDE), min(sentence.end, gathering.end + BESIDE)
    hit = opens or _WEEKS.search(text, *near)
    return Moment(*hit.span(), opaque=True) if hit else None


_FROM = re.compile(r"\b(?:beginning|starting)\s+(?:on\s+|from\s+)?$", re.IGNORECASE)


def _from_then_on(reading: Reading, gathering: Gathering, day: Moment) -> bool:
    """Whether a decision holds from a day on: "raise the rates beginning July 1". A session that
    begins on a day has it right behind its name.
    """
    at_name = 0 <= day.start - gathering.end <= 20
    return not at_name and bool(_FROM.search(reading.text, max(0, day.start - 20), day.start))


_BACK = re.compile(
    r"\b(?:the|this)\s+(?:\w+\s)?(?:meeting|session|sitting|hearing|conference),?\s+"
    r"(?:which\s+)?(?:was\s+)?(?:held|convened|took\s+place|called|on)\b[^.;]{0,90}"
    r"|\bat\s+(?:an?|their|its)\s+(?:[\w-]+\s){0,3}meeting\s+on\b[^.;]{0,60}"
    r"|\b(?:presided\s+(?:over|at)|chaired|led|opened)\s+(?:the|this)\s+[^.;]{3,30}?\s"
    r"(?:meeting|session|sitting|hearing)\b",
    re.IGNORECASE,
)
"""The session, held in the school hall on May 4, ...; she presided over the May 4 session."""


def _day_after(reading: Reading, gathering: Gathering, lines: Datelines) -> Iterator[Moment]:
    """The day printed where the text comes back to the meeting."""
    n = reading.sentence_at(gathering.start).n
    for sentence in reading.sentences[n + 1 : n + 9]:
        hits = _BACK.finditer(reading.text, sentence.start, sentence.end)
        hit = next((hit for hit in hits if not _of_another(reading.text, hit.start())), None)
        if hit:
            days = [day for day in moments(reading.text, *hit.span()) if day.is_date]
            yield from (day for day in days[:1] if day not in lines.published)
            return


_OTHER = Worded(r"(?:the|this)\s+(?:{meetings.other_meeting})\b", re.IGNORECASE)


def _of_another(text: str, at: int) -> bool:
    """Whether "the meeting held on ..." is an earlier one: the last, or of the minutes."""
    return bool(_OTHER.match(text, at) or CITED_BEFORE.search(text, max(0, at - 60), at))


def _is_lone(reading: Reading, day: Moment) -> bool:
    """Whether a day is a line of its own, as a dispatch has it: "today" is that day."""
    sentence = reading.sentence_at(day.start)
    return day.start == sentence.start and day.end >= sentence.end - 1


def _told(days: list[Moment]) -> list[Moment]:
    """The days without a "today" that a printed day explains: "today, 4th March"."""
    return [
        day
        for day in days
        if day.day or not any(other.day and 0 <= other.start - day.end <= 4 for other in days)
    ]


def _distance(day: Moment, gathering: Gathering) -> tuple[bool, int]:
    loose = day.day is None and day.shift is None
    return loose, min(abs(gathering.start - day.end), abs(day.start - gathering.end))


def _completed(reading: Reading, day: Moment, written: Moment | None) -> Moment:
    """A bare day with the month and the year of a dateline in its own sentence."""
    if day.day and not day.month:
        day = _told_in_full(reading, day)
    if written is None:
        return day
    if day.shift == 0 or (
        day.weekday is not None and not day.day and _weekday(written) == day.weekday
    ):
        return written
    if day.month or not day.day or day.day > (written.day or 0):
        return day
    same = reading.sentence_at(day.start).n == reading.sentence_at(written.start).n
    return replace(day, month=written.month, year=written.year) if same else day


def _told_in_full(reading: Reading, day: Moment) -> Moment:
    """A bare day with the month and the year of a fuller form in its sentence: 今（8）日."""
    sentence = reading.sentence_at(day.start)
    for full in moments(reading.text, sentence.start, sentence.end):
        if full.month and full.day == day.day:
            return replace(day, month=full.month, year=full.year)
    return day


def _is_that_day(headed: Moment, days: list[Moment]) -> bool:
    """Whether the day of a heading is the one meant by "this Wednesday", or none is meant."""
    named = {day.weekday for day in days if day.weekday is not None}
    return not named or _weekday(headed) in named


def _weekday(day: Moment) -> int | None:
    date = day.on(day.year) if day.year else None
    return date.weekday() if date else None


def _inferred(
    reading: Reading, day: Moment, lines: Datelines, stamps: tuple[Moment, ...]
) -> Inference | None:
    if day.opaque:
        return in_order(reading, day, written_on(reading, lines))
    if day.year:
        return None
    if day.month and day.day:
        return year_of(reading, day, stamps) or year_after_minutes(reading, day)
    return shifted(reading, day, written_on(reading, lines), stamps)
