"""What stands around what Chinese denies: words that carry it, adverbs, what is only planned."""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.words.stems import LATIN, STOPS
from govsumm.lexicon import lists

PREPOSITIONS = frozenset("在以向对把将因按于从由为与跟和就")
"""Behind a negator they open what is only about the verb that it denies: 不得在11月以后追加."""

OBJECTS = frozenset("在对向把将")
"""Likewise, and the verb behind them is what is denied first."""


def behind_light(words: tuple[str, ...], at: int, last: int) -> int:
    """Where what a negator denies begins: behind 能够, 得到, 发现任何."""
    while at + 2 < last:
        size = next((n for n in (2, 1) if "".join(words[at : at + n]) in _light()), 0)
        if not size or at + size + 1 >= last:
            break
        at += size
    return at


def potential(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The verb with what it is said not to come to, around a 不: 关严, of 关不严, in a tuple."""
    around = words[max(0, at - 1) : at + 2]
    if len(around) < len(("关", "不", "严")) or around[1] != "不" or around[0] < LATIN:
        return ()
    verb, _, complement = around
    ends = at + 2 == len(words) or words[at + 2] in _ENDS or words[at + 2] in STOPS
    return (verb + complement,) if ends and complement in _complements() else ()


_ENDS = frozenset("的了者")


@cache
def _complements() -> frozenset[str]:
    return frozenset("".join(lists("negation")["han_complements"]))


@cache
def _light() -> frozenset[str]:
    return frozenset((*lists("audit")["han_modals"][0], *lists("audit")["han_light_verbs"]))


def is_pending(words: tuple[str, ...]) -> bool:
    """Whether a clause tells in Chinese what is only planned or waited for: 原定6月开工."""
    return words[-1] > LATIN and _pending().search("".join(words)) is not None


@cache
def _pending() -> re.Pattern[str]:
    return re.compile("|".join(lists("audit")["han_pending"]))


def as_limit(words: tuple[str, ...], kind: tuple[str, str], at: int) -> tuple[str, str]:
    """What a decisive word comes to that is a limit, and denied: 不得低于 is at least."""
    if kind[0] != "bound":
        return kind
    han = words[at] > LATIN
    if ("不" in words[max(0, at - 2) : at]) if han else _is_of_none(words, at):
        return "bound", "most" if kind[1] == "least" else "least"
    return kind


def _is_of_none(words: tuple[str, ...], at: int) -> bool:
    """Whether a word before a limit in its clause denies it: "no case older than"."""
    for place in range(at - 1, max(-1, at - 1 - _CLAUSE), -1):
        if words[place] in STOPS:
            return False
        if words[place] in lists("audit")["limit_negators"]:
            return True
    return False


_CLAUSE = 12
"""So many words before a limit its subject may stand."""
