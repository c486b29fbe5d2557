"""The helping verbs before a verb: "had not yet been" of "had not yet been mended"."""

from __future__ import annotations

from functools import cache, lru_cache, partial
from typing import NamedTuple

from govsumm.auditing.words.stems import BARRIERS
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

REACH = 16
"""So many words before "to" it may be said who is to do it."""
_PREFIXED = 2
"""So many letters a word has that is no form of a verb."""


class Chain(NamedTuple):
    """Helping verbs, in their order."""

    words: tuple[str, ...]
    first: int
    """Where the first stands."""
    denied: bool

    def has(self, name: str) -> bool:
        """Whether one of them is in a list."""
        return not named(name).isdisjoint(self.words)


NONE = Chain((), 0, denied=False)


def chain_before(words: tuple[str, ...], at: int) -> Chain:
    """The helping verbs before a word: none where it cannot follow them, as in "May fell"."""
    found: list[str] = []
    first = place = at
    while place > 0:
        place -= 1
        word = words[place]
        if word in helping() and not _is_month(words, place):
            found.append(word)
            first = place
            if word == "to":
                break
        elif not _stands_between(word):
            break
    if not found or (found[0] in _before_base() and is_past(words[at])):
        return NONE
    denied = not _DENIALS.isdisjoint(words[first:at]) or any(map(_is_denial, found))
    return Chain(tuple(reversed(found)), first, denied)


_DENIALS = frozenset(("not", "never"))


def _is_denial(word: str) -> bool:
    return word.endswith("n't")


def _stands_between(word: str) -> bool:
    return word in named("between") or word.endswith("ly")


def before_to(words: tuple[str, ...], to: int) -> tuple[str, bool]:
    """The word before a "to" and its adverbs, and whether they say that it is not so: "yet to"."""
    place, denied = to - 1, False
    while place >= 0 and _stands_between(words[place]):
        denied = denied or words[place] in _DENIALS or words[place] == "yet"
        place -= 1
    return (words[place] if place >= 0 else ""), denied


def governing(words: tuple[str, ...], to: int) -> tuple[str, ...]:
    """The words of a sentence before a "to", not too far away."""
    near = range(to - 1, max(-1, to - REACH), -1)
    start = next((n for n in near if words[n] in BARRIERS), max(-1, to - REACH))
    return words[start + 1 : to]


@lru_cache(maxsize=16384)
def is_past(word: str) -> bool:
    """Whether a word has the form of a past, which may be a participle too."""
    if word in named("pasts"):
        return True
    if word.endswith("ed"):
        return len(word) > _PREFIXED + 1 and word not in named("no_pasts")
    return without_prefix(word) in named("pasts")


def without_prefix(word: str) -> str:
    """A word without what may stand before a verb: "spent" of "overspent"."""
    prefixes = lists("modes")["prefixes"]
    if not word.startswith(prefixes):
        return word
    return word.removeprefix(next(filter(word.startswith, prefixes)))


def _is_month(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is the month of May: "since May", "May 5"."""
    if words[at] != "may":
        return False
    before = words[at - 1] if at else ""
    return before in named("before_months") or before.isdigit() or words[at + 1].isdigit()


named = partial(phrase_set, "modes")
"""A list of the section."""


@cache
def helping() -> frozenset[str]:
    """All helping verbs, with "to"."""
    return phrase_set("modes", "due", "may", "have", "was", "is", "be", "did") | {"to"}


@cache
def _before_base() -> frozenset[str]:
    """Those that a past form does not follow."""
    return phrase_set("modes", "due", "may", "did") | {"to"}
