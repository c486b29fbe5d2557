"""The claims of a draft by the words that they say and by the passages that they cite."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import fsum

from govsumm.auditing.coverage.pieces import Piece
from govsumm.auditing.site import OVERLONG
from govsumm.auditing.source import Source
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import synonyms
from govsumm.auditing.words.texts import text_of
from govsumm.records import Claim, Cue, Decision, Directive, Problem


class Weights:
    """Words by their stems, and how much each tells in the report: the rarer, the more."""

    def __init__(self, source: Source, words: frozenset[str]) -> None:
        self.each = dict(zip(words, map(source.rarity, words), strict=True))
        self.all = fsum(self.each.values())


_CUES: dict[type[Claim], Cue] = {Problem: "problem", Directive: "order", Decision: "order"}
_EITHER: frozenset[Cue | None] = frozenset({"order", "problem"})
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_PREFIX = 5
"""Stems that share so many first letters are of one word."""
_ROUNDING = 1e-6
_DEED = 0.35
"""A piece of which less is left beside whoever is told says nothing else."""
QUOTED = 0.9
"""A claim of which so many words are those of its passages says only what it says."""


class Answer:
    """A claim, by what it says and what it cites."""

    def __init__(self, claim: Claim, *, borne: bool) -> None:
        self.claim = claim
        self.borne = borne
        """Whether the passages bear it: what they refuse answers for nothing but by its words."""
        self.cue = _CUES.get(type(claim))
        """What it tells of, where that is an order or a problem."""
        decides = self.cue is None or isinstance(claim, Decision)
        self.tells = _EITHER if decides else frozenset({self.cue})
        """What else it may tell of."""
        self.words = text_of(claim.text[:OVERLONG]).content
        beside = [text_of(text[:OVERLONG]).content for text in _beside(claim)]
        self.beside = frozenset().union(*beside) - self.words
        """The words of whom and of when it tells: they are no part of what is to be done."""
        said = self.words | self.beside
        alike = synonyms()
        self.stems = said.union(*[alike[each] for each in said if each in alike])
        """Those of its words, and those that these may stand for."""
        self.prefixes = frozenset([each[:_PREFIX] for each in said])

    @lazily
    def figures(self) -> frozenset[str]:
        """The numbers that it states."""
        return frozenset(figures_in("\n".join((self.claim.text, *_beside(self.claim)))))

    def share(self, weights: Weights) -> float:
        """How much of some words it says, by their weight."""
        said, beginnings = self.stems, self.prefixes
        borne = [
            (stem, weight)
            for stem, weight in weights.each.items()
            if stem in said or stem[:_PREFIX] in beginnings
        ]
        if not borne:
            return 0.0
        told = fsum([weight for stem, weight in borne if stem in self.beside])
        left = weights.all - told
        said_beside = fsum([weight for _, weight in borne]) - told
        return said_beside / left if left > _DEED * weights.all else 1.0


def answers(claims: Iterable[Claim], refused: Iterable[Claim] = ()) -> list[Answer]:
    """The claims that passages bear, and those that they refuse."""
    borne = [Answer(each, borne=True) for each in claims]
    return borne + [Answer(each, borne=False) for each in refused]


class Answers:
    """The claims of a draft, found by passage and by word."""

    def __init__(self, source: Source, claims: Iterable[Answer]) -> None:
        self._source = source
        self.all = tuple(claims)
        self.citing: dict[int, list[int]] = defaultdict(list)
        """The places of the claims that cite each passage."""
        for at, answer in enumerate(self.all):
            for number in answer.claim.passages:
                self.citing[number].append(at)
        self._orders = {at for at, each in enumerate(self.all) if isinstance(each.claim, Directive)}
        self._near: dict[tuple[int, ...], set[int]] = {}

    def near(self, piece: Piece) -> set[int]:
        """The places of the claims that cite the sentences of a piece."""
        if piece.passages not in self._near:
            numbers = self._source.sentence_numbers(piece.passages)
            places = [self.citing[number] for number in numbers if number in self.citing]
            self._near[piece.passages] = set().union(*places)
        return self._near[piece.passages]

    def orders(self, piece: Piece) -> bool:
        """Whether an order of the draft cites the sentence of a piece."""
        return not self._orders.isdisjoint(self.near(piece))

    def own(self, at: int) -> frozenset[int]:
        """The passages that a claim cites but one that opens the sentence, and that others cite
        for that too.
        """
        own = self.all[at].claim.passages
        opens = own[:1] if len(own) > 1 and self._heads[own[0]] > 1 else ()
        return frozenset(own).difference(opens)

    @lazily
    def _heads(self) -> Counter[int]:
        """How many claims cite a passage first."""
        cited = (each.claim.passages for each in self.all)
        return Counter(passages[0] for passages in cited if passages)

    def quotes(self, at: int) -> bool:
        """Whether a claim's words are those of its passages: it paraphrases nothing beside."""
        own = self.all[at].words
        numbers = self._source.sentence_numbers(self.all[at].claim.passages)
        return len(own & self._source.cited(numbers).stems) >= QUOTED * len(own)

    def weights(self, words: frozenset[str]) -> Weights:
        """The weights of some words in the report."""
        return Weights(self._source, words)

    def any_says(self, words: frozenset[str], least: float) -> bool:
        """Whether a claim, on whatever passages, says so large a share of some words.

        Only those are looked at that say one of the words without which none says enough.
        """
        weights = self.weights(words)
        spared = weights.all * (1 - least + _ROUNDING)
        saying: set[int] = set()
        for weight, stem in sorted((-weight, stem) for stem, weight in weights.each.items()):
            saying.update(self._saying.get(stem, ()), self._saying.get(stem[:_PREFIX], ()))
            spared += weight
            if spared < 0:
                break
        return any(self.all[at].share(weights) >= least for at in saying)

    @lazily
    def _saying(self) -> dict[str, list[int]]:
        """The places of the claims that say a stem, or one that begins so."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, each in enumerate(self.all):
            for word in each.stems | each.prefixes:
                found[word].append(at)
        return found


def figures_in(text: str) -> list[str]:
    """The numbers of a text, without the commas in them."""
    return _FIGURE.findall(text.replace(",", ""))


def _beside(claim: Claim) -> list[str]:
    """What a claim says in its fields beside its text."""
    fields = vars(claim)
    due = fields.get("due") or fields.get("effective")
    texts = (fields.get("matter"), fields.get("condition"), due and due.text)
    return [text for text in (*texts, *fields.get("to", ())) if text]
