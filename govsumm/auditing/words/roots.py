"""The roots of English words: "inspections" and "inspector" have one, "labour" and "labor" too."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.auditing.words.stems import LATIN, contentless
from govsumm.lexicon import lists

_SPELLING = re.compile(r"(?<=\w\w)our(?=$|s$|ed$|ing$|al$|able$|hood|ite)")
_STRIPS = 3
_KEPT = 3
"""An ending leaves so many letters at least; one that is part of many words, one more."""


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """The root of a word in lower case; a word without content has none."""
    if word in without_root() or word[0].isdigit():
        return ""
    if word > LATIN:
        return word
    if "'" in word:
        word = word.removesuffix("'s").replace("'", "")
    word = irregular().get(word, word)
    if "gramme" in word:
        word = word.removesuffix("me")
    word = word.replace("ae", "e")
    word = _SPELLING.sub("or", word) if "our" in word else word
    if word.endswith("tre"):
        word = f"{word[:-2]}er"
    for _ in range(_STRIPS):
        bare = _stripped(word)
        if bare == word:
            break
        word = _single(bare)
        word = irregular().get(word, word)  # "strengthened" as "strengthen"
    word = _single(word)
    return word.rstrip("iy") if len(word) > 3 else word


def _single(word: str) -> str:
    """A word without the second of two consonants that it ends in: "wall" as "walls"."""
    doubled = len(word) > _KEPT and word[-1] == word[-2] and word[-1] not in "aeiou"
    return word[:-1] if doubled else word


def _stripped(word: str) -> str:
    """A word without its longest ending."""
    endings, size = _endings(), len(word)
    for kept in range(max(_KEPT, size - _longest()), size):
        if kept >= endings.get(word[kept:], size):
            return word[:kept]
    return word


@cache
def _endings() -> dict[str, int]:
    """Endings, and how many letters must stand before each."""
    found = dict.fromkeys(lists("audit")["root_endings"], _KEPT)
    return found | dict.fromkeys(lists("audit")["long_root_endings"], _KEPT + 1)


@cache
def _longest() -> int:
    """How many letters the longest ending has."""
    return max(map(len, _endings()))


@cache
def without_root() -> frozenset[str]:
    """Words and marks without content, and words that say little."""
    return contentless().union(lists("audit")["light_words"])


@cache
def irregular() -> dict[str, str]:
    """What stands for an irregular form: "lay" for "laid"."""
    return dict(map(str.split, lists("audit")["irregular"]))
