"""The verbs of an English text, each with the mode in which it is told."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from govsumm.auditing.modes.chains import (
    REACH,
    Chain,
    before_to,
    chain_before,
    governing,
    helping,
    is_past,
    named,
    without_prefix,
)
from govsumm.auditing.words.roots import irregular, root
from govsumm.auditing.words.stems import BARRIERS, LATIN, STOPS
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

Mode = Literal["done", "past", "part", "doing", "due", "may", "is", "bare", "not", "to come"]
"""What helping verbs say: was or has been done, is being done, is to be done, may be done, is so,
is not. What a word says alone: a past with its object, a participle or a past without one, the
present with a day behind it; any other word is bare, whether it is a verb or not.
"""
_LEAST = 2
"""So many letters a verb has at least."""
_PERFECT = frozenset(("has", "have"))
_CLAUSE = 10
"""So many words before helping verbs it may be said that they tell what is waited for."""
_DAY = 6
"""So many words behind a verb its day is looked for."""


class Act(NamedTuple):
    """A word that may be a verb, where it stands."""

    at: int
    word: str
    root: str
    mode: Mode


@lru_cache(maxsize=4096)
def acts(text: str) -> tuple[Act, ...]:
    """The words of a text that may be verbs, each in its mode."""
    found: list[Act] = []
    words = prose(text)
    for at, word in enumerate(words):
        if word < LATIN and word not in _no_verbs() and len(word) >= _LEAST and word.isalpha():
            found.append(Act(at, word, verb(word), _mode(words, at, found)))
    return tuple(found)


@lru_cache(maxsize=4096)
def prose(text: str) -> tuple[str, ...]:
    """The words of a text, read on over the ends of lines."""
    words = text_of(text).words
    return tuple([word for word in words if word != "\n"]) if "\n" in words else words


@cache
def _no_verbs() -> frozenset[str]:
    """Words that are no verbs, or help one."""
    return helping() | phrase_set("modes", "objects", "subjects", "between")


@lru_cache(maxsize=16384)
def verb(word: str) -> str:
    """What all forms of a verb have in common."""
    bare = without_prefix(word)
    past = irregular().get(bare) or _bases().get(bare, bare)
    base = irregular().get(word) or word[: len(word) - len(bare)] + past
    return root(base) or base


@cache
def _bases() -> dict[str, str]:
    """What the other forms of irregular verbs are forms of."""
    rows = (row.split() for row in lists("claims")["irregular"])
    found = {past: base for base, *pasts in rows for past in pasts}
    bases = sorted({*found.values(), *irregular().values()})
    return found | {form: base for base in bases for form in (f"{base}s", f"{base}es")}


def _mode(words: tuple[str, ...], at: int, found: list[Act]) -> Mode:
    """The mode of a word where it stands; `found` are those before it."""
    chain = chain_before(words, at)
    if not chain.words:
        return _alone(words, at, found)
    if chain.denied:
        return "not"
    if chain.has("may"):
        return "may"
    if chain.has("due"):
        unreal = chain.has("have") and is_past(words[at])  # "should have been"
        return "is" if unreal else "due"
    if chain.words[0] == "to":
        return _behind_to(words, chain)
    mode = _helped(words[at], chain)
    return "bare" if mode == "done" and _is_waited_for(words, chain) else mode


def _is_waited_for(words: tuple[str, ...], chain: Chain) -> bool:
    """Whether something is waited for, and not told: "until the board has met"."""
    if _PERFECT.isdisjoint(chain.words):
        return False
    clause = words[max(0, chain.first - _CLAUSE) : chain.first]
    until = max((at for at, word in enumerate(clause) if word in named("waiting_for")), default=-1)
    return until >= 0 and STOPS.isdisjoint(clause[until:])


def _helped(word: str, chain: Chain) -> Mode:
    """The mode of a word behind forms of "be", "have" and "do"."""
    past = is_past(word)
    if "being" in chain.words and past and (chain.has("is") or chain.has("was")):
        return "doing"
    if "being" in chain.words or word.endswith("ing"):
        return "bare"
    if chain.has("have") or chain.has("was") or chain.has("did"):
        return "done" if past or chain.has("did") or word in named("invariant") else "is"
    return "is" if chain.has("is") else "due" if past else "bare"


def _behind_to(words: tuple[str, ...], chain: Chain) -> Mode:
    """The mode of a verb behind "to": to be done, or why something was done."""
    before, denied = before_to(words, chain.first)
    if denied:
        return "not"
    if before in helping() and before != "to":
        return "is" if before == "had" else "due"
    if before in named("achieving"):
        return "is"
    if before in named("no_infinitive"):
        return "bare"
    above = governing(words, chain.first)
    tells = any(each in helping() or is_past(each) for each in above)
    return "due" if not tells or not named("intending").isdisjoint(above) else "bare"


def _alone(words: tuple[str, ...], at: int, found: list[Act]) -> Mode:
    """The mode of a word without a helping verb of its own."""
    word = words[at]
    past = is_past(word)
    if at and words[at - 1] in _JOINING:
        before = next((each for each in reversed(found) if each.mode != "bare"), None)
        if before and is_past(before.word) == past and _joins(words, before.at, at):
            return before.mode  # "will be sold and cleared"
    if not past:
        if word in named("scheduled") and not named("days").isdisjoint(words[at + 1 : at + _DAY]):
            return "to come"
        return _phase(word, at, found)
    behind = words[at + 1] if at + 1 < len(words) else ""
    finite = behind in named("objects") or behind[:1].isdigit()
    return "past" if finite or (at and words[at - 1] in named("subjects")) else "part"


def _phase(word: str, at: int, found: list[Act]) -> Mode:
    """The mode of a form in -ing behind a verb that tells how far it has come."""
    if not word.endswith("ing") or not found or found[-1].at != at - 1:
        return "bare"
    before = found[-1]
    if before.word in named("considering"):
        return "due"
    if before.word in named("beginning"):
        return "doing" if before.mode in ("done", "past", "part") else before.mode
    return before.mode if before.word in named("finishing") else "bare"


_JOINING = frozenset(("and", "or", ",", "then"))


def _joins(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a verb behind "and", or next in a list, has the helping verbs of one before it."""
    if words[last - 1] == ",":
        return first == last - 2
    return last - first < REACH and BARRIERS.isdisjoint(words[first:last])
