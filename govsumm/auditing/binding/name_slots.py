"""Names where they stand in a claim or a passage, and how well two such places fit."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from govsumm.auditing.binding.slots import Near
from govsumm.auditing.mentions import is_common
from govsumm.auditing.quantities import is_month
from govsumm.auditing.signs import Signs, is_barrier, signs, stem, synonyms
from govsumm.auditing.source import Source
from govsumm.lexicon import lists

_CAPITALS = re.compile(
    r"(?<![^\W_])[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"(?:(?:\s|(?<=\b[A-Z][a-z])\.\s)[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*){0,7}"
)
_OPENS = re.compile(r"(?:^|[.!?:;“\"(\n—–]|\s-)[\s\W]*$")
_EMPTY = frozenset(("the", "a", "an", "and", "this", "that", "its", "their", "his", "her"))
"""They stand between a name and the word that says what it does."""
_JOINING = frozenset(("of", "on", "for", "with", "in", "the", "a", "and", "&", "'s", "new"))
"""They join parts of one name: the Kingdom of Tolmeria."""
_LISTING = frozenset((",", "and", "&", "the"))
"""They join the names of a list."""
_REACH = 8
"""So many words on either side are neighbours."""
_SHORT = 3
"""A full stop behind a word so long at most may end no sentence: Rd."""
_POWER = 0.75
_BESIDE = 2.0
"""What the same word right beside two names weighs: by, to, at."""


@dataclass(frozen=True, slots=True)
class NameSlot:
    """A name where it stands: its words in small letters, and what stands beside it."""

    text: str
    order: tuple[str, ...]
    near: Near
    beside: tuple[str, str]
    """The words right before it and right behind it."""
    opens: bool
    """Whether it opens a sentence."""
    group: tuple[str, int]
    """The same for names of one text that only words like "of" part."""
    row: int
    """The same for names of one text in a list."""

    @property
    def words(self) -> frozenset[str]:
        """The words of the name."""
        return frozenset(self.order)

    def shares(self, other: NameSlot) -> bool:
        """Whether two names may be one."""
        return not self.words.isdisjoint(other.order)


@lru_cache(maxsize=4096)
def name_slots(text: str) -> tuple[NameSlot, ...]:
    """The names in a text, words in capitals, with their neighbours."""
    return tuple(_slots(unicodedata.normalize("NFKC", text), signs(text)))


def _slots(plain: str, read: Signs) -> Iterator[NameSlot]:
    end = group = row = 0
    for hit in _CAPITALS.finditer(plain):
        start = hit.start()
        words = hit[0].split()
        while words and (stem(words[0].lower()) == "" or is_month(words[0])):
            start += len(words.pop(0)) + 1
        if not words or words[-1].partition("-")[2].islower():
            continue  # "Party-led" says how, not who
        first = max(0, bisect_right(read.starts, start) - 1)
        last = max(first + 1, bisect_right(read.starts, hit.end() - 1))
        group += not _JOINING.issuperset(read.words[end:first])
        row += not _LISTING.issuperset(read.words[end:first])
        end = last
        yield NameSlot(
            " ".join(words),
            tuple(map(_folded, words)),
            _near(read, first, last),
            (
                _first(read.words[max(0, first - 3) : first][::-1]),
                _first(read.words[last : last + 3]),
            ),
            bool(_OPENS.search(plain[max(0, start - 4) : start])),
            (plain, group),
            row,
        )


def _folded(word: str) -> str:
    """A word of a name without an ending: Foy's, St."""
    return word.lower().removesuffix("'s").removesuffix("’s").rstrip(".")


def _near(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence: "Rd." ends none."""
    found: Near = {}
    for step, start in ((1, last), (-1, first - 1)):
        distance, at = 0, start
        while 0 <= at < len(read.words) and distance < _REACH and not _ends(read.words, at):
            distance += read.words[at] not in _EMPTY and read.words[at].isalnum()
            if read.stems[at]:
                found.setdefault(read.stems[at], step * max(1, distance))
            at += step
    return found


def _ends(words: tuple[str, ...], at: int) -> bool:
    """Whether a sentence ends with a mark."""
    return is_barrier(words[at]) and not (
        words[at] == "." and at > 0 and len(words[at - 1]) <= _SHORT
    )


def _first(words: tuple[str, ...]) -> str:
    """The first of some words that says anything, before any mark."""
    for word in words:
        if not word.isalnum():
            return ""
        if word not in _EMPTY:
            return word
    return ""


def fit(source: Source, one: NameSlot, other: NameSlot) -> float:
    """How much of the same stands beside two names, the nearer the more."""
    total = 0.0
    for word, here in one.near.items():
        there = other.near.get(word)
        if there is None:
            others = (other.near[each] for each in synonyms().get(word, ()) if each in other.near)
            there = next(others, None)
        if there is not None:
            side = 1.0 if (here > 0) == (there > 0) else 0.4
            total += source.rarity(word) * side / (abs(here) * abs(there)) ** _POWER
    return total + _BESIDE * beside(one, other)


def beside(one: NameSlot, other: NameSlot) -> int:
    """How many of the words right before and right behind are the same."""
    return sum(a == b != "" for a, b in zip(one.beside, other.beside, strict=True))


def is_word(source: Source, slot: NameSlot) -> bool:
    """Whether a name is a single word that may be any word, and opens a sentence."""
    return slot.opens and len(slot.order) == 1 and is_common(source, slot.order[0])


def shouts(source: Source, slot: NameSlot) -> bool:
    """Whether common words stand in capitals: FIRST READING."""
    loud = slot.text.isupper() and (slot.opens or len(slot.order) > 1)
    return loud and all(is_common(source, word) for word in slot.order)


def is_person(source: Source, slot: NameSlot) -> bool:
    """Whether a name is somebody's of the lists, or has a title."""
    titles = lists("people")
    return source.is_person(slot.order) or not slot.words.isdisjoint(
        (*titles["female"], *titles["male"], "dr", "cllr")
    )
