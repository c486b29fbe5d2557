"""Patterns that are tried only where a sentence has one of their words: most have none.

A long alternation costs more than all else that is read; a set of words costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from govsumm.lexicon import words_of
from govsumm.reading.phrasing import Worded

Rule = TypeVar("Rule")


def lowered(text: str) -> str:
    """A text in lower case, every character in its place, for patterns that are so too.

    That is several times faster than to ignore case.
    """
    low = text.lower()
    if text.isascii() or len(low) == len(text):
        return low
    return "".join(each.lower()[:1] for each in text)


@dataclass(frozen=True, slots=True)
class Gated:
    """A pattern, and the words of which each of its matches holds at least one.

    It is compiled when a text first has one. With `lower` it is in lower case, and so is the text
    it is held against.
    """

    pattern: re.Pattern[str] | Worded
    gate: frozenset[str]
    lower: bool = False

    def find(self, text: str, words: frozenset[str]) -> Iterable[re.Match[str]]:
        """Its matches in a text with these words, all in lower case."""
        if self.gate.isdisjoint(words):
            return ()
        return self.pattern.finditer(lowered(text) if self.lower else text)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Set phrases, by the longest word of each: only those are tried of which it is there."""

    patterns: dict[str, Worded]
    lower: bool = False

    @property
    def gate(self) -> frozenset[str]:
        """The words of which each match holds at least one."""
        return frozenset(self.patterns)

    def find(self, text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
        """Where a text with these words, all in lower case, holds one of the phrases."""
        hits = self.patterns.keys() & words
        if hits:
            held = lowered(text) if self.lower else text
            for word in sorted(hits):
                yield from self.patterns[word].finditer(held)


class Cued(Generic[Rule]):
    """Rules by the words of which each needs one: a sentence is asked once for all of them."""

    def __init__(self, rules: Iterable[tuple[Rule, Collection[str]]]) -> None:
        self._rules: list[Rule] = []
        self._cues: dict[str, list[int]] = {}
        for at, (rule, cues) in enumerate(rules):
            self._rules.append(rule)
            for word in cues:
                self._cues.setdefault(word, []).append(at)
        self._words = frozenset(self._cues)

    def of(self, words: frozenset[str]) -> list[Rule]:
        """The rules that a text with these words may fire, in their order."""
        cues = self._words & words
        if not cues:
            return []
        places = {at for word in cues for at in self._cues[word]}
        return [self._rules[at] for at in sorted(places)]


def grouped(
    phrases: Collection[str], made: Callable[[tuple[str, ...]], str], *, lower: bool = False
) -> Grouped:
    """Phrases behind their words; `made` writes the pattern for some of them."""
    groups: dict[str, list[str]] = {}
    for each in phrases:
        for word in gate([each]):
            groups.setdefault(word, []).append(each)
    patterns = {word: Worded(made(tuple(some))) for word, some in groups.items()}
    return Grouped(patterns, lower)


def gate(phrases: Collection[str], *, plural: bool = False) -> frozenset[str]:
    """For each of some phrases its longest word: none is in a text without one of them.

    With `plural` also with an s.
    """
    longest = {
        max((word for word in words_of(each) if word.isalnum()), key=len, default="")
        for each in phrases
    }
    return frozenset(longest | {f"{each}s" for each in longest} if plural else longest)
