"""What was only planned or asked for, and given up: "the plan to close the ward was dropped" says
that the ward is not closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govsumm.auditing.negation.adverse import adverse_words
from govsumm.auditing.negation.pairing import share
from govsumm.auditing.signs import Signs, signs
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded
from govsumm.records import Decision

_WHAT = r"\sto\s(?:not\s)?(?P<what>[\w'-]{1,30}(?:\s[\w'-]{1,30}){0,9}?)"
_HELPED = r"\s(?:(?:has|have|had|was|were|is|are|be|been|being|also|then)\s){0,3}"
_GIVEN_UP = Worded(rf"\b(?:{{negation.schemes}}){_WHAT}{_HELPED}(?:{{negation.given_up}})\b", 0)
_GAVE_UP = Worded(
    r"\b(?:{negation.given_up})\s(?:(?:the|a|an|its|his|her|their|any|all|of)\s){0,2}"
    r"(?:\w{1,20}\s){0,2}?(?:{negation.schemes})\sto\s(?P<what>[\w'-]{1,30}(?:\s[\w'-]{1,30}){0,5})"
)
_HAN_GIVEN_UP = Worded(
    rf"(?P<what>[{HAN}]{{2,14}}?)的?(?:{{negation.han_schemes}})[已经被遭获予以]{{0,3}}(?:{{negation.han_given_up}})"
)
_SCHEME = Worded(r"\b(?:{negation.schemes})\b|{negation.han_schemes}")
_WISHED = Worded(r"\b(?:{negation.schemes,wishing})\b|{negation.han_schemes,han_wishing}")


class GivenUp(NamedTuple):
    """What was given up: its act, and all that is told of it."""

    acts: tuple[str, ...]
    terms: frozenset[str]


def is_given_up(denial: Denial, site: Site) -> bool:
    """Whether a claim denies what its passages say was given up."""
    known = _given_up(site.source, site.record.passages)
    return any(share(denial.heads[:2], each.acts) for each in known)


def told_though_given_up(claim: Signs, site: Site) -> Iterator[str]:
    """The acts that a claim tells plainly, and its passages only as given up."""
    if isinstance(site.record, Decision):
        return  # its outcome says what became of it
    known = _given_up(site.source, site.record.passages)
    if not known or _WISHED.search(claim.folded):
        return
    for own in claim.segments:
        if own.denials or own.supposed or own.carried or adverse_words(own.words):
            continue
        for each in known:
            told = [act for act in each.acts if share((act,), own.terms)]
            if told and share(each.terms.difference(each.acts), own.terms):
                yield told[0]


@kept
def _given_up(source: Source, numbers: tuple[int, ...]) -> tuple[GivenUp, ...]:
    """What the passages say was given up, and tell nowhere else."""
    texts = [each.folded.replace("\n", " ") for each in source.cited(numbers).signs]
    found = [signs(what) for text in texts for what in _found(text)]
    told = [term for text in texts for term in signs(text).terms]
    return tuple(
        GivenUp(acts, frozenset(each.terms))
        for each in found
        if each.terms and (acts := tuple(term for term in _acts(each) if told.count(term) == 1))
    )


def _found(text: str) -> Iterator[str]:
    """The acts of a text that were given up, as it tells them."""
    if _SCHEME.search(text):
        patterns = (_GIVEN_UP, _GAVE_UP) if text.isascii() else (_GIVEN_UP, _GAVE_UP, _HAN_GIVEN_UP)
        for pattern in patterns:
            for hit in pattern.finditer(text):
                yield hit["what"]


def _acts(what: Signs) -> tuple[str, ...]:
    """The act among some words: the first; in Chinese the first or the last."""
    han = not what.folded.isascii()
    return (what.terms[0], what.terms[-1]) if han else what.terms[:1]
