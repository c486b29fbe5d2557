"""Where the clauses of a text stand, and what terms they hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.negators import denied_clauses
from govsumm.auditing.stems import LATIN, STOPS, stem
from govsumm.lexicon import lists


def clause_spans(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the clauses of a text stand: between marks, and words like "but" and "which"."""
    first, marks = 0, _marks()
    for at, word in enumerate(words):
        if word in marks and (
            _ends(words, at) if word in STOPS else (words[at - 1], word) not in denied_clauses()
        ):
            if at > first:
                yield first, at
            first = at + 1
    if first < len(words):
        yield first, len(words)


def _ends(words: tuple[str, ...], at: int) -> bool:
    """Whether a mark ends a clause; not so the points and commas of "Rs. 1,200.50"."""
    if words[at] in "、\n":
        return False
    if words[at] not in ".," or not words[at + 1 : at + 2] or not words[at + 1][0].isdigit():
        return True
    return words[at] == "," and not words[at - 1][-1].isdigit()


def terms(words: tuple[str, ...], first: int, last: int) -> Iterator[str]:
    """The stems of a part of a text; of Chinese the pairs of characters."""
    for at in range(first, last):
        word = words[at]
        if word > LATIN:
            if at + 1 < last and words[at + 1] > LATIN:
                yield word + words[at + 1]
        elif found := stem(word):
            yield found


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
def _marks() -> frozenset[str]:
    return STOPS.union(lists("audit")["clause_openers"])
