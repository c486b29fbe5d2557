"""Where names stand in a text: words in capitals, people of the lists, Chinese bodies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from govsumm.auditing.binding.han_bodies import han_bodies
from govsumm.auditing.calling import Names, Span
from govsumm.auditing.quantities import is_month
from govsumm.auditing.signs import LATIN, stem

_WORD = r"[A-Z][^\W\d_]+(?:['’][^\W\d_]+|-(?=[A-Z])[^\W\d_]+)*"
_CAPITALS = re.compile(
    rf"(?<![^\W_]){_WORD}(?:(?:(?<!['’]s)\s(?:&\s)?|(?<=\b[A-Z][a-z])\.\s){_WORD}){{0,7}}"
)


class NameSpan(NamedTuple):
    """A name from `start` to `end` of a text; `apart` from the name before it."""

    start: int
    end: int
    person: bool = False
    apart: bool = False


@lru_cache(maxsize=4096)
def name_spans(text: str, listed: Names) -> tuple[NameSpan, ...]:
    """Where names stand in a text, in order."""
    plain = unicodedata.normalize("NFKC", text)
    known = listed.spans(plain.replace("\n", " "))
    found = list(_capitals(plain, known))
    if not text.isascii():
        people = [NameSpan(*span, person=True) for span in known]
        found += [each for each in people if plain[each.start] > LATIN]
        found += [NameSpan(*each) for each in han_bodies(plain)]
        found.sort()
    return tuple(found)


def _capitals(plain: str, known: list[Span]) -> Iterator[NameSpan]:
    """Words in capitals on end; each of the people among them is a name by itself."""
    for hit in _CAPITALS.finditer(plain):
        at, apart = hit.start(), False
        people = [
            span
            for span in known
            if hit.start() <= span[0] and span[1] <= hit.end() and not _in_firm(plain, span)
        ]
        for start, end in people:
            if at < start:
                yield NameSpan(at, start, apart=apart)
            yield NameSpan(start, end, person=True, apart=apart)
            at, apart = end, True
        if at < hit.end():
            yield NameSpan(at, hit.end(), apart=apart)


def _in_firm(plain: str, who: Span) -> bool:
    """Whether a name is part of a firm's: Brandt & Sons."""
    return plain.startswith(" & ", who[1]) or plain.endswith(" & ", 0, who[0])


def bare(text: str, start: int) -> tuple[list[str], int]:
    """The words of a name and where they start, without "The" and months before it."""
    words = [word for word in text.split() if bare_word(word).strip("&")]
    start += len(text) - len(text.lstrip())
    while words and (stem(words[0].lower()) == "" or is_month(words[0])):
        start += len(words.pop(0)) + 1
    return words, start


def bare_word(word: str) -> str:
    """A word of a name without an ending: Foy's, St."""
    return word.lower().removesuffix("'s").removesuffix("’s").rstrip(".")
