"""Decisive words: what is approved, raised, closed in a claim is so in the passages."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.binding.slots import Near, Slot, neighbours, rival
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
    other = rival(site.source, Slot(outcome, own, near), places)
    why = f"outcome: the passages say “{other.text}” of this matter" if other else ""
    yield finding("binding", outcome, ok=other is None, why=why)
