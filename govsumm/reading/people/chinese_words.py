"""The text of a report as the rules for Chinese read it, and its words found place by place.

The shadow of a text has the same length, so that offsets hold: characters are simplified, and
what is in brackets, in quotation marks or in a byline is blanked out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TypeVar

from govsumm.lexicon import HAN, lists, simplified
from govsumm.reading.markup import BLANK as MARKUP
from govsumm.reading.phrasing import any_of

T = TypeVar("T")

BLANK = "\u2fff"
"""Stands for a character that the rules are not to read.

It lies beside the wide space, so that a class of blanks is one range: with a third place in it
Python compiles a bitmap, nine times as slowly, and the heads of rolls hold such a class 400 times.
"""

PAUSES = "，,；;。:：!！?？｡\n" + "…"
"""Marks that end a clause; the mark of lists, 、, ends none."""

_ASIDES = re.compile(
    r"（[^（）()]{0,80}[）)]|\([^()（）]{0,80}[)）]|《[^《》]{0,80}》|“[^“”]{0,80}”|「[^「」]{0,80}」"
    r"|【[^【】]{0,40}】|\[[^\[\]]{0,40}\]"
)

_SENTENCE = 400
"""A longer text is a report, in characters."""

_ITEMS = re.compile(
    r"(?<![今昨])[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[ivx]{1,4}|[a-h])[）)]"
)
"""The numbers of items are read as blanks; 今（18）日 is none."""


_BOXED = re.compile(r"(^|\n)【([^【】\n]{2,8})】(?=[^\n：:])")
"""A label in a box at the start of a line, 【出席】, is read as one with a colon."""


class Words:
    """A list of Chinese words, the longest of which is found at a place by its first character."""

    def __init__(self, words: Iterable[str]) -> None:
        self._all = tuple(words)
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(set(self._all), key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)

    def at(self, text: str, place: int) -> str:
        """The longest word that begins at a place, or an empty string."""
        found = self._by_first.get(text[place : place + 1])
        if found is None:
            return ""
        for word in found:
            if text.startswith(word, place):
                return word
        return ""

    @property
    def heads(self) -> frozenset[str]:
        """The first two characters of each word."""
        return frozenset(word[:2] for word in self._all)

    def ending(self, text: str, end: int) -> bool:
        """Whether one of the words ends at a place; for short lists of short words."""
        return text.endswith(self._all, 0, end)


@cache
def words(section: str, *names: str) -> Words:
    """The words of some lists of a section, together."""
    found = lists(section)
    return Words(word for name in names for word in found.get(name, ()))


def stretched(phrases: Iterable[str]) -> str:
    """Words as one alternation, the longest first; blanks may stretch each: 主　席, 出（列）席."""
    longest = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(f"[ 　{BLANK}]{{0,4}}".join(map(re.escape, phrase)) for phrase in longest)


@cache
def meanings(named: tuple[tuple[str, T], ...]) -> dict[str, T]:
    """The words of some lists of `han_people`, each with what its list stands for."""
    found = lists("han_people")
    return {word: meant for name, meant in named for word in found[name]}


@cache
def characters(name: str) -> frozenset[str]:
    """A list of `han_people` that holds characters, not words."""
    return frozenset("".join(lists("han_people").get(name, ())))


@cache
def _simplifying() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for pair in lists("han_people").get("traditional", ())}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _simplifying()))}]")


@cache
def _bylines() -> re.Pattern[str]:
    """記者 with the names that follow: until something else than a name stands there.

    A unit with a name is one too where the line ends behind it: 签发：区政府办孟某某.
    """
    heads = "|".join(sorted(lists("han_people")["bylines"], key=len, reverse=True))
    name = rf"[{HAN}](?:[ 　]?[{HAN}]){{1,3}}"
    bodies = any_of(lists("han_posts")["bodies"])
    placed = rf"[{HAN}]{{1,16}}(?:{bodies})[ 　]?{name}(?=[ 　]*(?:\n|$))"
    return re.compile(
        rf"(?:{heads})(?:[ 　]?[:：/|丨][ 　]?|[ 　]+)(?!{heads})(?:{placed}|{name})"
        rf"(?:[、，,/ 　]{{1,2}}(?!{heads})[{HAN}][ 　]?[{HAN}]{{1,2}}(?=[\s、，,/）)。】]|$))*"
    )


def simple(text: str) -> str:
    """The text in simplified characters, of the same length."""
    if text.isascii():
        return text
    return _whole(text) if len(text) > _SENTENCE else _simple(text)


def _simple(text: str) -> str:
    found = simplified(text).replace(MARKUP, BLANK)
    return found.translate(_simplifying()) if _traditional().search(found) else found


_whole = lru_cache(maxsize=2)(_simple)
"""Of a whole report, which several rules ask for."""


def plain(text: str) -> str:
    """Simplified, without the numbers of items and what is quoted or in brackets."""
    read = _ITEMS.sub(lambda item: " " * len(item[0]), simple(text))
    return _ASIDES.sub(_blanked, _BOXED.sub(r"\1 \2：", read))


@lru_cache(maxsize=2)
def shadow(text: str) -> str:
    """The text as the rules read it, of the same length."""
    return _bylines().sub(_blanked, plain(text))


_VOICES = re.compile(r"(?<=[：:，,。；;！？\n])[“「](?P<said>[^“”「」]{8,160})[”」]")
"""Quotations that begin where a clause does: somebody's words, not a catchword."""


@lru_cache(maxsize=2)
def voiced(text: str) -> str:
    """The shadow with what somebody is quoted as saying left to be read."""
    read = shadow(text)
    if "“" not in text and "「" not in text:
        return read
    plainly, at, kept = simple(text), 0, []
    for hit in _VOICES.finditer(text):
        kept += [read[at : hit.start()], " ", plainly[slice(*hit.span("said"))], " "]
        at = hit.end()
    return "".join([*kept, read[at:]])


def _blanked(match: re.Match[str]) -> str:
    return BLANK * len(match[0])
