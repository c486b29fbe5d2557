"""The parts of clauses that may be denied each by itself: "was opened, and was not lit"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.signs.clauses import clause_marks, spans, terms
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.auditing.signs.negators import phrases
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set


class Segment(NamedTuple):
    """A part of a clause."""

    words: tuple[str, ...]
    terms: frozenset[str]
    first: int
    """Where it begins in its text."""
    denials: tuple[Denial, ...]
    spared: frozenset[tuple[str, ...]]
    """What only looks like a denial: "not only"."""
    supposed: bool
    """Whether it is told as a condition."""
    carried: bool
    """Whether it goes on with what is denied before it, "not deep or clean", or is not so yet:
    "until it is released".
    """

    @property
    def clause(self) -> Clause:
        """It, as a clause by itself."""
        return Clause(self.words, self.terms, frozenset(), self.denials, pending=False)


def segments(words: tuple[str, ...], found: tuple[Denial, ...]) -> Iterator[Segment]:
    """The parts of a text between marks and what joins, with what each denies."""
    before = False
    supposing, spare = phrase_set("negation", "supposing", "han_supposing"), _spare()
    for first, last in spans(words, _marks()):
        here = words[first:last]
        inside = tuple([each for each in found if first <= each.at < last])
        spared = frozenset(() if spare.isdisjoint(here) else _spared(here))
        joined = words[first - 1] in _joining() if first else False
        carried = before and joined and _finite().isdisjoint(here) and not (inside or spared)
        carried = carried or words[max(0, first - 1)] in lists("audit")["not_yet"]
        before = carried or any(each.sort != "hint" for each in inside) or bool(spared)
        supposed = not supposing.isdisjoint(words[max(0, first - 1) : last])
        told = frozenset(terms(words, first, last))
        if told:
            yield Segment(here, told, first, inside, spared, supposed, carried)


def _spared(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The phrases among some words that only look like denials."""
    for at, word in enumerate(words):
        for phrase, sort in phrases().get(word, ()):
            if sort == "spared" and words[at : at + len(phrase)] == phrase:
                yield phrase


@cache
def _spare() -> frozenset[str]:
    """The first words of such phrases."""
    known = phrases().items()
    return frozenset(word for word, some in known if any(sort == "spared" for _, sort in some))


@cache
def _marks() -> frozenset[str]:
    return clause_marks() | _joining()


@cache
def _joining() -> frozenset[str]:
    return phrase_set("negation", "joining", "han_joining")


@cache
def _finite() -> frozenset[str]:
    return frozenset(lists("audit")["finite_verbs"])
