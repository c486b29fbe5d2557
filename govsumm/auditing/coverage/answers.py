"""The claims of a draft by the words that they say and by the passages that they cite."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from math import fsum
from typing import NamedTuple

from govsumm.auditing.coverage.pieces import Piece
from govsumm.auditing.site import OVERLONG
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import synonyms
from govsumm.auditing.words.texts import text_of
from govsumm.records import Claim, Cue, Decision, Directive, Problem


class Weights:
    """Words by their stems, and how much each tells in the report: the rarer, the more."""

    def __init__(self, source: Source, words: Iterable[str]) -> None:
        rarity = source.rarity
        self.each = {stem: rarity(stem) for stem in words}
        self.all = fsum(self.each.values())


_EITHER: tuple[Cue, ...] = ("order", "problem")
_ORDER: frozenset[Cue] = frozenset({"order"})
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_PREFIX = 5
"""Stems that share so many first letters are of one word."""
_ROUNDING = 1e-6
_DEED = 0.35
"""A piece of which less is left beside whoever is told says nothing else."""
QUOTED = 0.9
"""A claim of which so many words are those of its passages says only what it says."""


class Answer(NamedTuple):
    """A claim, by what it says and what it cites."""

    cue: Cue | None
    """What it tells of, where that is an order or a problem."""
    tells: frozenset[Cue]
    """What else it may tell of."""
    borne: bool
    """Whether the passages bear it: what they refuse answers for nothing but by its words."""
    stems: frozenset[str]
    """Those of its words, and those that these may stand for."""
    prefixes: frozenset[str]
    figures: frozenset[str]
    """The numbers that it states."""
    beside: frozenset[str]
    """Those of whom and of when it tells: they are no part of what is to be done."""
    quotes: bool
    """Whether its words are those of its passages: it paraphrases nothing beside."""
    passages: tuple[int, ...]
    own: frozenset[int]
    """The passages cited but one that opens the sentence, and that others cite for that too."""

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
        told = fsum(weight for stem, weight in borne if stem in self.beside)
        left = weights.all - told
        said_beside = fsum(weight for _, weight in borne) - told
        return said_beside / left if left > _DEED * weights.all else 1.0


class Answers:
    """The claims of a draft, found by passage and by word."""

    def __init__(
        self, source: Source, claims: tuple[Claim, ...], refused: tuple[Claim, ...] = ()
    ) -> None:
        """The claims that passages bear, and those that they refuse."""
        self._source = source
        heads = Counter(each.passages[0] for each in (*claims, *refused) if each.passages)
        self.all = [_answer(each, source, heads, borne=True) for each in claims]
        self.all += [_answer(each, source, heads, borne=False) for each in refused]
        self.citing: dict[int, list[int]] = defaultdict(list)
        """The places of the claims that cite each passage."""
        for at, answer in enumerate(self.all):
            for number in answer.passages:
                self.citing[number].append(at)

    def near(self, piece: Piece) -> set[int]:
        """The places of the claims that cite the sentences of a piece."""
        numbers = self._source.sentence_numbers(piece.passages)
        return {at for number in numbers for at in self.citing.get(number, ())}

    def orders(self, piece: Piece) -> bool:
        """Whether an order of the draft cites the sentence of a piece."""
        return any(self.all[at].tells == _ORDER for at in self.near(piece))

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
            saying.update(self._saying.get(stem, ()), self._beginning.get(stem[:_PREFIX], ()))
            spared += weight
            if spared < 0:
                break
        return any(self.all[at].share(weights) >= least for at in saying)

    @cached_property
    def _saying(self) -> dict[str, list[int]]:
        return _by_word(each.stems for each in self.all)

    @cached_property
    def _beginning(self) -> dict[str, list[int]]:
        return _by_word(each.prefixes for each in self.all)


def _by_word(texts: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """The places of the texts that hold each word."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(texts):
        for word in words:
            found[word].append(at)
    return found


def _answer(claim: Claim, source: Source, heads: Counter[int], *, borne: bool) -> Answer:
    said = _words(_texts(claim))
    known = synonyms()
    alike = [known[each] for each in said if each in known]
    head = claim.passages[:1] if len(claim.passages) > 1 else ()
    framed = any(heads[number] > 1 for number in head)
    cue: Cue | None = "order" if isinstance(claim, Directive | Decision) else None
    cue = "problem" if isinstance(claim, Problem) else cue
    return Answer(
        cue=cue,
        tells=frozenset({cue} if isinstance(claim, Directive | Problem) and cue else _EITHER),
        borne=borne,
        stems=said.union(*alike),
        prefixes=frozenset([each[:_PREFIX] for each in said if len(each) >= _PREFIX]),
        figures=frozenset(figure for text in _texts(claim) for figure in figures_in(text)),
        beside=_words(_texts(claim)[1:]) - _words((claim.text,)),
        quotes=_quotes(claim, source),
        passages=claim.passages,
        own=frozenset(claim.passages).difference(head if framed else ()),
    )


def _quotes(claim: Claim, source: Source) -> bool:
    own = _words((claim.text,))
    there = source.cited(source.sentence_numbers(claim.passages)).stems
    return len(own & there) >= QUOTED * len(own)


def _words(texts: Iterable[str]) -> frozenset[str]:
    """The words of content of some texts, by their stems."""
    return frozenset().union(*(text_of(text[:OVERLONG]).content for text in texts))


def figures_in(text: str) -> list[str]:
    """The numbers of a text, without the commas in them."""
    return _FIGURE.findall(text.replace(",", ""))


def _texts(claim: Claim) -> list[str]:
    """What a claim says, in all of its fields."""
    fields = vars(claim)
    due = fields.get("due") or fields.get("effective")
    texts = [claim.text, fields.get("matter"), fields.get("condition"), due and due.text]
    return [text for text in (*texts, *fields.get("to", ())) if text]
