"""Patterns that are tried only where a sentence has one of their words: most have none.

A long alternation costs more than all else that is read; a set of words costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from govsumm.lexicon import words_of


@dataclass(frozen=True, slots=True)
class Gated:
    """A pattern, and the words of which each of its matches holds at least one.

    With `lower` it is in lower case, and so is the text it is held against: several times
    faster than to ignore case.
    """

    pattern: re.Pattern[str]
    gate: frozenset[str]
    lower: bool = False

    def find(self, text: str, words: frozenset[str]) -> Iterable[re.Match[str]]:
        """Its matches in a text with these words, all in lower case."""
        if self.gate.isdisjoint(words):
            return ()
        lowered = text.lower() if self.lower else text
        return self.pattern.finditer(lowered if len(lowered) == len(text) else text)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Set phrases, by the longest word of each: only those are tried of which it is there."""

    patterns: dict[str, re.Pattern[str]]
    lower: bool = False

    def find(self, text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
        """Where a text with these words, all in lower case, holds one of the phrases."""
        hits = self.patterns.keys() & words
        if hits:
            lowered = text.lower() if self.lower else text
            for word in sorted(hits):
                yield from self.patterns[word].finditer(
                    lowered if len(lowered) == len(text) else text
                )


def grouped(
    phrases: Collection[str], made: Callable[[tuple[str, ...]], str], *, lower: bool = False
) -> Grouped:
    """Phrases behind their words; `made` writes the pattern for some of them."""
    groups: dict[str, list[str]] = {}
    for each in phrases:
        for word in gate([each]):
            groups.setdefault(word, []).append(each)
    patterns = {word: re.compile(made(tuple(some))) for word, some in groups.items()}
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
