"""A meeting told of, with the places and days that stand around its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govsumm.lexicon import lists
from govsumm.reading.days.moments import Moment, months
from govsumm.reading.meetings.acting import acts
from govsumm.reading.meetings.gathering_words import ends_in_one_of, head_in
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
    town = _town(text)
    if town and town[1] < name:
        return (Venue(*town, "unspecified"),)
    hosts = _ROOM_HOSTS.search(text, 0, name)
    if hosts:
        return (Venue(*hosts.span("place"), "unspecified"),)
    found = venues(text, 0, min(name, 160), strict=False)
    return tuple(each for each in found if _HOLDS.match(text, each.end) or _opens(text, each))[:1]


def _opens(text: str, place: Venue) -> bool:
    """Whether a room, or a town behind the day, stands before a comma or the meeting's article."""
    words = text[place.start : place.end].strip()
    if not _CLOSES.match(text, place.end):
        return False
    return (is_venue(words) and " " in words) or bool(_DAY_OPENS.fullmatch(text, 0, place.start))


def _town(text: str) -> Span | None:
    """The town that opens a sentence, with what says that it is one, or hosted the meeting."""
    opening = _TOWN_OPENS.match(text)
    if opening and not any(opening[each] for each in ("day", "settled", "aside", "on")):
        opening = None
    opening = opening or _TOWN_HOSTS.match(text)
    if opening is None or opening["place"].lower() in months():
        return None
    body = ends_in_one_of("sitting").search(text, *opening.span("place"))
    return None if body else opening.span("place")


_TOWN = (
    r"\W*(?P<day>On\s[^.;]{3,36}?,?\s)?%s(?P<settled>the\s(?:{places.settled})\sof\s)?"
    r"(?P<place>[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+){0,2})"
)
_TOWN_OPENS = Worded(
    _TOWN % r"[Ii]n\s" + r"(?P<aside>,?\s*\([^()]{2,40}\)|,\sthe\scapital[^,.]{0,30})?"
    r"(?P<on>,?\son\s[^,.;]{3,30}(?:,\s\d{4})?)?,?\s(?:the|an?|was|were|took)\s"
)
"""In Elmsford on May 6 the third meeting ...; on May 6 in the city of Elmsford the third ..."""
_TOWN_HOSTS = Worded(
    _TOWN.replace("<settled>the", "<settled>[Tt]he") % ""
    + r"\s(?:(?:has\s)?hosted|hosts|played\shost\sto)\s"
)
"""On May 6 the town of Elmsford hosted the third meeting ..."""
_CLOSES = re.compile(r",|\s(?:the|an?)\s")
_HOLDS = Worded(r"(?:(?<=room)|(?<=hall))\s(?:{meetings.holds,chaired})\b", re.IGNORECASE)
"""The mayor in the first meeting room chaired ..."""
_ROOM_HOSTS = Worded(
    r"(?<![\w'’-])(?:(?:the|a)\s)(?P<place>(?:[\w'’-]+\s){0,5}?(?:{places.room_nouns})"
    r"(?:\sof\s(?:the\s)?(?:[\w'’-]+\s){0,4}?[\w'’-]+)?)"
    r"\s(?:(?:has\s)?hosted|hosts|played\shost\sto|was\sthe\s(?:venue|scene))\s",
    re.IGNORECASE,
)
"""The assembly hall of the village council hosted the meeting."""
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
        and not text.startswith((" next", " week", *lists("meetings")["by_then_han"]), day.end)
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
