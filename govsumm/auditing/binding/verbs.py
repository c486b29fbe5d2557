"""Decisive words: what is approved, raised, closed in a claim is so in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import fsum

from govsumm.auditing.binding.slots import Slot, neighbours, rival
from govsumm.auditing.clauses import clause_spans, terms
from govsumm.auditing.signs import Kind, signs, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source


def decisive_slots(text: str, axes: frozenset[str]) -> list[Slot]:
    """The decisive words of some axes in a text, with their neighbours."""
    read = signs(text)
    return [
        Slot(read.words[at], (f"{axis} {kind}",), neighbours(read, at, at + 1))
        for (axis, kind), at in read.kinds
        if axis in axes
    ]


_OPPOSED = (
    ("outcome", "approve", "deny"),
    ("growth", "increase", "decrease"),
    ("presence", "attend", "absent"),
    ("opening", "open", "close"),
    ("support", "support", "oppose"),
    ("leave", "forbid", "allow"),
    ("strength", "strengthen", "weaken"),
    ("worth", "improve", "worsen"),
    ("sign", "add", "remove"),
)
_OPPOSITE = {
    (axis, one): (axis, other) for axis, a, b in _OPPOSED for one, other in ((a, b), (b, a))
}
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


# clause by clause ---------------------------------------------------------------------------

LIKE = 0.3
"""A clause of the passages is about a claim where it holds so much of it."""
Clause = tuple[frozenset[str], frozenset[Kind], frozenset[Kind]]
"""The terms of a clause, the kinds of its decisive words, and of those that bear one."""


@lru_cache(maxsize=4096)
def _clauses(text: str) -> tuple[Clause, ...]:
    read = signs(text)
    return tuple(
        (
            frozenset(terms(read.words, first, last)),
            frozenset(kind for kind, at in read.kinds if first <= at < last),
            frozenset(kind for kind, at in read.bearing if first <= at < last),
        )
        for first, last in clause_spans(read.words)
    )


def opposed_clauses(site: Site) -> Iterator[Finding]:
    """What a clause of a claim decides, the clause of the passages like it does not reverse."""
    for field, text in site.paraphrases:
        for said, kinds, _ in _clauses(text):
            axes = {axis for axis, _ in kinds}
            if not axes:
                continue
            rated = [
                (_held(site.source, said, each[0]), each)
                for part in site.passages
                for each in _clauses(part)
            ]
            best = max((rate for rate, _ in rated), default=0.0)
            near = [each for rate, each in rated if rate >= max(LIKE, 0.8 * best)]
            for kind in kinds:
                against = {
                    other for _, decided, _ in near for other in decided if other[0] == kind[0]
                } - {kind}
                borne = any(kind in bearing for _, _, bearing in near)
                if kind[0] in axes and against and not borne and _OPPOSITE.get(kind) in against:
                    why = f"{field}: the passages say the opposite of this"
                    yield finding("bound", kind[1], ok=False, why=why)


def _held(source: Source, some: frozenset[str], others: frozenset[str]) -> float:
    """The share of some terms that others hold, by rarity."""
    whole = fsum(map(source.rarity, some)) or 1
    common = (
        each for each in some if each in others or not others.isdisjoint(synonyms().get(each, ()))
    )
    return fsum(map(source.rarity, common)) / whole
