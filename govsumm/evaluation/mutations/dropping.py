"""Drops one directive, person, deadline or vote of a draft: does the ledger name it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from govsumm.auditing import audit
from govsumm.evaluation.mutations.material import Material, changed
from govsumm.records import Brief, Draft, Omission

Kind = Literal["directive", "person", "deadline", "vote"]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A record that was left out, by its label, and whether the audit named it as an omission."""

    kind: Kind
    what: str
    named: bool


def dropped(material: Material) -> tuple[tuple[Dropped, ...], int]:
    """Each directive, person, deadline and vote dropped alone; and the omissions before that.

    Only records that the audit accepts: one that it refuses answers for nothing as it stands.
    """
    whole = audit(material.report, material.draft, passages=material.passages)
    before = set(map(_key, whole.audit.omissions))
    found = []
    for kind, what, passages, draft in _without(material.draft, whole):
        made = audit(material.report, draft, passages=material.passages)
        new = [each for each in made.audit.omissions if _key(each) not in before]
        named = any(each.passage in passages for each in new)
        found.append(Dropped(kind, what, named))
    return tuple(found), len(before)


def _key(omission: Omission) -> tuple[int, int, tuple[str, ...]]:
    return omission.start, omission.end, omission.cues


def _without(draft: Draft, whole: Brief) -> Iterator[tuple[Kind, str, tuple[int, ...], Draft]]:
    for n, order in enumerate(draft.directives):
        if whole.directives[n].verdict == "unsupported":
            continue
        rest = (*draft.directives[:n], *draft.directives[n + 1 :])
        yield "directive", order.text, order.passages, changed(draft, directives=rest)
        if order.due:
            others = (*draft.directives[:n], changed(order, due=None), *draft.directives[n + 1 :])
            cited = (*order.passages, *order.due.passages)
            yield "deadline", order.due.text, cited, changed(draft, directives=others)
    for n, person in enumerate(draft.people):
        if whole.people[n].verdict == "unsupported":
            continue
        rest_of_people = (*draft.people[:n], *draft.people[n + 1 :])
        cited = (*person.passages, *(p for each in person.functions for p in each.passages))
        yield "person", person.name, cited, changed(draft, people=rest_of_people)
    for n, decision in enumerate(draft.decisions):
        if decision.vote and whole.decisions[n].verdict != "unsupported":
            decisions = (*draft.decisions[:n], *draft.decisions[n + 1 :])
            yield "vote", decision.text, decision.passages, changed(draft, decisions=decisions)
