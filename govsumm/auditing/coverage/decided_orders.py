"""Orders that a draft has only as decisions, where it tells others of the same kind as orders too.

What a decision orders is to be an order as well, with whom and until when; a draft that has few of
them twice passes this over as its style, but for those that somebody is told by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.auditing.coverage.answering import unheard
from govsumm.auditing.coverage.answers import Answer, Answers
from govsumm.auditing.coverage.pieces import LEAST, Piece
from govsumm.auditing.source import Source
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import simplified
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.records import Claim, Decision

TOLD = 0.6
"""A decision that says so much of an order tells it."""

_SETTLED = Worded(r"(?<!not )\b(?:{audit.settled_by})\b|{audit.han_settled_by}", re.IGNORECASE)
"""The outcome of what is to be done, rather than of a text: resolved, by consensus, 决定."""


def only_decided(
    source: Source, said: tuple[Piece, ...], claims: Iterable[Answer], left: list[Piece]
) -> list[Piece]:
    """The orders that only decisions tell, unless they are a style; `left` are told by nothing."""
    borne = [each for each in claims if each.borne]
    decisions = [each for each in borne if isinstance(each.claim, Decision)]
    if not decisions:
        return []
    decided = Answers(source, decisions)
    told = [each for each in said if _orders(source, each) and _tells(decided, each)]
    settled = tuple(_settled(source, (each.claim for each in decisions), told))
    told += settled
    spans = {each.span for each in told} - {each.span for each in left}
    if not spans:
        return []
    others = [each for each in borne if not isinstance(each.claim, Decision)]
    missed = unheard(source, (*said, *settled), Answers(source, others))
    alone = [each for each in missed if each.span in spans]
    mostly_twice = len(told) >= 2 * len(alone)
    return [each for each in alone if mostly_twice or each.told]


def _settled(source: Source, claims: Iterable[Claim], heard: Iterable[Piece]) -> Iterator[Piece]:
    """What decisions order in passages of which no order is `heard`: in any form of the text."""
    known = {n for each in heard for n in each.passages}
    for each in claims:
        if not isinstance(each, Decision) or not known.isdisjoint(each.passages):
            continue
        words = text_of(each.text).content
        opening = source.cited(each.passages[:1]).text if len(each.passages) > 1 else ""
        settled = _SETTLED.search(simplified(f"{each.outcome}\n{opening}"))
        if settled and len(words) >= LEAST and not _outcome().search(simplified(each.text)):
            number = max(each.passages, key=lambda n: len(words & source.cited((n,)).stems))
            at = source.passages[number - 1]
            yield Piece("order", (at.start, at.end), (number,), words, told=bool(each.to))


def _orders(source: Source, piece: Piece) -> bool:
    """Whether a piece tells somebody to do something, rather than what became of a matter."""
    if piece.cue != "order" or piece.told:
        return piece.cue == "order"
    return not _outcome().search(simplified(source.report.text[slice(*piece.span)]))


@cache
def _outcome() -> re.Pattern[str]:
    """Be approved; be given a second reading; 予以通过."""
    passive, han = alternatives("decisions", "passive"), alternatives("decisions", "han_results")
    return re.compile(
        rf"\bbe\s+(?:\w+ly\s+)?(?:{passive}|introduced|amended|drawn|given\b.{{3,40}}\breading)\b"
        rf"|^\W*(?:pay|approve|adopt|accept|ratify|endorse|note|award|appoint|defer|table)\b|{han}",
        re.IGNORECASE,
    )


def _tells(decided: Answers, piece: Piece) -> bool:
    """Whether a decision that cites an order says it."""
    near = decided.near(piece)
    if not near:
        return False
    weights = decided.weights(piece.stems)
    return any(decided.all[at].share(weights) >= TOLD for at in near)
