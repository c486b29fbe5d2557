"""The words of content of a claim, each with the clause and the phrase that it stands in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.stems import LATIN
from govsumm.auditing.texts import text_of
from govsumm.auditing.wording import root
from govsumm.lexicon import HAN, lists

OPENING = 3
"""So many first words of a claim may name what the whole text is about."""

_TOKEN = re.compile(
    rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?|\d[\d.,]*|[一二三四五六七八九]成(?![立为员功果长])|[{HAN}]|[,;:，；：、]"
)
_NAME = re.compile(r"(?<=\S )[A-Z][\w']+")
_MARKS = frozenset(",;:，；：、")


class ClaimWord(NamedTuple):
    """A word of content of a claim at its place; a figure has no root."""

    token: str
    root: str
    at: int
    clause: int
    phrase: int
    opening: bool


class ClaimWords(NamedTuple):
    """The tokens of a claim, its words of content, and their roots if none is Chinese."""

    tokens: tuple[str, ...]
    words: tuple[ClaimWord, ...]
    roots: frozenset[str] | None


@lru_cache(maxsize=1024)
def words_of_claim(text: str) -> ClaimWords:
    """A claim, word by word."""
    tokens = tuple(_TOKEN.findall(text_of(text).folded))
    connectives, figures = _connectives(), _numbers()
    clause = phrase = latin = 0
    found: list[ClaimWord] = []
    for at, token in enumerate(tokens):
        if token in _MARKS:
            clause += 1
            phrase += 1
            continue
        phrase += token in connectives
        is_figure = token[0].isdigit() or token in figures or token[1:] == "成"
        word = "" if is_figure else root(token)
        if is_figure or word:
            latin += not is_figure and token <= LATIN
            found.append(ClaimWord(token, word, at, clause, phrase, latin <= OPENING))
    roots = frozenset([each.root for each in found if each.root])
    return ClaimWords(tokens, tuple(found), None if any(each > LATIN for each in roots) else roots)


@lru_cache(maxsize=1024)
def capitals(text: str) -> frozenset[str]:
    """What a claim writes in capitals, but for its first word."""
    return frozenset([each.lower() for each in _NAME.findall(text.replace("’", "'"))])


@cache
def _numbers() -> frozenset[str]:
    """Number words, months and days of the week: `figures` and `weekdays` hold them."""
    known = lists("numbers")
    words = (*known["units"], *known["ordinals"], *known["tens"], *known["tens_ordinals"])
    months = " ".join((*known["months"], *(each.split()[0] for each in known["scales"])))
    days = (each.lower() for each in lists("audit")["weekdays"])
    return frozenset((*words, *months.split(), *days)) - {"", "may", "second", "mar"}


@cache
def _connectives() -> frozenset[str]:
    return frozenset((*lists("audit")["connectives"], *lists("audit")["han_connectives"]))
