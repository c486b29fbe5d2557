"""One thing held against another: "patched rather than relaid", "a lease, not a sale".

What a claim denies so is denied where its passages hold the same against something; and a claim
may not tell plainly what they name only as what is not, or exchange the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govsumm.auditing.negation.pairing import part, share
from govsumm.auditing.signs import Signs, signs
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.reading.phrasing import Worded

TOLD = 0.4
"""A claim tells the one where it has so much of it, by rarity."""
DENIED = 0.8
"""And the other, which is not so, where it has so much of that."""
TURNED = 0.6
"""Or so much, where it holds it against something else itself."""
_WEIGHED = Worded(r"\b(?:{negation.weighing})\s(?!\d)(?P<denied>[^.;:!?,\n]{1,120})")
_SENTENCE = re.compile(r"[.;:!?]")
_BEFORE = 200
"""So far before what is not so stands what is."""


class Weighed(NamedTuple):
    """What is so, and what is not: the terms that only the one of them has."""

    told: frozenset[str]
    denied: frozenset[str]


def is_weighed(denial: Denial, others: tuple[Weighed, ...], own: tuple[Weighed, ...]) -> bool:
    """Whether other texts hold what is denied against what is so; where its own text does, too,
    against the same.
    """
    here = [each for each in own if share(denial.heads[:1], each.denied)]
    return any(
        share(denial.heads[:2], each.denied) and all(share(one.told, each.told) for one in here)
        for each in others
    )


def exchanged(claim: Signs, site: Site) -> str:
    """The first word of what passages hold to be not so where a claim tells that, or nothing."""
    theirs = weighed_in(site.source, site.record.passages)
    if not theirs:
        return ""
    own, said = weighed(claim), frozenset(claim.terms)
    for each in theirs:
        if any(share(each.denied, one.denied) for one in own) or not each.denied:
            continue
        if any(part(site.source, each.denied, one.told) > TURNED for one in own):
            return min(each.denied)
        plain = not own and not claim.denials and len(each.denied) > 1
        about = part(site.source, each.told, said) if plain else 0
        if about > TOLD and part(site.source, each.denied, said) > DENIED:
            return min(each.denied)
    return ""


@kept
def weighed_in(source: Source, numbers: tuple[int, ...]) -> tuple[Weighed, ...]:
    """What passages hold against each other."""
    return tuple([each for text in source.cited(numbers).signs for each in weighed(text)])


def weighed(text: Signs) -> tuple[Weighed, ...]:
    """What a text holds against each other."""
    return tuple(_weighed(text.folded.replace("\n", " ")))


def _weighed(text: str) -> Iterator[Weighed]:
    for hit in _WEIGHED.finditer(text):
        before = _SENTENCE.split(text[max(0, hit.start() - _BEFORE) : hit.start()])[-1]
        told, denied = frozenset(signs(before).terms), frozenset(signs(hit["denied"]).terms)
        yield Weighed(told - denied, denied - told)
