"""Orders in general terms, which a draft may pass over as its style: "strengthen leadership".

A report opens each of its chapters with one, and then says what is to be done, by whom, until when.
A draft of what is to be done alone leaves out all of these, and none is named; one that has them
has lost the one that it lacks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable

from govsumm.auditing.coverage.omitting import Omitted
from govsumm.auditing.coverage.pieces import Piece
from govsumm.auditing.source import Source
from govsumm.reading.claims.items import item
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

FEWEST = 3
"""So many are left out before it is a style."""
MOST = 2
"""And so many for each such opening that is in the draft."""
REACH = 2
"""What such an order opens begins within so many passages."""

_NOBODY_TOLD = Worded(
    r"(?:[^，。：:]{2,20}[，：:])?(?:第?[一二三四五六七八九十]+[是、，])?(?:[一二三四五六七八九十]|[也还都更])?要(?!求)"
    r"|[^.;:]*?\bit\s+(?:is|was)\s+(?:{audit.necessary})\s+to\b"
)
"""Nobody is told in the opening of a passage: 张三强调，要加强领导; it is necessary to ..."""
_SLOGAN = re.compile(r"(?:[Tt]he\s+)?\w+(?:\s\w+)?\s+must\s+be\s+\w+\s\w+(?=,)")
"""Nor in a translator's slogan: The duty must be kept tight, each township ..."""
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百][个项次条天日月年周成]")


def generalities(
    source: Source,
    omissions: Iterable[Omitted],
    orders: Collection[Piece],
    missing: frozenset[Span],
) -> frozenset[Omitted]:
    """The omissions that are the draft's style; `missing` are the spans of orders left out."""
    ordered = [each for each in omissions if each.cues == ("order",)]
    if len(ordered) < FEWEST:
        return frozenset()
    known = sorted((each.passages[0], each.span[0]) for each in orders if each.span not in missing)
    in_draft = sum(
        _is_general(source, each.passages[0], each.span)
        for each in orders
        if each.span not in missing and not each.told and _opens(each.passages[0], each.span, known)
    )
    told = {each.span for each in orders if each.told}
    left = frozenset(
        each
        for each in ordered
        if each.span not in told
        and _is_general(source, each.passage, each.span)
        and _opens(each.passage, each.span, known)
    )
    return left if len(left) >= max(FEWEST, MOST * in_draft) else frozenset()


def _is_general(source: Source, passage: int, span: Span) -> bool:
    """Whether an order names neither whom it tells nor a figure."""
    text, start = source.report.text, source.passages[passage - 1].start
    slogan = _SLOGAN.match(text, start)
    if slogan:
        return span == slogan.span()
    opening = _NOBODY_TOLD.match(text, start) or item(text, start, span[1])
    return bool(opening) and not _FIGURE.search(text, *span)


def _opens(passage: int, span: Span, known: list[tuple[int, int]]) -> bool:
    """Whether an order that the draft has follows; `known` are their passages and places."""
    at = bisect_right(known, (passage, span[0]))
    return at < len(known) and known[at][0] <= passage + REACH
