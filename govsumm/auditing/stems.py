"""Words and their stems, in Latin script and in Chinese, and which may stand for each other."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from govsumm.lexicon import HAN, lists, simplified

TOKEN = re.compile(rf"[^\W_{HAN}]+(?:'[^\W\d_]+)?|[{HAN}]|[,;:!?.、，。；：！？\n()（）]")
STOPS = frozenset(",;:!?.、，。；：！？\n()（）")
LATIN = "\u2fff"
"""Words above it are Chinese."""
_HAN = re.compile(f"[{HAN}]")
_BARRIERS = frozenset(";:!?.。；：！？\n")
_ENDINGS = (
    *("ations", "ation", "ising", "izing", "ised", "ized", "ises", "izes"),
    *("ings", "ing", "ied", "ies", "ed", "es", "ly", "s"),
)


def normal(text: str) -> str:
    """A text in lower case, compatibility forms and apostrophes folded."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
        text = simplified(text) if _HAN.search(text) else text
    return text.lower()


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a word; a word without content, a number or a mark has none."""
    if word in STOPS or word in stopwords() or word[0].isdigit():
        return ""
    if word > LATIN:
        return "" if word in _han_function() else word
    word = word.removesuffix("'s").replace("'", "")
    if len(word) > 4 and word.endswith(_ENDINGS):
        bare = (word.removesuffix(each) for each in _ENDINGS if word.endswith(each))
        word = next((each for each in bare if len(each) >= 3), word)
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.rstrip("ey")[:6] or word


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words of content."""
    return frozenset(map(stem, TOKEN.findall(normal(text)))) - {""}


@cache
def stopwords() -> frozenset[str]:
    """Words without content."""
    return frozenset(lists("audit")["stopwords"])


@cache
def _han_function() -> frozenset[str]:
    return frozenset(lists("audit")["han_function_characters"][0])


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """The stems that may stand for a stem."""
    found: dict[str, set[str]] = {}
    for row in lists("audit")["synonyms"]:
        alike = {stem(word) for word in row.split(", ")} - {""}
        for each in alike:
            found.setdefault(each, set()).update(alike)
    return {each: frozenset(several) for each, several in found.items()}


def is_barrier(word: str) -> bool:
    """Whether a mark ends a sentence or opens another thought."""
    return word in _BARRIERS
