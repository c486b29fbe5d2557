"""Words of which only one can be meant: weekly or monthly, some or all, part-time or full-time.

A claim that has one of them, where its passages have only another, says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists

DENIED = -1
"""What a word means that is denied: any of its rivals, perhaps."""
_DENIAL = re.compile(
    r"(?:\bnot|n't|\bnever|\bfail(?:s|ed)? to)\W+(?:\w+\W+){0,2}$|[不未没]\w{0,2}$"
)
_REACH = 30
Meanings = dict[int, dict[int, str]]
"""By family the meanings that a text has, each with the words that say it."""


@dataclass(frozen=True)
class _Rivals:
    """All words in one pattern, and what each of them means: the family, which of its meanings."""

    pattern: re.Pattern[str]
    means: dict[str, list[tuple[int, int]]]


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
    for each in (_latin(), _han()):
        for hit in each.pattern.finditer(folded):
            denied = _DENIAL.search(folded, max(0, hit.start() - _REACH), hit.start())
            for family, meaning in each.means[hit[0]]:
                found.setdefault(family, {}).setdefault(DENIED if denied else meaning, hit[0])
    return found


@cache
def _latin() -> _Rivals:
    return _read("rivals", r"(?<![\w-])(?:{})(?![\w-])", 0)


@cache
def _han() -> _Rivals:
    return _read("han_rivals", "(?:{})", 1000)


def _read(name: str, pattern: str, first: int) -> _Rivals:
    """A list of families, their meanings set apart by a stroke; longest words are tried first."""
    means: dict[str, list[tuple[int, int]]] = {}
    for family, row in enumerate(lists("audit")[name]):
        for meaning, words in enumerate(row.split(" | ")):
            for word in words.split(", "):
                means.setdefault(word, []).append((first + family, meaning))
    longest = sorted(means, key=len, reverse=True)
    return _Rivals(re.compile(pattern.format("|".join(map(re.escape, longest)))), means)
