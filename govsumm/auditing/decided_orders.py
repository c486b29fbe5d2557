"""Orders that a draft has only as decisions, where it tells others of the same kind as orders too.

What a decision orders is to be an order as well, with whom and until when; a draft that has none
of them twice passes this over as its style.
"""

from __future__ import annotations

from govsumm.auditing.answering import SAME, unheard
from govsumm.auditing.answers import Answers
from govsumm.auditing.pieces import Piece
from govsumm.auditing.source import Source
from govsumm.records import Claim, Decision


def only_decided(
    source: Source, said: tuple[Piece, ...], claims: tuple[Claim, ...], left: list[Piece]
) -> list[Piece]:
    """The orders that only decisions tell, unless they are a style; `left` are told by nothing."""
    decisions = tuple(each for each in claims if isinstance(each, Decision))
    if not decisions:
        return []
    decided = Answers(source, decisions)
    twice = [each for each in said if _orders(each) and _tells(decided, each)]
    others = tuple(each for each in claims if not isinstance(each, Decision))
    missed = unheard(source, said, Answers(source, others)) if twice else []
    known = {each.span for each in left}
    alone = [each for each in missed if each in twice and each.span not in known]
    return alone if 0 < len(twice) - len(alone) >= len(alone) else []


def _orders(piece: Piece) -> bool:
    """Whether a piece tells somebody to do something, rather than what became of a matter."""
    return piece.cue == "order" and not piece.settles


def _tells(decided: Answers, piece: Piece) -> bool:
    """Whether a decision that cites an order says it."""
    weights = decided.weights(piece.stems)
    return any(decided.all[at].share(weights) >= SAME for at in decided.near(piece))
