"""Folds text so that typography and spacing do not count, and finds words in it.

Folded are case, Unicode compatibility forms, quotation marks, hyphens, apostrophes and all
spacing ("Ningbo" is "Ning Bo", "grass -roots" is "grass-roots"); digits are kept apart where
something stands between them (5-2 is not 52), but for the comma of thousands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_TOKEN = re.compile(rf"[{HAN}]|\d+|[^\W\d_{HAN}]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_GLUED_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})(?=\d{2}\s?:)")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text; a Chinese character is a word, and so is a run of digits."""
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text)
    folded = _THOUSANDS.sub("", _APOSTROPHE.sub("", folded.casefold()))
    if "-" in folded:
        folded = _GLUED_TIME.sub(r"\1 ", folded)  # "2022-05-0916: 26"
    return tuple(_TOKEN.findall(folded))


class Folded:
    """A text folded into one string without gaps, that still knows where its words begin."""

    __slots__ = ("_edges", "_text")

    def __init__(self, text: str) -> None:
        self._text, edges = _joined(tokens.__wrapped__(text))
        self._edges = frozenset(edges)

    def holds(self, words: str) -> bool:
        """Whether the words stand in the text, from the start of a word to the end of one."""
        wanted, _ = _joined(tokens(words))
        if not wanted:
            return False
        at = self._text.find(wanted)
        while at >= 0:
            if at in self._edges and at + len(wanted) in self._edges:
                return True
            at = self._text.find(wanted, at + 1)
        return False


def _joined(words: tuple[str, ...]) -> tuple[str, list[int]]:
    """The words run together, and the offsets at which one ends or begins."""
    parts: list[str] = []
    edges = [0]
    at = 0
    digits = False
    for word in words:
        if digits and word[0].isdigit():
            parts.append("·")
            at += 1
            edges.append(at)
        parts.append(word)
        at += len(word)
        edges.append(at)
        digits = word[-1].isdigit()
    return "".join(parts), edges
