"""The words of a span, in a set: many rules ask it before they try a pattern on the span."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import add

_RUN = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def words_in(text: str, start: int, end: int) -> frozenset[str]:
    r"""The runs of word characters of `text[start:end]`, in lower case.

    Where a pattern finds "\bword\b" in the span, "word" is one of them.
    """
    if end - start < len(text) and (runs := _runs(text)):
        starts, ends, words = runs
        first, after = bisect_left(starts, start), bisect_left(starts, end)
        if (not first or ends[first - 1] <= start) and (not after or ends[after - 1] <= end):
            return frozenset(words[first:after])
    return frozenset(_RUN.findall(text[start:end].lower()))  # the whole, or half a word


def places(text: str, start: int, end: int, words: frozenset[str]) -> list[int]:
    """Where one of some words begins in `text[start:end]`, in order, whatever its case."""
    runs = _runs(text)
    if runs is None:
        found = _RUN.finditer(text, start, end)
        return [hit.start() for hit in found if hit[0].lower() in words]
    starts, _, known = runs
    between = range(bisect_left(starts, start), bisect_left(starts, end))
    return [starts[at] for at in between if known[at] in words]


@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[list[int], list[int], list[str]] | None:
    """Where the runs of a text begin and end, and the runs: many spans of a report are asked for.

    None where lower case has other places.
    """
    low = text.lower()
    if len(low) != len(text):
        return None
    words = _RUN.findall(low)
    starts = [hit.start() for hit in _RUN.finditer(low)]
    return starts, list(map(add, starts, map(len, words))), words


def first_runs(phrases: tuple[str, ...]) -> frozenset[str]:
    """The runs of word characters that some phrases begin with, in lower case."""
    found = (_RUN.search(phrase) for phrase in phrases)
    return frozenset(hit[0].lower() for hit in found if hit)
