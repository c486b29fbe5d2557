"""The words of texts in a row: where each two stand together, and which of them are names."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import pairwise

from govsumm.auditing.quantities import is_month
from govsumm.auditing.signs import signs
from govsumm.auditing.stems import STOPS, stopwords

_DIGIT = re.compile(r"\d")
OFTEN = 10
"""Of a pair of words that a passage repeats, so many places are looked at."""


class Row:
    """The words of texts in a row, without marks, and which of them have capitals."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._read = tuple(map(signs, texts))
        self.words = [word for each in self._read for word in each.words if word not in STOPS]

    @cached_property
    def _capitals(self) -> list[bool]:
        return [
            capital
            for each in self._read
            for word, capital in zip(each.words, each.capitals, strict=True)
            if word not in STOPS
        ]

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that stand in small letters."""
        pairs = zip(self.words, self._capitals, strict=True)
        return frozenset([word for word, capital in pairs if not capital])

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """Where each two words stand together."""
        found: dict[tuple[str, str], list[int]] = {}
        for place, pair in enumerate(pairwise(self.words)):
            if len(places := found.setdefault(pair, [])) < OFTEN:
                places.append(place)
        return found

    def names(self, start: int, end: int) -> bool:
        """Whether some words are a name: all of them in capitals inside a sentence."""
        words = self.words[start:end]
        return (
            not stopwords().issuperset(words)
            and all(self._capitals[start:end])
            and not any(is_month(word) or _DIGIT.search(word) for word in words)
        )


row = lru_cache(maxsize=1024)(Row)
