"""Somebody who is away, said in passing: "with the mayor, Jo Roe, away at a conference"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.reading.people.listing import Listed, behind
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set

FAR = 14
"""Those who are away stand among so many words behind "with"."""


def away_with(tokens: Tokens) -> Iterator[tuple[tuple[Listed, ...], Tokens]]:
    """Those whom "with ... away" names, and the words that say that they are away."""
    withs = [n for n, each in enumerate(tokens) if each.low == "with"]
    if not withs or _first_words().isdisjoint([each.low for each in tokens]):
        return
    for at in withs:
        for n in range(at + 2, min(at + FAR, len(tokens))):
            end = _away_end(tokens, n)
            if end and (people := behind(tokens[at + 1 : n])):
                yield people, tokens[n:end]
            if end or tokens[n].text in ".;:":
                break


def _away_end(tokens: Tokens, at: int) -> int:
    """Where words end that say that somebody is away; 0: there are none at `at`."""
    for words in _ways() if tokens[at].low in _first_words() else ():
        if tuple(each.low for each in tokens[at : at + len(words)]) == words:
            return at + len(words)
    return 0


@cache
def _ways() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each.split()) for each in sorted(phrase_set("people", "away")))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _ways())
