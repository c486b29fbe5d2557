"""Operators on motions and votes: who moved, how many were for it, whose tally it is."""

from __future__ import annotations

import random
from collections.abc import Iterator

from govsumm.evaluation.mutations.material import Material, Operator, changed
from govsumm.records import Cited, Decision


def _movers(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Decision) and record.moved_by and record.seconded_by:
        yield changed(record, moved_by=record.seconded_by, seconded_by=record.moved_by)


def _counts(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    vote = record.vote if isinstance(record, Decision) else None
    if vote and vote.yes != vote.no and vote.yes is not None and vote.no is not None:
        yield changed(record, vote=changed(vote, yes=vote.no, no=vote.yes))


def _another_vote(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """The tally of another motion, with its passages."""
    if not isinstance(record, Decision) or not record.vote or record.vote.yes is None:
        return
    tally = (record.vote.yes, record.vote.no)
    for other in material.draft.decisions:
        if other.vote and other.vote.yes is not None and (other.vote.yes, other.vote.no) != tally:
            passages = tuple(sorted({*record.passages, *other.passages}))
            yield changed(record, vote=other.vote, passages=passages)


VOTES = (
    Operator("mover and seconder", "in-passage swap", _movers),
    Operator("ayes and nays", "in-passage swap", _counts),
    Operator("tally of another motion", "in-passage swap", _another_vote),
)
