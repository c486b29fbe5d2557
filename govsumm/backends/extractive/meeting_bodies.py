"""The body that sat, where a text names no meeting: "City Commission", "Cabinet"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists, words_of
from govsumm.reading.days.moments import moments, weekdays
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_words import is_elsewhere
from govsumm.reading.meetings.gatherings import phrase_gathering
from govsumm.reading.meetings.sitting_signs import ENOUGH, sitting_signs
from govsumm.reading.phrasing import any_of, phrase_set
from govsumm.reading.sentences import Reading, Sentence
from govsumm.reading.spanned_words import first_runs, words_in

LOOKED_AT = 40
"""Sentences in which a body that sat is named."""


@cache
def _body() -> re.Pattern[str]:
    sitting = phrase_set("meetings", "sitting")
    nouns = any_of(each.title().replace(" Of ", " of ") for each in sitting)
    of = r"(?:\s+(?:of|on(?!\s\w+day\b))\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})?"
    name = rf"(?:[A-Z][\w'’&.-]*\s+(?:(?:and|of|for)\s+)?){{0,6}}(?:{nouns})\b{of}"
    caps = rf"(?:[A-Z][A-Z'’&.-]+ ){{1,6}}(?:{any_of(map(str.upper, sitting))})\b"
    low = rf"(?:[A-Z][\w'’&.-]*\s+){{1,4}}(?:{any_of(sitting)})\b"
    room = r"(?!\s(?:Chambers?|Rooms?|Hall|House|Offices?|CHAMBERS?|ROOMS?|HALL|HOUSE|OFFICES?)\b)"
    return re.compile(rf"\b(?:{name}|{caps}|{low})(?<!House){room}|\b(?:the|The)\sHouse\b(?!\sof)")


@cache
def _nouns() -> frozenset[str]:
    """The words of which a match of `_body` holds one."""
    return first_runs(lists("meetings")["sitting"]) | {"house"}


def body_that_sat(reading: Reading, *, sure: bool = False) -> Iterator[Gathering]:
    """The body that a text names most in its opening, if it says enough of a sitting.

    `sure`: it is known to have sat, as in minutes.
    """
    if reading.han or (not sure and sitting_signs(reading) < ENOUGH):
        return
    named = [
        (sentence, hit)
        for sentence in reading.body[:LOOKED_AT]
        if not _nouns().isdisjoint(words_in(sentence.text, 0, 3000))
        for hit in _body().finditer(sentence.text[:3000])
        if "Party" not in hit[0] and not is_elsewhere(sentence.text, *hit.span())
    ]
    if not named:
        return
    heads = Counter(_head(hit[0]) for _, hit in named)
    printed = Counter(words_of(reading.text))
    best = max(heads, key=lambda head: printed[head])
    mine = [(sentence, hit) for sentence, hit in named if _head(hit[0]) == best]
    sentence, hit = max(mine, key=lambda pair: _weight(reading, *pair))
    days = moments(reading.text, sentence.start, min(sentence.end, sentence.start + 3000))
    lead = _ARTICLE.match(hit[0])
    start = sentence.start + hit.start() + (lead.end() if lead else 0)
    words = hit[0].split()
    late = len(words[-1]) + 1 if words[-1].lower() in weekdays() else 0
    yield phrase_gathering(sentence, (start, sentence.start + hit.end() - late), days)


_ARTICLE = re.compile(
    r"(?:the|in|at|on|before|but|when|after|as|members\sof\sthe)\s+", re.IGNORECASE
)


def _head(name: str) -> str:
    return " ".join(name.split()).split(" of ")[0].split()[-1].lower()


def _weight(reading: Reading, sentence: Sentence, hit: re.Match[str]) -> tuple[bool, bool, int]:
    """A name of several words, a day in its sentence, an early place."""
    days = moments(reading.text, sentence.start, sentence.end)
    lead = _ARTICLE.match(hit[0])
    named = " " in hit[0][lead.end() if lead else 0 :].strip()
    return named, any(day.is_day for day in days), -sentence.n
