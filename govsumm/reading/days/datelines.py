"""Where and when a text says that it was written: datelines, page stamps, release times."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govsumm.reading.days.dateline_forms import FORMS, LINE, of_agency, of_brackets, of_place
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.days.page_stamps import published
from govsumm.reading.meetings.gathering_words import heads
from govsumm.reading.people.participation import Span
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
    stamped = tuple(
        day
        for day in published(reading)
        if not any(day.start < r.end and r.start < day.end for r in reported)
    )
    return Datelines(reported, stamped, place)


def written_on(reading: Reading, lines: Datelines) -> Moment | None:
    """The day that "yesterday" is counted from: of the dateline, or the only full day that short
    lines at the head print, as a paper's name or a byline has it beside them; None: there is none.
    """
    if lines.reported:
        return lines.reported[0]
    if lines.published:
        return lines.published[0]
    end = min(len(reading.text), LINES_END)
    found = [
        day
        for line in _LINE.finditer(reading.text, 0, end)
        if len(line[0]) <= LINE_LENGTH and not _ENDS.search(line[0])
        for day in moments(reading.text, *line.span())
        if day.year and day.month and day.day and not heads().search(line[0])
    ]
    return found[0] if len({(day.year, day.month, day.day) for day in found}) == 1 else None


LINES_END, LINE_LENGTH = 700, 100
"""How far from the head such lines stand, and how long they are, in code points."""
_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?。！？]\W*$")


def _opening(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences at the head of the body, its byline among them."""
    return tuple(
        each for each in reading.sentences if each.zone != "title" and each.start < OPENING
    )[:14]


def _reported(
    reading: Reading, opening: tuple[Sentence, ...]
) -> tuple[tuple[Moment, ...], Span | None]:
    """The day and the place of the first dateline, in whatever form."""
    for sentence in opening:
        dated = moments(reading.text, sentence.start, max(sentence.end, sentence.start + LINE))
        for form in FORMS if dated else (of_agency, of_place):
            days, place = form(reading.text, sentence)
            if days or place:
                return days[:1], place
    return (), _of_title(reading)


def _of_title(reading: Reading) -> Span | None:
    """The place in a title's line: a building in its town, and a day behind it."""
    for sentence in reading.sentences[:6]:
        if sentence.zone == "title":
            days, place = of_brackets(reading.text, sentence)
            words = reading.text[slice(*place)] if place else ""
            if days and ", " in words and not heads().search(words):
                return place
    return None
