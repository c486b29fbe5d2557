"""Which way a number goes: "up 5.2 points" is not "decreasing 5.2 points", 提前3天 not 推迟3天."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, places, same
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded

_BY = r"(?:\s(?:of|by|another|a further|more than|{binding.about})\b)*"
_HAN_BY = "[了到至为近约超达的]{0,2}"
"""What may stand between such a word and its number."""
_DENIED = re.compile("[不未没无非别]有?$")
_REACH = 40
"""So many characters before a number may say which way it goes."""


class Turn(NamedTuple):
    """A number, of which sort its change is, which way it goes (1, -1), and the word for that."""

    place: Place
    sort: str
    way: int
    word: str


def bound_directions(site: Site) -> Iterator[Finding]:
    """A number that goes up in a claim does not go down in the passages."""
    for field, text in site.paraphrases:
        claimed = turns(text)
        there = [each for passage in site.passages for each in turns(passage)] if claimed else []
        for turn in claimed:
            told = [each for each in there if _are_of_one(each, turn)]
            if told and all(each.way != turn.way for each in told):
                why = f"{field}: the passages say “{told[0].word}” of this number"
                yield finding("bound", turn.word, ok=False, why=why)


def _are_of_one(one: Turn, other: Turn) -> bool:
    """Whether two tell of a change of one sort by the same number."""
    return one.sort == other.sort and same(one.place, other.place)


@lru_cache(maxsize=4096)
def turns(text: str) -> tuple[Turn, ...]:
    """The numbers of a text by which something gets more or less."""
    found, read = places(text), text_of(text)
    if not found or _cues().isdisjoint(read.known):
        return ()
    told = ((each, _word_for(read.folded, each)) for each in found if not each.vague)
    return tuple(Turn(place, *_ways()[word], word) for place, word in told if word)


def _word_for(folded: str, place: Place) -> str:
    """The word that says which way a number goes, or ""."""
    ahead, behind = _patterns()
    start = max(0, place.start - _REACH)
    hits = [*ahead.finditer(folded, start, place.start)]
    hit = hits[-1] if hits else behind.match(folded, place.end)
    if not hit or _DENIED.search(folded, start, hit.start()):
        return ""
    return hit[hit.lastgroup or 0]


def goes(folded: str, start: int, end: int) -> int:
    """1 where the last word for a change in a part of a text means more, -1 for less, else 0."""
    hits = [*_anywhere().finditer(folded, start, end)]
    return _ways()[hits[-1][0]][1] if hits else 0


@cache
def _ways() -> dict[str, tuple[str, int]]:
    """The words for a change, and what each means."""
    found: dict[str, tuple[str, int]] = {}
    for row in (*lists("audit")["ways"], *lists("audit")["han_ways"]):
        sort, way, words = row.split(" ", 2)
        found |= dict.fromkeys(words.split(", "), (sort, 1 if way == "more" else -1))
    return found


@cache
def _cues() -> frozenset[str]:
    """Such words, of those in Chinese the first characters: some is in every text that has one."""
    return frozenset([word if word.isascii() else word[0] for word in _ways()])


@cache
def _patterns() -> tuple[Worded, Worded]:
    """Such words right before a number, and right behind; behind 高于 what it is more than may
    stand.
    """
    latin, han = _either(latin=True), _either(latin=False)
    than = "|".join(each for each in han.split("|") if len(each) > 1)
    return (
        Worded(
            rf"\b(?P<latin>{latin}){_BY}\s[^\w\s]?$|(?P<han>{han}){_HAN_BY}$"
            rf"|(?P<than>{than})[^，,。；;、\d]{{0,12}}$"
        ),
        Worded(rf"(?:\s?(?:%|(?!(?:and|but|or|to)\b)[a-z]+)){{0,2}}?\s(?P<latin>{latin})\b"),
    )


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(latin=True)})\b|(?:{_either(latin=False)})")


def _either(*, latin: bool) -> str:
    words = sorted(_ways(), key=len, reverse=True)
    return "|".join(each for each in words if each.isascii() == latin)
