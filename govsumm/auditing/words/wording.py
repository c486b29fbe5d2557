"""The words of a text as a paraphrase keeps them: by root, by two characters, by what they mean.

"Inspections", "inspected" and "inspector" have one root; "labour" is "labor"; a line end cuts no
word ("gover-\\nnance"); Chinese is held together by pairs of characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain

from govsumm.auditing.words.idioms import Idiom, idioms
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.roots import root, without_root
from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded

__all__ = ["Wording", "kin", "root", "together", "wording"]

_HYPHENS = ("-", "\u00ad", "\u2010")
_LINE_END = re.compile(rf"(?<=[a-z]{{2}})[{''.join(_HYPHENS)}]\s*\n\s*(?=[a-z]{{2}})")
_LATIN_WORD = re.compile(rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?")
_HAN_RUN = Worded(f"[{HAN}]+")
_BETWEEN = 3
_SHARED = 4
"""Words of one family share so many first letters, and all but one of the shorter root."""


@cache
def _families() -> dict[str, frozenset[str]]:
    """The roots that may stand for a root."""
    found: dict[str, set[str]] = {}
    for row in (*lists("audit")["synonyms"], *lists("audit")["paraphrases"]):
        roots = {root(word) for word in row.split(", ")} - {""}
        for each in roots:
            found.setdefault(each, set()).update(roots)
    return {each: frozenset(several) for each, several in found.items()}


def kin(mine: str) -> frozenset[str]:
    """The roots that may stand for a root."""
    return _families().get(mine, frozenset())


def han_kin(word: str) -> frozenset[str]:
    """The Chinese words that may stand for one."""
    return _han_families().get(word, frozenset())


@cache
def _han_families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lists("audit")["han_paraphrases"]:
        words = row.split(", ")
        for each in words:
            found.setdefault(each, set()).update(words)
    return {each: frozenset(several) for each, several in found.items()}


class Wording:
    """What a text bears: roots, pairs of characters, the characters."""

    def __init__(self, text: str, roots: frozenset[str], pairs: frozenset[str]) -> None:
        self.text = text
        self.roots = roots
        self.pairs = pairs

    @lazily
    def _ordered(self) -> list[str]:
        return sorted(self.roots)

    def writes_out(self, first: str, second: str) -> bool:
        """Whether two characters are short for a word of the text: 文旅 for 文化和旅游."""
        at = self.text.find(first)
        while at >= 0:
            behind = self.text[at + 2 : at + 2 + _BETWEEN]
            if second in behind and _HAN_RUN.fullmatch(
                self.text, at, at + 2 + behind.index(second)
            ):
                return True
            at = self.text.find(first, at + 1)
        return False

    def holds(self, word: str) -> bool:
        """Whether the text has a word of that root, or of its family."""
        mine = root(word)
        return mine in self.roots or (len(mine) >= _SHARED and self._holds_kin(mine))

    def _holds_kin(self, mine: str) -> bool:
        beginning, short = mine[:_SHARED], _shortened(mine)
        for at in range(bisect_left(self._ordered, beginning), len(self._ordered)):
            each = self._ordered[at]
            if each.startswith(short) or mine.startswith(_shortened(each)):
                return True
            if not each.startswith(beginning):
                break
        return False

    def means(self, word: str) -> bool:
        """Whether the text has a word that may stand for it, or a phrase that means it."""
        mine = root(word)
        return not self.roots.isdisjoint(kin(mine)) or self.phrases(word)

    def phrases(self, word: str) -> bool:
        """Whether the text says by a phrase what a word means: "walked off" for "abandoned"."""
        return root(word) in self._phrased

    def means_phrase(self, phrase: Idiom) -> bool:
        """Whether the text says in a word, or in another phrase, what one of a claim means."""
        return phrase.family in self._spoken or not phrase.roots.isdisjoint(self.roots)

    @lazily
    def _idioms(self) -> tuple[Idiom, ...]:
        return tuple(idioms(_LATIN_WORD.findall(self.text), parted=True))

    @lazily
    def _spoken(self) -> frozenset[int]:
        """The families of the phrases of the text."""
        return frozenset([each.family for each in self._idioms])

    @lazily
    def _phrased(self) -> frozenset[str]:
        """The roots of all that the phrases of the text mean."""
        return frozenset().union(*[each.roots for each in self._idioms])

    def bears(self, word: str) -> bool:
        """Either of the two."""
        return self.holds(word) or self.means(word)

    def bears_pair(self, first: str, second: str) -> bool:
        """Whether two characters stand together in the text, or a word that means the same."""
        both = first + second
        return both in self.pairs or self.means_han(both)

    def means_han(self, word: str) -> bool:
        """Whether the text has a Chinese word that may stand for one."""
        same = _han_families().get(word)
        return same is not None and any(map(self.text.__contains__, same))


def _shortened(root: str) -> str:
    """What a root shares with each of its family."""
    return root[: max(_SHARED, len(root) - 1)]


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """The wording of a text, over the ends of its lines."""
    read = text_of(text)
    folded = read.folded
    if "\n" in folded and _LINE_END.search(folded):
        read = text_of(_LINE_END.sub("", folded))
        folded = read.folded
    roots = frozenset(chain.from_iterable(map(_roots_in, read.known - without_root())))
    runs = () if folded.isascii() else _HAN_RUN.findall(folded)
    pairs = frozenset([run[at : at + 2] for run in runs for at in range(len(run) - 1)])
    return Wording(folded, roots, pairs)


def together(several: Sequence[Wording]) -> Wording:
    """The wording of texts one after the other, each of which begins a line."""
    if len(several) == 1:
        return several[0]
    folded = "\n".join([each.text for each in several])
    if any(each.text.rstrip().endswith(_HYPHENS) for each in several):
        return wording(folded)
    roots = frozenset().union(*[each.roots for each in several])
    return Wording(folded, roots, frozenset().union(*[each.pairs for each in several]))


@lru_cache(maxsize=16384)
def _roots_in(word: str) -> tuple[str, ...]:
    """The root of a word, those of the letters of one like "20th"; a mark or a Chinese character
    has none.
    """
    if word.isascii() and word.isalpha():
        return tuple(filter(None, [root(word)]))
    parts = _LATIN_WORD.findall(word) if word < LATIN or len(word) > 1 else ()
    return tuple(filter(None, map(root, parts)))
