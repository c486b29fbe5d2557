"""Where and when a text says that it was written: datelines, page stamps, release times."""

from __future__ import annotations

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
