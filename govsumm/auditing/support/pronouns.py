"""Words of a claim that stand where its passages have a pronoun, or leave out of what a paper is:
"three quotes for the swing", of "three quotes for its repair", or of "three quotes", under a line
about the swing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from govsumm.auditing.cited import CitedText
from govsumm.auditing.support.claim_words import ClaimWords
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.stems import STOPS, contentless
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists

_MORE = "more"
MOST = 3
"""So many words of content name what a pronoun means."""


def meant_by_pronouns(cited: CitedText, claim: ClaimWords) -> frozenset[int]:
    """The places of the words of a claim that follow, and are not in the passages, the word which
    a pronoun follows there.
    """
    before = frozenset(_before_pronouns(cited))
    return frozenset(_behind(before, cited, claim)) if before else frozenset()


def _before_pronouns(cited: CitedText) -> Iterator[str]:
    """The roots of the words that pronouns of the passages follow; "two more" ends in one. So do
    "three quotes", and other papers of which it is not said what they are for.
    """
    anaphors = frozenset(lists("audit")["anaphors"])
    if not cited.wording.roots.isdisjoint(_papers()):
        yield from _bare_papers(cited)
    if cited.words.isdisjoint(anaphors):
        return
    last: tuple[str, ...] = ()
    for word, behind in pairwise((*text_of(cited.text).words, ".")):
        if word in anaphors and (word != _MORE or behind in STOPS):
            yield from last
        if word not in contentless():
            last = (root(word),) if root(word) else (*last[:1], word)


def _bare_papers(cited: CitedText) -> Iterator[str]:
    """The roots of papers that end a clause of the passages."""
    for word, behind in pairwise((*text_of(cited.text).words, ".")):
        if behind in STOPS and word not in STOPS and root(word) in _papers():
            yield root(word)


@cache
def _papers() -> frozenset[str]:
    return frozenset(map(root, lists("copies")["papers"]))


def _behind(before: frozenset[str], cited: CitedText, claim: ClaimWords) -> Iterator[int]:
    left = 0
    for at, word in enumerate(claim.tokens):
        known = root(word) or word
        if known in before:
            left = MOST
        elif known in cited.wording.roots:
            left = 0
        elif left and known not in contentless():
            left -= 1
            yield at
