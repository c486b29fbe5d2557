"""Words and their stems, in Latin script and in Chinese, and which may stand for each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TypeVar

from govsumm.lexicon import HAN, lists, simplified
from govsumm.lexicon.english import is_english

_GLUED = (
    r"(?:never(?=(?!theless)[a-z]{3})|(?=[acdhimsw][a-z]{1,5}not(?![^\W_]))(?:is|are|was|were|has|have|had|do|does|did"
    r"|may|must|should|shall|would|will|could)(?=not))"
)
"""A denial that is run together with what it denies: "neverlet", "mustnot"."""
TOKEN = re.compile(rf"{_GLUED}|[^\W_{HAN}]+(?:'[^\W\d_]+)?|[{HAN}]|[,;:!?.、，。；：！？\n()（）]")
_ASCII_TOKEN = re.compile(rf"{_GLUED}|[a-z0-9]+(?:'[a-z]+)?|[,;:!?.\n()]")
_BARE_TOKEN = re.compile(rf"{_GLUED}|[a-z0-9]+|[,;:!?.\n()]")
"""The same where there is no apostrophe: in two thirds of the time."""
STOPS = frozenset(",;:!?.、，。；：！？\n()（）")
_ROOT = 3
"""An ending leaves so many letters at least."""
LATIN = "\u2fff"
"""Words above it are Chinese."""
BARRIERS = frozenset(";:!?.。；：！？\n")
"""Marks that end a sentence or open another thought."""
T = TypeVar("T")
Phrases = dict[str, list[tuple[tuple[str, ...], T]]]
"""Phrases word by word, each with what it means, by their first words."""
_ENDED = re.compile(
    rf"(.{{{_ROOT},}}?)(?:ations?|i[sz](?:ing|e[ds])|ings?|ie[ds]|e[ds]|ly|s)", re.DOTALL
)
"""A word with an ending, the longest that leaves a root."""
_LAST = ("s", "ed", "ing", "ly", "ation")
"""What every ending ends in."""


def plain(text: str) -> str:
    """A text in compatibility forms and lower case, letters for the digits that a scan put in."""
    small = (text if text.isascii() else unicodedata.normalize("NFKC", text)).lower()
    if ("0" in small or "1" in small) and _DIGIT_BEHIND.search(small):
        return _DAMAGED.sub(_mended, small)
    return small


_DIGIT_BEHIND = re.compile("[01](?<=[a-z].)")
_DAMAGED = re.compile(r"(?<![^\W_])(?=[a-z]+[01][a-z01])[a-z01]{5,20}(?![^\W_])")


def _mended(damaged: re.Match[str]) -> str:
    """The word of English that a scan may have read so: "appr0ved", "fa1led"; or what it read."""
    word = damaged[0].replace("0", "o")
    forms = (word.replace("1", letter) for letter in "il")
    return next(filter(is_english, forms), damaged[0])


def simple(text: str) -> str:
    """A text with one apostrophe, and Chinese in simplified characters."""
    return simplified(text.replace("’", "'").replace("‘", "'"))


def token_in(folded: str) -> re.Pattern[str]:
    """What finds the words and marks of a text as `simple` folds it: in plain ASCII, faster."""
    if not folded.isascii():
        return TOKEN
    return _ASCII_TOKEN if "'" in folded else _BARE_TOKEN


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a word; a word without content, a number or a mark has none."""
    if word in contentless() or word[0].isdigit():
        return ""
    if word > LATIN:
        return word
    if "'" in word:
        word = word.removesuffix("'s").replace("'", "")
    if len(word) > 4 and word.endswith(_LAST) and (ended := _ENDED.fullmatch(word)):
        word = ended[1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.rstrip("ey")[:6] or word


@cache
def contentless() -> frozenset[str]:
    """Words and marks without content."""
    return STOPS | stopwords() | frozenset(lists("audit")["han_function_characters"][0])


def by_first_word(phrases: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Phrases, given each with what it means, by their first word; the longest first."""
    found: Phrases[T] = {}
    for phrase, meaning in phrases:
        words = tuple(TOKEN.findall(phrase))
        found.setdefault(words[0], []).append((words, meaning))
    for several in found.values():
        several.sort(key=lambda each: -len(each[0]))
    return found


@cache
def stopwords() -> frozenset[str]:
    """Words without content."""
    return frozenset(lists("audit")["stopwords"])


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """The stems that may stand for a stem."""
    found: dict[str, set[str]] = {}
    for row in lists("audit")["synonyms"]:
        alike = {stem(word) for word in row.split(", ")} - {""}
        for each in alike:
            found.setdefault(each, set()).update(alike)
    return {each: frozenset(several) for each, several in found.items()}
