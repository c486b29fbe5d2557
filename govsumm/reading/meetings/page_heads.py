"""Pages that sum up a meeting below a line with its day and room: "2 May 2024, Elm Town House"."""

from __future__ import annotations

import re

from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.minutes_heads import body_of
from govsumm.reading.meetings.rooms import rooms
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading

HEAD = 1000
"""Code points within which such a line stands."""

_LINE = re.compile(r"[^\n]+")
_THEN = re.compile(r",?\s+(?:\d\d?[:.]\d\d\s*(?:[ap]\.?m\.?)?,?\s+)?(?=[A-Z])")
_ROOM_ENDS = re.compile(r"\s*(?:$|\n|[,.;(/]|and\b)")
_TO_COME = re.compile(r"\b(?:next|upcoming|agenda|notice|will\s+(?:be|meet))\b", re.IGNORECASE)


def room_behind(text: str, day: Moment, end: int) -> Span | None:
    """The room that a line ending at `end` prints right behind a day; None: none."""
    then = _THEN.match(text, day.end, end)
    room = next(rooms(text, then.end(), end), None) if then else None
    if room is None or then is None or room[0] != then.end():
        return None
    return room if _ROOM_ENDS.match(text, room[1]) else None


def head_of_page(reading: Reading) -> Gathering | None:
    """The meeting of the body that stands above a line with a day and a room."""
    text = reading.text
    for line in _LINE.finditer(text, 0, min(len(text), HEAD)):
        opening = line.start() + len(line[0]) - len(line[0].lstrip())
        day = next((each for each in moments(text, *line.span()) if each.day and each.month), None)
        room = room_behind(text, day, line.end()) if day and day.start == opening else None
        if day is None or room is None or _TO_COME.search(text, max(0, opening - 90), opening):
            continue
        above = [one.span() for one in _LINE.finditer(text, 0, line.start())]
        bodies = (body_of(text, end, start) for start, end in reversed(above))
        if body := next(filter(None, bodies), None):
            where = (Venue(*room, "unspecified"),)
            return Gathering(body[0], room[1], (body,), 12, (body,), where, (day,))
    return None
