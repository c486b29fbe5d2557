"""Words as the scorer compares them: names folded, content words stemmed, scripts told apart."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise

_SPACELESS = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_TOKEN = re.compile(rf"[{_SPACELESS}]+|[^\W_{_SPACELESS}]+")
_RUN = re.compile(rf"[{_SPACELESS}]")
_APOSTROPHES = "'’‘ʼ`´′＇"
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC"})
_NEGATIONS = frozenset({"no", "not", "never", "without", "nor", "neither"})
_NEGATED = re.compile(r"n[’']t\b|[不未没否]")


def fold(text: str) -> str:
    """`text` without what names vary in: case, width, spaces, hyphens and apostrophes."""
    return "".join(
        char
        for char in unicodedata.normalize("NFKC", text).casefold()
        # Pd are hyphens and dashes, Cf the invisible ones among them.
        if not char.isspace()
        and char not in _APOSTROPHES
        and unicodedata.category(char) not in ("Pd", "Cf")
    )


@cache
def content_words(text: str) -> frozenset[str]:
    """The content words of `text`, stemmed; Chinese and Japanese give pairs of characters.

    A run of one such character, which has no pair, stands for itself.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _THOUSANDS.sub("", _POSSESSIVE.sub("", plain))
    plain = plain.translate(dict.fromkeys(map(ord, _APOSTROPHES)))
    words, characters = _stopwords()
    found: set[str] = set()
    for token in _TOKEN.findall(plain.translate(dict.fromkeys(map(ord, characters), " "))):
        if not _RUN.match(token):
            found |= {_stem(token)} - words
        elif len(token) == 1:
            found.add(token)
        else:
            found |= {first + second for first, second in pairwise(token)}
    return frozenset(found)


def share_words(one: str, other: str) -> bool:
    """Whether 0.3 of the content words of the one that has fewer are shared."""
    said, due = content_words(one), content_words(other)
    return bool(said & due) and 10 * len(said & due) >= 3 * min(len(said), len(due))


def script(text: str) -> str | None:
    """The script that most of the letters of `text` are in; None where it has no letters."""
    seen: Counter[str] = Counter()
    for char in unicodedata.normalize("NFKC", text):
        if char.isalpha():
            name = unicodedata.name(char, "UNKNOWN").split()[0]
            # A Chinese character says as much as several letters: abbreviations do not outweigh it.
            seen["CJK" if name in _EAST_ASIAN else name] += 2 if name in _EAST_ASIAN else 1
    return seen.most_common(1)[0][0] if seen else None


def is_negated(text: str) -> bool:
    """Whether `text` says no: "not approved" shares its words with "approved"."""
    return bool(_NEGATED.search(text.casefold())) or not _NEGATIONS.isdisjoint(
        _TOKEN.findall(text.casefold())
    )


def _stem(word: str) -> str:
    """A light stem: plural, -ing, -ed and a last e go; y is i; doubled last letters are one."""
    if not word.isascii() or not word.isalpha() or len(word) < 4:
        return word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3 and re.search("[aeiouy]", stem) and stem[-1] != "e":
            word = stem
            break
    word = word.removesuffix("e")
    if word.endswith("y"):
        word = word[:-1] + "i"
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


@cache
def _stopwords() -> tuple[frozenset[str], str]:
    """The stems of words, and the characters, that carry no content."""
    text = (files(__package__) / "stopwords.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return frozenset(_stem(word) for word in data["words"]), str(data["characters"])
