"""The title of Chinese minutes as the name of their meeting: …联席会议纪要, with its day and room.

Where people were called together and sat, 在村活动室召集村民代表开会, no sentence names it.
"""

from __future__ import annotations

from govsumm.lexicon import HAN
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.days.other_days import is_of_another
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.labelled_heads import HEAD
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading, Sentence

LINES = 8
"""Lines within which minutes print their title."""

_TITLE = Worded(
    rf"^\W*(?P<name>[{HAN}\d“”‘’（）()、·\s]{{2,50}}?(?:会议|會議|会|會)(?:议|議)?)"
    r"(?:{meetings.minutes_named_han})\W*$"
)
_SAT = Worded(
    r"在(?P<place>[^，。,：:；\s在]{2,20}?)"
    r"(?:主持)?(?:{meetings.held_han}|(?:{meetings.called_han})[^，。]{0,30}?(?:{meetings.sat_down_han}))"
)


def head_of_han(reading: Reading) -> Gathering | None:
    """The meeting that a title of minutes names, where a sentence behind it gives its day."""
    for sentence in reading.sentences[:LINES]:
        title = _TITLE.match(sentence.text)
        told = _first_day(reading, sentence) if title else None
        if title and told:
            day, opening = told
            name = (sentence.start + title.start("name"), sentence.start + title.end("name"))
            return Gathering(name[0], day.end, (name,), 12, (), _room(opening), (day,))
    return None


def _first_day(reading: Reading, title: Sentence) -> tuple[Moment, Sentence] | None:
    """The first day behind a title that is no other meeting's, with its sentence."""
    for sentence in reading.sentences[title.n + 1 : title.n + LINES]:
        for day in moments(reading.text, sentence.start, min(sentence.end, HEAD)):
            if day.month and day.day and not is_of_another(reading.text, day):
                return day, sentence
    return None


def _room(opening: Sentence) -> tuple[Venue, ...]:
    """Where the opening says that they sat."""
    hit = _SAT.search(opening.text)
    if hit is None:
        return ()
    start, end = hit.span("place")
    return (Venue(opening.start + start, opening.start + end, "unspecified"),)
