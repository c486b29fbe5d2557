"""Where "to him" or "of her" in passages stands for whoever a sentence before names last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from functools import cache

from govsumm.auditing.binding.name_fit import PREPOSITIONS
from govsumm.auditing.binding.name_slots import NameSlot
from govsumm.auditing.binding.name_words import Reading
from govsumm.auditing.stems import STOPS, is_barrier
from govsumm.lexicon import lists


def pronoun_slots(texts: tuple[str, ...], slots: Sequence[NameSlot]) -> Iterator[NameSlot]:
    """The places of pronouns behind prepositions, as more places of the people whom they mean."""
    words = Reading(texts).words
    if _pronouns().isdisjoint(words):
        return
    named = [each for each in slots if each.is_person]
    start = at = 0
    for place, word in enumerate(words):
        if is_barrier(word):
            start = place
        elif word in _pronouns() and words[place - 1] in PREPOSITIONS and _is_object(words, place):
            while at < len(named) and named[at].bounds[1] <= start:
                at += 1
            for each in _last(named, at):
                yield _moved(each, (place, place + 1))


def _last(named: list[NameSlot], at: int) -> Iterator[NameSlot]:
    """The last name before an index, and the post next to it."""
    for n in range(at - 1, max(-1, at - 1 - _PARTS), -1):
        if n + 1 < at and named[n].bounds[1] + 1 < named[n + 1].bounds[0]:
            break
        yield named[n]


_PARTS = 3
"""A name has so many parts at most: a post, a title, the name."""


def _moved(name: NameSlot, bounds: tuple[int, int]) -> NameSlot:
    """A name in another place of its texts; what stands beside it there is not read yet."""
    other = copy(name)
    other.bounds = bounds
    for each in ("near", "beside"):
        vars(other).pop(each, None)
    return other


def _is_object(words: tuple[str, ...], at: int) -> bool:
    """Whether "her" owns nothing here: "to her on the spot", not "to her office"."""
    behind = words[at + 1 : at + 2]
    return not behind or behind[0] in STOPS or behind[0] in lists("audit")["stopwords"]


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(lists("audit")["object_pronouns"])
