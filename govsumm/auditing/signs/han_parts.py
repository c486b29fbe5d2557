"""The clauses of a Chinese text, each with its pairs of characters."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.lexicon import HAN, HAN_CHARACTER, lists
from govsumm.reading.phrasing import Worded

_SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;\n]?")
_CLAUSE = re.compile(r"[^，,：:（）()]+")
_RUN = Worded(f"[{HAN}\\d]+")
_SHARED = 3
"""A clause tells of another if it shares one in so many of its pairs."""


class Part(NamedTuple):
    """A clause."""

    text: str
    pairs: frozenset[str]
    before: str
    """What stands before it in its sentence."""


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[Part, ...]:
    """The clauses of a text."""
    found: list[Part] = []
    for sentence in _SENTENCE.findall(text):
        found += [
            Part(hit[0], pairs(hit[0]), sentence[: hit.start()])
            for hit in _CLAUSE.finditer(sentence)
            if HAN_CHARACTER.search(hit[0])
        ]
    return tuple(found)


def pairs(text: str) -> frozenset[str]:
    """The pairs of characters that stand together in a text."""
    runs = _RUN.findall(text)
    return frozenset([run[at : at + 2] for run in runs for at in range(len(run) - 1)])


def likest(mine: frozenset[str], theirs: tuple[Part, ...]) -> Part | None:
    """The clause that shares most pairs with some, a third of them at least."""
    best = max(theirs, key=lambda each: len(mine & each.pairs), default=None)
    shared = len(mine & best.pairs) if best else 0
    return best if shared and shared * _SHARED >= len(mine) else None


@cache
def worded(name: str) -> re.Pattern[str]:
    """The patterns of a list of the section, as one."""
    return re.compile("|".join(lists("modes")[name]))
