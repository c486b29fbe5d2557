"""The day of a meeting whose own sentence prints none: that of its heading, or of the opening."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.backends.extractive.meeting_evidence import is_stamp
from govsumm.lexicon import lists
from govsumm.reading.days.datelines import Datelines
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.days.other_days import is_of_another
from govsumm.reading.days.told_days import is_told, is_told_at
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.sentences import Reading, Sentence

HEAD = 1500
"""Code points within which a heading stands."""
MAX_LINE = 130
"""A longer line is a sentence, and no heading."""
OPENING = 8
"""Sentences of the body in which a text says when it was."""


def headed_day(reading: Reading, gathering: Gathering, lines: Datelines) -> Iterator[Moment]:
    """The day printed in a heading before the meeting, one with its weekday before others."""
    days = [
        day
        for sentence in reading.sentences
        if sentence.start < min(HEAD, gathering.start) and len(sentence.text) <= MAX_LINE
        for day in moments(reading.text, sentence.start, sentence.end)
        if day.day
        and day.month
        and not is_heard(reading, gathering, day)
        and not _is_of_page(day, lines)
        and not is_of_another(reading.text, day)
        and not _DUE.search(reading.text, max(0, day.start - 20), day.start)
    ]
    yield from sorted(days, key=lambda day: (day.weekday is None, day.start))[:1]


def day_of_lead(
    reading: Reading, gathering: Gathering, lines: Datelines, *, later: bool
) -> Iterator[Moment]:
    """The day in the opening that stands nearest to the meeting's sentence, and tells the past.

    `later`: in the sentences that follow it, or else in those before it.
    """
    own = reading.sentence_at(gathering.start).n
    first = reading.body[0].n if reading.body else own
    opening = reading.sentences[first : max(first + OPENING, own + 4)]
    near = [
        each
        for each in opening
        if each.zone != "chrome" and abs(each.n - own) <= OPENING and (each.n > own) == later
    ]
    days = [
        (abs(sentence.n - own), not _told(reading, sentence, day), day.start, day)
        for sentence in near
        for day in moments(reading.text, sentence.start, sentence.end)
        if day.is_day
        and is_past(reading, sentence, day, lines)
        and not is_heard(reading, gathering, day)
    ]
    for _, _, _, day in sorted(days, key=lambda each: each[:3])[:1]:
        yield day


def is_heard(reading: Reading, gathering: Gathering, day: Moment) -> bool:
    """Whether a day of the meeting's sentence is that of something told there."""
    sentence = reading.sentence_at(gathering.start)
    name, own = (gathering.start, gathering.end), (day.start, day.end)
    held = sentence.start <= day.start < sentence.end
    return held and is_told_at(reading.text, sentence.start, name, own)


_BEFORE = re.compile(r"\b(?:on|last|this|late|early|of)\s+(?:the\s+)?$|^\W*$", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:by|before|until|till|since|from|next|every|each|after|within|than|due|to|for|starting"
    r"|beginning|effective|deadline|will\s[^.]{0,60}|coming|both|between)\s+(?:on\s+|the\s+)?$|[(（]\s*$",
    re.IGNORECASE,
)


_DUE = re.compile(r"\b(?:by|before|until|till|after|since|within)\s+(?:the\s+)?$", re.IGNORECASE)
"""A heading that asks for something by a day tells no day of the meeting."""


def _told(reading: Reading, sentence: Sentence, day: Moment) -> bool:
    """Whether a day says when something was: "on Thursday", "last October 2", or it opens."""
    return bool(_BEFORE.search(reading.text[sentence.start : day.start]))


def is_past(reading: Reading, sentence: Sentence, day: Moment, lines: Datelines) -> bool:
    """Whether a day may be the meeting's: no stamp, no deadline, none in what somebody says."""
    if is_stamp(day, lines) or is_of_another(reading.text, day):
        return False
    if reading.text.startswith(lists("meetings")["by_then_han"], day.end):
        return False
    before = reading.text[sentence.start : day.start]
    told = is_told(reading.text, sentence.start, (day.start, day.end))
    return not told and not _TO_COME.search(before[-90:])


def _is_of_page(day: Moment, lines: Datelines) -> bool:
    return any(one.start <= day.start < one.end for one in (*lines.published, *lines.reported))
