"""Words of which only one can be meant: weekly or monthly, some or all, part-time or full-time.

A claim that has one of them, where its passages have only another, says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.signs import LATIN, normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import HAN, lists

DENIED = -1
"""What a word means that is denied: any of its rivals, perhaps."""
_DENIAL = re.compile(
    r"(?:\bnot|n't|\bnever|\bfail(?:s|ed)? to)\W+(?:\w+\W+){0,2}$|[不未没]\w{0,2}$"
)
_DENIES = re.compile("n[o']t|never|fail|[不未没]")
"""What a text holds that denies anything."""
_REACH = 30
Meanings = dict[int, dict[int, str]]
"""By family the meanings that a text has, each with the words that say it."""


_WORD = re.compile(f"[^\\W{HAN}]+|[{HAN}]")
"""A word, or a character of Chinese."""


def rivals(site: Site) -> Iterator[Finding]:
    """Where a claim means one of a family and its passages mean another."""
    for field, text in site.paraphrases:
        said = meanings(text)
        if not said:
            continue
        there = meanings(site.cited.text)
        for family, found in said.items():
            known = there.get(family, {})
            if known and DENIED not in (*known, *found) and known.keys().isdisjoint(found):
                word, other = next(iter(found.values())), next(iter(known.values()))
                why = f"{field}: the passages say “{other}”, the claim “{word}”"
                yield finding("word", word, ok=False, why=why)


@lru_cache(maxsize=4096)
def meanings(text: str) -> Meanings:
    """What a text means of each family that it has words of."""
    folded = normal(text)
    found: Meanings = {}
    free, denies = 0, _DENIES.search(folded)
    for start, length, words in sorted(_hits(folded)):
        if start < free:
            continue
        free = start - length
        denied = denies and _DENIAL.search(folded, max(0, start - _REACH), start)
        for family, meaning in _families()[words]:
            found.setdefault(family, {}).setdefault(DENIED if denied else meaning, words)
    return found


def same_meaning(word: str, text: str) -> bool:
    """Whether a text has words of a family that mean the same: "annually", "a year"."""
    known = meanings(text)
    return any(meaning in known.get(family, ()) for family, meaning in _families().get(word, ()))


def _hits(folded: str) -> Iterator[tuple[int, int, str]]:
    """Words of some family, where they begin, and how long they are: the longest first."""
    known = _openings()
    for opening in known.keys() & set(_WORD.findall(folded)):
        for words in known[opening]:
            at = folded.find(words)
            while at >= 0:
                if words > LATIN or not (
                    _goes_on(folded, at - 1) or _goes_on(folded, at + len(words))
                ):
                    yield at, -len(words), words
                at = folded.find(words, at + 1)


def _goes_on(folded: str, at: int) -> bool:
    """Whether a word goes on at an offset."""
    return 0 <= at < len(folded) and (folded[at].isalnum() or folded[at] in "_-")


@cache
def _openings() -> dict[str, list[str]]:
    """The words of all families by what each begins with."""
    found: dict[str, list[str]] = {}
    for words in _families():
        found.setdefault(_WORD.findall(words)[0], []).append(words)
    return found


@cache
def _families() -> dict[str, list[tuple[int, int]]]:
    """What some words may mean: of which family, and which of its meanings.

    A family is a row of the lists; a stroke sets its meanings apart.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    rows = (*lists("audit")["rivals"], *lists("audit")["han_rivals"])
    for family, row in enumerate(rows):
        for meaning, several in enumerate(row.split(" | ")):
            for words in several.split(", "):
                found.setdefault(words, []).append((family, meaning))
    return found
