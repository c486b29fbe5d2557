"""The last resort: where no formula tells of a meeting, who sits did something on a day told.

"It will cost more to park after the town council voted Monday to raise the fee": nothing names a
meeting, and there was one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from govsumm.backends.extractive.meeting_day_search import is_past
from govsumm.lexicon import lists
from govsumm.reading.days.datelines import Datelines
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.meetings.features import feature_cues
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_words import is_elsewhere
from govsumm.reading.meetings.gatherings import phrase_gathering
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading, Sentence
from govsumm.reading.spanned_words import first_runs

LOOKED_AT = 8
"""Sentences of the body in which news says what was done, and when."""
MAX_HITS = 4
MAX_TEXT = 600
"""A longer sentence is damage, in code points."""

_WHO = Worded(
    r"(?<![\w'’-])(?:[A-Z][\w'’&.-]*\s+(?:(?:and|of|for)\s+)?){0,6}"
    r"(?:(?:{places.levels}|school|planning)\s+){0,2}(?i:{meetings.sitting})\b"
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})?"
    r"(?!\s(?:tax|house|estate|{meetings.in_rooms}|officers?|officials?|staff|spokes\w+|leaders?)\b)"
    r"|\b[Mm]embers\s+of\s+(?:the\s+)?(?:[A-Z][\w'’-]+\s){1,4}(?i:{meetings.bodies})\b"
)
_DID = Worded(r"\b(?:{meetings.acts,sits,gathers,debated})\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:The|At|In|On|Of|After|When|While|As|But|And|the|\d+)\s+)+")


def last_resort(reading: Reading, lines: Datelines) -> Iterator[Gathering]:
    """The body that the opening says to have done on a past day what takes a sitting."""
    if reading.han or feature_cues(reading) > 1:
        return
    nouns = first_runs(lists("meetings")["sitting"]) | {"members"}
    for sentence in reading.body[:LOOKED_AT]:
        if nouns.isdisjoint(sentence.word_set):
            continue
        days = _days(reading, sentence, lines)
        who = _who(sentence) if days else None
        if who:
            told = phrase_gathering(sentence, who, days)
            beyond = tuple(each for each in told.venues if each.start > told.end + len(" in the "))
            yield replace(told, venues=beyond)  # councillors in Elmsford are from there
            return


def _days(reading: Reading, sentence: Sentence, lines: Datelines) -> tuple[Moment, ...]:
    """The past days of a sentence, in the week of the text where they stand without a month."""
    end = min(sentence.end, sentence.start + MAX_TEXT)
    return tuple(
        day
        for day in moments(reading.text, sentence.start, end)
        if day.is_day and is_past(reading, sentence, day, lines)
    )


def _who(sentence: Sentence) -> Span | None:
    """The body that did it, without the word that opens the sentence before it."""
    text = sentence.text[:MAX_TEXT]
    deeds = list(islice(_DID.finditer(text), MAX_HITS))
    for who in islice(_WHO.finditer(text), MAX_HITS):
        if is_elsewhere(text, *who.span()):
            continue
        sat = any(_is_subject(text, who.end(), d.start()) or _over(d, who.start()) for d in deeds)
        if sat or _in_room(text, who.end()) or _BY.search(text, 0, who.start()):
            lead = _ARTICLE.match(who[0])
            start = who.start() + (lead.end() if lead else 0)
            return sentence.start + start, sentence.start + who.end()
    return None


def _in_room(text: str, end: int) -> bool:
    """Whether a body did what it did in a room: "the council thrashed it out in the Guildhall"."""
    did = _PAST.match(text, end)
    return did is not None and _ROOM.search(text, did.end(), did.end() + 90) is not None


_BY = Worded(
    r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?(?:{meetings.decided_by})\b[^.;:]{0,60}?"
    r"\bby\s(?:the\s|a\s)?(?:\w+ing\s)?$",
    re.IGNORECASE,
)
"""Plans were thrown out yesterday by councillors."""
_PAST = Worded(r"\s(?:\w+ly\s)?(?!(?:{meetings.no_deeds})\b)(?-i:[a-z]+ed)\b", re.IGNORECASE)
_ROOM = Worded(
    r"\b(?:in|at)\s(?:the|its|their)\s(?:[\w'’-]+\s){0,3}?(?:{places.room_nouns})\b"
    r"(?=\s(?:on|last|yesterday|before|this)\b|[,.])",
    re.IGNORECASE,
)
NEAR = 40
"""From a body to its verb, at most, in code points."""
_THEY = re.compile(r"\b(?:they|and)\s+$")
_BREAK = re.compile(r"[.;:]\s")


def _is_subject(text: str, end: int, verb: int) -> bool:
    """Whether a verb, or the second of two, is of the body before it, or of "they" who are that."""
    if verb < end or _BREAK.search(text, end, verb):
        return False
    return verb - end <= NEAR or bool(_THEY.search(text, end, verb))


def _over(did: re.Match[str], start: int) -> bool:
    """Whether somebody presided over the body that begins there."""
    return bool(_PRESIDED.match(did[0])) and 0 <= start - did.end() <= NEAR


_PRESIDED = re.compile(r"presid|chair", re.IGNORECASE)
