"""The words and phrases that deny, plain and lexical, and what only looks like one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from govsumm.auditing.words.stems import STOPS, Phrases, by_first_word
from govsumm.auditing.words.texts import Text
from govsumm.lexicon import lists

Sort = Literal["plain", "verb", "hint", "spared"]
"""Plain ("not"), a word that denies ("lack"), one that hints at it ("few"), none ("not only")."""


@lru_cache(maxsize=16384)
def may_deny(word: str) -> bool:
    """Whether a word is a negator, or begins one or what only looks like one."""
    return word in phrases() or word.endswith("n't") or unlike(word) or bool(lacking(word))


def may_hold(read: Text) -> bool:
    """Whether there may be a negator in a text."""
    known = read.known
    if not _alone().isdisjoint(known) or "n't" in read.folded or "against" in known:
        return True
    if "un" in read.folded and any(map(unlike, known)):
        return True
    if "less" in read.folded and any(map(lacking, known)):
        return True
    several = _in_several_words()
    return not several.keys().isdisjoint(known) and any(
        known.issuperset(phrase) for word in several.keys() & known for phrase in several[word]
    )


@cache
def _alone() -> frozenset[str]:
    """The negators of one word."""
    single = {words[0] for words in _negators() if len(words) == 1}
    return contraries().union(single)


@cache
def _in_several_words() -> dict[str, list[tuple[str, ...]]]:
    """Those of several, none of which is a negator alone, by the longest of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in _negators():
        if _alone().isdisjoint(words):
            found.setdefault(max(words, key=len), []).append(words)
    return found


@cache
def _negators() -> frozenset[tuple[str, ...]]:
    """All negators, word by word."""
    found = (each for several in phrases().values() for each in several)
    return frozenset(words for words, sort in found if sort != "spared")


def by_form(word: str) -> Sort | None:
    """The sort of a word that denies by its form: "isn't", "unsafe"."""
    if word.endswith("n't"):
        return "plain"
    if lacking(word):
        return "hint"
    return "verb" if unlike(word) and word not in phrases() else None


@lru_cache(maxsize=16384)
def unlike(word: str) -> bool:
    """Whether a word denies by its beginning: "unsafe"."""
    return word in contraries() or (
        word.startswith("un") and len(word) > 5 and not word.startswith(lists("audit")["not_un"])
    )


@lru_cache(maxsize=16384)
def lacking(word: str) -> str:
    """What a word says is lacking by its end, or nothing: "worth" in "worthless"."""
    if not word.endswith(_LESS) or word in lists("negation")["not_less"]:
        return ""
    thing = word.removesuffix(_LESS)
    return thing if len(thing) >= len(_LESS) - 1 else ""


_LESS = "less"


def is_vote(words: tuple[str, ...], at: int) -> bool:
    """Whether a "no" is a vote, or short for number: "Okamoto no", "yes Ames; no Burr", "No. 4"."""
    alone = at + 1 == len(words) or words[at + 1] in STOPS
    return alone or (at > 0 and words[at - 1] in STOPS and "yes" in words)


def bare(word: str) -> str:
    """What such a word denies: "safe", "honest"."""
    return word[3:] if word.startswith("dis") else word[2:]


@cache
def contraries() -> frozenset[str]:
    """Other words whose first two letters deny the rest."""
    return frozenset(lists("audit")["contraries"])


@cache
def denied_clauses() -> frozenset[tuple[str, ...]]:
    """The negators that deny a whole clause, and what opens it: "denied that"."""
    known = lists("audit")
    several = (*known["denying_words"], *known["plain_negators"])
    found = (tuple(each.split()) for each in several)
    return frozenset(each for each in found if each[-1] in known["clause_openers"])


@cache
def phrases() -> Phrases[Sort]:
    """All negators and what only looks like one, by their first word, the longest first."""
    words = lists("audit")
    names: dict[Sort, str] = {
        "spared": "not_denying",
        "plain": "plain_negators",
        "verb": "denying_words",
        "hint": "negators",
    }
    return by_first_word(
        (phrase, sort)
        for sort, each in names.items()
        for name in (each, f"han_{each}")
        for phrase in words[name]
    )
