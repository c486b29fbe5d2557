"""What stands beside a number, a name or a decisive word, and how well two such places fit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from govsumm.auditing.signs import Signs, synonyms
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import BARRIERS

REACH = 6
"""So many words of content on either side are neighbours."""
MARGIN = 2.0
"""By so much must another place fit better, to speak against the claim."""
LEAST = 0.5
"""A fit below this says nothing."""

Near = dict[str, int]
"""Stems beside a place, with how many words of content away: behind it above 0, before it below."""


class Slot(NamedTuple):
    """A number, name or decisive word where it stands: what it says, and its neighbours."""

    text: str
    values: tuple[str, ...]
    near: Near
    sort: str = ""


def neighbours(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence."""
    found: Near = {}
    words, stems = read.words, read.stems
    for step, start, end in ((1, last, len(words)), (-1, first - 1, -1)):
        distance = 0
        for at in range(start, end, step):
            if stem := stems[at]:
                distance += 1
                found.setdefault(stem, step * distance)
                if distance == REACH:
                    break
            elif words[at] in BARRIERS:
                break
    return found


def common(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The stems that are among others too, or mean the same as one of them."""
    alike = synonyms()
    rest = [each for each in some - others if each in alike]
    return (some & others).union([each for each in rest if not others.isdisjoint(alike[each])])


def shared(one: Near, other: Near) -> list[tuple[str, int, int]]:
    """The words beside one place that stand beside another, in a synonym too: how far from each."""
    alike = synonyms()
    found: list[tuple[str, int, int]] = []
    for word, here in one.items():
        if word in other:
            found.append((word, here, other[word]))
        elif word in alike and not alike[word].isdisjoint(other):
            there = [other[each] for each in alike[word] if each in other]
            found.append((word, here, min(there, key=lambda at: (abs(at), at))))
    return found


def fit(source: Source, one: Near, other: Near) -> float:
    """How much of the same stands beside two places, the nearer the more."""
    total, rarity = 0.0, source.rarity
    for word, here, there in shared(one, other):
        side = 1.0 if (here > 0) == (there > 0) else 0.4
        total += rarity(word) * side / abs(here * there) ** 0.75
    return total


def rival(source: Source, slot: Slot, places: Iterable[Slot]) -> Slot | None:
    """The place of another value that the neighbours of a slot rather belong to, or None."""
    own, best = 0.0, 0.0
    found: Slot | None = None
    for place in places:
        near = fit(source, slot.near, place.near)
        if set(place.values) & set(slot.values):
            own = max(own, near)
        elif near > best:
            best, found = near, place
    return found if best > max(own * MARGIN, LEAST) else None
