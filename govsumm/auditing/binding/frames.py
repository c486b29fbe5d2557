"""How the numbers and times of a text stand: at least, by so much, since then, for so long, of all.

The frame of a number is the kinds that the words beside it say. That of a month or a day of the
week is read likewise, and "both" is all of two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from govsumm.auditing.binding.changes import changes
from govsumm.auditing.binding.directions import Turn, goes, turns
from govsumm.auditing.binding.frame_words import (
    AMOUNT,
    LENGTH,
    POINT,
    kinds_ahead,
    kinds_behind,
    ranks,
    spans,
)
from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.shares import shares
from govsumm.auditing.signs import Signs, normal, signs
from govsumm.auditing.words.stems import BARRIERS
from govsumm.lexicon import lists
from govsumm.reading.days.moments import months, weekdays
from govsumm.reading.phrasing import Worded


class Frame(NamedTuple):
    """A number or a time, and how it stands."""

    text: str
    values: frozenset[str]
    kinds: frozenset[str]


@lru_cache(maxsize=4096)
def frames(text: str) -> tuple[Frame, ...]:
    """The numbers and times of a text, each with how it stands, be it in no way that is told."""
    read = signs(text)
    return (*_of_numbers(text, read), *_of_days(text, read))


def _of_numbers(text: str, read: Signs) -> Iterator[Frame]:
    """The numbers in digits and words; a vague one only in a way that is told."""
    found = places(text)
    known = _in_pairs(text) if found else {}
    for place in found:
        first = bisect_left(read.starts, place.start)
        last = bisect_left(read.starts, place.end)
        kinds = _kinds(read, first, last, _domain(place, read.words[last : last + 1]))
        if "to" in kinds:
            kinds |= known.get(place.start, _NONE) - _CHANGED
        else:
            kinds |= known.get(place.start, _NONE) | _changed(read.folded, place, kinds)
        if "since" in kinds and _counts(found, read, first):
            kinds |= {"counted"}
        if kinds or not place.vague:
            yield Frame(place.text, frozenset(place.values), kinds)


_NONE: frozenset[str] = frozenset()
_CHANGED = frozenset(("by", "turned"))


def _in_pairs(text: str) -> dict[int, frozenset[str]]:
    """What numbers are to others, by where they begin: a part, a whole, an end, a fall."""
    found: dict[int, set[str]] = {}
    folded, told = normal(text), {turn.place.start: turn for turn in turns(text)}
    for part, whole, sure in shares(text):
        found.setdefault(part.start, set()).add("part")
        if sure:
            found.setdefault(whole.start, set()).add("whole")
    for start, end, _ in changes(text):
        if start and end:
            found.setdefault(start.start, set()).add("from")
            found.setdefault(end.start, set()).add("end")
    for place, behind in zip_longest(places(text), places(text)[1:]):
        turn = told.get(place.start)
        if turn and turn.sort != "time" and not _ends(folded, turn):
            found.setdefault(place.start, set()).update(_CHANGED)
        elif behind and behind.start in told and _BESIDE.fullmatch(folded, place.end, behind.start):
            found.setdefault(place.start, set()).add("end")
    return {at: frozenset(kinds) for at, kinds in found.items()}


_BESIDE = re.compile(r"[^\W\d]?(?:\s[^\W\d]+){0,2}[,，](?!\d)[^\d,，。;；]{1,16}")
"""Between how much there is and by how much it changed: 26起，同比下降."""


def _ends(folded: str, turn: Turn) -> bool:
    """Whether a change ends at a number, and is not by that much: 压缩到不超过15."""
    at = folded.rfind(turn.word, 0, turn.place.start)
    return at >= 0 and _END.search(folded, at + len(turn.word), turn.place.start) is not None


_END = re.compile("[到至为]")
_BY = Worded(r"(?:{binding.han_changing})[^\W\d到至为由从]{1,8}$")
"""Before by how much in Chinese, and what it is of: 删减宣传费300万元."""
_FURTHER = Worded(r"(?:{binding.han_further})[^\W\d]{1,10}$")
_NEAR, _REACH = 14, 60
"""In Chinese so many characters, else so many, before "by" a word may stand for what changes."""


def _changed(folded: str, place: Place, kinds: frozenset[str]) -> frozenset[str]:
    """What words further off say of a number: cut the request by, 另有城区学生."""
    if "by" in kinds and goes(folded, max(0, place.start - _REACH), place.start):
        return _CHANGED
    if folded.isascii():
        return _NONE
    ahead = max(0, place.start - _NEAR)
    if _FURTHER.search(folded, ahead, place.start):
        return frozenset(("extra",))
    return _CHANGED if _BY.search(folded, ahead, place.start) else _NONE


def _domain(place: Place, behind: tuple[str, ...]) -> str:
    """Whether a number is of a point in time, a length of time, or of anything else."""
    if place.sort in _POINTS and not (place.sort == "year" and _is_small(place)):
        return POINT
    if not behind or behind[0] not in spans():
        return AMOUNT
    return POINT if place.text in lists("numbers")["ordinals"] else LENGTH


_POINTS = frozenset(("day", "month", "year", "clock"))
_YEAR = 1000


def _is_small(place: Place) -> bool:
    """Whether it is less than any year that is printed in full: 两年."""
    return place.amount is not None and place.amount < _YEAR


def _kinds(read: Signs, first: int, last: int, domain: str) -> frozenset[str]:
    ahead = kinds_ahead(read.words, first, domain)
    found = ahead | kinds_behind(read.words, last, domain)
    return found | ranks(read, first) if domain != POINT else found


def _of_days(text: str, read: Signs) -> Iterator[Frame]:
    """Months without a day, days of the week, and "both"."""
    named, words = _named(), read.words
    if not named.keys().isdisjoint(words):
        for at, word in enumerate(words):
            if (key := named.get(word)) and not _is_beside_a_number(words, at):
                kinds = kinds_ahead(words, at, POINT)
                if "since" in kinds and _counts(places(text), read, at):
                    kinds |= {"counted"}
                yield Frame(word, frozenset((key,)), kinds)
    if "both" in words:
        yield Frame("both", frozenset(("2",)), frozenset(("all",)))


@cache
def _named() -> dict[str, str]:
    """Months and days of the week by name, each with a key of its own."""
    found = {name: f"month {month}" for name, month in months().items() if name != "may"}
    return found | {name: f"day {day}" for name, day in weekdays().items() if len(name) > 3}


def _is_beside_a_number(words: tuple[str, ...], at: int) -> bool:
    """Whether a month has its day beside it: the number says how both stand."""
    beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    return any(each[0].isdigit() for each in beside)


def _counts(found: tuple[Place, ...], read: Signs, at: int) -> bool:
    """Whether something is counted in the sentence of a time: so many since then."""
    words = read.words
    first = next((n for n in range(at, 0, -1) if words[n - 1] in BARRIERS), 0)
    last = next((n for n in range(at, len(words)) if words[n] in BARRIERS), len(words) - 1)
    start, end = read.starts[first], read.starts[last]
    return any(
        start <= each.start < end and not each.vague and each.sort == "count" and each.unit
        for each in found
    )
