"""Words with their places, and which runs of them are the name of a person.

Zhu De'e          two capitalised words and more, none of which names a thing
J. R. Okafor      initials, particles, suffixes
Mr. Liem          one word, after an honorific, which is no part of the name
white horse deji  anything, where only a name can stand: after a post, in a list
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from govsumm.lexicon import HAN, lists
from govsumm.reading.participation import Span

MAX_NAME = 6
"""A longer run of words is no name."""

_TOKEN = re.compile(
    rf"(?:[A-Z]\.-?)+(?=[\s,)]|[A-Z][a-z])|[^\W_{HAN}]+(?:['’ʼ`\-–‑&](?:\n)?[^\W_{HAN}]+)*|[^\w\s]|[{HAN}]+"
)
_OPENING = {"“": "”", "「": "」", "«": "»", "《": "》", '"': '"'}


class Token(NamedTuple):
    """A word or a mark of the report: its text, its place, its lower-case form."""

    text: str
    start: int
    end: int
    low: str

    @property
    def word(self) -> bool:
        """Whether it is a word and no mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[0].isupper()


Tokens = tuple[Token, ...]


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """The words and marks of a report's `[start, end)`."""
    return tuple(
        Token(found[0], found.start(), found.end(), bare(found[0]))
        for found in _TOKEN.finditer(text, start, end)
    )


def bare(word: str) -> str:
    """A word in lower case, with a straight apostrophe and without a possessive ending."""
    low = word.lower()
    if low.isalpha():
        return low
    if not low.isascii():
        low = low.replace("’", "'").replace("‑", "-").replace("–", "-")
    return low.removesuffix("'s")


def span_of(tokens: Tokens) -> Span:
    """From the start of the first to the end of the last."""
    return tokens[0].start, tokens[-1].end


def quoted(tokens: Tokens) -> frozenset[int]:
    """The indices of what stands inside quotation marks."""
    inside: set[int] = set()
    closing, opened = "", 0
    for at, token in enumerate(tokens):
        if closing:
            if token.text == closing:
                inside.update(range(opened, at + 1))
                closing = ""
        elif token.text in _OPENING:
            closing, opened = _OPENING[token.text], at
    if closing:
        inside.update(range(opened, len(tokens)))
    return frozenset(inside)


@cache
def words(section: str, name: str) -> frozenset[str]:
    """One list of a section as a set."""
    return frozenset(lists(section).get(name, ()))


def without_title(tokens: Tokens) -> Tokens:
    """The words without honorifics before them, "Mr." and the like, or an article."""
    titles = words("posts", "honorifics")
    at = 0
    while at < len(tokens) - 1 and (
        tokens[at].text in {".", "(", "Dr", "Prof"} or tokens[at].low.rstrip(".") in titles
    ):
        at += 1
    return tokens[at:]


def has_title(tokens: Tokens) -> bool:
    """Whether an honorific opens the words."""
    return len(tokens) > 1 and tokens[0].low.rstrip(".") in words("posts", "honorifics")


def as_name(tokens: Tokens, *, anything: bool = False) -> Tokens:
    """The words as a name, without honorific, or nothing.

    `anything`: only a name can stand here, so that one word does, and lower case too.
    """
    titled = has_title(tokens)
    inner = _without_place(_trimmed(without_title(tokens)))
    real = [each for each in inner if each.word]
    if not real or len(real) > MAX_NAME or any(map(_is_mark, inner)):
        return ()
    if any(each.text[0].isdigit() for each in real) or real[-1].low in words("people", "addresses"):
        return ()
    lower = anything and 2 <= len(real) <= 4 and not any(each.capital for each in real)
    barred = _barred() - words("people", "nature") if lower else _barred()
    if any(each.low in barred for each in real):
        return ()
    if real[0].low in words("posts", "portfolios"):
        return ()
    if not (titled or anything) and any(each.low in words("people", "places") for each in real):
        return ()
    if all(each.capital or each.low in words("people", "particles") for each in real):
        whole = len([each for each in real if len(each.low) > 1]) >= 2 or titled or anything
        return inner if whole and real[0].low not in _leading_bar() else ()
    plain = all(each.text.isalpha() or "'" in each.low for each in real)
    mixed = lower or (anything and len(real) == 2 and real[0].capital)
    return inner if mixed and plain and not _prose(real) else ()


def _without_place(tokens: Tokens) -> Tokens:
    """A name without where somebody comes from: "Gao Wen of Lower Town"."""
    for at, token in enumerate(tokens):
        if token.low in {"of", "from"} and at:
            tail = [each for each in tokens[at + 1 :] if each.word and each.low != "the"]
            return tokens[:at] if tail and all(each.capital for each in tail) else tokens
    return tokens


def _prose(real: list[Token]) -> bool:
    """Whether words in lower case are no name: one of them is a word of sentences."""
    stops = words("people", "prepositions") | words("people", "asides") | words("people", "modal")
    return any(each.low in stops - _MISREAD for each in real)


_MISREAD = frozenset({"has", "will", "may"})
"""Characters of names that machines take for words: 曾, 张之 and the like."""


def _trimmed(tokens: Tokens) -> Tokens:
    """Without marks at the ends, but for the full stop of "Jr."."""
    start, end = 0, len(tokens)
    while start < end and not tokens[start].word:
        start += 1
    while end > start and not tokens[end - 1].word:
        end -= 1
    return tokens[start:end]


def _is_mark(token: Token) -> bool:
    return not token.word and token.text not in {".", "-", "'", "’", "·"}


@cache
def _barred() -> frozenset[str]:
    """Words that no name holds: names of things, bodies, posts."""
    return (
        words("people", "not_names")
        | words("posts", "bodies")
        | words("posts", "heads")
        | words("people", "generic_subjects")
    ) - words("people", "also_names")


@cache
def _leading_bar() -> frozenset[str]:
    return words("people", "prepositions") | words("people", "openers") - {"may", "june", "april"}


def folded(name: str) -> str:
    """A name as it is compared: "Ning Bo", "Ningbo" and "NING BO" are one."""
    return "".join(each for each in name.casefold() if each.isalnum())
