"""What is not to be without something: "no plot is sold without a permit", where others say that a
sale needs one, or is made only with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from govsumm.auditing.negation.pairing import share
from govsumm.auditing.signs import LATIN, Signs, signs
from govsumm.auditing.signs.denials import Denial
from govsumm.reading.phrasing import Worded, phrase_set

_REQUIRES = Worded(r"\b(?:{negation.requiring})\b|{negation.han_requiring}")
_THROUGH = "经"
"""Behind 未 it opens what has to be there first."""


def is_requirement(denial: Denial, own: Iterable[Signs], others: Iterable[Signs]) -> bool:
    """Whether a denial is a part of what its texts want first, and others say so plainly."""
    wanted = [terms for text in own for both, terms in _wanted(text) if denial in both]
    return bool(wanted) and any(
        _REQUIRES.search(text.folded)
        and any(share(terms, each.terms) and not each.denials for each in text.clauses)
        for text in others
        for terms in wanted
    )


def is_excepted(denial: Denial, own: Iterable[Signs], others: Iterable[Signs]) -> bool:
    """Whether a denial is of all but what its text excepts, and others say only that: "none but
    members may bid", where others say that bids are confined to members.
    """
    excepted = [terms for text in own if denial in text.denials for terms in _excepted(text)]
    return bool(excepted) and any(
        _ONLY.search(" ".join(clause.words)) and any(share(each, clause.terms) for each in excepted)
        for text in others
        for clause in text.clauses
    )


def _excepted(text: Signs) -> Iterator[tuple[str, ...]]:
    """What a text excepts from something, behind a denial in one sentence."""
    folded = text.folded.replace("\n", " ")
    for hit in _EXCEPTED.finditer(folded):
        before = _SENTENCE.split(folded[max(0, hit.start() - _BEFORE) : hit.start()])[-1]
        if signs(before).denials:
            yield signs(hit["what"]).terms


_ONLY = Worded(r"\b(?:{negation.restricting})\b")
_EXCEPTED = Worded(r"\b(?:{negation.excepting})\s(?P<what>[^.;:!?,]{1,80})")
_SENTENCE = re.compile(r"[.;:!?]")
_BEFORE = 300
"""So far before what is excepted a denial may stand."""


def _wanted(text: Signs) -> Iterator[tuple[tuple[Denial, ...], Iterable[str]]]:
    """The denials of a text that want something first, each time with what they want."""
    for one, two in pairwise(text.denials):
        outer, inner = (one, two) if _is_without(two) else (two, one)
        if outer.sort == "plain" and _is_without(inner) and not _is_without(outer):
            yield (outer, inner), inner.heads
    until = phrase_set("audit", "not_yet")
    for clause, later in pairwise(text.clauses):
        if later.words[0] in until and not later.denials:
            yield clause.denials, later.terms


def _is_without(denial: Denial) -> bool:
    """Whether it denies that there is something, or that it came first: "without", 未经."""
    if denial.word > LATIN:
        return denial.word == "未" and "".join(denial.heads[:1]).startswith(_THROUGH)
    return denial.word in phrase_set("audit", "loose_negators")
