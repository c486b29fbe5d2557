"""A meeting told of, with the places and days that stand around its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.acting import acts
from govsumm.reading.meetings.gathering_words import head_in
from govsumm.reading.meetings.venues import Venue, is_venue, venues
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded


@dataclass(frozen=True)
class Gathering:
    """A meeting told of at `[start, end)`; `strength` says how surely it is what the text is on."""

    start: int
    end: int
    names: tuple[Span, ...]
    strength: int
    organisers: tuple[Span, ...] = ()
    venues: tuple[Venue, ...] = ()
    moments: tuple[Moment, ...] = ()
    learned: bool = False
    tour: bool = False
    """Whether somebody went to look, and met people on the way."""
    sat: bool = False
    """Whether it was chaired, or is a body that met or voted: no other text says so."""


@dataclass(frozen=True)
class Found:
    """What one formula gives: spans within the sentence."""

    names: tuple[Span, ...]
    organiser: Span | None
    after: int
    """Where the words of place and day begin."""
    learned: bool = False


_ANOTHER = Worded(
    r"\b(?:following|after|since|before|ahead\s+of|prior\s+to|heels\s+of)\s"
    r"[^,.;]{0,60}?\b(?:{meetings.heads,kinds})\b",
    re.IGNORECASE,
)


def _before(text: str, name: int) -> tuple[Venue, ...]:
    """A room or a town that opens the sentence: "At the district office, he had a ..."; "On the
    afternoon of June 5, in Ha Noi, he chaired ...".
    """
    found = venues(text, 0, min(name, 160), strict=False)
    return tuple(
        each
        for each in found
        if text[each.end : each.end + 1] == ","
        and (
            (is_venue(text[each.start : each.end]) and " " in text[each.start : each.end].strip())
            or _DAY_OPENS.fullmatch(text, 0, each.start)
        )
    )[:1]


_DAY_OPENS = re.compile(
    r"(?:\([^()]{2,20}\)\s?[-–—]\s?)?(?:On\s|Yesterday|Today|This\s|Last\s)[^,.;]{0,40}"
    r"(?:,\s(?:19|20)\d\d)?,\s(?:in|at)\s(?:the\s)?"
)
"""A day that opens a sentence, before a place between commas."""
_TO_COME = re.compile(r"\b(?:next|coming|until|till|by|before|every|each)\s+$", re.IGNORECASE)


def _venues(text: str, found: Found, form: str) -> tuple[Venue, ...]:
    """The places behind a meeting's name, up to another meeting, or the one before it."""
    end = min(len(text), found.after + 300)
    other = _ANOTHER.search(text, found.after, end) or head_in(text, found.after + 1, end)
    stop = other.start() if other else end
    placed = tuple(venues(text, found.after, stop, strict=False)) or _before(
        text, found.names[0][0]
    )
    act = acts().search(text, found.after, stop) if form == "phrase" else None
    return tuple(
        each
        for each in placed
        if act is None or each.start < act.start() or is_venue(text[each.start : each.end])
    )  # "approved a college in Tall": where it will be, and not where they sat


def with_circumstances(
    base: int, text: str, found: Found, days: tuple[Moment, ...], form: tuple[str, int]
) -> Gathering:
    """What a formula found, with the places and days of its sentence.

    `base` is where the sentence begins in the report, `form` the formula's name and strength.
    """
    first, last = found.names[0][0], found.names[-1][1]
    own = tuple(
        day.moved(base)
        for day in days
        if day.is_day
        and (not first <= day.start < last or len(found.names) > 1)
        and not _TO_COME.search(text, max(0, day.start - 9), day.start)
        and not text.startswith((" next", " week"), day.end)
    )
    placed = _venues(text, found, form[0]) if form[0] != "acts" else ()
    return Gathering(
        base + first,
        base + last,
        tuple((base + a, base + b) for a, b in found.names),
        form[1] + 2 * bool(own),
        ((base + found.organiser[0], base + found.organiser[1]),) if found.organiser else (),
        tuple(Venue(base + v.start, base + v.end, v.role) for v in placed),
        own,
        found.learned,
        sat=form[0] in ("acts", "body", "chaired"),
    )
