"""Operators on the fields of a record: who said it, did it, was told it, by when, and where."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import get_args

from govsumm.auditing.people.part_words import SHADES
from govsumm.evaluation.mutations.material import Material, Operator, changed, folded, picked, whole
from govsumm.records import (
    Cited,
    Claim,
    Decision,
    Directive,
    FunctionName,
    Meeting,
    Person,
    PlaceRole,
)


def _alike(one: str, other: str) -> bool:
    """Whether two names may mean the same."""
    first, second = folded(one), folded(other)
    return first in second or second in first


def _aliases(material: Material, name: str) -> tuple[str, ...]:
    """All that the draft calls somebody: other forms and posts."""
    for person in material.draft.people:
        forms = (person.name, *person.also)
        if name in forms:
            return (*forms, *person.posts)
    return (name,)


def _speaker(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    by = getattr(record, "by", None)
    if by:
        own = _aliases(material, by)
        other = picked(
            rng, material.speakers, but=lambda each: any(_alike(each, one) for one in own)
        )
        if other:
            yield changed(record, by=other)


def _person_of_the_function(
    material: Material, record: Cited, rng: random.Random
) -> Iterator[Cited]:
    """Somebody else's function: taken from a person who did something that this one did not."""
    if not isinstance(record, Person) or not record.functions:
        return
    done = _shaded(record)
    for other in rng.sample(material.draft.people, len(material.draft.people)):
        theirs = [each for each in other.functions if each.function not in done]
        for each in theirs:
            if other != record:
                yield changed(record, functions=(each,))


def _shaded(record: Person) -> set[FunctionName]:
    """What somebody did, and the names that may be taken for the same words."""
    done = {each.function for each in record.functions}
    return done.union(*(shades for shades in SHADES if not shades.isdisjoint(done)))


def _function(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Person) and record.functions:
        done = _shaded(record)
        names = [
            each for each in get_args(FunctionName) if each not in (*done, "other", "attended")
        ]
        first, *rest = record.functions
        yield changed(record, functions=(changed(first, function=rng.choice(names)), *rest))


def _post(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """A post of somebody else, by the same passages and theirs."""
    if not isinstance(record, Person) or not record.posts:
        return
    for other in rng.sample(material.draft.people, len(material.draft.people)):
        if set(other.posts) & set(record.posts) or other == record:
            continue
        for post in other.posts:
            if not any(_alike(post, own) for own in record.posts):
                passages = tuple(sorted({*record.passages, *other.passages}))
                yield changed(record, posts=(post, *record.posts[1:]), passages=passages)


def _addressee(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Directive) and record.to:
        other = picked(
            rng, material.addressees, but=lambda each: any(_alike(each, own) for own in record.to)
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
        if not (own and _alike(due.text, own))
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
        if not _alike(due.text, own) and not whole(due.text).search(record.text):
            passages = tuple(sorted({*record.passages, *due.passages}))
            yield changed(record, due=due, passages=passages)


def _addressee_beside(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Whom an order beside tells, with its passages."""
    if not isinstance(record, Directive) or not record.to:
        return
    near = {n + step for n in record.passages for step in (-1, 1)}
    for other in material.draft.directives:
        told = [each for each in other.to if not any(_alike(each, own) for own in record.to)]
        if told and near.intersection(other.passages):
            passages = tuple(sorted({*record.passages, *other.passages}))
            yield changed(record, to=tuple(told), passages=passages)


def _dissenter(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Who moved or seconded, as against."""
    vote = record.vote if isinstance(record, Decision) else None
    mover = record.moved_by or record.seconded_by if isinstance(record, Decision) else None
    if vote and mover and not any(_alike(mover, each) for each in vote.dissent):
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
    Operator("function", "field swapped", _function),
    Operator("function of another", "field swapped", _person_of_the_function),
    Operator("post of another", "field swapped", _post),
    Operator("addressee", "field swapped", _addressee),
    Operator("addressee beside", "field swapped", _addressee_beside),
    Operator("deadline", "field swapped", _deadline),
    Operator("deadline beside", "field swapped", _deadline_beside),
    Operator("dissenter", "field swapped", _dissenter),
    Operator("venues", "field swapped", _venues),
    Operator("passages", "field swapped", _passages),
)
