"""The words and marks of a report with their places: what names and posts are read from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from govsumm.lexicon import HAN
from govsumm.passages import PAIRS
from govsumm.reading.people.participation import Span
from govsumm.reading.people.surnames import MARK, surnames_at
from govsumm.reading.phrasing import phrase_set

INITIALS = rf"(?:(?:[A-Z]\.-?)+|(?:{PAIRS})\.(?=[A-Z]))(?:(?:[A-Z]|{PAIRS})\.-?)*"
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s?[AaPp](?:\.\s?[Mm]\.|[Mm]\b)|\d{1,2}:\d\d(?!\d)"
CLOCK = re.compile(_TIME)
"""A time of day is one word: "7:00 p.m.", "18:30"."""
_TOKEN = re.compile(
    rf"{_TIME}|{INITIALS}(?=[\s,)]|[A-Z][a-z])|[^\W_{HAN}]+(?:['’ʼ`\-–‑&](?:\s*\n\s*)?[^\W_{HAN}]+)*|[^\w\s]|[{HAN}]+"
)

_ASCII_TOKEN = re.compile(
    rf"{_TIME}|{INITIALS}(?=[\s,)]|[A-Z][a-z])|[A-Za-z0-9]+(?:['`\-&](?:\s*\n\s*)?[A-Za-z0-9]+)*|[^\w\s]"
)
"""The same, where all characters are ASCII: that is twice as fast."""

QUOTES = {"“": "”", "「": "」", "«": "»", "《": "》", '"': '"'}


JOINED = (
    r"(?:(?:al|el|ul|a[dnrstz]|ash|dell?|dall|d)[-‑–'’]"
    r"|(?:ka|kwa|du|de|le|la|van)(?=[A-Z][a-z]{2}))"
)
"""A particle that is one word with the name behind it: al-Rashidi, d'Amato, kaMthethwa, leRoux."""
_JOINED = re.compile(JOINED)


class Token(NamedTuple):
    """A word or a mark of the report, its place, its lower-case form.

    The lower-case form has a straight apostrophe and no possessive ending, and of a surname that is
    an office ("Ann Dean") a mark behind it. `word`: it is no mark;
    `capital`: it is written with a capital, or the name behind its particle is.
    """

    text: str
    start: int
    end: int
    low: str
    word: bool
    capital: bool


Tokens = tuple[Token, ...]


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """The words and marks of a report's `[start, end)`."""
    pattern = _ASCII_TOKEN if text[start:end].isascii() else _TOKEN
    # Thousands of times for each report: by `find`, and past the constructor, in half the time.
    new, find, shape, after = tuple.__new__, text.find, _shape, start
    tokens = [
        new(Token, (each, at := find(each, after), after := at + len(each)) + shape(each))  # noqa: RUF005
        for each in pattern.findall(text, start, end)
    ]
    for n in surnames_at([each.low for each in tokens]):
        given = (
            tokens[n + 1] if n + 1 < len(tokens) and "-" in tokens[n + 1].text else tokens[n - 1]
        )
        alone = given is not tokens[n - 1] or not _goes_on(tokens[n + 1 : n + 2])
        if alone and tokens[n].capital and given.capital:
            tokens[n] = tokens[n]._replace(low=tokens[n].low + MARK)
    return tuple(tokens)


def _goes_on(after: list[Token]) -> bool:
    """Whether a name goes on in what stands behind a word, which is no surname then."""
    suffixes = phrase_set("people", "suffixes")
    return any(
        (each.capital and each.low not in suffixes) or each.text[0].isdigit() for each in after
    )


@lru_cache(maxsize=16384)
def _shape(text: str) -> tuple[str, bool, bool]:
    """What a token is besides its place; the words of reports come again and again."""
    low = text.lower()
    if text.isalpha():
        return low, True, low[0] != text[0] or (low != text and _is_joined(text))
    low = low.replace("’", "'").replace("‑", "-").replace("–", "-").removesuffix("'s")
    return low, text[0].isalnum(), text[0].isupper() or _is_joined(text)


def _is_joined(text: str) -> bool:
    """Whether a particle opens a word, and a capital follows."""
    hit = _JOINED.match(text)
    return hit is not None and text[hit.end() : hit.end() + 1].isupper()


def span_of(tokens: Tokens) -> Span:
    """From the start of the first to the end of the last."""
    return tokens[0].start, tokens[-1].end


def quoted(tokens: Tokens) -> frozenset[int]:
    """The indices of what stands inside quotation marks."""
    inside: set[int] = set()
    closing, opened = "", 0
    if QUOTES.keys().isdisjoint([token.text for token in tokens]):
        return frozenset()
    for at, token in enumerate(tokens):
        if closing:
            if token.text == closing:
                inside.update(range(opened, at + 1))
                closing = ""
        elif token.text in QUOTES:
            closing, opened = QUOTES[token.text], at
    return frozenset(inside.union(range(opened, len(tokens)) if closing else ()))
