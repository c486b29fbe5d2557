"""Quotations in a text, word by word: what is denied inside one is not denied outside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

_QUOTED = re.compile(r"“[^“”]{1,400}”|(?<![^\s(])\"[^\"“”]{1,400}\"(?!\w)")
Span = tuple[int, int]


def quotations(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """The quotations of a text, by the words of it; ends of lines are not counted."""
    if "“" not in text and '"' not in text:
        return ()
    spans = [hit.span() for hit in _QUOTED.finditer(text)]
    if not spans:
        return ()
    starts, at = [], 0
    for word in words:
        at = text.index(word, at)
        if word != "\n":
            starts.append(at)
        at += len(word)
    return tuple([(bisect_left(starts, first), bisect_left(starts, end)) for first, end in spans])


def parted(clauses: Iterable[Span], quoted: tuple[Span, ...], places: list[int]) -> Iterator[Span]:
    """Clauses, cut where a quotation ends that has one of some places."""
    held = [(bisect_left(places, first), bisect_left(places, end), end) for first, end in quoted]
    ends = [end for before, until, end in held if before < until]
    for first, last in clauses:
        cuts = ends[bisect_left(ends, first + 1) : bisect_left(ends, last)]
        yield from pairwise((first, *cuts, last))
