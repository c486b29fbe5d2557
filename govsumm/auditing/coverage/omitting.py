"""What of a passage is left out: which words of it, by which cues."""

from __future__ import annotations

from typing import NamedTuple, get_args

from govsumm.auditing.coverage.unanswered import Missing
from govsumm.passages import Passage
from govsumm.reading.people.participation import Span
from govsumm.records import Cue

SUBSTANCE: tuple[Cue, ...] = ("order", "deadline", "vote", "problem")
"""Cues that make text of a passage which also holds a button's name."""
_EXACT: frozenset[Cue] = frozenset({"person", "deadline"})
"""Of these the name or the words themselves are quoted."""


class Omitted(NamedTuple):
    """Something that no record answers for: its passage, its span in the text, the cues seen."""

    passage: int
    span: Span
    cues: tuple[Cue, ...]


def left_out(
    passage: Passage, missing: list[Missing], cues: tuple[Cue, ...], *, whole: bool
) -> list[Omitted]:
    """Each thing once, with the cues seen in it; a passage of which only cues are seen, as one.

    Where a `whole` passage goes unanswered and says one thing, all of it is quoted: a clause
    alone is hard to read.
    """
    spans: dict[Span, set[Cue]] = {}
    for each in missing:
        around = next((a for a in spans if a[0] <= each.span[0] and each.span[1] <= a[1]), None)
        spans.setdefault(around or each.span, set()).add(each.cue)
    found = set().union(*spans.values())
    rest = set(cues) - found - ({"post"} if "person" in found else set())
    if rest:
        own = next((span for span, why in spans.items() if why & set(SUBSTANCE)), None)
        spans.setdefault(own or (passage.start, passage.end), set()).update(rest)
    told = frozenset().union(*spans.values())
    if whole and len(spans) == 1 and told.isdisjoint(_EXACT):
        spans = {(passage.start, passage.end): set(told)}
    return [
        Omitted(passage.n, span, tuple(cue for cue in get_args(Cue) if cue in why))
        for span, why in sorted(spans.items())
    ]
