"""Which orders and problems of the text a draft's claims answer for.

Each claim answers for the piece whose words it has; for several where it has nearly all of their
words, or cites their passages as its own. What is left of both is paired passage by passage: a
free paraphrase shares no words. Whatever is left then, no claim tells of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import fsum

from govsumm.auditing.pieces import Piece, phrases
from govsumm.auditing.site import OVERLONG
from govsumm.auditing.source import Source
from govsumm.auditing.stems import stems, synonyms
from govsumm.records import Claim, Cue, Decision, Directive, Problem

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

    cue: Cue | None
    """What it tells of, where that is an order or a problem."""
    stems: frozenset[str]
    prefixes: frozenset[str]
    passages: tuple[int, ...]
    own: frozenset[int]
    """The passages cited but one that opens the sentence, and that others cite for that too."""


Shares = dict[tuple[int, int], float]
"""How much of a piece a claim near it says, by their places."""


def unheard(source: Source, said: tuple[Piece, ...], claims: Iterable[Claim]) -> list[Piece]:
    """The orders and problems that no claim answers for, or phrases of them."""
    known = tuple(claims)
    heads = Counter(each.passages[0] for each in known if each.passages)
    answers = [_answer(each, heads) for each in known]
    shares = _shares(source, said, answers)
    paired, free = _paired(shares, range(len(answers)))
    left: list[Piece] = []
    for which, piece in enumerate(said):
        if piece.cue is None:
            continue
        if which in paired or _held(which, piece, shares, answers):
            left += _passed_over(source, piece, answers)
            continue
        spare = [
            at
            for at in free
            if answers[at].cue == piece.cue and not answers[at].own.isdisjoint(piece.passages)
        ]
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
    shares: Shares = {}
    for which, piece in enumerate(said):
        for at in {at for n in source.sentence_numbers(piece.passages) for at in citing.get(n, ())}:
            share = _share(source, piece.stems, answers[at])
            if share >= SAME or not _of_another_kind(piece, answers[at]):
                shares[which, at] = share
    return shares


def _of_another_kind(piece: Piece, answer: Answer) -> bool:
    """Whether one is an order and the other a problem: a fault found is not told to be mended."""
    return bool(piece.cue and answer.cue and piece.cue != answer.cue)


def _answer(claim: Claim, heads: Counter[int]) -> Answer:
    """What a claim says, with all of its fields."""
    names = ("matter", "condition")
    texts = [claim.text, *(getattr(claim, name, None) or "" for name in names)]
    texts += getattr(claim, "to", ())
    due = getattr(claim, "due", None) or getattr(claim, "effective", None)
    texts.append(due.text if due else "")
    said = frozenset().union(*(stems(text[:OVERLONG]) for text in texts))
    prefixes = frozenset(each[:5] for each in said if len(each) > 4)
    head = claim.passages[:1] if len(claim.passages) > 1 else ()
    framed = any(heads[number] > 1 for number in head)
    own = frozenset(claim.passages).difference(head if framed else ())
    cue: Cue | None = "order" if isinstance(claim, Directive | Decision) else None
    cue = "problem" if isinstance(claim, Problem) else cue
    return Answer(cue, said, prefixes, claim.passages, own)


def _share(source: Source, said: frozenset[str], answer: Answer) -> float:
    """How much of some words a claim says, by their weight."""
    weights = {stem: source.rarity(stem) for stem in said}
    borne = fsum(weight for stem, weight in weights.items() if _says(answer, stem))
    return borne / fsum(weights.values())


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


def _passed_over(source: Source, piece: Piece, answers: list[Answer]) -> Iterator[Piece]:
    """The phrases of an order that somebody answers for of which no claim near says a word."""
    if piece.cue != "order":
        return
    near = set(source.sentence_numbers(piece.passages))
    told = [each for each in answers if not near.isdisjoint(each.passages)]
    for span, words in phrases(source.report.text, *piece.span):
        if words < piece.stems and all(_share(source, words, each) < TOUCHED for each in told):
            yield replace(piece, span=span, stems=words)


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
    return any(_share(source, piece.stems, answer) >= 0.95 for answer in answers)
