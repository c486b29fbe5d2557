"""The words around names, and what each is compared by."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from govsumm.auditing.binding.slots import Near
from govsumm.auditing.signs import LATIN, is_barrier, signs

_EMPTY = frozenset(("the", "a", "an", "and", "this", "that", "its", "their", "his", "her"))
"""They stand between a name and the word that says what it does."""
_GOES_ON = frozenset("\n:：")
"""A line that is full, a label before a name: the sentence goes on."""
_REACH = 8
"""So many words on either side are neighbours; a Chinese character counts half."""
_VOTES = frozenset(("no", "yes"))
"""What somebody votes has no content elsewhere."""
_SHORT = 3
"""A full stop behind a word so long at most may end no sentence: Rd."""


class Reading(NamedTuple):
    """The words of some texts, and what each is compared by: `_keys`."""

    words: tuple[str, ...]
    keys: tuple[str, ...]


def reading(texts: tuple[str, ...]) -> Reading:
    """The words of texts that follow each other."""
    words = chain.from_iterable(signs(text).words for text in texts)
    return Reading(tuple(words), tuple(chain.from_iterable(map(_keys, texts))))


@lru_cache(maxsize=4096)
def _keys(text: str) -> tuple[str, ...]:
    """For each word of a text its stem, the whole figure where one begins, or what is voted."""
    read = signs(text)
    keys = [
        stem or (word if word in _VOTES else "")
        for word, stem in zip(read.words, read.stems, strict=True)
    ]
    at = 0
    while at < len(read.words):
        end = at + 1
        if read.words[at][0].isdigit():
            while (
                read.words[end : end + 1] in ((".",), (",",))
                and "".join(read.words[end + 1 : end + 2]).isdigit()
            ):
                end += 2
            keys[at] = "".join(read.words[at:end])
        at = end
    return tuple(keys)


def near(read: Reading, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence: "Rd." ends none."""
    found: Near = {}
    for step, start in ((1, last), (-1, first - 1)):
        distance, at = 0.0, start
        while 0 <= at < len(read.words) and distance < _REACH and not _ends(read.words, at):
            word = read.words[at]
            if word not in _EMPTY and word.isalnum():
                distance += 0.5 if word > LATIN else 1
            if read.keys[at]:
                found.setdefault(read.keys[at], step * max(1, round(distance)))
            at += step
    return found


def _ends(words: tuple[str, ...], at: int) -> bool:
    """Whether a sentence ends with a mark."""
    word = words[at]
    if word in _GOES_ON:
        return False
    return is_barrier(word) and not (word == "." and at > 0 and len(words[at - 1]) <= _SHORT)


def first_word(words: tuple[str, ...]) -> str:
    """The first of some words that says anything, before any mark."""
    for word in words:
        if word in _GOES_ON:
            continue
        if not word[0].isalnum():
            return ""
        if word not in _EMPTY:
            return word
    return ""
