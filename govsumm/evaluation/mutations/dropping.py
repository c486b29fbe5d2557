"""Drops one directive, person, deadline or vote of a draft: does the ledger name it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from govsumm.auditing import audit
from govsumm.evaluation.mutations.material import Material, changed
from govsumm.records import Draft, Omission

Kind = Literal["directive", "person", "deadline", "vote"]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A record that was left out, by its label, and whether the audit named it as an omission."""

    kind: Kind
    what: str
    named: bool


def dropped(material: Material) -> tuple[tuple[Dropped, ...], int]:
    """Each directive, person, deadline and vote dropped alone; and the omissions before that."""
    before = set(map(_key, _omissions(material, material.draft)))
    found = []
    for kind, what, passages, draft in _without(material.draft):
        new = [each for each in _omissions(material, draft) if _key(each) not in before]
        named = any(each.passage in passages for each in new)
        found.append(Dropped(kind, what, named))
    return tuple(found), len({passage for passage, _ in before})


def _omissions(material: Material, draft: Draft) -> tuple[Omission, ...]:
    return audit(material.report, draft, passages=material.passages).audit.omissions


def _key(omission: Omission) -> tuple[int, tuple[str, ...]]:
    return omission.passage, omission.cues


def _without(draft: Draft) -> Iterator[tuple[Kind, str, tuple[int, ...], Draft]]:
    for n, order in enumerate(draft.directives):
        rest = (*draft.directives[:n], *draft.directives[n + 1 :])
        yield "directive", order.text, order.passages, changed(draft, directives=rest)
        if order.due:
            others = (*draft.directives[:n], changed(order, due=None), *draft.directives[n + 1 :])
            cited = (*order.passages, *order.due.passages)
            yield "deadline", order.due.text, cited, changed(draft, directives=others)
    for n, person in enumerate(draft.people):
        rest_of_people = (*draft.people[:n], *draft.people[n + 1 :])
        cited = (*person.passages, *(p for each in person.functions for p in each.passages))
        yield "person", person.name, cited, changed(draft, people=rest_of_people)
    for n, decision in enumerate(draft.decisions):
        if decision.vote:
            decisions = (*draft.decisions[:n], *draft.decisions[n + 1 :])
            yield "vote", decision.text, decision.passages, changed(draft, decisions=decisions)
