"""What somebody is, told by a noun that is no post: "former swim coach", "local poet"."""

from __future__ import annotations

from functools import cache

from govsumm.lexicon.english import is_english
from govsumm.reading.people.deed_rules import rules_by_word
from govsumm.reading.people.posts import ends
from govsumm.reading.people.tokens import Token, Tokens
from govsumm.reading.phrasing import phrase_set

LONGEST = 5
"""What somebody is takes so many words at most."""
_NO_NOUN = ("ed", "ing", "ly", "s", "ous", "ful", "ive", "able", "al", "ic")


def calling_end(tokens: Tokens) -> int:
    """How many words before a full name say what somebody is; 0: they are something else."""
    small = [n for n, each in enumerate(tokens) if not each.capital and each.low not in _within()]
    end = small[-1] + 1 if small else 0
    if not 0 < end <= LONGEST or end > len(tokens) - 2:
        return 0
    noun, before = tokens[end - 1], tokens[: end - 1]
    return end if _is_noun(noun) and all(map(_qualifies, before)) else 0


def _is_noun(token: Token) -> bool:
    """Whether a word may be a noun for one person."""
    return (
        token.low.isalpha()
        and len(token.low) > 2
        and not token.low.endswith(_NO_NOUN)
        and token.low not in _no_noun()
        and token.low not in _things()
        and token.low not in rules_by_word()
        and is_english(token.low)
    )


def _qualifies(token: Token) -> bool:
    return token.word and token.low not in _no_noun() and token.low not in rules_by_word()


@cache
def _within() -> frozenset[str]:
    """What stands inside names without a capital."""
    return phrase_set("people", "particles") | {".", "-", "'"}


@cache
def _no_noun() -> frozenset[str]:
    """Small words, before which what somebody is cannot stand, and no part of it."""
    small = phrase_set("people", "prepositions", "asides", "modal", "openers", "adverbs")
    return small | (phrase_set("people", "determiners") - {"the", "a", "an", "their", "its"})


@cache
def _things() -> frozenset[str]:
    """Nouns for things, bodies and places."""
    things = phrase_set("people", "not_names", "other_bodies")
    return things | phrase_set("posts", "no_roles", "named_things") | ends()
