"""The words of a text as renderings of terms are compared with them, and where they stand."""

from __future__ import annotations

import re
from functools import cache, cached_property

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_BREAK = re.compile(r"[.!?;:。！？；：]|\n\s*\n")
"""What no rendering reaches across."""


class Words:
    """The words of a text as they are compared, and where they stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lower = _lower(text)
        self.keys = _keys_of(self._lower)
        self.known = frozenset(self.keys)

    @cached_property
    def _joined(self) -> str:
        return f" {' '.join(self.keys)} "

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word stands, without an 's."""
        hits = zip(_WORD.finditer(self._lower), self.keys, strict=True)
        return [(start := hit.start(), start + len(key)) for hit, key in hits]

    def has(self, phrase: str) -> bool:
        """Whether a phrase stands anywhere in the text."""
        return self.known.issuperset(phrase_keys(phrase)) and _padded(phrase) in self._joined

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no sentence ends between two words."""
        return not _BREAK.search(self.text, self.spans[first][1], self.spans[last][0])


@cache
def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as they are compared."""
    return tuple(_keys_of(_lower(phrase)))


@cache
def _padded(phrase: str) -> str:
    """A phrase as it stands among the words of a text."""
    return f" {' '.join(phrase_keys(phrase))} "


def _keys_of(lower: str) -> list[str]:
    """The words of a text in lower case, each without an 's."""
    words = _WORD.findall(lower)
    return [word.removesuffix("'s") for word in words] if "'s" in lower else words


def _lower(text: str) -> str:
    """A text in lower case, with one kind of apostrophe, character for character."""
    lower = text.lower()
    if len(lower) != len(text):  # some capitals have a lower case of two characters
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace("’", "'")
