"""Honorifics before a name, which are no part of it: Mr. Liem, Ku. Lina, Mayor Pro Tem Jo Doe."""

from __future__ import annotations

from functools import cache

from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set

_STANDING = frozenset({"pro", "tem", "tempore", "emeritus"})
"""What stands behind the noun of a post: "Mayor Pro Tem Jo Doe"."""


def without_title(tokens: Tokens) -> Tokens:
    """The words without honorifics before them, "Mr." and the like, or an article."""
    at, last = 0, len(tokens) - 1
    while at < last and (
        tokens[at].text in {".", "(", "Dr", "Prof"}
        or tokens[at].low in _STANDING
        or tokens[at].low in titles()
        or _is_dotted(tokens, at)
    ):
        at += 1
    return tokens[at:]


@cache
def titles() -> frozenset[str]:
    """Honorifics as words of a report: "mr" before its full stop, and "h.e." with it."""
    known = phrase_set("posts", "honorifics")
    return known.union(f"{each}." for each in known)


def has_title(tokens: Tokens) -> bool:
    """Whether an honorific opens the words."""
    return len(tokens) > 1 and (tokens[0].low in titles() or _is_dotted(tokens, 0))


def _is_dotted(tokens: Tokens, at: int) -> bool:
    """Whether a word is an honorific by its full stop: "Ku. Lina", where "Ku Lina" is a name."""
    if tokens[at].low not in phrase_set("posts", "dotted") or at + 2 >= len(tokens):
        return False
    return tokens[at + 1].text == "." and tokens[at].end == tokens[at + 1].start
