"""Binds numbers, names and outcomes to what they stand beside: presence is not enough.

A word of a claim has neighbours, and so has each place where the passages print it. Where the
neighbours in the claim are rather those of another number or name of the passages, the two were
exchanged.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from govsumm.auditing.quantities import numbers
from govsumm.auditing.signs import Signs, is_barrier, normal, signs, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source

REACH = 6
"""So many words of content on either side are neighbours."""
MARGIN = 1.6
"""By so much must another place fit better, to speak against the claim."""
LEAST = 0.5
"""A fit below this says nothing."""

Near = dict[str, int]
"""Stems beside a place, with how many words of content away: behind it above 0, before it below."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A number, name or decisive word where it stands: what it says, and its neighbours."""

    text: str
    values: tuple[str, ...]
    near: Near


def neighbours(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence."""
    found: Near = {}
    for step, start in ((1, last), (-1, first - 1)):
        distance, at = 0, start
        while 0 <= at < len(read.words) and distance < REACH:
            if is_barrier(read.words[at]):
                break
            if read.stems[at]:
                distance += 1
                found.setdefault(read.stems[at], step * distance)
            at += step
    return found


@lru_cache(maxsize=4096)
def number_slots(text: str) -> tuple[Slot, ...]:
    """The numbers of a text, with their neighbours."""
    read = signs(text)
    found = []
    for each in numbers(text):
        if each.vague:
            continue
        first = max(0, bisect_right(read.starts, each.start) - 1)
        last = max(first + 1, bisect_right(read.starts, each.end - 1))
        found.append(Slot(each.text, each.readings, neighbours(read, first, last)))
    return tuple(found)


def _fit(source: Source, one: Near, other: Near) -> float:
    """How much of the same stands beside two places, the nearer the more."""
    total = 0.0
    for stem, here in one.items():
        there = other.get(stem)
        if there is None:
            there = next((other[each] for each in synonyms().get(stem, ()) if each in other), None)
        if there is not None:
            side = 1.0 if (here > 0) == (there > 0) else 0.4
            total += source.rarity(stem) * side / (abs(here) * abs(there)) ** 0.75
    return total


def _rival(source: Source, slot: Slot, places: Iterable[Slot]) -> Slot | None:
    """The place of another value that the neighbours of a slot rather belong to, or None."""
    own, best, rival = 0.0, 0.0, None
    for place in places:
        fit = _fit(source, slot.near, place.near)
        if set(place.values) & set(slot.values):
            own = max(own, fit)
        elif fit > best:
            best, rival = fit, place
    return rival if best > max(own * MARGIN, LEAST) else None


def bound_numbers(site: Site) -> Iterator[Finding]:
    """A number counts what it counts in the passages."""
    for field, text in site.prose:
        claimed = number_slots(text)
        places = [slot for passage in site.passages for slot in number_slots(passage)]
        if not claimed or len({place.values[0] for place in places}) < 2:
            continue
        there = {value for place in places for value in place.values}
        for slot in claimed:
            if not there.intersection(slot.values):
                continue  # the business of `figures`
            rival = _rival(site.source, slot, places)
            why = f"{field}: the passages say {rival.text} of this" if rival else ""
            yield finding("binding", slot.text, ok=rival is None, why=why)


def name_slots(text: str, source: Source) -> list[Slot]:
    """The names of people and bodies in a text, with their neighbours."""
    read = signs(text)
    found = []
    for start, end, who in source.named(normal(text)):
        first = max(0, bisect_right(read.starts, start) - 1)
        last = max(first + 1, bisect_right(read.starts, end - 1))
        found.append(Slot(normal(text)[start:end], (who,), neighbours(read, first, last)))
    return found


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    for field, text in site.prose:
        claimed = name_slots(text, site.source)
        if not claimed:
            continue
        places = [slot for each in site.passages for slot in name_slots(each, site.source)]
        there = {place.values for place in places}
        for slot in claimed:
            if slot.values not in there or len(there) < 2:
                continue
            rival = _rival(site.source, slot, places)
            why = f"{field}: the passages say this of {rival.text}" if rival else ""
            yield finding("binding", slot.text, ok=rival is None, why=why)


def decisive_slots(text: str, axes: frozenset[str]) -> list[Slot]:
    """The decisive words of some axes in a text, with their neighbours."""
    read = signs(text)
    return [
        Slot(read.words[at], (f"{axis} {kind}",), neighbours(read, at, at + 1))
        for (axis, kind), at in read.kinds
        if axis in axes
    ]


AXES = frozenset({"outcome", "growth", "presence", "opening", "support", "time", "bound"})


def bound_verbs(site: Site) -> Iterator[Finding]:
    """What is approved, raised, closed in a claim is so in the passages."""
    for field, text in site.prose:
        claimed = decisive_slots(text, AXES)
        if not claimed:
            continue
        places = [slot for each in site.passages for slot in decisive_slots(each, AXES)]
        for slot in claimed:
            axis = slot.values[0].split()[0]
            near = [place for place in places if place.values[0].split()[0] == axis]
            if not any(place.values == slot.values for place in near):
                continue
            rival = _rival(site.source, slot, near)
            why = f"{field}: the passages say “{rival.text}” of this" if rival else ""
            yield finding("binding", slot.text, ok=rival is None, why=why)


def bound_outcome(site: Site) -> Iterator[Finding]:
    """The outcome of a decision is that of its own matter."""
    outcome = getattr(site.record, "outcome", None)
    if outcome is None or not site.cited.holds(outcome):
        return
    axes = frozenset({"outcome"})
    kinds = {kind for kind, _ in signs(outcome).kinds if kind[0] == "outcome"}
    places = [slot for each in site.passages for slot in decisive_slots(each, axes)]
    if not kinds or len({place.values for place in places}) < 2:
        return
    matter = signs(f"{site.record.matter}")  # type: ignore[attr-defined]
    near: Near = {stem: 1 for stem in matter.stems if stem}
    own = tuple(f"{axis} {kind}" for axis, kind in kinds)
    rival = _rival(site.source, Slot(outcome, own, near), places)
    why = f"outcome: the passages say “{rival.text}” of this matter" if rival else ""
    yield finding("binding", outcome, ok=rival is None, why=why)
