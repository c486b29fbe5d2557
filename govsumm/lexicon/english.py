"""Words of English, to tell a word that opens a sentence from a name: "Crews", "Refrain"; and which
nouns and adjectives have a meaning in common: "doctor", "physician".

They are in `english.txt` and `alike.txt`, which `tests/english.py` makes of WordNet (its licence is
beside them).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_DETACHED = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("ers", ""), ("ers", "e")),
    *(("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e")),
    *(("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y")),
)
"""Endings, and what stands for each in dictionaries: as WordNet detaches them."""


_DERIVED = ("ists", "ologist", "ologists", "nesses", "ability", "ibility")
"""Words that end so are made of others more freely than a list can hold: "motorists"."""


def is_english(word: str) -> bool:
    """Whether a word in lower case, or what it is a form of, is a word of English."""
    known = _words()
    return word.endswith(_DERIVED) or any(form in known for form in _lemmas(word))


def _lemmas(word: str) -> Iterator[str]:
    """What a word may be a form of, itself first."""
    yield word
    for ending, instead in _DETACHED:
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            yield bare + instead
            if not instead and bare[-1:] == bare[-2:-1]:
                yield bare[:-1]


def alike(one: str, other: str) -> bool:
    """Whether two words in lower case, nouns or adjectives, have a meaning in common."""
    return not _meanings_of(one).isdisjoint(_meanings_of(other))


def _meanings_of(word: str) -> frozenset[int]:
    known = _meanings()
    return frozenset().union(*[known.get(form, ()) for form in _lemmas(word)])


@cache
def _meanings() -> dict[str, set[int]]:
    """The lines of `alike.txt` that each word stands in."""
    found: dict[str, set[int]] = {}
    text = files(__package__).joinpath("alike.txt").read_text("ascii")
    for at, line in enumerate(text.splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(at)
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset(files(__package__).joinpath("english.txt").read_text("ascii").split())
