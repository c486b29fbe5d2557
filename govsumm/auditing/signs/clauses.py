"""Where the clauses of a text stand, and what terms they hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.signs.negators import denied_clauses
from govsumm.auditing.words.stems import LATIN, STOPS, stem
from govsumm.lexicon import lists

Span = tuple[int, int]
_DENYING = (2, 3, 4)
"""What denies a clause has so many words, with the one that opens it."""
_ABBREVIATED = 4
"""A word of so many letters may be short for another: "9 min. 40 sec.", "Rs. 900"."""


def clause_spans(words: tuple[str, ...]) -> Iterator[Span]:
    """Where the clauses of a text stand: between marks, and words like "but" and "which"."""
    return spans(words, clause_marks())


def spans(words: tuple[str, ...], marks: frozenset[str]) -> Iterator[Span]:
    """The parts of a text between some marks and words, but for "denied that" and 1,200.50."""
    first = 0
    for at, word in enumerate(words):
        if word in marks and not (inside_figure(words, at) or _opens_denied(words, at)):
            if at > first:
                yield first, at
            first = at + 1
    if first < len(words):
        yield first, len(words)


def _opens_denied(words: tuple[str, ...], at: int) -> bool:
    """Whether a word opens a clause that is denied: "denied that", "no evidence that"."""
    known, end = denied_clauses(), at + 1
    return words[at].isalpha() and any(words[end - n : end] in known for n in _DENYING if n <= end)


def inside_figure(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a mark that ends nothing: that of 1,200.50, or before a figure."""
    if words[at] not in _FIGURE_MARKS or not words[at + 1 : at + 2]:
        return False
    before = words[at - 1] if at else ""
    return words[at + 1][0].isdigit() and (
        before[-1:].isdigit() or (words[at] == "." and len(before) <= _ABBREVIATED)
    )


_FIGURE_MARKS = frozenset(".,:")


def terms(words: tuple[str, ...], first: int, last: int) -> list[str]:
    """The stems of a part of a text; of Chinese the pairs of characters."""
    part = words[first:last]
    if part and max(part) < LATIN:
        return list(filter(None, map(stem, part)))
    found = []
    for at in range(first, last):
        word = words[at]
        if word < LATIN:
            found.append(stem(word))
        elif at + 1 < last and words[at + 1] > LATIN:
            found.append(word + words[at + 1])
    return list(filter(None, found))


@lru_cache(maxsize=4096)
def asserted(words: tuple[str, ...]) -> frozenset[str]:
    """The terms of a text but for those that stand only behind a word like "before"."""
    found, free = frozenset(terms(words, 0, len(words))), 0
    for at, word in enumerate(words):
        if word in lists("audit")["not_yet"]:
            end = next((n for n in range(at, len(words)) if words[n] in STOPS), len(words))
            found -= frozenset(terms(words, at + 1, end)) - frozenset(terms(words, free, at))
            free = end
    return found


@cache
def clause_marks() -> frozenset[str]:
    """What ends a clause: marks, and words that open the next."""
    return STOPS.union(lists("audit")["clause_openers"]) - {"、", "\n"}
