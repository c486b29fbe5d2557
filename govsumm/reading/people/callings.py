"""What somebody is, in words of no list: "former swim coach", "local poet", "head of the kiln"."""

from __future__ import annotations

from functools import cache

from govsumm.lexicon.english import is_english
from govsumm.reading.people.deed_rules import rules_by_word
from govsumm.reading.people.names import as_name
from govsumm.reading.people.posts import OF, ends
from govsumm.reading.people.somebody import means_nobody
from govsumm.reading.people.tokens import Token, Tokens
from govsumm.reading.phrasing import phrase_set

LONGEST = 5
"""What somebody is takes so many words at most."""
HUMAN = ("ist", "ian", "woman", "person", "eer", "mother", "father", "teacher", "coach", "poet")
"""How nouns end that only people are called by."""
_NO_NOUN = ("ed", "ing", "ly", "s", "ous", "ful", "ive", "able", "al", "ic")


def called(tokens: Tokens) -> tuple[int, Tokens]:
    """How many words say what somebody is, and the full name behind them, or no name."""
    end = calling_end(tokens)
    name = as_name(tokens[end:]) if end else ()
    words = [each.low for each in name if each.word]
    somebody = end and tokens[end - 1].low.endswith(HUMAN)  # "pharmacist Opal Reed"
    if len(words) < 2 or means_nobody(words, posted=bool(somebody)):
        return 0, ()
    return end, name


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
    things = phrase_set("people", "not_names", "other_bodies", "excepting")
    return things | phrase_set("posts", "no_roles", "named_things") | ends()


def fields_behind(post: Tokens, rest: Tokens) -> int:
    """How many words between a post and a full name belong to the post.

    "DSP Traffic Jo Roe" is of a field, "Minister for Emergency Situations Ivo Pek" of anything.
    """
    of_it = any(each.low in OF for each in post)
    opening = _small_of(rest)
    at = opening
    while at < len(rest) - 2 and is_of_post(rest[at], of_it=of_it or opening > 0):
        at += 1
    named = at > opening or not opening
    return at if named and all(each.capital or not each.word for each in rest[at:]) else 0


def _small_of(rest: Tokens) -> int:
    """How many words of "of the steel plant" stand before its noun; 0: a name may follow."""
    if not rest or rest[0].low not in OF:
        return 0
    at = 2 if len(rest) > 1 and rest[1].low == "the" else 1
    return at if at < len(rest) and rest[at].word and not rest[at].capital else 0


def is_of_post(token: Token, *, of_it: bool) -> bool:
    """Whether a word before a name is of a post; `of_it`: an "of" or the like stands before."""
    if token.low in _fields():
        return token.capital or of_it
    return of_it and token.word and token.low not in _names() and is_english(token.low)


@cache
def _fields() -> frozenset[str]:
    return phrase_set("posts", "portfolios") | phrase_set("rolls", "departments")


@cache
def _names() -> frozenset[str]:
    """Words of English that may open a name."""
    return phrase_set("people", "given_english", "also_names", "surnames", "particles")
