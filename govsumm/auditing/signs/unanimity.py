"""Votes without opponents: "unanimously", "7-0", "nobody voted against", "all in favour"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.words.texts import normal
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded

_UNOPPOSED = Worded(
    r"\bunanimous|\bunopposed\b|\bnem\.? con\b|\ball (?:in favou?r|voting (?:yes|aye))\b"
    r"|\b(?:without|no|nobody|none)\b(?:\s\w+){0,3}?\s(?:against|oppos|dissent|object|nays?\b|noes\b)"
    r"|\b[1-9]\d*\s?(?:[-–—:]|to|votes to)\s?(?:0|nil|none|zero)\b"
    r"|\b(?:nays?|noes|no|against|opposed):?\s?(?:0|none|nil|zero)\b|\b0 (?:nays?|noes|against)\b"
)
_OPPOSED = re.compile(r"\b[1-9]\d?\s?[-–—:]\s?[1-9]\d?\b(?![-–])")
_AHEAD = 4
"""A denial may deny opponents so many words behind it."""


@lru_cache(maxsize=4096)
def unopposed(text: str) -> bool:
    """Whether a text tells of a vote that nobody opposed, and of no other tally."""
    folded = normal(text)
    return bool(_UNOPPOSED.search(folded)) and not _OPPOSED.search(folded)


def of_opponents(denial: Denial, words: tuple[str, ...]) -> bool:
    """Whether a denial says that there are none: "without dissent"."""
    return not _against().isdisjoint(words[denial.at + 1 : denial.at + 1 + _AHEAD])


@cache
def _against() -> frozenset[str]:
    return frozenset(lists("audit")["against"])
