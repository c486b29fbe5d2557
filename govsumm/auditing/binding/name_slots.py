"""Names where they stand in a claim or a passage, with what stands beside them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from govsumm.auditing.binding.name_spans import NameSpan, bare, bare_word, name_spans
from govsumm.auditing.binding.name_words import Reading, first_word, near, reading
from govsumm.auditing.binding.slots import Near
from govsumm.auditing.calling import Names
from govsumm.auditing.signs import LATIN, signs
from govsumm.lexicon import lists

_OPENS = re.compile(r"(?:^|[.!?:;“\"(\n—–]|\s-)[\s\W]*$")
_JOINING = frozenset(("of", "on", "for", "with", "in", "the", "a", "and", "&", "'s", "new"))
"""They join parts of one name: the Kingdom of Tolmeria."""
_LISTING = frozenset((",", "and", "&", "the", "、", "和", "与", "及"))
"""They join the names of a list."""
_SPLIT = 4
"""A word of more letters may be written as two."""


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
    person: bool
    """Whether somebody of the lists has this name, or a title stands before it."""

    @property
    def words(self) -> frozenset[str]:
        """The words of the name."""
        return frozenset(self.order)

    def shares(self, other: NameSlot) -> bool:
        """Whether two names have a word in common."""
        return not self.words.isdisjoint(other.order) or self.is_of(other)

    def is_of(self, other: NameSlot) -> bool:
        """Whether one of two names is part of the other: 教体局 is 县教体局."""
        if self.order[0] > LATIN and other.order[0] > LATIN:
            return self.order[0] in other.order[0] or other.order[0] in self.order[0]
        if self.words.issuperset(other.order) or other.words.issuperset(self.order):
            return True
        return self._in(other) or other._in(self)

    def _in(self, other: NameSlot) -> bool:
        """Whether a word of this name is written as two in the other: Yuwei is Yu Wei."""
        return len(other.order) > 1 and any(
            len(word) > _SPLIT and word in "".join(other.order) for word in self.order
        )


@lru_cache(maxsize=4096)
def name_slots(texts: tuple[str, ...], listed: Names) -> tuple[NameSlot, ...]:
    """The names in texts that follow each other, words in capitals and Chinese bodies.

    Their neighbours may stand in the text before or behind. `listed` finds the names of people.
    """
    spans = [name_spans(text, listed) for text in texts]
    if not any(spans):
        return ()
    read = reading(texts)
    return tuple(_slots(texts, read, spans))


def _slots(
    texts: tuple[str, ...], read: Reading, spans: list[tuple[NameSpan, ...]]
) -> Iterator[NameSlot]:
    found = list(_found(texts, spans))
    bounds = _bounds(found)
    end = group = row = 0
    for each, (first, last) in zip(found, bounds, strict=True):
        between = read.words[end : each.first]
        group += each.apart or not _JOINING.issuperset(between)
        row += not _LISTING.issuperset(between)
        end = each.last
        yield NameSlot(
            each.text,
            tuple(map(bare_word, each.words)),
            near(read, first, last),
            (
                first_word(read.words[max(0, first - 3) : first][::-1]),
                first_word(read.words[last : last + 3]),
            ),
            each.opens,
            (texts[0], group),
            row,
            each.person or not _titles().isdisjoint(map(bare_word, each.words)),
        )


class _Found(NamedTuple):
    """A name's words, and from where to where they stand among the words of all texts."""

    text: str
    words: list[str]
    first: int
    last: int
    opens: bool
    person: bool
    apart: bool


def _found(texts: tuple[str, ...], spans: list[tuple[NameSpan, ...]]) -> Iterator[_Found]:
    before = 0
    for text, several in zip(texts, spans, strict=True):
        plain, starts = unicodedata.normalize("NFKC", text), signs(text).starts
        for span in several:
            words, start = bare(plain[span.start : span.end], span.start)
            if words:
                first = max(0, bisect_right(starts, start) - 1)
                last = max(first + 1, bisect_right(starts, span.end - 1))
                opens = bool(_OPENS.search(plain[max(0, start - 4) : start]))
                printed = " ".join(plain[start : span.end].split())
                yield _Found(
                    printed, words, before + first, before + last, opens, span.person, span.apart
                )
        before += len(starts)


def _bounds(found: list[_Found]) -> list[tuple[int, int]]:
    """For each name where it begins and ends with the title or post next to it."""
    bounds: list[tuple[int, int]] = []
    block = 0
    for at, each in enumerate(found):
        if at and (each.apart or found[at - 1].last != each.first):
            block = at
        bounds.append((found[block].first, each.last))
        bounds[block:at] = [(found[block].first, each.last)] * (at - block)
    return bounds


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    titles = lists("people")
    return frozenset((*titles["female"], *titles["male"], "dr", "cllr"))
