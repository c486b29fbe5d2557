"""Spans that overlap: which of them to keep, in time that grows with their number."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from govsumm.reading.people.participation import Span


def first_come(spans: Iterable[Span]) -> list[Span]:
    """Of spans that overlap the one that begins first, the longer of two; in order."""
    held: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not held or start >= held[-1][1]:
            held.append((start, end))
    return held


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of spans that overlap the longest; in order."""
    held: list[Span] = []
    for span in sorted(spans, key=lambda span: span[0] - span[1]):
        if not _touches(held, span):
            insort(held, span)
    return held


def apart(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """The spans that touch none of those taken."""
    held = first_come(taken)
    return [span for span in spans if not _touches(held, span)]


def _touches(held: list[Span], span: Span) -> bool:
    """Whether a span touches one of some that are in order and do not overlap."""
    at = bisect_left(held, (span[1], 0))
    return at > 0 and held[at - 1][1] > span[0]
