"""Which orders and problems of the text a draft's claims answer for.

Each claim answers for the piece whose words it has; for several where it has nearly all of their
words, or cites their passages as its own. What is left of both is paired passage by passage: a
free paraphrase shares no words. Whatever is left then, no claim tells of.
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.answers import Answer, Answers
from govsumm.auditing.pieces import Piece, phrases
from govsumm.auditing.source import Source

SAME = 0.75
"""A claim that holds so much of a piece, by weight, answers for it beside others."""
CONDENSED = 0.45
"""So much is enough where it cites the piece's passages as its own."""
NEAR = 0.3
"""A claim that holds less is paired with a piece only where both are left."""
TOUCHED = 0.15
"""Of a piece that may belong to another so much is enough."""
AGAIN = 0.95
"""A claim on other passages that holds so much tells of it too: in the headline, and again in the
text."""

Shares = dict[int, float]
"""How much of a piece the claims near it say, by their places."""


def unheard(source: Source, said: tuple[Piece, ...], answers: Answers) -> list[Piece]:
    """The orders and problems that no claim answers for, or phrases of them."""
    shares = [_shares(piece, answers) for piece in said]
    paired, free = _paired(shares, len(answers.all))
    left: list[Piece] = []
    for which, piece in enumerate(said):
        if piece.cue is None:
            continue
        if which in paired or _held(piece, shares[which], answers):
            left += _passed_over(source, piece, answers)
        elif (spare := _spare(piece, free, answers)) is not None:
            free.remove(spare)
        elif not answers.any_says(piece.stems, AGAIN):
            left.append(piece)
    return left


def _shares(piece: Piece, answers: Answers) -> Shares:
    """How much of a piece the claims near it say that may tell of it."""
    near = answers.near(piece)
    if not near:
        return {}
    weights = answers.weights(piece.stems)
    found = {at: answers.all[at].share(weights) for at in near}
    return {
        at: share
        for at, share in found.items()
        if share >= SAME or not _of_another_kind(piece, answers.all[at])
    }


def _of_another_kind(piece: Piece, answer: Answer) -> bool:
    """Whether one is an order and the other a problem: a fault found is not told to be mended."""
    return bool(piece.cue) and piece.cue not in answer.tells


def _paired(shares: list[Shares], answers: int) -> tuple[set[int], set[int]]:
    """Pieces that have a claim of their own, the best first; and the claims left over."""
    pieces: set[int] = set()
    taken: set[int] = set()
    near = (
        (-share, which, at)
        for which, found in enumerate(shares)
        for at, share in found.items()
        if share >= NEAR
    )
    for _, which, at in sorted(near):
        if which not in pieces and at not in taken:
            pieces.add(which)
            taken.add(at)
    return pieces, set(range(answers)) - taken


def _held(piece: Piece, shares: Shares, answers: Answers) -> bool:
    """Whether a claim that has another piece of its own says this one too."""
    condensed = CONDENSED if piece.firm and piece.cue == "order" else TOUCHED
    for at, share in shares.items():
        own = answers.all[at].own.issuperset(piece.passages)
        if share >= (condensed if own else SAME):
            return True
    return False


def _passed_over(source: Source, piece: Piece, answers: Answers) -> Iterator[Piece]:
    """The phrases of an order that somebody answers for of which no claim near says a word."""
    if piece.cue != "order":
        return
    for span, words in phrases(source.report.text, *piece.span):
        if words < piece.stems:
            weights = answers.weights(words)
            if all(answers.all[at].share(weights) < TOUCHED for at in answers.near(piece)):
                yield piece._replace(span=span, stems=words)


def _spare(piece: Piece, free: set[int], answers: Answers) -> int | None:
    """The first claim left over that tells of such a thing, and cites the piece as its own.

    A fault is told in any words: that "nobody replied" may be a plain statement.
    """
    citing = {at for number in piece.passages for at in answers.citing.get(number, ())}
    known = [(at, answers.all[at]) for at in citing & free]
    return min(
        (
            at
            for at, answer in known
            if (answer.cue == piece.cue or (piece.cue == "problem" and "problem" in answer.tells))
            and answer.borne
            and not answer.own.isdisjoint(piece.passages)
        ),
        default=None,
    )
