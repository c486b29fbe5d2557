"""Whose report a meeting heard, where the report is theirs by name: "heard Gao Wen's report on"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govsumm.reading.people.participation import Span
from govsumm.reading.people.tokens import Tokens, span_of
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

MAX_OWNER = 20
"""Posts and a name are at most so many words."""
MAX_QUALIFIED = 3
"""So many words may stand before the noun: "Gao Wen's annual work report"."""


class Report(NamedTuple):
    """A report that was heard: who gave it, with posts, and the words that say so."""

    owner: Tokens
    said: Span
    function: FunctionName


def reports_heard(tokens: Tokens) -> Iterator[Report]:
    """The reports that a sentence says were heard; one that was only received may be on paper."""
    heard = phrase_set("people", "hearing")
    for at, token in enumerate(tokens):
        if token.low in heard:
            yield from _owned(tokens, at)


def _owned(tokens: Tokens, at: int) -> Iterator[Report]:
    """The report behind a verb of hearing at a place."""
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "to")
    for owner in range(start, min(len(tokens), start + MAX_OWNER)):
        if tokens[owner].text[-2:] not in ("'s", "’s"):
            continue
        for noun in range(owner + 1, min(len(tokens), owner + 2 + MAX_QUALIFIED)):
            low = tokens[noun].low
            if not tokens[noun].word:
                return
            if low in phrase_set("people", "heard_reports"):
                name = tokens[owner]
                bare = name._replace(text=name.text[:-2], end=name.end - 2)
                function: FunctionName = "briefed" if low.startswith("brief") else "reported"
                said = span_of(tokens[at : noun + 1])
                yield Report((*tokens[start:owner], bare), said, function)
                return
