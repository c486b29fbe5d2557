"""Which orders and problems of the text a draft's claims answer for.

Each claim answers for the piece whose words it has; for several where it has nearly all of their
words, or cites their passages as its own. What is left of both is paired passage by passage: a
free paraphrase shares no words. Whatever is left then, no claim tells of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
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
AGAIN = 0.95
"""A claim on other passages that holds so much of a piece tells of it: in the headline, and again
in the text."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim, by the words that it says and the passages that it cites."""

    cue: Cue | None
    """What it tells of, where that is an order or a problem."""
    stems: frozenset[str]
    """Those that it says, and those that these may stand for."""
    prefixes: frozenset[str]
    passages: tuple[int, ...]
    own: frozenset[int]
    """The passages cited but one that opens the sentence, and that others cite for that too."""

    def share(self, weights: dict[str, float]) -> float:
        """How much of some words it says, by their weight."""
        said, beginnings = self.stems, self.prefixes
        borne = [
            weight
            for stem, weight in weights.items()
            if stem in said or stem[:_PREFIX] in beginnings
        ]
        return fsum(borne) / fsum(weights.values()) if borne else 0.0


_PREFIX = 5
"""Stems that share so many first letters are of one word."""

Shares = list[dict[int, float]]
"""How much of each piece the claims near it say, by their places."""


def unheard(source: Source, said: tuple[Piece, ...], claims: Iterable[Claim]) -> list[Piece]:
    """The orders and problems that no claim answers for, or phrases of them."""
    answers = _Answers(source, tuple(claims))
    near = [answers.near(piece) for piece in said]
    shares = [answers.shares(*each) for each in zip(said, near, strict=True)]
    paired, free = _paired(shares, range(len(answers.all)))
    left: list[Piece] = []
    for which, piece in enumerate(said):
        if piece.cue is None:
            continue
        if which in paired or answers.hold(piece, shares[which]):
            left += answers.passed_over(piece, near[which])
        elif (spare := answers.spare(piece, free)) is not None:
            free.remove(spare)
        elif not answers.again(piece):
            left.append(piece)
    return left


class _Answers:
    """The claims of a draft, by the passages that they cite and by their words."""

    def __init__(self, source: Source, claims: tuple[Claim, ...]) -> None:
        self._source = source
        heads = Counter(each.passages[0] for each in claims if each.passages)
        self.all = [_answer(each, heads) for each in claims]
        self._citing: dict[int, list[int]] = defaultdict(list)
        for at, answer in enumerate(self.all):
            for number in answer.passages:
                self._citing[number].append(at)

    def near(self, piece: Piece) -> set[int]:
        """The claims that cite the sentences of a piece."""
        numbers = self._source.sentence_numbers(piece.passages)
        return {at for n in numbers for at in self._citing.get(n, ())}

    def shares(self, piece: Piece, near: set[int]) -> dict[int, float]:
        """How much of a piece the claims near it say, where they may tell of it."""
        weights = self._weights(piece.stems) if near else {}
        found = {at: self.all[at].share(weights) for at in near}
        return {
            at: share
            for at, share in found.items()
            if share >= SAME or not _of_another_kind(piece, self.all[at])
        }

    def hold(self, piece: Piece, shares: dict[int, float]) -> bool:
        """Whether a claim that has another piece of its own says this one too."""
        own = CONDENSED if piece.firm else TOUCHED
        return any(
            share >= (own if self.all[at].own.issuperset(piece.passages) else SAME)
            for at, share in shares.items()
        )

    def passed_over(self, piece: Piece, near: set[int]) -> Iterator[Piece]:
        """The phrases of an order that somebody answers for of which no claim near says a word."""
        if piece.cue != "order":
            return
        for span, words in phrases(self._source.report.text, *piece.span):
            if words < piece.stems:
                weights = self._weights(words)
                if all(self.all[at].share(weights) < TOUCHED for at in near):
                    yield replace(piece, span=span, stems=words)

    def spare(self, piece: Piece, free: set[int]) -> int | None:
        """The first claim left over that tells of such a thing, on passages of the piece."""
        citing = {at for n in piece.passages for at in self._citing.get(n, ()) if at in free}
        own = [
            at
            for at in citing
            if self.all[at].cue == piece.cue and not self.all[at].own.isdisjoint(piece.passages)
        ]
        return min(own, default=None)

    def again(self, piece: Piece) -> bool:
        """Whether a claim says a piece of another passage.

        Only those are looked at that say one of the words without which no claim says enough.
        """
        weights = self._weights(piece.stems)
        needed, spared = [], fsum(weights.values()) * (1 - AGAIN)
        for stem in sorted(weights, key=lambda each: -weights[each]):
            needed.append(stem)
            spared -= weights[stem]
            if spared < 0:
                break
        saying = {at for stem in needed for at in self._saying.get(stem, ())}
        saying |= {at for stem in needed for at in self._beginning.get(stem[:_PREFIX], ())}
        return any(self.all[at].share(weights) >= AGAIN for at in saying)

    @cached_property
    def _saying(self) -> dict[str, list[int]]:
        return _by_word(each.stems for each in self.all)

    @cached_property
    def _beginning(self) -> dict[str, list[int]]:
        return _by_word(each.prefixes for each in self.all)

    def _weights(self, words: frozenset[str]) -> dict[str, float]:
        return {stem: self._source.rarity(stem) for stem in words}


def _by_word(texts: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """The places of the texts that hold each word."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(texts):
        for word in words:
            found[word].append(at)
    return found


def _of_another_kind(piece: Piece, answer: Answer) -> bool:
    """Whether one is an order and the other a problem: a fault found is not told to be mended."""
    return bool(piece.cue and answer.cue and piece.cue != answer.cue)


def _answer(claim: Claim, heads: Counter[int]) -> Answer:
    """What a claim says, with all of its fields."""
    fields = dict(claim)
    due = fields.get("due") or fields.get("effective")
    texts = (
        claim.text,
        fields.get("matter") or "",
        fields.get("condition") or "",
        due.text if due else "",
        *fields.get("to", ()),
    )
    said = frozenset().union(*(stems(text[:OVERLONG]) for text in texts if text))
    known = synonyms()
    alike = (known[each] for each in said if each in known)
    head = claim.passages[:1] if len(claim.passages) > 1 else ()
    framed = any(heads[number] > 1 for number in head)
    cue: Cue | None = "order" if isinstance(claim, Directive | Decision) else None
    return Answer(
        cue="problem" if isinstance(claim, Problem) else cue,
        stems=said.union(*alike),
        prefixes=frozenset(each[:_PREFIX] for each in said if len(each) >= _PREFIX),
        passages=claim.passages,
        own=frozenset(claim.passages).difference(head if framed else ()),
    )


def _paired(shares: Shares, answers: Iterable[int]) -> tuple[set[int], set[int]]:
    """Pieces that have a claim of their own, the best first; and the claims left over."""
    pieces: set[int] = set()
    taken: set[int] = set()
    close = [
        (-share, which, at)
        for which, found in enumerate(shares)
        for at, share in found.items()
        if share >= NEAR
    ]
    for _, which, at in sorted(close):
        if which not in pieces and at not in taken:
            pieces.add(which)
            taken.add(at)
    return pieces, set(answers) - taken
