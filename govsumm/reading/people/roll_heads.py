"""The head nouns of posts in lists: "clerk", "board members", "clerk-treasurer"."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.phrasing import phrase_set


@cache
def heads() -> dict[tuple[str, ...], bool]:
    """Head nouns as words, and whether each is a plural."""
    found: dict[tuple[str, ...], bool] = {}
    for head in sorted(phrase_set("rolls", "heads")):
        *first, last = head.split()
        found[*first, last] = False
        for plural in {last + "s", re.sub("man$", "men", last)} - {last}:
            found[*first, plural] = True
        if first:
            found[first[0] + "s", *first[1:], last] = True
    return found


@cache
def head_words() -> frozenset[str]:
    """The last words of head nouns."""
    return frozenset(head[-1] for head in heads())


def noun(word: str) -> str:
    """A word without "-elect"; the last noun of "clerk-treasurer", "cao/clerk", "vice-mayor"."""
    *first, last = _JOINT.split(word.removesuffix("-elect"))
    both = first and last in head_words() and all(map(_is_post, first))
    return last if both else word.removesuffix("-elect")


_JOINT = re.compile("[-/]")


def _is_post(word: str) -> bool:
    """Whether a word is a post, or what stands before one: "vice-minister"."""
    return (
        word in phrase_set("posts", "modifiers")
        or word in head_words()
        or word.upper() in phrase_set("posts", "abbreviated")
    )
