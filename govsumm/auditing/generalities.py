"""Orders in general terms, which a draft may pass over as its style: "strengthen leadership".

A report opens each of its chapters with one, and then says what is to be done, by whom, until when.
A draft of what is to be done alone leaves out all of these, and none is named; one that has them
has lost the one that it lacks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from govsumm.auditing.omitting import Omitted
from govsumm.auditing.orders import Span
from govsumm.auditing.pieces import Piece
from govsumm.auditing.source import Source

FEWEST = 3
"""So many are left out before it is a style."""
CONCRETE = 0.75
"""And of the other orders at least this share is in the draft."""
REACH = 2
"""What such an order opens begins within so many passages."""

_NOBODY_TOLD = re.compile(
    r"(?:[^，。：:]{2,20}[，：:])?(?:第?[一二三四五六七八九十]+[是、，])?(?:[一二三四五六七八九十]|[也还都更])?要(?!求)"
    r"|[^.;:]*?\bit\s+(?:is|was)\s+(?:necessary|essential|imperative|important)\s+to\b"
)
"""Nobody is told in the opening of a passage: 张三强调，要加强领导; it is necessary to ..."""
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百][个项次条天日月年周成]")


def generalities(
    source: Source,
    omissions: Iterable[Omitted],
    orders: Iterable[Piece],
    missing: frozenset[Span],
) -> frozenset[Omitted]:
    """The omissions that are the draft's style; `missing` are the spans of orders left out."""
    text = source.report.text
    general: list[bool] = []
    concrete: list[bool] = []
    known: list[Span] = []
    for each in orders:
        borne = each.span not in missing
        known += [(each.passages[0], each.span[0])] * borne
        (concrete if each.told or _FIGURE.search(text, *each.span) else general).append(borne)
    if sum(concrete) < max(FEWEST, CONCRETE * len(concrete)):
        return frozenset()
    known.sort()
    left = frozenset(
        each
        for each in omissions
        if each.cues == ("order",)
        and not _FIGURE.search(text, *each.span)
        and _NOBODY_TOLD.match(text, source.passages[each.passage - 1].start)
        and _opens(each, known)
    )
    return left if len(left) >= max(FEWEST, sum(general)) else frozenset()


def _opens(omission: Omitted, known: list[Span]) -> bool:
    """Whether an order that the draft has follows; `known` are their passages and places."""
    at = bisect_left(known, (omission.passage, omission.span[0]))
    return at < len(known) and known[at][0] <= omission.passage + REACH
