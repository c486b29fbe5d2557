"""The words of content of a claim, each with the clause and the phrase that it stands in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.numbers.quantities import weekday_names
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded, phrase_set

OPENING = 3
"""So many first words of a claim may name what the whole text is about."""

_FIGURE = r"\d[\d.,]*(?::\d\d)?(?:(?:st|nd|rd|th)\b|\s?[ap]\.?\s?m\b)?"
"""Also a time of day: "2:05 p.m." is one word of a claim."""
_TOKEN = Worded(
    rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?|{_FIGURE}"
    rf"|[一二三四五六七八九]成(?![立为员功果长])|[{HAN}]|[,;:，；：、]"
)
_ASCII_TOKEN = re.compile(rf"[a-z]+(?:'[a-z]+)?|{_FIGURE}|[,;:]")
_NAME = re.compile(r"(?<=\S )[A-Z][\w']+")
_MARKS = frozenset(",;:，；：、")
_TELLING = frozenset(("", "as", "which"))
"""What opens a phrase that says who tells a claim."""


class ClaimWord(NamedTuple):
    """A word of content of a claim at its place; a figure has no root."""

    token: str
    root: str
    at: int
    clause: int
    phrase: int
    opening: bool


class ClaimWords:
    """The tokens of a claim, their roots, and its words of content."""

    def __init__(self, text: str) -> None:
        folded = text_of(text).folded
        token = _ASCII_TOKEN if folded.isascii() else _TOKEN
        self.tokens: tuple[str, ...] = tuple(token.findall(folded))
        self._content = tuple(map(_content, self.tokens))
        self.roots = frozenset([each for each in self._content if each])
        self.is_latin = max(self.roots, default="") <= LATIN
        """Whether none of them is Chinese."""
        self.is_empty = self._content.count(None) == len(self.tokens)
        """Whether it has no words of content."""

    @lazily
    def telling(self) -> frozenset[int]:
        """The places of verbs that only say who tells a claim, ", Orr complained", "as Orr had
        suggested", and give no reason: "after residents complained".
        """
        verbs, nouns = phrase_set("audit", "reporting"), phrase_set("audit", "reported_as")
        if self.roots.isdisjoint(_telling_roots()):
            return frozenset()
        return frozenset(
            [
                at
                for at, token in enumerate(self.tokens)
                if (token in verbs and self._opening(at)[1] in _TELLING)
                or (token in nouns and at and self.tokens[at - 1].endswith("'s"))
            ]
        )

    @lazily
    def tellers(self) -> frozenset[int]:
        """The places of the words before such a verb that say who it is."""
        spans = ((self._opening(at)[0], at) for at in self.telling)
        return frozenset([each for start, at in spans if start for each in range(start, at)])

    def _opening(self, at: int) -> tuple[int, str]:
        """The connective that opens the phrase of a place, and what stands first behind it; none
        behind a mark or at the start.
        """
        connectives = phrase_set("audit", "connectives", "han_connectives")
        for before in range(at - 1, -1, -1):
            token = self.tokens[before]
            if token in connectives or token in _MARKS:
                return before + 1, "" if token in _MARKS else token
        return 0, ""

    @lazily
    def words(self) -> tuple[ClaimWord, ...]:
        """Its words of content, each with the clause and the phrase that it stands in."""
        connectives = phrase_set("audit", "connectives", "han_connectives")
        clause = phrase = latin = 0
        found: list[ClaimWord] = []
        for at, (token, held) in enumerate(zip(self.tokens, self._content, strict=True)):
            if held is not None:
                latin += held != "" and token <= LATIN
            elif token in _MARKS:
                clause += 1
                phrase += 1
                continue
            if token in connectives:
                phrase += 1
            if held is not None:
                found.append(ClaimWord(token, held, at, clause, phrase, latin <= OPENING))
        return tuple(found)


@lru_cache(maxsize=16384)
def _content(token: str) -> str | None:
    """The root of a token of a claim, "" of a figure; of a mark or a light word, None."""
    if token in _MARKS or token in phrase_set("audit", "attributing"):
        return None
    if token in figures_in_words() or token[0].isdigit() or token[1:] == "成":
        return ""
    return root(token) or None


@cache
def _telling_roots() -> frozenset[str]:
    """The roots of what says who tells a claim."""
    return frozenset(map(root, phrase_set("audit", "reporting", "reported_as")))


words_of_claim = lru_cache(maxsize=1024)(ClaimWords)


@lru_cache(maxsize=1024)
def capitals(text: str) -> frozenset[str]:
    """What a claim writes in capitals, but for its first word."""
    return frozenset([each.lower() for each in _NAME.findall(text.replace("’", "'"))])


@cache
def figures_in_words() -> frozenset[str]:
    """Number words, months and days of the week: `figures` holds them."""
    known = lists("numbers")
    words = (*known["units"], *known["ordinals"], *known["tens"], *known["tens_ordinals"])
    months = " ".join((*known["months"], *(each.split()[0] for each in known["scales"])))
    return frozenset((*words, *months.split(), *weekday_names())) - {"", "may", "second", "mar"}
