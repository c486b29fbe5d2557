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

from govsumm.auditing.orders import Span, unheard_orders
from govsumm.auditing.source import Source
from govsumm.auditing.stems import LATIN
from govsumm.auditing.texts import text_of
from govsumm.lexicon import lists, simplified
from govsumm.reading.claims.meanings import Said
from govsumm.reading.claims.modality import bare, is_base_verb
from govsumm.reading.phrasing import alternatives
from govsumm.records import Cue

LEAST = 2
"""A piece has so many words of content."""
ENOUGH = 3
"""So many has a phrase of which a record says something: fewer are items of a list."""
ENOUGH_IN_HAN = 3
"""Likewise, in pairs of Chinese characters."""

_JOINT = re.compile(r"\s*[,;，；](?!\d)\s*(?:(?:and|but)\s+)?|\s+(?:and|but)\s+(?:to\s+)?|\s&\s", re.IGNORECASE)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|\([^()]*\)|「[^「」]*」")
_ASIDE = re.compile(r"according\s+to\b|[“\"「][^“”\"」]*[”\"」]?\W*$", re.IGNORECASE)
"""Who says so; a saying put beside an order: don't be a gust of wind, "rain over the ground"."""
_FOUND = re.compile(
    r"(?:第?[一二三四五六七八九十][是、，])?(?:个别|有的|有些|一些地方|少数|至今|但?也?[要应]清醒)"
    r"|[^,.;]*,?\s*we\s+must\s+(?:soberly|clearly)\s+(?:see|recogni[sz]e|realize)\s+that\b"
)
"""What was found, in the midst of orders: 个别干部作风不实."""
_INVITED = re.compile(r"to\s+(?:sit\s+in|attend)\b|the\s+meeting\s+heard\b", re.IGNORECASE)
"""Who came, and what was heard."""
_MODAL = frozenset(("must", "shall", "should"))
_COMMAS = frozenset(",;，；")


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
    settles: bool = False
    """Whether it is an outcome, "the lease be approved", that nobody is told to carry out."""


def pieces(source: Source) -> tuple[Piece, ...]:
    """What a report says, piece by piece: what is heard, and the passages of which nothing is."""
    found = [piece for said in source.heard for piece in _pieces(source, said)]
    formed = tuple(_formed(source, _Spans(each.span for each in found if each.cue)))
    heard = {n for said in source.heard for n in said.passages}
    heard.update(n for each in formed for n in each.passages)
    taken = _Spans(each.span for each in formed)
    found = [each for each in found if each.cue or not taken.touch(each.span)]
    found += formed
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


def _formed(source: Source, heard: _Spans) -> Iterator[Piece]:
    """What has the form of an order, where the rules hear neither an order nor a problem."""
    for passage in source.passages:
        for span in unheard_orders(passage, source.cited((passage.n,)).words):
            if not heard.touch(span):
                words = text_of(source.report.text[slice(*span)]).content
                if len(words) >= LEAST:
                    settles = _settles(source.report.text, span)
                    yield Piece("order", span, (passage.n,), words, settles=settles)


def _pieces(source: Source, said: Said) -> Iterator[Piece]:
    cue: Cue | None = said.mode if said.mode in ("order", "problem") else None
    opening = min(said.text[0], *(start for start, _ in said.to), said.text[0])
    if cue == "order" and _FOUND.match(source.report.text, opening, said.text[1]):
        cue = "problem"
    elif cue == "order" and _INVITED.match(source.report.text, *said.text):
        cue = None
    for span, firm in _parts(source.report.text, said):
        words = text_of(source.report.text[slice(*span)]).content
        if len(words) >= LEAST or (words and not cue):
            there = source.reading.cited(*span)
            touched = tuple(n for n in said.passages if n in there) or said.passages
            settles = cue == "order" and not said.to and _settles(source.report.text, span)
            yield Piece(cue, span, touched, words, firm, bool(said.to), settles)


def _settles(text: str, span: Span) -> bool:
    return _outcome().search(simplified(text[slice(*span)])) is not None


@cache
def _outcome() -> re.Pattern[str]:
    """Be approved; be given a second reading; 予以通过."""
    passive, han = alternatives("decisions", "passive"), alternatives("decisions", "han_results")
    return re.compile(
        rf"\bbe\s+(?:\w+ly\s+)?(?:{passive}|introduced|amended|drawn|given\b.{{3,40}}\breading)\b"
        rf"|^\W*(?:pay|approve|adopt|accept|ratify|endorse|note|award|appoint|defer|table)\b|{han}",
        re.IGNORECASE,
    )


def _parts(text: str, said: Said) -> Iterator[tuple[Span, bool]]:
    """The clause, cut where another order begins; whether each part is one by its first verb."""
    start, end = said.text
    firm = True
    for joint, verb in _joints(text, said) if said.mode == "order" else ():
        if _whole(text, start, joint.start()):
            yield (start, joint.start()), firm
            start, firm = joint.end(), verb
    yield (start, end), firm


def phrases(text: str, start: int, end: int) -> Iterator[tuple[Span, frozenset[str]]]:
    """What stands between commas and "and" in a piece, where it has words enough; with these.

    Of a piece with neither, nothing.
    """
    joints = _open_joints(text, start, end)
    for joint in (*joints, None) if joints else ():
        stop = joint.start() if joint else end
        words = text_of(text[start:stop]).content
        least = ENOUGH if max(words, default="") < LATIN else ENOUGH_IN_HAN
        if len(words) >= least and not _ASIDE.match(text, start, stop):
            yield (start, stop), words
        start = joint.end() if joint else end


def _open_joints(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The commas and the "and" that stand outside of quotation marks and brackets."""
    joints = list(_JOINT.finditer(text, start, end))
    quoted = [hit.span() for hit in _QUOTED.finditer(text, start, end)] if joints else []
    return [each for each in joints if not any(a < each.start() < b for a, b in quoted)]


def _joints(text: str, said: Said) -> Iterator[tuple[re.Match[str], bool]]:
    """Where a verb follows a comma or "and", at once (the joint is then a firm one) or later."""
    stop = end = said.text[1]
    cuts = []
    for joint in reversed(_open_joints(text, *said.text)):
        comma = joint[0].strip()[:1] in _COMMAS
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
