"""Word lists as data: what ends a sentence, what cues an order, a deadline, a vote, a post.

Each list is a JSON file beside this module; code holds grammar, never words.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """The word lists of one file (`splitting`, `cues`, ...), by their names."""
    raw = json.loads(files(__name__).joinpath(f"{name}.json").read_text(encoding="utf-8"))
    return {key: tuple(words) for key, words in raw.items()}


HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""Chinese characters, as the inside of a character class."""

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@cache
def _simplifying() -> dict[int, int]:
    table = lists("traditional")
    return str.maketrans(table["traditional"][0], table["simplified"][0])


def simplified(text: str) -> str:
    """A text with the traditional characters that cues are made of in their simplified form."""
    return text if text.isascii() else text.translate(_simplifying())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, as `Phrases` compares them."""
    return _WORD.findall(text.lower())


class Phrases:
    """Finds a list's phrases in a text: whole words in Latin script, anywhere in Chinese.

    By the first word, not by one long pattern: that is ten times faster.
    """

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._by_first: dict[str, list[list[str]]] = {}
        for phrase in phrases:
            if not _HAN.search(phrase):
                first, *rest = words_of(phrase)
                self._by_first.setdefault(first, []).append(rest)
        han = sorted(filter(_HAN.search, phrases), key=len, reverse=True)
        self._han = re.compile("|".join(map(re.escape, han))) if han else None

    def covered(self, text: str, words: list[str]) -> int:
        """How many characters of a text its phrases cover; `words` are `words_of(text)`."""
        total = 0
        for at, word in enumerate(words):
            for rest in self._by_first.get(word, ()):
                if words[at + 1 : at + 1 + len(rest)] == rest:
                    total += len(word) + sum(len(each) + 1 for each in rest)
                    break
        if self._han and _HAN.search(text):
            total += sum(map(len, self._han.findall(text)))
        return total
