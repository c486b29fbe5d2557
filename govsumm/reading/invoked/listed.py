"""Patterns over the lists of a section, and the rules that read what they find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, Gated, Grouped, gate
from govsumm.reading.invoked.nominals import phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives

Reader = Callable[[str, re.Match[str]], Iterator[Span]]
"""What a match of a pattern in a text names."""
Rule = tuple[Gated | Grouped, Reader]


def rules(*some: Rule) -> Cued[Rule]:
    """Some rules, each behind the words of its pattern."""
    return Cued(((pattern, reader), pattern.gate) for pattern, reader in some)


def read_by(some: Cued[Rule], text: str, words: frozenset[str]) -> Iterator[Span]:
    """What rules find in a text with these words, in lower case; spans may overlap."""
    for pattern, reader in some.of(words):
        for found in pattern.find(text, words):
            yield from reader(text, found)


def whole(_text: str, found: re.Match[str]) -> Iterator[Span]:
    """Reads a match as it is."""
    yield found.span()


def gated(section: str, pattern: str, *names: str, lower: bool = False) -> Gated:
    """A pattern of which each match holds a phrase of one of the lists named."""
    phrases = [each for name in names for each in lists(section)[name]]
    return Gated(Worded(pattern), gate(phrases, plural=True), lower)


def one_of(section: str, name: str) -> str:
    """A pattern for one of the phrases of a list."""
    return phrase(lists(section)[name])


def longest_first(section: str, name: str) -> str:
    """A pattern for one of the words of a list in Chinese, the longest first."""
    return f"(?:{alternatives(section, name)})"
