"""Decisive words: what is approved, raised, closed in a claim is so in the passages."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.binding.slots import Slot, neighbours, rival
from govsumm.auditing.signs import signs
from govsumm.auditing.site import Finding, Site, finding


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
    for field, text in site.paraphrases:
        claimed = decisive_slots(text, AXES)
        if not claimed:
            continue
        places = [slot for each in site.passages for slot in decisive_slots(each, AXES)]
        for slot in claimed:
            axis = slot.values[0].split()[0]
            near = [place for place in places if place.values[0].split()[0] == axis]
            if not any(place.values == slot.values for place in near):
                continue
            other = rival(site.source, slot, near)
            why = f"{field}: the passages say “{other.text}” of this" if other else ""
            yield finding("bound", slot.text, ok=other is None, why=why)
