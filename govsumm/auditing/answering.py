"""Which orders and problems of the text a draft's claims answer for.

Each claim answers for the piece whose words it has; for several where it has nearly all of their
words, or cites their passages as its own. What is left of both is paired passage by passage: a
free paraphrase shares no words. Whatever is left then, no claim tells of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from govsumm.auditing.pieces import Piece
from govsumm.auditing.signs import signs, synonyms
from govsumm.auditing.site import OVERLONG
from govsumm.auditing.source import Source
from govsumm.records import Claim

SAME = 0.75
"""A claim that holds so much of a piece, by weight, answers for it beside others."""
CONDENSED = 0.45
"""So much is enough where it cites the piece's passages as its own."""
NEAR = 0.3
"""A claim that holds less is paired with a piece only where both are left."""
TOUCHED = 0.15
"""Of a piece that may belong to another so much is enough."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim, by the words that it says and the passages that it cites."""

    stems: frozenset[str]
    prefixes: frozenset[str]
    passages: tuple[int, ...]
    own: frozenset[int]
    """The passages cited but one that opens the sentence, and that others cite for that too."""


Shares = dict[tuple[int, int], float]
"""How much of a piece a claim near it says, by their places."""


def unheard(source: Source, said: tuple[Piece, ...], claims: Iterable[Claim]) -> list[Piece]:
    """The orders and problems that no claim answers for."""
    known = tuple(claims)
    heads = Counter(each.passages[0] for each in known if each.passages)
    answers = [_answer(each, heads) for each in known]
    shares = _shares(source, said, answers)
    paired, free = _paired(shares, range(len(answers)))
    left = []
    for which, piece in enumerate(said):
        if piece.cue is None or which in paired or _held(which, piece, shares, answers):
            continue
        spare = [at for at in free if not answers[at].own.isdisjoint(piece.passages)]
        if spare:
            free.remove(spare[0])
        elif not _said_again(source, piece, answers):
            left.append(piece)
    return left


def _shares(source: Source, said: tuple[Piece, ...], answers: list[Answer]) -> Shares:
    citing: dict[int, list[int]] = {}
    for at, answer in enumerate(answers):
        for number in answer.passages:
            citing.setdefault(number, []).append(at)
    return {
        (which, at): _share(source, piece, answers[at])
        for which, piece in enumerate(said)
        for at in {at for n in source.sentence_numbers(piece.passages) for at in citing.get(n, ())}
    }


def _answer(claim: Claim, heads: Counter[int]) -> Answer:
    """What a claim says, with all of its fields."""
    names = ("matter", "condition")
    texts = [claim.text, *(getattr(claim, name, None) or "" for name in names)]
    texts += getattr(claim, "to", ())
    due = getattr(claim, "due", None) or getattr(claim, "effective", None)
    texts.append(due.text if due else "")
    stems = frozenset(signs(" . ".join(texts)[:OVERLONG]).stems) - {""}
    prefixes = frozenset(each[:5] for each in stems if len(each) > 4)
    head = claim.passages[:1] if len(claim.passages) > 1 else ()
    framed = any(heads[number] > 1 for number in head)
    own = frozenset(claim.passages).difference(head if framed else ())
    return Answer(stems, prefixes, claim.passages, own)


def _share(source: Source, piece: Piece, answer: Answer) -> float:
    """How much of a piece's words a claim says, by their weight."""
    weights = {stem: source.rarity(stem) for stem in piece.stems}
    said = sum(weight for stem, weight in weights.items() if _says(answer, stem))
    return said / sum(weights.values())


def _says(answer: Answer, stem: str) -> bool:
    return (
        stem in answer.stems
        or not answer.stems.isdisjoint(synonyms().get(stem, ()))
        or (len(stem) > 4 and stem[:5] in answer.prefixes)
    )


def _paired(shares: Shares, answers: Iterable[int]) -> tuple[set[int], list[int]]:
    """Pieces that have a claim of their own, the best first; and the claims left over."""
    pieces: set[int] = set()
    taken: set[int] = set()
    for (which, at), share in sorted(shares.items(), key=lambda each: (-each[1], each[0])):
        if share < NEAR:
            break
        if which not in pieces and at not in taken:
            pieces.add(which)
            taken.add(at)
    return pieces, [at for at in answers if at not in taken]


def _held(which: int, piece: Piece, shares: Shares, answers: list[Answer]) -> bool:
    """Whether a claim that has another piece of its own says this one too."""
    for at, answer in enumerate(answers):
        share = shares.get((which, at), 0.0)
        least = SAME
        if answer.own.issuperset(piece.passages):
            least = CONDENSED if piece.firm else TOUCHED
        if share >= least:
            return True
    return False


def _said_again(source: Source, piece: Piece, answers: list[Answer]) -> bool:
    """Whether a claim says it of another passage: in the headline, and again in the text."""
    return any(_share(source, piece, answer) >= 0.95 for answer in answers)
