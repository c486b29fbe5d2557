"""Where a text names somebody, in one go over the text however many names are looked for."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate

from govsumm.auditing.words.folding import tokens

Span = tuple[int, int]
"""[start, end) in a text, in code points."""

_LETTER = re.compile("[A-Za-z]")
_INSIDE = re.compile("[A-Za-z](?<=[A-Za-z].)")
"""Inside a word no name begins; one of Chinese may begin at any character."""


class Names:
    """Names that are found in a text by what they begin with, however many there are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._places = {name: at for at, name in enumerate(dict.fromkeys(filter(str.strip, names)))}
        self._lengths: dict[str, list[int]] = {}
        for first, length in sorted({(each[0], len(each)) for each in self._places}, reverse=True):
            self._lengths.setdefault(first, []).append(length)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def place(self, name: str) -> int:
        """Where a name stands in the list."""
        return self._places[name]

    def starting(
        self, text: str, first: int = 0, last: int = sys.maxsize
    ) -> Iterator[tuple[int, str]]:
        """Each place of `[first, last)` at which a name begins, with the name; longest first."""
        lengths = self._lengths
        for at, letter in enumerate(text[first:last], first):
            if letter in lengths and not _INSIDE.match(text, at):
                for length in lengths[letter]:
                    name = text[at : at + length]
                    if name in self._places and len(name) == length:
                        yield at, name

    def spans(self, text: str, first: int = 0, last: int = sys.maxsize) -> list[Span]:
        """Where names stand as whole words that begin in `[first, last)`, none within another."""
        found: list[Span] = []
        free = 0
        for at, name in self.starting(text, first, last):
            span = (at, at + len(name))
            if at >= free and is_whole(text, span):
                found.append(span)
                free = span[1]
        return found


class Candidates:
    """Names that are looked for in folded texts: which of them a text may hold at all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._starts: dict[str, list[tuple[int, str]]] = {}
        for at, name in enumerate(dict.fromkeys(names)):
            if start := "".join(tokens(name))[:_KEY]:
                self._starts.setdefault(start, []).append((at, name))
        self._firsts = frozenset(start[0] for start in self._starts)
        self._sizes = frozenset(map(len, self._starts))

    def of(self, text: str) -> list[str]:
        """The names that begin as something in the text does, in the order given."""
        words = tokens(text)
        run = "".join(words)
        places = accumulate(map(len, words), initial=0)
        begun = [at for at, word in zip(places, words, strict=False) if word[0] in self._firsts]
        starts = {run[at : at + size] for size in self._sizes for at in begun}
        found = [each for start in starts & self._starts.keys() for each in self._starts[start]]
        return [name for _, name in sorted(found)]


_KEY = 6
"""Characters that a name is found by: fewer, and many names begin alike."""


def places(text: str, words: str, *, whole: bool) -> Iterator[Span]:
    """Where words stand in a text, none within another; `whole`: no letter right beside them."""
    at = text.find(words) if words else -1
    while at >= 0:
        span = at, at + len(words)
        if not whole or is_whole(text, span):
            yield span
            at += len(words) - 1
        at = text.find(words, at + 1)


def is_whole(text: str, span: Span) -> bool:
    """Whether no letter stands right beside a span."""
    return not (_LETTER.match(text, span[1]) or (span[0] and _LETTER.match(text, span[0] - 1)))
