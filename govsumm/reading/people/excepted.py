"""Somebody named behind those they lead or are left out of: "all members except Cllr Low"."""

from __future__ import annotations

import re

from govsumm.reading.people.posts import is_head
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.spanned_words import words_in

NEAR = 70
"""The names behind "except" stand at most so many code points from it."""
EXCEPT = Worded(r"\b(?:{people.excepting})\s+(?:for\s+|of\s+)?", re.IGNORECASE)
_OUT = Worded(r"\b(?:{people.excepting})\b[^.;:()\n]*$", re.IGNORECASE)


def is_excepted(text: str, at: int) -> bool:
    """Whether a name at a place is that of somebody who is left out."""
    start = max(0, at - NEAR)
    words = words_in(text, start, at)
    return not words.isdisjoint(_last_words()) and _OUT.search(text, start, at) is not None


def _last_words() -> frozenset[str]:
    return frozenset(each.split()[-1] for each in phrase_set("people", "excepting"))


def named_behind(tokens: Tokens) -> Tokens:
    """Whoever is named behind "led by" or "except", without those whom they lead or leave; and who
    came for another: "the governor for cause by secretary Jo Doe".
    """
    low = [each.low for each in tokens]
    out = phrase_set("people", "excepting")
    heads = [n for n, each in enumerate(tokens) if is_head(each.text, each.low)]
    for n in range(len(low) - 1, 0, -1):
        led = low[n] == "by" and low[n - 1] in phrase_set("people", "leading")
        instead = low[n] == "by" and bool(heads) and heads[0] < n < heads[-1]
        two = " ".join(low[n - 1 : n + 1])
        if led or instead or low[n] in out or two in out or two == "exception of":
            return tokens[n + 1 :]
    return tokens
