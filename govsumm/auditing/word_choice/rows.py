"""The words of texts in a row: where each two stand together, and which of them are names."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

from govsumm.auditing.numbers.quantities import is_month
from govsumm.auditing.signs import signs
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import STOPS, stopwords

Pair = tuple[str, str]
"""Two words on end."""

_DIGIT = re.compile(r"\d")


class Row:
    """The words of texts in a row, without marks, and which of them have capitals."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._read = tuple(map(signs, texts))
        self.words = [word for each in self._read for word in each.words if word not in STOPS]

    @lazily
    def _capitals(self) -> list[bool]:
        return [
            capital
            for each in self._read
            for word, capital in zip(each.words, each.capitals, strict=True)
            if word not in STOPS
        ]

    def places(self, pairs: Collection[Pair]) -> dict[Pair, list[int]]:
        """Where the words of each of some pairs stand together, of those that do."""
        found: dict[Pair, list[int]] = {}
        for place, pair in enumerate(pairwise(self.words)):
            if pair in pairs:
                found.setdefault(pair, []).append(place)
        return found

    def holds(self, words: list[str]) -> bool:
        """Whether some words stand here as they are, one behind the other."""
        size = len(words)
        return any(
            self.words[at : at + size] == words
            for at, word in enumerate(self.words)
            if word == words[0]
        )

    def names(self, start: int, end: int) -> bool:
        """Whether some words are a name: all of them in capitals inside a sentence."""
        words = self.words[start:end]
        return (
            not stopwords().issuperset(words)
            and all(self._capitals[start:end])
            and not any(is_month(word) or _DIGIT.search(word) for word in words)
        )


row = lru_cache(maxsize=1024)(Row)
