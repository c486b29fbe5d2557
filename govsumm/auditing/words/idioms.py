"""Phrases of several words that mean what one word says: "wrap up", "keep an eye on"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.words.roots import root
from govsumm.lexicon import lists

_Forms = tuple[str, ...]


class Idiom(NamedTuple):
    """A phrase at [start, end) of the words of a text, and the roots of what it means."""

    start: int
    end: int
    family: int
    roots: frozenset[str]


def idioms(words: Sequence[str], *, parted: bool = False) -> Iterator[Idiom]:
    """The phrases among some words, in whatever forms: "wrapped up"; `parted` ones too, where the
    object stands before a particle: "ruled the offer out".
    """
    known = _known()
    for at, word in enumerate(words):
        for phrase, family in known.get(_form(word), ()):
            whole = tuple(map(_form, words[at : at + len(phrase)])) == phrase
            if whole or (parted and _is_parted(phrase, words[at + 1 : at + 1 + BETWEEN])):
                yield Idiom(at, at + len(phrase), family, _families()[family][1])


BETWEEN = 4
"""A particle is so many words behind its verb at most."""
_PARTICLES = frozenset(("up", "out", "off", "down", "back", "over", "away", "aside"))


def _is_parted(phrase: _Forms, behind: Sequence[str]) -> bool:
    """Whether the particle of a phrase stands among some words behind its verb."""
    return len(phrase) == len(("verb", "particle")) and phrase[1] in _PARTICLES.intersection(behind)


@lru_cache(maxsize=16384)
def _form(word: str) -> str:
    """The root of a word, or the word where it says little."""
    return root(word) or word


@cache
def _families() -> tuple[tuple[tuple[_Forms, ...], frozenset[str]], ...]:
    """The phrases of each family, and the roots of its single words."""
    found = []
    for row in lists("audit")["idioms"]:
        several = [tuple(map(_form, each.split())) for each in row.split(", ")]
        phrases = tuple(each for each in several if len(each) > 1)
        single = frozenset(root(each[0]) or each[0] for each in several if len(each) == 1)
        found.append((phrases, single))
    return tuple(found)


@cache
def _known() -> dict[str, list[tuple[_Forms, int]]]:
    """The phrases by their first words, each with its family."""
    found: dict[str, list[tuple[_Forms, int]]] = {}
    for family, (phrases, _) in enumerate(_families()):
        for phrase in phrases:
            found.setdefault(phrase[0], []).append((phrase, family))
    return found
