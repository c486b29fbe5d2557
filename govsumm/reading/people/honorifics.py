"""Honorifics before a name, which are no part of it: Mr. Liem, Ku. Lina, Mayor Pro Tem Jo Doe."""

from __future__ import annotations

from functools import cache

from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set

_BETWEEN = frozenset({".", "(", ")", "'", "’", "Dr", "Prof"})
"""What stands among honorifics: "Dr. (Mrs.) Jo Doe", "Dato' Jo Doe"."""
_STANDING = frozenset({"pro", "tem", "tempore", "emeritus"})
"""What stands behind the noun of a post: "Mayor Pro Tem Jo Doe"."""


def without_title(tokens: Tokens) -> Tokens:
    """The words without honorifics before them, "Mr." and the like, or an article."""
    at, last = 0, len(tokens) - 1
    while at < last and (
        tokens[at].text in _BETWEEN
        or tokens[at].low in _STANDING
        or tokens[at].low in titles()
        or _is_dotted(tokens, at)
        or _before_two(tokens, at)
        or _in_pair(tokens, at)
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
    return len(tokens) > 1 and (
        tokens[0].low in titles()
        or _is_dotted(tokens, 0)
        or _in_pair(tokens, 0)
        or _before_two(tokens, 0)
    )


def _in_pair(tokens: Tokens, at: int) -> bool:
    """Whether a word is the first of an honorific of two: "Tan Sri Jo Doe", but "Tan Boon"."""
    return f"{tokens[at].low} {tokens[at + 1].low}" in phrase_set("posts", "honorific_pairs")


def _before_two(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be a given name is an honorific: "Don Ramón Cid", but "Don Hale"."""
    if tokens[at].low not in phrase_set("posts", "before_two"):
        return False
    after = tokens[at + 1 : at + 3]
    return tokens[at].capital and len(after) == 2 and all(each.capital for each in after)


_LONGEST_SHORT = 5
"""An abbreviation before names has so many letters at most."""


def _is_dotted(tokens: Tokens, at: int) -> bool:
    """Whether a word is an honorific by its full stop: "Ku. Lina", where "Ku Lina" is a name.

    Any abbreviation before two names is one, "Bpk. Agus Salim", but for those of given names.
    """
    if (
        at + 2 >= len(tokens)
        or tokens[at + 1].text != "."
        or tokens[at].end != tokens[at + 1].start
    ):
        return False
    token, after = tokens[at], tokens[at + 2 : at + 4]
    if token.low in phrase_set("posts", "dotted"):
        return True
    short = token.capital and 1 < len(token.text) <= _LONGEST_SHORT and token.text.isalpha()
    named = len(after) > 1 and (after[0].low in titles() or all(each.capital for each in after))
    return short and named and token.low not in phrase_set("posts", "given_short")
