"""Where a meeting was: its venue, its dateline's town, or else the region whose meeting it is.

The nearest and surest first; a word that may be no place is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from govsumm.reading.days.datelines import Datelines
from govsumm.reading.days.moments import moments
from govsumm.reading.meetings.branch_venues import main_and_branch
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_words import ends_in_one_of, head_in
from govsumm.reading.meetings.head_places import clocked_place
from govsumm.reading.meetings.labelled_heads import labelled_place
from govsumm.reading.meetings.rooms import is_place, plain_rooms, rooms
from govsumm.reading.meetings.venues import (
    Venue,
    is_venue,
    online_venue,
    regions,
    towns,
    venues,
)
from govsumm.reading.meetings.venues_han import room_before, venues_han
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import PlaceRole

HEAD_LINES = 4
"""So many lines from a heading to its room."""
MAX_HEAD = 600
"""Code points within which a line has the room and the hour."""
LEAD = 8
"""Sentences from the opening in which a room is the meeting's."""


def places_of(
    reading: Reading, gathering: Gathering, lines: Datelines, *, only: bool
) -> list[Venue]:
    """The places of a meeting; `only`: it is the text's only one, and so has all its venues."""
    main = [*main_and_branch(reading.text), *venues_han(reading.text)] if only else []
    near = [each for each in gathering.venues if is_place(reading.text, each.start, each.end)][:1]
    if near or any(each.role == "main" for each in main):
        return [*(_bare(reading.text, each) for each in near), *main]
    told = reading.sentence_at(gathering.start)
    means = online_venue(reading.text, told.start, min(told.end, told.start + MAX_HEAD))
    rest = chain(
        _rooms_of(reading, gathering, only=only),
        [means] if means else [],
        [lines.place] if lines.place else [],
        _rooms_han(reading, gathering),
        _regions_of(reading, gathering),
    )
    sure = (span for span in rest if span == lines.place or is_place(reading.text, *span))
    room = next(sure, None)
    role: PlaceRole = "online" if room == means else "unspecified"
    return [*([Venue(*room, role)] if room else []), *main]


def _bare(text: str, place: Venue) -> Venue:
    """A place without its article."""
    lead = 4 * text.startswith("the ", place.start)
    return replace(place, start=place.start + lead)


def _rooms_of(reading: Reading, gathering: Gathering, *, only: bool) -> Iterator[Span]:
    """Rooms named in the heading's lines, near the meeting's sentence, and in the opening."""
    sentence = reading.sentence_at(gathering.start)
    if sentence.han:
        return
    yield from _of_heading(reading, sentence, gathering)
    if only:
        label = labelled_place(reading.text) or clocked_place(reading.text, MAX_HEAD)
        yield from [(label.start, label.end)] if label else []
        yield from _of_opening(reading, sentence)
        yield from _further_on(reading, gathering)
        yield from _beside_day(reading, gathering)


def _of_heading(reading: Reading, sentence: Sentence, gathering: Gathering) -> Iterator[Span]:
    """A room in the lines of a heading: "City Hall, Room B"."""
    if not _is_heading(sentence) or sentence.start > 1500:
        return
    near = {sentence.n, *(reading.sentence_at(day.start).n for day in gathering.moments)}
    first, last = max(0, min(near) - HEAD_LINES), min(near) + HEAD_LINES
    for each in reading.sentences[first : last + 1]:
        if _is_heading(each) and each.zone != "chrome":
            yield from rooms(reading.text, each.start, each.end)


def _is_heading(sentence: Sentence) -> bool:
    """Whether a line is short and no sentence."""
    return len(sentence.text) <= 160 and sentence.text.rstrip()[-1:] not in '.!?”"'


_BACK = re.compile(
    r"\b(?:the|this)\s+(?:\w+\s)?(?:meeting|session|sitting|review|conference|hearing)\b"
    r"|\bsitting\s+(?:at|in)\b",
    re.IGNORECASE,
)


def _further_on(reading: Reading, gathering: Gathering) -> Iterator[Span]:
    """The room named where one of the next sentences comes back to the meeting."""
    n = reading.sentence_at(gathering.start).n
    for sentence in reading.sentences[n + 1 : n + 4]:
        hit = _BACK.search(sentence.text)
        if hit and not sentence.han and not _ANOTHER.search(sentence.text):
            start = sentence.start + hit.start()
            for each in venues(reading.text, start, min(sentence.end, start + 150), strict=False):
                if is_venue(reading.text[each.start : each.end]):
                    yield each.start, each.end


_SAT = re.compile(
    r"\b(?:sat|met|gathered|assembled|convened|packed|filled|crowd\w*|lectern|dais|chambers?|held)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:next|following|upcoming|previous|last)\s+(?:[\w-]+\s){0,2}"
    r"(?:meeting|session|sitting|hearing)\b|\bminutes\s+of\s+(?:the|its|their|an?)\b",
    re.IGNORECASE,
)
"""A sentence that tells where the next meeting will be, or where an earlier one was."""
_IN = re.compile(
    r"\b(?:at|in|inside|into|packed|filled|crowded)\s+(?:(?:the|an?|its|their)\s+)?$", re.IGNORECASE
)


def _of_opening(reading: Reading, own: Sentence) -> Iterator[Span]:
    """A room in which the opening says that people sat, on a day or for the meeting."""
    opening = [each for each in reading.body if not each.han][:LEAD]
    around = [each for each in reading.sentences[own.n : own.n + 3] if each not in opening]
    for sentence in [*opening, *around]:
        text, start, end = reading.text, sentence.start, min(sentence.end, sentence.start + 1500)
        if _ANOTHER.search(text, start, end):
            continue
        if _SAT.search(text, start, end) or (
            head_in(text, start, end) or any(d.is_day for d in moments(text, start, end))
        ):
            for span in rooms(text, start, end):
                if _IN.search(text, max(start, span[0] - 12), span[0]):
                    yield span
        if sentence.n == own.n or _SAT.search(text, start, end):
            yield from plain_rooms(text, start, end)


_ON = re.compile(r"[,\s]*(?:on\s+)?(?:the\s+)?", re.IGNORECASE)
_THERE = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?,?\s+(?:in|at)\s+(?:the\s+)?")


def _beside_day(reading: Reading, gathering: Gathering) -> Iterator[Span]:
    """The place right before or behind the meeting's day: on Wednesday in Elmsford."""
    text, sentence = reading.text, reading.sentence_at(gathering.start)
    nearest = sorted(gathering.moments, key=lambda day: abs(day.start - gathering.start))
    for day in nearest[:1]:
        there = _THERE.match(text, day.end, sentence.end)
        for each in venues(text, sentence.start, sentence.end, strict=False):
            behind = there is not None and each.start == there.end()
            beside = behind or _ON.fullmatch(text, each.end, day.start)
            if beside and not ends_in_one_of("sitting").search(text, each.start, each.end):
                yield each.start, each.end


def _rooms_han(reading: Reading, gathering: Gathering) -> Iterator[Span]:
    room = room_before(reading, gathering.start)
    if room:
        yield room


def _regions_of(reading: Reading, gathering: Gathering) -> Iterator[Span]:
    """The region of a body that held a meeting of another name, or the town that its sentence
    names. A body that is its own meeting tells where it is from, and not where it sat.
    """
    others = [span for span in gathering.organisers if span not in gathering.names]
    for span in others:
        yield from regions(reading.text, *span)
    sentence = reading.sentence_at(gathering.start)
    around = [(sentence.start, sentence.end)] if gathering.tour else others
    for span in around:
        yield from towns(reading.text, *span)
