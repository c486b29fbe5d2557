"""Operators on the names of a claim: people, bodies, places, firms, programmes."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from govsumm.evaluation.mutations.material import (
    Material,
    Operator,
    folded,
    is_han,
    picked,
    whole,
)
from govsumm.evaluation.mutations.printed_names import is_person, like, printed_names, untold
from govsumm.evaluation.mutations.rewriting import prose
from govsumm.lexicon import lists
from govsumm.records import Claim

_LISTED = re.compile(r"[\s,、，;；和與与及&]*(?:and|or)?[\s,、，]*")
_SHORTENED = re.compile(r"\b[A-Z][a-z]{1,3}$")
"""The end of a name that a full stop behind it may belong to: Kiln Rd."""
_JOINED = re.compile(r"[–—/-]|(?:\s[A-Z][\w.'’]*)*\s(?:and|&)(?:\s[A-Z][\w.'’]*)*\s")
"""Between two parts of one name, or two that do the same: Ubima–Otari, Roofing & Sons, Housing and
Homelessness Member."""
MOST = 6
"""So many names of one claim are tried."""


def _named(material: Material, text: str) -> list[str]:
    """The names of the report that stand in a claim, none within another."""
    found: list[tuple[int, int, str]] = []
    for name in sorted(printed_names(material), key=len, reverse=True):
        if len(name) < 2 or name.casefold() in untold():
            continue
        hit = whole(name).search(text)
        if hit and not any(hit.start() < end and start < hit.end() for start, end, _ in found):
            found.append((hit.start(), hit.end(), name))
    return [name for _, _, name in sorted(found)]


def _put(text: str, name: str, other: str) -> str:
    """A text with another name in the place of one, which takes the stop of "Rd." with it."""
    hit = whole(name).search(text)
    if not hit:
        return text
    end = hit.end() + (
        text[hit.end() : hit.end() + 2] == ". " and _SHORTENED.search(hit[0]) is not None
    )
    return f"{text[: hit.start()]}{other}{text[end:]}"


def _from_elsewhere(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = folded(material.text(claim.passages))
    for name in _named(material, claim.text):
        pool = like(material, name)
        other = _another(rng, pool, name, there + folded(claim.text))
        if other:
            yield _put(claim.text, name, other)


def _another(rng: random.Random, pool: Sequence[str], name: str, told: str) -> str | None:
    """One of a pool of names that cannot be meant by a name, nor by a folded text."""
    return picked(rng, pool, but=lambda each: _shares(each, told) or _nested(each, name))


def _shares(name: str, there: str) -> bool:
    """Whether a word of a name stands in a folded text: the name may be meant."""
    return any(folded(word) in there for word in name.split())


def _nested(one: str, other: str) -> bool:
    """Whether one of two names holds the other: they may be one body."""
    return folded(one) in folded(other) or folded(other) in folded(one)


def _from_outside(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    printed = folded(material.report.text)
    for name in _named(material, claim.text):
        pool = "outsiders" if is_person(material, name) else "places_outside"
        names = lists("mutations")[_pool(name, pool)]
        # A report may be about a place of that name.
        other = picked(rng, names, but=lambda each: folded(each) in printed)
        if other:
            yield _put(claim.text, name, other)


def _pool(name: str, pool: str) -> str:
    return f"han_{pool}" if is_han(name) else pool


def _exchanged(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    """Two names, each in the other's place; not those that stand side by side in a list."""
    text = claim.text
    found = _named(material, text)
    for at, name in enumerate(found):
        for other in found[at + 1 :]:
            if _nested(name, other):
                continue
            one, two = whole(name).search(text), whole(other).search(text)
            between = text[one.end() : two.start()] if one and two else ""
            if one and two and not (_LISTED.fullmatch(between) or _JOINED.fullmatch(between)):
                yield f"{text[: one.start()]}{other}{between}{name}{text[two.end() :]}"


def _of_the_passage(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages)
    present = _named(material, there)
    for name in _named(material, claim.text):
        person = is_person(material, name)
        pool = [each for each in present if is_person(material, each) == person]
        other = _another(rng, pool, name, folded(claim.text))
        if other and name in there and not _are_one(name, other, there):
            yield _put(claim.text, name, other)


def _are_one(one: str, other: str, there: str) -> bool:
    """Whether passages print a post with who holds it: "Party Secretary Jiang Tao"."""
    return f"{one} {other}" in there or f"{other} {one}" in there


NAMES = (
    Operator("name from elsewhere", "novel token", prose(_from_elsewhere), MOST),
    Operator("name from outside", "novel token", prose(_from_outside), MOST),
    Operator("names exchanged", "in-passage swap", prose(_exchanged), MOST),
    Operator("name of the passage", "in-passage swap", prose(_of_the_passage), MOST),
)
