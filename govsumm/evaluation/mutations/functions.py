"""Functions exchanged: for another of the same person, or for somebody else's."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import get_args

from govsumm.auditing.people.part_words import borne, cued
from govsumm.auditing.people.telling import has_figure, is_public, tells
from govsumm.evaluation.mutations.material import Material, aliases, alike, changed
from govsumm.records import Cited, FunctionName, Person


def function_of_another(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Somebody else's function: taken from a person who did something that this one did not."""
    if not isinstance(record, Person) or not record.functions:
        return
    done = _true_of(material, record)
    for other in rng.sample(material.draft.people, len(material.draft.people)):
        theirs = [each for each in other.functions if each.function not in done]
        for each in theirs:
            if other != record:
                yield changed(record, functions=(each,))


def _true_of(material: Material, record: Person) -> set[FunctionName]:
    """What somebody did, and what the words of the very passages make true of them as well.

    Who presides or speaks attends, who reports briefs, who comments speaks. Who only tells a
    figure, "said that 14 of 20 dykes are mended", spoke, reported and briefed alike; who reported,
    and "said" something, spoke. Where the passages name another of the draft, such a word may be
    that one's, and excuses nothing.
    """
    done = {each.function for each in record.functions}
    found = borne(done)
    if "spoke" in done and (not record.posts or any(map(is_public, record.posts))):
        found.add("commented")
    spoken = [each for each in record.functions if each.function in ("spoke", "reported")]
    text = material.text(n for each in spoken for n in each.passages)
    own = aliases(material, record.name)
    if any(name in text for name in material.people if not any(alike(name, each) for each in own)):
        return found
    if "reported" in done and "spoke" in cued(text, strict=True):
        found.add("spoke")
    if tells(text) and has_figure(text):
        found |= {"spoke", "reported", "briefed"}
    return found


def function(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Another function of the same person, by the same passages."""
    if isinstance(record, Person) and record.functions:
        done = _true_of(material, record)
        names = [
            each for each in get_args(FunctionName) if each not in (*done, "other", "attended")
        ]
        first, *rest = record.functions
        if names:
            yield changed(record, functions=(changed(first, function=rng.choice(names)), *rest))
