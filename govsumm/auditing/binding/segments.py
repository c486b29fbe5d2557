"""Numbers with the words of their own segment: between commas and "and" each has its own matter.

"57 were completed, 49 are going on and 18 abandoned" has three.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from math import fsum
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, comparable, places
from govsumm.auditing.binding.shares import shares
from govsumm.auditing.binding.slots import common
from govsumm.auditing.signs import Signs, signs
from govsumm.auditing.signs.clauses import spans
from govsumm.auditing.site import Site
from govsumm.auditing.words.stems import LATIN, STOPS
from govsumm.lexicon import lists

OWN = 0.25
"""It bears a number out that its own place has over so much of the words beside it, by rarity,"""
CLOSE = 0.75
"""and so much of what the best place has."""


class Segment(NamedTuple):
    """The numbers of a segment, with the stems of the words beside them."""

    places: tuple[Place, ...]
    """All but a whole beside its part."""
    stems: frozenset[str]
    values: frozenset[str]
    """Those of its numbers."""

    def alone_of(self, place: Place) -> Place | None:
        """The only number of the sort of another one, or None."""
        found = [each for each in self.places if comparable(each, place) and not _is_idle(each)]
        return found[0] if len(found) == 1 else None


def _is_idle(place: Place) -> bool:
    """Whether it may be no number: "one", 一 in 再来一次; "first" of "first and second reading"."""
    return place.vague and (place.text > LATIN or not place.unit)


@lru_cache(maxsize=4096)
def segments(text: str) -> tuple[Segment, ...]:
    """The segments of a text that have numbers."""
    found = places(text)
    if not found:
        return ()
    read, wholes = signs(text), {each.part.start: each.whole.start for each in shares(text)}
    beginnings = [each.start for each in found]
    made = []
    for first, last in spans(read.words, _marks()):
        start = read.starts[first]
        end = read.starts[last - 1] + len(read.words[last - 1])
        inside = found[bisect_left(beginnings, start) : bisect_left(beginnings, end)]
        if not inside:
            continue
        known = {wholes[each.start] for each in inside if each.start in wholes}
        parts = tuple([each for each in inside if each.start not in known])
        if parts:
            values = frozenset([value for each in parts for value in each.values])
            made.append(Segment(parts, _stems(read, first, last, inside), values))
    return tuple(made)


def _stems(read: Signs, first: int, last: int, inside: tuple[Place, ...]) -> frozenset[str]:
    """The stems of words of a segment that are no numbers, and no units of money."""
    words, starts, stems, money = read.words, read.starts, read.stems, _money()
    counting: set[int] = set()
    for each in inside:
        before = bisect_right(starts, each.start) - 1
        apart = before < 0 or starts[before] + len(words[before]) <= each.start
        counting.update(range(before + apart, bisect_left(starts, each.end)))
    found = range(first, last)
    return frozenset(
        [stems[at] for at in found if at not in counting and words[at] not in money]
    ) - {""}


@cache
def _money() -> frozenset[str]:
    rows = (*lists("numbers")["currencies"], *lists("binding")["han_money"])
    return frozenset(word for row in rows for word in row.split())


@cache
def _marks() -> frozenset[str]:
    return STOPS.union(lists("audit")["joints"])


def borne_out(site: Site, text: str, place: Place) -> bool:
    """Whether a number has the words of its own segment of the passages, rather than another's."""
    alone = (each for each in segments(text) if len(each.places) == 1)
    segment = next((each for each in alone if each.places[0].start == place.start), None)
    own, best = _held(site, segment, place) if segment else (None, 0.0)
    sure = own is not None and own > OWN and own >= CLOSE * best
    return sure and (text.isascii() or _stands_alone(site, place))


def _stands_alone(site: Site, place: Place) -> bool:
    """Whether a passage has a number alone in its segment; not so 2600座中有312座."""
    return any(
        len(each.places) == 1 and not each.values.isdisjoint(place.values)
        for passage in site.passages
        for each in segments(passage)
    )


def _held(site: Site, segment: Segment, place: Place) -> tuple[float | None, float]:
    """How much of a segment the passages have beside its number, none where they lack that; how
    much beside another one, at most.
    """
    values = set(place.values)
    whole = fsum(map(site.source.rarity, segment.stems))
    own = None
    best = 0.0
    for passage in site.passages:
        for each in segments(passage):
            has = not values.isdisjoint(each.values)
            rival = None if has else each.alone_of(place)
            if not has and (not rival or _counts_another(rival, place)):
                continue
            share = (
                fsum(map(site.source.rarity, common(segment.stems, each.stems))) / whole
                if whole
                else 0.0
            )
            if has:
                own = max(own or 0.0, share)
            else:
                best = max(best, share)
    return own, best


def _counts_another(rival: Place, place: Place) -> bool:
    """Whether a number counts something else than days, or metres, that another is of."""
    return bool(place.measure and rival.unit) and rival.measure != place.measure
