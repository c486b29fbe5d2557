"""Predicates that deny what stands before them: "a title is lacking", "parking is forbidden"."""

from __future__ import annotations

from functools import cache

from govsumm.auditing.signs.clauses import terms
from govsumm.auditing.words.stems import BARRIERS, STOPS
from govsumm.lexicon import lists

_TERMS = 3
"""So many terms before a predicate are denied."""
_REACH = 100
"""So far before it its subject is looked for."""
RELATIVE = frozenset(("that", "which", "who"))
_TELLING_WHERE = frozenset(("for", "in", "at", "among", "on", "under", "across"))


@cache
def finite() -> frozenset[str]:
    """Verbs behind which a word is a predicate."""
    return frozenset(lists("audit")["finite_verbs"])


def is_predicate(words: tuple[str, ...], at: int, end: int, last: int) -> bool:
    """Whether a word denies what stands before it: "a title is lacking for 12 plots"."""
    told = at > 0 and words[at - 1] in finite()
    return told and end < last and words[end] in _TELLING_WHERE


def subject(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The terms before a predicate in its clause, the nearest first."""
    return tuple(terms(words, _behind(words, at, STOPS), at)[::-1][:_TERMS])


def is_of_a_sentence(words: tuple[str, ...], at: int, first: int) -> bool:
    """Whether a predicate may be that of its sentence, and of no "that is lacking"; `first`:
    where its clause begins.
    """
    opened = words[first - 1] if first else ""
    return at > 0 and words[at - 1] in finite() and opened not in RELATIVE


def sentence(words: tuple[str, ...], at: int) -> int:
    """Where the sentence begins that a place is in, or how far that is looked for."""
    return _behind(words, at, BARRIERS)


def _behind(words: tuple[str, ...], at: int, marks: frozenset[str]) -> int:
    """The place behind the last mark before a place."""
    first = max(0, at - _REACH)
    return next((n + 1 for n in range(at - 1, first - 1, -1) if words[n] in marks), first)
