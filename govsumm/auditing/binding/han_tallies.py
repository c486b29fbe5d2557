"""Votes that Chinese counts: 22票赞成、6票反对; 赞成22票，反对6票; 22比6; 14票对15票.

Each number belongs to its side. A claim that gives it the side that it has in the passages is
borne out, in whatever order and words; one that gives it another tells something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site
from govsumm.reading.phrasing import Worded, phrase_set

Vote = tuple[str, Place]
"""A side, and the number of those on it."""
_SIDES = ("for", "against", "abstaining")
_SIDE = "(?P<side>{binding.han_for,han_against,han_abstaining})"
_VOTE = Worded(f"票|{_SIDE}")
_BEHIND = Worded(rf"[票人名席位]\w{{0,2}}?(?:投了?|表示)?{_SIDE}")
_AHEAD = Worded(rf"{_SIDE}票?[者的有为共数]{{0,2}}[:：]?$")
_UNIT = re.compile("[票人名席位张]|[，,、。；;)）]|$")
_AGAINST = re.compile("票?[比对]")
"""Between those for something and those against it."""
_UNANIMOUS = Worded("{binding.han_unanimous}")
_REACH = 8


@lru_cache(maxsize=4096)
def tally(text: str) -> tuple[Vote, ...]:
    """The votes that a text counts, by side."""
    folded = normal(text)
    if text.isascii() or not _VOTE.search(folded):
        return ()
    return tuple(_votes(folded, [each for each in places(text) if not each.vague]))


def _votes(folded: str, found: list[Place]) -> Iterator[Vote]:
    taken = -1
    for place, after in zip_longest(found, found[1:]):
        ahead = _AHEAD.search(folded, max(0, place.start - _REACH), place.start)
        behind = _BEHIND.match(folded, place.end)
        if after and _AGAINST.fullmatch(folded, place.end, after.start):
            yield "for", place
            yield "against", after
        elif ahead and ahead.start("side") > taken and _UNIT.match(folded, place.end):
            yield _side(ahead["side"]), place
        elif behind:
            taken = behind.start("side")
            yield _side(behind["side"]), place


def _side(word: str) -> str:
    """The side that a word says."""
    return next(side for side in _SIDES if word in phrase_set("binding", f"han_{side}"))


def votes_borne_out(site: Site, text: str) -> frozenset[int]:
    """Where the numbers of a claim stand that are on their side."""
    return frozenset(place.start for place, why in _compared(site, text) if not why)


def miscounted(site: Site, text: str) -> Iterator[tuple[str, str]]:
    """The numbers of a claim that the passages count on another side, or count otherwise; all for
    it, where some were against.
    """
    yield from ((place.text, why) for place, why in _compared(site, text) if why)
    hit = None if text.isascii() else _UNANIMOUS.search(normal(text))
    votes = [each for passage in site.passages for each in tally(passage)] if hit else []
    against = [each.text for side, each in votes if side == "against" and each.values[0] != "0"]
    if hit and against:
        yield hit[0], f"the passages count {against[0]} against"


def _compared(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """The votes of a claim, each with what speaks against it."""
    claimed = tally(text)
    there = [each for passage in site.passages for each in tally(passage)] if claimed else []
    if not there:
        return
    sides = {(side, value) for side, place in there for value in place.values}
    for side, place in claimed:
        known = any((side, value) in sides for value in place.values)
        own = next((each.text for name, each in there if name == side), None)
        other = next((s for s, each in there if set(each.values) & set(place.values)), None)
        if known:
            yield place, ""
        elif other:
            yield place, f"the passages count {place.text} {other}"
        elif own:
            yield place, f"the passages count {own} {side}"
