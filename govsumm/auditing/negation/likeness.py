"""How much of a part of a claim each part of the passages bears, by rarity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govsumm.auditing.negation.pairing import ground, reach
from govsumm.auditing.signs.segments import Segment
from govsumm.auditing.source import Source

_LEEWAY = 1e-9


class Likeness(NamedTuple):
    """How much of a segment of a claim another one of the passages bears."""

    weight: float
    terms: frozenset[str]
    """The terms borne."""
    segment: Segment


def likenesses(own: Segment, theirs: Sequence[Segment], source: Source) -> list[Likeness]:
    """What of a segment each one of the passages bears."""
    weights = {each: source.rarity(each) for each in sorted(own.terms)}
    reached = [(each, reach(each)) for each in weights]
    found = []
    for segment in theirs:
        there = ground(segment.terms)
        borne = frozenset([each for each, forms in reached if not there.isdisjoint(forms)])
        found.append(Likeness(sum(weights[each] for each in sorted(borne)), borne, segment))
    return found


def likest_of(alike: Sequence[Likeness]) -> list[Likeness]:
    """Those that bear most, if any bears anything."""
    most = max((each.weight for each in alike), default=0)
    return [each for each in alike if each.weight > 0 and each.weight > most - _LEEWAY]


def is_told_elsewhere(alike: Iterable[Likeness], most: float, source: Source) -> bool:
    """Whether what the passages tell undenied bears as much, all together."""
    told = frozenset().union(*(each.terms for each in alike if not each.segment.denials))
    return sum(source.rarity(each) for each in sorted(told)) > most - _LEEWAY
