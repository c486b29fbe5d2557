"""The words of a span, in a set: many rules ask it before they try a pattern on the span."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from govsumm.reading.gated import lowered
from govsumm.reading.phrasing import Worded

_RUN = re.compile(r"\w+")
_ASCII_RUN = re.compile(r"[a-z0-9_]+")
"""The same in plain ASCII in lower case, which is much faster."""
_RUNS_APART = re.compile(r"(\w+)")
_ASCII_RUNS_APART = re.compile(r"([a-z0-9_]+)")
_LONG = 1_000
"""From this length on, in code points, an index of the words of a text pays."""


@lru_cache(maxsize=4096)
def words_in(text: str, start: int, end: int) -> frozenset[str]:
    r"""The runs of word characters of `text[start:end]`, in lower case.

    Where a pattern finds "\bword\b" in the span, "word" is one of them.
    """
    if _LONG <= len(text) > end - start and (runs := _runs(text)):
        starts, ends, words = runs
        first, after = bisect_left(starts, start), bisect_left(starts, end)
        if (not first or ends[first - 1] <= start) and (not after or ends[after - 1] <= end):
            return frozenset(words[first:after])
    span = text[start:end].lower()  # the whole, or half a word
    return frozenset((_ASCII_RUN if span.isascii() else _RUN).findall(span))


def places(text: str, start: int, end: int, words: frozenset[str]) -> list[int]:
    """Where one of some words begins in `text[start:end]`, in order, whatever its case."""
    runs = _runs(text) if len(text) >= _LONG else None
    if runs is None:
        found = _RUN.finditer(lowered(text), start, end)
        return [hit.start() for hit in found if hit[0] in words]
    starts, _, known = runs
    first, after = bisect_left(starts, start), bisect_left(starts, end)
    between = zip(starts[first:after], known[first:after], strict=True)
    return [place for place, run in between if run in words]


_Runs = tuple[list[int], list[int], list[str]]
"""Where the runs of a text begin and end, and the runs."""


@lru_cache(maxsize=2)
def _runs(text: str) -> _Runs | None:
    """The runs of a report, of which many spans are asked for.

    None where lower case has other places.
    """
    low = text.lower()
    if len(low) != len(text):
        return None
    pattern = _ASCII_RUNS_APART if low.isascii() else _RUNS_APART
    pieces = pattern.split(low)  # marks and words in turn
    ends = list(accumulate(map(len, pieces)))
    return ends[:-1:2], ends[1::2], pieces[1::2]


def beginning(
    words: frozenset[str], pattern: re.Pattern[str] | Worded, text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with one of some words, none within another."""
    done = start
    for at in places(text, start, end, words):
        if at >= done and (hit := pattern.match(text, at, end)):
            done = hit.end()
            yield hit


def first_runs(phrases: tuple[str, ...]) -> frozenset[str]:
    """The runs of word characters that some phrases begin with, in lower case."""
    found = (_RUN.search(phrase) for phrase in phrases)
    return frozenset(hit[0].lower() for hit in found if hit)
