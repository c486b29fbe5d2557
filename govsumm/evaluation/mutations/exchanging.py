"""Operators that put a number or an outcome of a passage in the place of another one of it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import pairwise

from govsumm.evaluation.mutations.material import (
    Material,
    Operator,
    changed,
    numbers_in,
    picked,
    whole,
)
from govsumm.evaluation.mutations.rewriting import prose, put
from govsumm.records import Cited, Claim, Decision


def _number_swapped(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hits = numbers_in(claim.text)
    for first, second in pairwise(hits):
        if first[0] != second[0]:
            middle = claim.text[first.end() : second.start()]
            head, tail = claim.text[: first.start()], claim.text[second.end() :]
            yield f"{head}{second[0]}{middle}{first[0]}{tail}"


def _number_of_the_passage(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = [hit[0] for hit in numbers_in(material.text(claim.passages))]
    for hit in numbers_in(claim.text):
        other = picked(rng, there, but=lambda each: each in claim.text)
        if other:
            yield put(claim.text, hit, other)


def _outcome_of_the_passage(
    material: Material, record: Cited, rng: random.Random
) -> Iterator[Cited]:
    if isinstance(record, Decision):
        there = material.text(record.passages).lower()
        for other in dict.fromkeys(each.outcome for each in material.draft.decisions):
            own = record.outcome.lower()
            if other.lower() in own or own in other or _is_said_too(there, other.lower(), own):
                continue
            if whole(other.lower()).search(there):
                yield changed(record, outcome=other)


def _is_said_too(there: str, other: str, own: str) -> bool:
    """Whether another outcome is as true: it opens the resolution of this one, "RESOLVED - That
    the lease be approved", and stands nowhere else.
    """
    opening = re.compile(
        rf"{re.escape(other)}\W+(?:\(?\w{{1,2}}\)\W+)?that\b(?:[^.;]|\.\d)*\b{re.escape(own)}\b"
    )
    said = len(opening.findall(there))
    return said > 0 and said == len(whole(other).findall(there))


EXCHANGED = (
    Operator("numbers exchanged", "in-passage swap", prose(_number_swapped)),
    Operator("number of the passage", "in-passage swap", prose(_number_of_the_passage)),
    Operator("outcome of the passage", "in-passage swap", _outcome_of_the_passage),
)
