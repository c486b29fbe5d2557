"""The parts of a text as phrases: what stands behind a preposition, who does it, how often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from govsumm.auditing.acts.parting import Word, parted
from govsumm.auditing.source import Source, kept
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

OFTEN = "often"
DOES = "does"
_EACH = frozenset(("every", "each", "per"))


class Phrase(NamedTuple):
    """Words of content on end, and how they stand in their part."""

    words: tuple[Word, ...]
    kind: str
    """A preposition, OFTEN, DOES behind words like "shall" and "was", "object", or nothing."""
    terms: frozenset[str]

    @property
    def shown(self) -> str:
        """It as it is printed, with what governs it."""
        before = () if self.kind in ("", DOES) else self.words[0].before
        return " ".join((*before, *[word.text for word in self.words]))


class Part(NamedTuple):
    """A part of a sentence."""

    phrases: tuple[Phrase, ...]
    words: tuple[Word, ...]
    terms: frozenset[str]
    has_act: bool
    """Whether a verb stands in it, as far as its form shows."""

    @property
    def doing(self) -> int:
        """Which of its phrases is the first that says what is done, or 0."""
        return next((at for at, each in enumerate(self.phrases) if at and each.kind == DOES), 0)

    def place(self, word: Word) -> int:
        """Where a word of it stands first."""
        return [each.term for each in self.words].index(word.term)


Printed = tuple[Part, ...]
Moves = Iterator[tuple[str, str]]
"""What a claim says of another act, and what the passages say there."""


def terms_of(words: Iterable[Word]) -> frozenset[str]:
    """What some words are compared by."""
    return frozenset([word.term for word in words])


def within(phrases: Iterable[Phrase]) -> frozenset[str]:
    """The terms of some phrases."""
    return frozenset().union(*[each.terms for each in phrases])


@kept
def parts_of(source: Source, numbers: tuple[int, ...]) -> tuple[Part, ...]:
    """The parts of some passages, one after the other."""
    return tuple([part for text in source.cited(numbers).texts for part in parts(text)])


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[Part, ...]:
    """The parts of a text."""
    made = []
    for _, several in groupby(parted(text), key=lambda word: word.part):
        words = tuple(several)
        phrases = tuple(_phrases(words))
        made.append(Part(phrases, words, terms_of(words), any(_acts(phrases))))
    return tuple(made)


def _phrases(words: tuple[Word, ...]) -> Iterator[Phrase]:
    """The words of a part by what governs them."""
    found: list[Word] = []
    for word in words:
        if found and (word.before or word.text in _often()):
            yield Phrase(tuple(found), _kind(found), terms_of(found))
            found = []
        found.append(word)
    yield Phrase(tuple(found), _kind(found), terms_of(found))


def _kind(words: list[Word]) -> str:
    """How a phrase stands in its part."""
    before = words[0].before
    if words[0].text in _often() or not _EACH.isdisjoint(before):
        return OFTEN
    if before and before[-1] in ("a", "an") and words[0].text in _times():
        return OFTEN
    if not helping().isdisjoint(before) and before[-1] != "to":
        return DOES
    return words[-1].case


def _acts(phrases: tuple[Phrase, ...]) -> Iterator[bool]:
    """For each phrase, whether it is a verb, or stands behind one."""
    for at, each in enumerate(phrases):
        before = each.words[0].before
        opened = at > 0 and each.kind == "object" and before[0] in _determining()
        yield opened or each.kind == DOES or before[-1:] == ("to",)


@cache
def _times() -> frozenset[str]:
    """Units of time: "a week"."""
    return frozenset([row.split(" ", 1)[1] for row in lists("binding")["often"]])


@cache
def _often() -> frozenset[str]:
    """Words that say how often by themselves: "weekly", "twice"."""
    adverbs = [row.split(" ", 1)[1] for row in lists("binding")["oftenly"]]
    return phrase_set("binding", "how_often").union(adverbs)


@cache
def helping() -> frozenset[str]:
    """Words that stand before verbs."""
    return phrase_set("acts", "helping") - {"to", "not"}


def _determining() -> frozenset[str]:
    return phrase_set("acts", "determining")
