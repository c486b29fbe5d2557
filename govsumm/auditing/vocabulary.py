"""The words of a whole report: what is printed anywhere, and how rare a word is in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain
from math import log

from govsumm.auditing.cited import CitedText
from govsumm.auditing.numbers.quantities import currencies
from govsumm.auditing.paging import Paged
from govsumm.auditing.signs import normal, stem, synonyms
from govsumm.auditing.words.folding import Folded, Index, folded
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.wording import Wording
from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.report import Report

HEAD = 3
"""So many passages at the top say what the whole text is about."""
LONG = 50_000
"""From this length on, in code points, an index of the whole text pays."""

_SMALL = re.compile(r"[a-z](?<![A-Za-z].)[a-z]+")
_INSIDE = re.compile(r"[A-Z](?<=[a-z,;] .)[a-z]+")
_INITIALS = re.compile(r"[A-Z](?<![A-Za-z].)[A-Z]{1,4}(?![A-Za-z])")
_VOWELS = frozenset("aeiouy")


class Vocabulary(Paged):
    """A report by its words."""

    def __init__(self, report: Report, passages: tuple[Passage, ...]) -> None:
        super().__init__(report, passages)
        self._anywhere: dict[str, bool] = {}

    def anywhere(self, words: str) -> bool:
        """Whether the words are printed somewhere in the report, folded."""
        if words not in self._anywhere:
            self._anywhere[words] = self._whole.holds(words)
        return self._anywhere[words]

    @lazily
    def _whole(self) -> Folded | Index:
        long = len(self.report.text) > LONG
        return Index(self.report.text) if long else folded(self.report.text)

    @lazily
    def numbers_anywhere(self) -> frozenset[str]:
        """The values of all numbers of the report."""
        return frozenset().union(*(part.numbers for part in self._parts))

    @lazily
    def currencies(self) -> frozenset[str]:
        """The currencies that the report names."""
        return currencies(self.report.text)

    @lazily
    def _head(self) -> CitedText:
        """The headline and its neighbours: of what they name all is said."""
        return self.cited(self.numbers(tuple(range(1, HEAD + 1))))

    def heads(self, name: str) -> bool:
        """Whether a name stands in the headline or the first lines, of which all is said."""
        return self._head.holds(name)

    @lazily
    def heading(self) -> Wording:
        """The words of the headline and its neighbours."""
        return self._head.wording

    @lazily
    def heading_text(self) -> str:
        """The headline and its neighbours, as `signs.normal` folds them."""
        return normal(self._head.text)

    def prints_small(self, word: str) -> bool:
        """Whether the report prints a word in small letters."""
        return word in self._small

    def prints_initials(self, word: str) -> bool:
        """Whether the report prints a short word as initials: DM."""
        return word.upper() in self._initials

    @lazily
    def _initials(self) -> frozenset[str]:
        return frozenset(_INITIALS.findall(self.report.text))

    def is_name(self, word: str) -> bool:
        """Whether the report prints a word inside sentences, and in capitals alone."""
        return word in self._large and word.lower() not in self._small

    @lazily
    def _large(self) -> frozenset[str]:
        return frozenset(_INSIDE.findall(self.report.text))

    @lazily
    def _small(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(self.report.text))

    def knows(self, word: str) -> bool:
        """Whether the report holds a word, its stem, or one that may stand for it."""
        found = stem(word.lower())
        return not found or found in synonyms() or found in self._rarities or self.anywhere(word)

    def abbreviates(self, word: str) -> bool:
        """Whether the report prints a short form of a word: Cllr for Councillor."""
        lower = word.lower()
        return any(
            (len(short) > 2 and lower.startswith(short))
            or (short[-1] == lower[-1] and _within(short, lower))
            for short in self._short_words.get(lower[:1], ())
            if len(short) < len(lower)
        )

    @lazily
    def _short_words(self) -> dict[str, set[str]]:
        """Words that may be short for others, by their first letters: what lacks a vowel, or ends
        in a full stop."""
        common = lists("audit")["stopwords"]
        found: dict[str, set[str]] = {}
        for word in frozenset(self.report.text.lower().split()):
            if word.endswith((".", ".,")) or _VOWELS.isdisjoint(word):
                short = word.strip(",;:()").rstrip(".")
                if 2 <= len(short) <= 5 and short.isalpha() and short not in common:
                    found.setdefault(short[0], set()).add(short)
        return found

    @lazily
    def rarity(self) -> Callable[[str], float]:
        """The weight of a stem: the fewer passages hold it, the more."""
        return self._rarities.__getitem__

    @lazily
    def weight(self) -> Callable[[str], float]:
        """The weight of a root, likewise."""
        return _Weights(self._rarest, (part.wording.roots for part in self._parts)).__getitem__

    @lazily
    def _rarest(self) -> float:
        return log(2 + len(self.passages))

    @lazily
    def _rarities(self) -> _Weights:
        return _Weights(self._rarest, (part.stems for part in self._parts))


class _Weights(dict[str, float]):
    """The weights of words, some of which each passage has; what none has weighs most."""

    def __init__(self, rarest: float, words: Iterable[frozenset[str]]) -> None:
        self._rarest = rarest
        frequency = Counter(chain.from_iterable(words))
        weights = {times: rarest - log(1 + times) for times in set(frequency.values())}
        super().__init__({word: weights[times] for word, times in frequency.items()})

    def __missing__(self, word: str) -> float:
        return self._rarest


def _within(short: str, word: str) -> bool:
    """Whether the letters of `short` stand in `word` in their order."""
    rest = iter(word)
    return all(letter in rest for letter in short)
