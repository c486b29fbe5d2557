"""The words of a text as a paraphrase keeps them: by root, by two characters, by what they mean.

"Inspections", "inspected" and "inspector" have one root; "labour" is "labor"; a line end cuts no
word ("gover-\\nnance"); Chinese is held together by pairs of characters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.signs import normal, stem
from govsumm.lexicon import HAN, lists

_LINE_END = re.compile(r"(?<=[a-z]{2})[-\u00ad\u2010]\s*\n\s*(?=[a-z]{2})")
_LATIN_WORD = re.compile(rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?")
_HAN_RUN = re.compile(f"[{HAN}]+")
_SPELLING = re.compile(r"(?<=\w\w)our(?=$|s$|ed$|ing$|al$|able$|hood|ite)")
_STRIPS = 3
_KEPT = 3
"""An ending leaves so many letters at least; one that is part of many words, one more."""
_SHARED = 4
"""Words of one family share so many first letters, and all but one of the shorter root."""


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """The root of a word in lower case; a word without content has none."""
    if not stem(word) or word in _light():
        return ""
    word = word.removesuffix("'s").replace("'", "")
    word = _irregular().get(word, word)
    word = word.removesuffix("me" if "gramme" in word else "\0").replace("ae", "e")
    word = _SPELLING.sub("or", word) if "our" in word else word
    if word.endswith("tre"):
        word = f"{word[:-2]}er"
    for _ in range(_STRIPS):
        bare = _stripped(word)
        if bare == word:
            break
        word = bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in "aeiou" else bare
    return word.rstrip("iy") if len(word) > 3 else word


def _stripped(word: str) -> str:
    """A word without its longest ending."""
    endings = _endings()
    for kept in range(_KEPT, len(word)):
        if word[kept:] in endings and kept >= endings[word[kept:]]:
            return word[:kept]
    return word


@cache
def _endings() -> dict[str, int]:
    """Endings, and how many letters must stand before each."""
    found = dict.fromkeys(lists("audit")["root_endings"], _KEPT)
    return found | dict.fromkeys(lists("audit")["long_root_endings"], _KEPT + 1)


@cache
def _light() -> frozenset[str]:
    return frozenset(lists("audit")["light_words"])


@cache
def _irregular() -> dict[str, str]:
    return dict(map(str.split, lists("audit")["irregular"]))


@cache
def _families() -> dict[str, frozenset[str]]:
    """The roots that may stand for a root."""
    found: dict[str, set[str]] = {}
    for row in (*lists("audit")["synonyms"], *lists("audit")["paraphrases"]):
        roots = {root(word) for word in row.split(", ")} - {""}
        for each in roots:
            found.setdefault(each, set()).update(roots)
    return {each: frozenset(several) for each, several in found.items()}


@cache
def _han_families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lists("audit")["han_paraphrases"]:
        words = row.split(", ")
        for each in words:
            found.setdefault(each, set()).update(words)
    return {each: frozenset(several) for each, several in found.items()}


class Wording(NamedTuple):
    """What a text bears: roots, pairs of characters, the characters."""

    text: str
    roots: frozenset[str]
    beginnings: frozenset[str]
    """The roots cut off at each place from `_SHARED` letters on."""
    shortened: frozenset[str]
    """The roots without their last letters: so much of it a longer one of the family has."""
    pairs: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether the text has a word of that root, or of its family."""
        mine = root(word)
        return (
            mine in self.roots
            or _shortened(mine) in self.beginnings
            or any(mine[:size] in self.shortened for size in range(_SHARED, len(mine) + 1))
        )

    def means(self, word: str) -> bool:
        """Whether the text has a word that may stand for it."""
        return not self.roots.isdisjoint(_families().get(root(word), ()))

    def bears(self, word: str) -> bool:
        """Either of the two."""
        return self.holds(word) or self.means(word)

    def bears_pair(self, first: str, second: str) -> bool:
        """Whether two characters stand together in the text, or a word that means the same."""
        both = first + second
        return both in self.pairs or any(
            each in self.text for each in _han_families().get(both, ())
        )


def _shortened(root: str) -> str:
    """What a root shares with each of its family."""
    return root[: max(_SHARED, len(root) - 1)]


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """The wording of a text: that of its lines together, each read once."""
    folded = normal(text)
    if "\n" not in folded:
        return _line(folded)
    folded = _LINE_END.sub("", folded)
    lines = [_line(each) for each in folded.split("\n")]
    return Wording(
        folded,
        frozenset().union(*(each.roots for each in lines)),
        frozenset().union(*(each.beginnings for each in lines)),
        frozenset().union(*(each.shortened for each in lines)),
        frozenset().union(*(each.pairs for each in lines)),
    )


@lru_cache(maxsize=4096)
def _line(folded: str) -> Wording:
    roots = frozenset(map(root, _LATIN_WORD.findall(folded))) - {""}
    longer = [each for each in roots if len(each) >= _SHARED]
    runs = () if folded.isascii() else _HAN_RUN.findall(folded)
    return Wording(
        folded,
        roots,
        frozenset(each[:size] for each in longer for size in range(_SHARED, len(each) + 1)),
        frozenset(map(_shortened, longer)),
        frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1)),
    )
