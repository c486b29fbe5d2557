"""Words as data: the lists by which a genre is read, and the glossary of translated terms.

Code holds grammar, never words. Lists are edited as YAML, one file for each section of a pack,
and read from the JSON that `python tests/lexicon.py` makes of it (docs/lexicon.md).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

PACKS = ("common", "translated", "chinese", "us", "commonwealth")
"""The packs, one for each genre, and what they share."""


@cache
def lists(section: str) -> dict[str, tuple[str, ...]]:
    """The word lists of one section (`splitting`, `cues`, `people`, ...), by their names.

    The lists of all packs are joined: a text may mix genres, and their words do not collide.
    """
    joined: dict[str, list[str]] = {}
    for pack in PACKS:
        for key, words in _pack(pack).get(section, {}).items():
            joined.setdefault(key, []).extend(words)
    return {key: tuple(words) for key, words in joined.items()}


@cache
def _pack(name: str) -> dict[str, dict[str, list[str]]]:
    text = files(__name__).joinpath(f"packs/{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, list[str]]] = json.loads(text)
    return loaded


HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""Chinese characters, as the inside of a character class."""

HAN_CHARACTER = re.compile(f"[{HAN}]")

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")


@cache
def _simplifying() -> dict[int, int]:
    table = lists("traditional")
    return str.maketrans("".join(table["traditional"]), "".join(table["simplified"]))


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(lists('traditional')['traditional'])}]")


def simplified(text: str) -> str:
    """A text in simplified characters, of the same length.

    The same string where it has none: to look for them takes a tenth of the time.
    """
    if text.isascii() or not _traditional().search(text):
        return text
    return text.translate(_simplifying())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, as `Phrases` compares them; both apostrophes are one."""
    low = text.lower()
    if low.isascii():
        return _ASCII_WORD.findall(low)  # in two thirds of the time
    return _WORD.findall(low.replace("’", "'"))


class Phrases:
    """Finds a list's phrases in a text: whole words in Latin script, anywhere in Chinese.

    By the first word, not by one long pattern: that is ten times faster. The longest counts.
    """

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._by_first: dict[str, list[list[str]]] = {}
        latin = [words_of(phrase) for phrase in phrases if not HAN_CHARACTER.search(phrase)]
        self._gate = frozenset(max(words, key=len) for words in latin)
        for phrase in phrases:
            if not HAN_CHARACTER.search(phrase):
                first, *rest = words_of(phrase)
                self._by_first.setdefault(first, []).append(rest)
        for several in self._by_first.values():
            several.sort(key=len, reverse=True)
        han = sorted(filter(HAN_CHARACTER.search, phrases), key=len, reverse=True)
        self._han = re.compile("|".join(map(re.escape, han))) if han else None

    def stands(self, text: str, words: Sequence[str], known: frozenset[str]) -> bool:
        """Whether a text holds one of its phrases; `known` is the set of its words."""
        if self._gate.isdisjoint(known) and (self._han is None or text.isascii()):
            return False
        firsts = self._by_first.keys() & known
        for at, word in enumerate(words) if firsts else ():
            if word in firsts:
                for rest in self._by_first[word]:
                    if [*words[at + 1 : at + 1 + len(rest)]] == rest:
                        return True
        return self._han is not None and self._han.search(text) is not None

    def covered(self, text: str, words: list[str]) -> int:
        """How many characters of a text its phrases cover; `words` are `words_of(text)`."""
        total = 0
        if not self._by_first.keys().isdisjoint(words):
            for at, word in enumerate(words):
                for rest in self._by_first.get(word, ()):
                    if words[at + 1 : at + 1 + len(rest)] == rest:
                        total += len(word) + sum(len(each) + 1 for each in rest)
                        break
        if self._han and not text.isascii():
            total += sum(map(len, self._han.findall(text)))
        return total
