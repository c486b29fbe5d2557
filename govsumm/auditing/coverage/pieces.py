"""The single things that a report says, each of which a claim may tell of: its orders and problems
as the rules hear them, and all else that stands between.

A clause that gives several orders ("knock at the door, ask the meal and check the gas") is a piece
for each.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from govsumm.auditing.coverage.joints import COMMAS, is_aside, open_joints, without_aside
from govsumm.auditing.coverage.orders import unheard_orders
from govsumm.auditing.source import Source
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists, words_of
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.modality import bare, is_base_verb
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.records import Cue

LEAST = 2
"""A piece has so many words of content."""
_FOUND = Worded(
    r"(?:第?[一二三四五六七八九十][是、，])?(?:{audit.han_finding}|但?也?[要应]清醒)"
    r"|[^,.;]*,?\s*we\s+must\s+(?:soberly|clearly)\s+(?:{audit.realising})\s+that\b"
)
"""What was found, in the midst of orders: 个别干部作风不实."""
_MODAL = frozenset(("must", "shall", "should"))


class Piece(NamedTuple):
    """One thing said: where, in which passages, by which words of content."""

    cue: Cue | None
    """What it is, where a record must answer for it."""
    span: Span
    passages: tuple[int, ...]
    stems: frozenset[str]
    firm: bool = True
    """Whether a verb says by itself what is to be done; else it may belong to what is before."""
    told: bool = False
    """Whether somebody is told it by name."""


def pieces(source: Source) -> tuple[Piece, ...]:
    """What a report says, piece by piece: what is heard, and the passages of which nothing is."""
    found = [piece for said in source.heard for piece in _pieces(source, said)]
    formed = tuple(_formed(source, _Spans(each.span for each in found if each.cue)))
    heard = {n for said in source.heard for n in said.passages}
    heard.update(n for each in formed for n in each.passages)
    taken = _Spans(each.span for each in formed)
    found = [each for each in found if each.cue or not taken.touch(each.span)]
    found += formed
    found += _rest(source, heard, _Spans(each.span for each in found))
    found += (
        Piece(None, (each.start, each.end), (each.n,), words)
        for each in source.passages
        if each.n not in heard and (words := source.cited((each.n,)).stems)
    )
    return tuple(found)


class _Spans:
    """Spans of which one may touch another, however many they are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        known = sorted(spans)
        self._starts = [start for start, _ in known]
        self._ends = [*accumulate((end for _, end in known), max)]
        """The last end of the spans up to each."""

    def touch(self, span: Span) -> bool:
        """Whether one of them shares a character with a span."""
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._ends[before - 1] > span[0]


def _rest(source: Source, heard: set[int], taken: _Spans) -> Iterator[Piece]:
    """What stands beside what is heard, clause by clause: a claim of it tells nothing else."""
    text = source.report.text
    for number in sorted(heard):
        passage = source.passages[number - 1]
        start = passage.start
        for joint in (*open_joints(text, passage.start, passage.end), None):
            stop = joint.start() if joint else passage.end
            free = not taken.touch((start, stop))
            if free and len(words := text_of(text[start:stop]).content) >= LEAST:
                yield Piece(None, (start, stop), (number,), words)
            start = joint.end() if joint else stop


def _formed(source: Source, heard: _Spans) -> Iterator[Piece]:
    """What has the form of an order, where the rules hear neither an order nor a problem."""
    for passage in source.passages:
        for span, told in unheard_orders(passage, source.cited((passage.n,)).words):
            if not heard.touch(span):
                words = text_of(source.report.text[slice(*span)]).content
                if len(words) >= LEAST:
                    yield Piece("order", span, (passage.n,), words, told=told)


def _pieces(source: Source, said: Said) -> Iterator[Piece]:
    cue: Cue | None = said.mode if said.mode in ("order", "problem") else None
    opening = min(said.text[0], *(start for start, _ in said.to), said.text[0])
    if cue == "order" and _FOUND.match(source.report.text, opening, said.text[1]):
        cue = "problem"
    told = any(_is_told(source.report.text[slice(*to)]) for to in said.to)
    for part, firm in _parts(source.report.text, said):
        span = without_aside(source.report.text, *part)
        words = text_of(source.report.text[slice(*span)]).content
        least = LEAST + (cue == "problem") - (cue == "order" and span != part)
        if len(words) >= least or (words and not cue):
            cue = None if cue == "order" and is_aside(source.report.text, *span) else cue
            there = source.reading.cited(*span)
            touched = tuple(n for n in said.passages if n in there) or said.passages
            yield Piece(cue, span, touched, words, firm, told)


def _is_told(name: str) -> bool:
    """Whether somebody is told, rather than moves: "Moved Gomez to add", "Rao/Gomez to grant"."""
    return "/" not in name and not _movers().intersection(words_of(name.lower()))


@cache
def _movers() -> frozenset[str]:
    return frozenset((*lists("audit")["proposing"], "resolved"))


def _parts(text: str, said: Said) -> Iterator[tuple[Span, bool]]:
    """The clause, cut where another order begins; whether each part is one by its first verb."""
    start, end = said.text
    firm = True
    for joint, verb in _joints(text, said) if said.mode == "order" else ():
        if _whole(text, start, joint.start()):
            yield (start, joint.start()), firm
            start, firm = joint.end(), verb
    yield (start, end), firm


def _joints(text: str, said: Said) -> Iterator[tuple[re.Match[str], bool]]:
    """Where a verb follows a comma or "and", at once (the joint is then a firm one) or later."""
    stop = end = said.text[1]
    cuts = []
    for joint in reversed(open_joints(text, *said.text)):
        comma = joint[0].strip()[:1] in COMMAS
        words = text[joint.end() : stop].split()
        firm = is_base_verb(text, bare(text, joint.end(), end), end)
        firm = firm or (comma and bool(words) and words[0] in _verbs())
        firm = firm or (len(words) > 2 and words[0] in _MODAL)
        if firm or (comma and not _verbs().isdisjoint(words)):
            cuts.append((joint, firm))
        stop = joint.start() if comma else stop
    return reversed(cuts)


@cache
def _verbs() -> frozenset[str]:
    """Verbs in their base form."""
    return frozenset((*lists("splitting")["verbs"], *lists("audit")["ordering_verbs"]))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether what stands before a joint says something by itself."""
    return len(text_of(text[start:end]).content) >= LEAST
