"""Operators on the fields of a record: who said it, did it, was told it, by when, and where."""

from __future__ import annotations

import random
from collections.abc import Iterator

from govsumm.evaluation.mutations.functions import function, function_of_another
from govsumm.evaluation.mutations.material import (
    Material,
    Operator,
    aliases,
    alike,
    changed,
    picked,
    whole,
)
from govsumm.records import (
    Cited,
    Claim,
    Decision,
    Directive,
    Meeting,
    Person,
    PlaceRole,
)


def _speaker(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    by = getattr(record, "by", None)
    if by:
        own = aliases(material, by)
        other = picked(
            rng, material.speakers, but=lambda each: any(alike(each, one) for one in own)
        )
        if other:
            yield changed(record, by=other)


def _post(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """A post of somebody else, by the same passages and theirs."""
    if not isinstance(record, Person) or not record.posts:
        return
    for other in rng.sample(material.draft.people, len(material.draft.people)):
        if set(other.posts) & set(record.posts) or other == record:
            continue
        for post in other.posts:
            if not any(alike(post, own) for own in record.posts):
                passages = tuple(sorted({*record.passages, *other.passages}))
                yield changed(record, posts=(post, *record.posts[1:]), passages=passages)


def _addressee(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Directive) and record.to:
        other = picked(
            rng, material.addressees, but=lambda each: any(alike(each, own) for own in record.to)
        )
        if other:
            yield changed(record, to=(other, *record.to[1:]))


def _deadline(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if not isinstance(record, Directive):
        return
    dues = [each.due for each in material.draft.directives if each.due]
    own = record.due.text if record.due else ""
    others = [
        due
        for due in dues
        if not (own and alike(due.text, own))
        and not whole(due.text).search(material.text(record.passages))
    ]
    if others:
        yield changed(record, due=rng.choice(others))


def _deadline_beside(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """The deadline of another order of the same passage, or of one beside, for its own.

    Where an order has none, that of the clause beside it may be meant for both.
    """
    if not isinstance(record, Directive) or not record.due:
        return
    own = record.due.text
    near = {n + step for n in record.passages for step in (-1, 0, 1)}
    for other in material.draft.directives:
        due = other.due
        if due is None or other.text == record.text or not near.intersection(due.passages):
            continue
        if not alike(due.text, own) and not whole(due.text).search(record.text):
            passages = tuple(sorted({*record.passages, *due.passages}))
            yield changed(record, due=due, passages=passages)


def _addressee_beside(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Whom an order beside tells, with its passages."""
    if not isinstance(record, Directive) or not record.to:
        return
    near = {n + step for n in record.passages for step in (-1, 1)}
    for other in material.draft.directives:
        told = [each for each in other.to if not any(alike(each, own) for own in record.to)]
        if told and near.intersection(other.passages):
            passages = tuple(sorted({*record.passages, *other.passages}))
            yield changed(record, to=tuple(told), passages=passages)


def _dissenter(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Who moved or seconded, as against."""
    vote = record.vote if isinstance(record, Decision) else None
    mover = record.moved_by or record.seconded_by if isinstance(record, Decision) else None
    if vote and mover and not any(alike(mover, each) for each in vote.dissent):
        yield changed(record, vote=changed(vote, dissent=(mover, *vote.dissent[1:])))


def _venues(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Main venue and branches exchanged."""
    roles: dict[PlaceRole, PlaceRole] = {"main": "branch", "branch": "main"}
    if isinstance(record, Meeting) and {"main", "branch"} <= {p.role for p in record.places}:
        turned = (changed(each, role=roles.get(each.role, each.role)) for each in record.places)
        yield changed(record, places=tuple(turned))


def _passages(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """The passages of another claim."""
    if isinstance(record, Claim):
        others = [each for each in material.claims if not set(each.passages) & set(record.passages)]
        if others:
            yield changed(record, passages=rng.choice(others).passages)


FIELDS = (
    Operator("speaker", "field swapped", _speaker),
    Operator("function", "field swapped", function),
    Operator("function of another", "field swapped", function_of_another),
    Operator("post of another", "field swapped", _post),
    Operator("addressee", "field swapped", _addressee),
    Operator("addressee beside", "field swapped", _addressee_beside),
    Operator("deadline", "field swapped", _deadline),
    Operator("deadline beside", "field swapped", _deadline_beside),
    Operator("dissenter", "field swapped", _dissenter),
    Operator("venues", "field swapped", _venues),
    Operator("passages", "field swapped", _passages),
)
