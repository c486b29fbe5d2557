"""Whether something rises or falls by a number: "up 5.2 points", "a drop of 12 %", "3 % higher"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.signs import Signs, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists

_CHANGING = frozenset({"count", "amount", "percentage", "points"})
_BEFORE = frozenset(
    (
        "by",
        "of",
        "a",
        "an",
        "some",
        "about",
        "around",
        "nearly",
        "almost",
        "just",
        "only",
        "another",
    )
)
"""What may stand between a word that rises or falls and by how much."""
_BEHIND = frozenset(
    ("%", "percent", "per", "cent", "percentage", "point", "points", "million", "billion")
)
"""What may stand between a number and a word that rises or falls by it."""
_REACH = 4
"""So many words before and behind a number are looked at."""


def bound_directions(site: Site) -> Iterator[Finding]:
    """What rises by a number in a claim does not fall by it in the passages, nor the other way."""
    for field, text in site.paraphrases:
        for place, way in directions(text):
            told = {
                known
                for passage in site.passages
                for each, known in directions(passage)
                if not set(place.values).isdisjoint(each.values)
            }
            if told == {-way}:
                why = f"{field}: in the passages something {'falls' if way > 0 else 'rises'} by it"
                yield finding("bound", place.text, ok=False, why=why)


@lru_cache(maxsize=4096)
def directions(text: str) -> tuple[tuple[Place, int], ...]:
    """The numbers of a text by which something rises (1) or falls (-1)."""
    found = places(text)
    if not found or _ways().keys().isdisjoint(signs(text).words):
        return ()
    changing = (each for each in found if each.sort in _CHANGING and not each.vague)
    return tuple([(each, way) for each in changing if (way := _way(signs(text), each))])


def _way(read: Signs, place: Place) -> int:
    """1 where something rises by a number, -1 where it falls, else 0."""
    first = max(0, bisect_right(read.starts, place.start) - 1)
    last = bisect_right(read.starts, place.end - 1)
    way = _nearest(read.words[max(0, first - _REACH) : first][::-1], _BEFORE)
    return way or _nearest(read.words[last : last + _REACH], _BEHIND)


def _nearest(words: tuple[str, ...], passed: frozenset[str]) -> int:
    """What the first of some words says that is not passed over."""
    for word in words:
        if word not in passed:
            return _ways().get(word, 0)
    return 0


@cache
def _ways() -> dict[str, int]:
    known = lists("audit")
    return dict.fromkeys(known["rising"], 1) | dict.fromkeys(known["falling"], -1)
