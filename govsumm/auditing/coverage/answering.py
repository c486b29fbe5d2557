"""Which orders and problems of the text a draft's claims answer for.

Each claim answers for the piece whose words it has; for several where it has nearly all of their
words, or cites their passages as its own. What is left of both is paired passage by passage: a
free paraphrase shares no words. Whatever is left then, no claim tells of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress

from govsumm.auditing.coverage.answers import Answer, Answers, figures_in
from govsumm.auditing.coverage.joints import phrases
from govsumm.auditing.coverage.likely_orders import may_order
from govsumm.auditing.coverage.pieces import Piece
from govsumm.auditing.source import Source
from govsumm.auditing.words.texts import text_of

SAME = 0.75
"""A claim that holds so much of a piece, by weight, answers for it beside others."""
CONDENSED = 0.45
"""So much is enough where it cites the piece's passages as its own."""
NEAR = 0.3
"""A claim that holds less is paired with a piece only where both are left."""
TOUCHED = 0.15
"""Of a piece that may belong to another so much is enough."""
HALF = 0.35
"""So much of a phrase is enough where a claim says more of another."""
AGAIN = 0.95
"""A claim on other passages that holds so much tells of it too: in the headline, and again in the
text."""

FEWEST = 2
"""Of so many words of content at least: one alone is said of many things."""

Shares = dict[int, float]
"""How much of a piece the claims near it say, by their places."""


def unheard(source: Source, said: tuple[Piece, ...], answers: Answers) -> list[Piece]:
    """The orders and problems that no claim answers for, or phrases of them."""
    shares = [_shares(piece, answers) for piece in _apart(said)]
    paired, free = _paired(shares, len(answers.all))
    most: Shares = defaultdict(float)
    for found in shares:
        for at, share in found.items():
            most[at] = max(most[at], share)
    left: list[Piece] = []
    for which, piece in enumerate(said):
        if piece.cue is None:
            left += _passed_over(source, piece, answers, most)
            continue
        if which in paired or _held(piece, shares[which], answers):
            left += _passed_over(source, piece, answers, most)
        elif (spare := _spare(piece, free, answers)) is not None:
            free.remove(spare)
        elif len(piece.stems) < FEWEST or not answers.any_says(piece.stems, AGAIN):
            left.append(piece)
    return left


def _apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces by what sets each apart from the orders and problems of its passages: in "rangers
    patrol the plot, cadres patrol the mountain" the verb tells nothing of either.
    """
    said: dict[int, frozenset[str]] = defaultdict(frozenset)
    several: dict[int, frozenset[str]] = defaultdict(frozenset)
    found: list[Piece] = []
    for each in pieces:
        for number in each.passages if each.cue else ():
            several[number] |= said[number] & each.stems
            said[number] |= each.stems
    for each in pieces:
        own = each.stems.difference(*map(several.__getitem__, each.passages)) if each.cue else None
        found += [each._replace(stems=own) if own and own != each.stems else each]
    return found


def _shares(piece: Piece, answers: Answers) -> Shares:
    """How much of a piece the claims near it say that may tell of it."""
    near = answers.near(piece)
    if not near:
        return {}
    weights = answers.weights(piece.stems)
    found: Shares = {}
    for at in near:
        share = answers.all[at].share(weights)
        if share >= SAME or (share and not _of_another_kind(piece, answers.all[at])):
            found[at] = share
    return found


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
        if share >= SAME or (share >= condensed and answers.own(at).issuperset(piece.passages)):
            return True
    return False


def _passed_over(source: Source, piece: Piece, answers: Answers, most: Shares) -> Iterator[Piece]:
    """The phrases of an order that somebody answers for of which no claim near tells; `most` is how
    much each claim says of what it says most of.

    Where a draft has an order of a passage, what stands beside it there is likely one too.
    """
    if piece.cue == "problem" or (piece.cue is None and not answers.orders(piece)):
        return
    text = source.report.text
    parts = [
        Piece("order", span, piece.passages, text_of(text[slice(*span)]).content)
        for span in phrases(text, *piece.span)
    ]
    likely = [
        _is_part(text, phrase, piece) if piece.cue else may_order(text[slice(*phrase.span)])
        for phrase in parts
    ]
    if not any(likely):
        return
    near = answers.near(piece)
    shares = [_said(own, near, answers) for own in _apart(parts)]
    most = {
        at: max([most.get(at, 0.0) * (piece.cue is None), *(each[at] for each in shares)])
        for at in near
    }
    for phrase, said in compress(zip(parts, shares, strict=True), likely):
        figures = frozenset(figures_in(text[slice(*phrase.span)]))
        stated = [len(figures & answers.all[at].figures) for at in near] if figures else []
        if figures and max(stated, default=0) == len(figures):
            continue
        unstated = bool(figures) and not any(stated)
        if unstated or not any(_tells(share, most[at]) for at, share in said.items()):
            yield phrase


def _is_part(text: str, phrase: Piece, piece: Piece) -> bool:
    """Whether a phrase is less than the whole clause, by its words or by its figures."""
    figures = figures_in(text[slice(*phrase.span)])
    counted = bool(figures) and len(figures) < len(figures_in(text[slice(*piece.span)]))
    return counted or not phrase.stems >= piece.stems


def _said(piece: Piece, near: set[int], answers: Answers) -> Shares:
    weights = answers.weights(piece.stems)
    return {at: answers.all[at].share(weights) for at in near}


def _tells(share: float, most: float) -> bool:
    """Whether a claim that says so much of a phrase tells it, and not another of which it says
    the most.
    """
    return share >= HALF or (share >= TOUCHED and 3 * share > most)


def _spare(piece: Piece, free: set[int], answers: Answers) -> int | None:
    """The first claim left over that cites the piece as its own and tells of such a thing, or says
    something of what nobody is told by name.

    A fault is told in any words: that "nobody replied" may be a plain statement.
    """
    for at in sorted({at for n in piece.passages for at in answers.citing.get(n, ())} & free):
        answer = answers.all[at]
        alike = answer.cue == piece.cue or (piece.cue == "problem" and "problem" in answer.tells)
        if not answer.borne or answers.own(at).isdisjoint(piece.passages):
            continue
        share = answer.share(answers.weights(piece.stems))
        if (alike and (piece.cue == "problem" or not answers.quotes(at) or share >= NEAR)) or (
            not piece.told and share >= TOUCHED
        ):
            return at
    return None
