"""The meetings that a report tells of: names, organisers, places, dates.

meeting_choice  which they are;  meeting_days, meeting_places  what is printed of them
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from govsumm.backends.extractive.meeting_choice import chosen, key_of, same_day
from govsumm.backends.extractive.meeting_days import dates_of
from govsumm.backends.extractive.meeting_places import places_of
from govsumm.reading.days.datelines import Datelines, datelines
from govsumm.reading.markup import worded
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of
from govsumm.reading.sentences import Reading
from govsumm.records import Date, Meeting, Place

MAX_TOLD = 200
"""So much of what tells of a meeting is cited for it, in code points."""
NO_LINES = Datelines((), (), None)


@dataclass(frozen=True)
class Meetings:
    """The meetings of a report, and which part of the text tells of which."""

    records: tuple[Meeting, ...]
    parts: tuple[tuple[int, int | None], ...]
    """From which offset on the text tells of which, in order; None: of several together."""
    lines: Datelines = NO_LINES
    learned: bool = False
    """Whether a reporter learned there what the text tells."""

    def at(self, offset: int) -> int | None:
        """The index of the meeting that an offset belongs to; None: no one meeting."""
        if len(self.records) == 1:
            return 0
        if not self.parts:
            return None
        before = bisect_right(self.parts, offset, key=lambda part: part[0])
        return self.parts[max(0, before - 1)][1]


def meetings_of(reading: Reading) -> Meetings:
    """The meetings that the text reports, not those it cites or conveys."""
    lines = datelines(reading)
    told = chosen(reading, lines)
    records: list[Meeting] = []
    dates: tuple[Date, ...] = ()
    for gathering in told:
        same = dates if same_day(reading, gathering) else ()
        dates = dates_of(reading, gathering, lines) or same
        places = places_of(reading, gathering, lines, only=len(told) == 1)
        records += [_meeting(reading, gathering, name, dates, places) for name in gathering.names]
    learned = any(each.learned for each in told)
    return Meetings(tuple(records), _parts(reading, told), lines, learned)


def _meeting(
    reading: Reading,
    gathering: Gathering,
    name: Span,
    dates: tuple[Date, ...],
    places: list[Venue],
) -> Meeting:
    told = (gathering.start, min(gathering.end, gathering.start + MAX_TOLD))
    organisers = [who for each in gathering.organisers for who in _body(reading.text, *each)]
    spans = [name, told, *organisers, *((each.start, each.end) for each in places)]
    cited = {number for span in spans for number in reading.cited(*span)}
    return Meeting(
        passages=tuple(sorted(cited)),
        names=(worded(reading.text[slice(*name)]),),
        organisers=tuple(worded(reading.text[a:b]) for a, b in organisers),
        places=tuple(
            Place(text=worded(reading.text[v.start : v.end]), role=v.role) for v in places
        ),
        dates=dates,
    )


_CLAUSE = re.compile(
    r"\b(?:he|she|they|it|we|who|which|went|was|were|is|are|had|has|said|told|came|will)\b|[:;\n“”\"]",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:\s+(?:organi[sz]ed|convened|hosted|presided\s+over|also|jointly|and))+$")
MAX_WORDS = 16
"""A longer run of words is no organiser."""


def _body(text: str, start: int, end: int) -> list[Span]:
    """An organiser without the clauses before it; nothing where what is left is no noun phrase."""
    end = start + len(text[start:end].rstrip(" ,，"))
    for hit in re.finditer(r"[,，]\s*", text[start:end]):
        if _CLAUSE.search(text, start, start + hit.start()):
            start = start + hit.end()
            break
    tail = _TAIL.search(text[start:end])
    end = start + tail.start() if tail else end
    words = text[start:end]
    if not words or _CLAUSE.search(words) or len(words.split()) > MAX_WORDS:
        return []
    return [(start, end)]


def _parts(reading: Reading, told: list[Gathering]) -> tuple[tuple[int, int | None], ...]:
    """Which part of the text tells of which meeting: from where it is told of, and from every
    sentence that comes back to it by name ("At the on-site meeting, ...").
    """
    parts: list[tuple[int, int | None]] = []
    back: list[tuple[str, int]] = []
    at = 0
    for gathering in told:
        alone = len(gathering.names) == 1
        parts.append((gathering.start if parts else 0, at if alone else None))
        key = key_of(reading.text[slice(*gathering.names[0])]) if alone else None
        if key:
            back.append((key, at))
        at += len(gathering.names)
    if len(told) > 1 and len({key for key, _ in back}) == len(back) > 1:
        parts += _returns(reading, dict(back), parts[-1][0])
    return tuple(sorted(parts, key=lambda part: part[0]))


def _returns(reading: Reading, keys: dict[str, int], after: int) -> list[tuple[int, int | None]]:
    """The sentences that begin with one of the meetings, by the words it goes by."""
    words = any_of(keys)
    pattern = re.compile(rf"[^,.;]{{0,30}}\bthe\s+(?P<key>{words})\b", re.IGNORECASE)
    found: list[tuple[int, int | None]] = []
    for sentence in reading.sentences:
        hit = pattern.match(sentence.text) if sentence.start > after else None
        if hit:
            found.append((sentence.start, keys[" ".join(hit["key"].lower().split())]))
    return found
