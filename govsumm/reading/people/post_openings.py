"""What may stand before the noun of a post, and what shows that it is no post."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from govsumm.reading.people.posts import OF, ends
from govsumm.reading.people.tokens import CLOCK, Tokens
from govsumm.reading.phrasing import phrase_set

_AFTER = frozenset({"later", "ago", "earlier", "afterwards", "afterward"})
_NEVER_BEFORE = frozenset({"that", "which", "is", "was", "late", "deceased"})
_OWNERS = frozenset({"its", "his", "her", "their", "the"})
_TELLING = frozenset({"by", "to", "about"})
_MAY_STAND_BEFORE = frozenset({"first", "in", "at", "for", "by", "will", "may", "acting"})


def unnumbered(tokens: Tokens) -> Tokens:
    """The words without a time or the number of an item: "1.1 President Jo Doe", "P4/3 Cllr Jo"."""
    at = 0
    clock = max((n for n, each in enumerate(tokens) if CLOCK.fullmatch(each.text)), default=-1)
    if 0 <= clock < len(tokens) - 1:
        return tokens[clock + 1 :]  # "Roads 9:15 a.m. Superintendent Jo Doe"
    for later, each in enumerate(tokens[1:4], 1):
        if each.low in _AFTER and later < len(tokens) - 1:
            return tokens[later + 1 :]  # "Three hours later Mayor Jo Doe"
    item = len(tokens) > 2 and tokens[0].text[-1].isdigit() and tokens[1].text in "./"
    while (
        item and at < len(tokens) - 1 and (tokens[at].text[-1].isdigit() or tokens[at].text in "./")
    ):
        at += 1
    return tokens[at:]


def may_open(tokens: Tokens, head: int) -> bool:
    """Whether the words before the noun of a post may belong to it."""
    first = tokens[0]
    if first.low in OF:
        return False
    if head and not first.capital and first.low in _closed():
        return False
    before = tokens[:head]
    if any(a.low == "by" and b.low in _OWNERS for a, b in pairwise(before)):
        return False  # "District No. 2 by its manager"
    if first.low[-2:] == "ed" and any(each.low in _TELLING for each in before[1:]):
        return False  # "Asked about the delay by Councillor"
    return not any(each.low in breaking() for each in before) and not _of_a_thing(before)


def runs_over(tokens: Tokens) -> int:
    """The verb of a clause among the words of a post and a name; 0: there is none.

    "mayor Liu Wei listened to the report of director": but "head of the newly created Ministry".
    """
    for at in range(1, len(tokens) - 1):
        token, after, before = tokens[at], tokens[at + 1], tokens[at - 1]
        past = token.low[-2:] == "ed" or token.low in phrase_set("people", "past_verbs")
        if not past or token.capital or not before.capital:
            continue  # "the group stationed in", "the newly created Ministry"
        if after.capital or after.low in _BEHIND_VERBS:
            return at
    return 0


_BEHIND_VERBS = frozenset({*_OWNERS, *OF, "by", "that", "a", "an", "over"})


def _of_a_thing(tokens: Tokens) -> bool:
    """Whether something that is no body comes before "of": "the instruction of mayor X"."""
    return any(
        token.low in OF and at and not tokens[at - 1].capital and tokens[at - 1].low not in ends()
        for at, token in enumerate(tokens)
    )


@cache
def _closed() -> frozenset[str]:
    """Words that do not open a post in lower case."""
    return phrase_set("people", "not_names") - phrase_set("people", "open_posts")


@cache
def breaking() -> frozenset[str]:
    """Words that do not stand before the noun of a post."""
    verbs = phrase_set("people", "asides", "modal", "pronouns")
    return (verbs - _MAY_STAND_BEFORE) | _NEVER_BEFORE
