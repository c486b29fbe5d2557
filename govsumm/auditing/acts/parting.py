"""The words of a text by the parts of its sentences, each with what stands before it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.signs.clauses import inside_figure
from govsumm.auditing.words.stems import BARRIERS, LATIN, STOPS, stem
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

PASSIVE = ("ed", "en", "wn", "t")
"""What participles end in."""

_SHORT = 3
"""A full stop behind a word so long at most may end no sentence."""


ROUGHLY = 0.6
"""So many of its stems are among some others."""
_ONE = frozenset(("a", "an", "every", "each", "per"))


class Word(NamedTuple):
    """A word of content where it stands."""

    term: str
    """Its stem; of Chinese, it and the next character."""
    text: str
    part: int
    """Which part of its text it stands in: between marks, and words like "and"."""
    sentence: int
    before: tuple[str, ...]
    """The words without content between it and the one before it, in its part."""
    case: str
    """What it is governed by: "from", "to", "by", another preposition; "object" behind a verb."""

    @property
    def passive(self) -> bool:
        """Whether something is done to what stands before it: "were briefed"."""
        return self.text.endswith(PASSIVE) and not _being().isdisjoint(self.before)


@lru_cache(maxsize=4096)
def parted(text: str) -> tuple[Word, ...]:
    """The words of content of a text, in order; the ends of lines are no marks."""
    made: list[Word] = []
    words = tuple([word for word in text_of(text).words if word != "\n"])
    before: list[str] = []
    part = sentence = 0
    case, opened, parting = "", True, joints()
    for at, word in enumerate(words):
        if (word in parting or word in STOPS) and not _goes_on(words, at):
            part, sentence = part + 1, sentence + (word in BARRIERS)
            before, case, opened = [], "", True
            continue
        term = _term(word) if word < LATIN else _pair(words, at)
        if not term and not word[0].isdigit() and word < LATIN:
            before.append(word)
            continue
        if before:
            idiom = bool(made) and made[-1].part == part and made[-1].text in _idioms()
            case = _case(before, case, idiom=idiom, opened=opened)
        if term:
            own = "" if word.endswith("'s") else case
            made.append(Word(term, word, part, sentence, tuple(before), own))
        before, opened = [], False
    return tuple(made)


def repeats(text: str, stems: frozenset[str]) -> bool:
    """Whether a text has many of some stems, which is faster to see than how it has them."""
    content = text_of(text).content
    return len(content & stems) >= ROUGHLY * len(content)


def _goes_on(words: tuple[str, ...], at: int) -> bool:
    """Whether a mark ends nothing: in 1,200.50, behind "Rd"; or "once" of "once a week"."""
    if words[at] == "once":
        return at + 1 < len(words) and words[at + 1] in _ONE
    short = words[at] == "." and at > 0 and len(words[at - 1]) <= _SHORT
    return short or inside_figure(words, at)


def _pair(words: tuple[str, ...], at: int) -> str:
    """A Chinese character with the next, if that is one and parts nothing."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return words[at] + behind if behind > LATIN and behind not in joints() else ""


@lru_cache(maxsize=16384)
def _term(word: str) -> str:
    """What a word is compared by; a number by nothing, as others do that."""
    if word[0].isdigit() or word in _pronouns():
        return ""
    return word if word in _acts() else stem(word)


def _case(before: list[str], case: str, *, idiom: bool, opened: bool) -> str:
    """What governs a word behind some words without content, in its part."""
    found = [cases()[word] for word in before if word in cases()]
    if found:
        return "" if idiom or before[-1] == "to" else found[-1]
    if not _helping().isdisjoint(before):
        return ""
    return case if opened else "object"


@cache
def cases() -> dict[str, str]:
    """What each preposition says: where something comes from, goes to, by whom it is done."""
    named = {word: name for name in ("from", "to", "by") for word in lists("acts")[name]}
    return {word: word for word in lists("acts")["other_cases"]} | named


@cache
def joints() -> frozenset[str]:
    """Words that part a sentence, in both scripts."""
    return phrase_set("acts", "joints", "han_joints")


@cache
def _acts() -> frozenset[str]:
    return phrase_set("acts", "acts")


@cache
def _pronouns() -> frozenset[str]:
    return phrase_set("acts", "pronouns")


@cache
def _idioms() -> frozenset[str]:
    return phrase_set("acts", "idioms")


@cache
def _being() -> frozenset[str]:
    return phrase_set("acts", "being")


@cache
def _helping() -> frozenset[str]:
    return phrase_set("acts", "helping")
