"""Names where they stand in a claim or a passage, with what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy

from govsumm.auditing.binding.name_spans import Name, names_in
from govsumm.auditing.binding.name_words import (
    Reading,
    bodies,
    first_word,
    goes_by_number,
    honorifics,
    in_brackets,
    near,
    referring,
    titles,
)
from govsumm.auditing.binding.slots import Near
from govsumm.auditing.names.han_bodies import is_short_for
from govsumm.auditing.names.mentions import is_common
from govsumm.auditing.signs import LATIN, signs, stem
from govsumm.auditing.source import Source
from govsumm.auditing.words.initialisms import initialism
from govsumm.auditing.words.lazily import lazily
from govsumm.lexicon import lists

_JOINING = frozenset(("of", "on", "for", "with", "in", "the", "a", "and", "&", "'s", "new"))
"""They join parts of one name: the Kingdom of Tolmeria."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
"""So may a number: the Third Session of the 12th Congress."""
_LISTING = frozenset((",", "and", "&", "the", "、", "和", "与", "及"))
"""They join the names of a list."""
_OPENING = frozenset(("regarding", "concerning", "following", "pending", "including", "excluding"))
"""Prepositions in the form of verbs, which lists of words do not have."""
_MOVING = frozenset(("moved", "motion", "seconded", "second", "mover", "seconder"))
"""Right before a name they say who moved what."""
_LABELS = frozenset(("no", "nos", "sec", "art", "para"))
"""What ends so goes by the number behind it."""


class NameSlot:
    """A name where it stands; what stands beside it is read when it is asked."""

    def __init__(self, source: Source, name: Name, bounds: tuple[int, int], read: Reading) -> None:
        self.source = source
        self.text = name.text
        self.order = name.order
        """Its words in small letters."""
        self.words = frozenset(name.order)
        self.opens = name.opens
        """Whether it opens a sentence."""
        self.person = name.person or not titles().isdisjoint(name.order)
        """Whether somebody of the lists has this name, or it is their title."""
        self.group: tuple[str, int] = ("", 0)
        """The same for names of one text that only words like "of" part."""
        self.row = 0
        """The same for names of one text in a list."""
        self.beside_name = False
        """Whether nothing but a bracket stands between it and the name before it."""
        self.bounds = bounds
        """Where it begins and ends among the words of its texts, with a title next to it."""
        self._read = read

    @lazily
    def near(self) -> Near:
        """The stems around it, with how far off they are."""
        return near(self._read, *self.bounds)

    @lazily
    def beside(self) -> tuple[str, str]:
        """The words right before it and right behind it."""
        words, (first, last) = self._read.words, self.bounds
        return first_word(words[max(0, first - 3) : first][::-1]), first_word(
            words[last : last + 3]
        )

    @lazily
    def is_person(self) -> bool:
        """Whether it is somebody's of the lists, or has a title."""
        return self.person or self.source.is_person(self.order)

    @lazily
    def acts(self) -> bool:
        """Whether it is the name of somebody, or of a body by its last word: no place, no thing."""
        last = self.order[-1]
        body = last.endswith(lists("han_posts")["bodies"]) if last > LATIN else last in bodies()
        return body or self.is_person

    @lazily
    def initials(self) -> str:
        """The initials that are short for it."""
        return initialism(self.text)

    @lazily
    def is_word(self) -> bool:
        """Whether it is a single word that may be any word, and opens a sentence."""
        if not self.opens or len(self.order) > 1 or self.order[0] > LATIN:
            return False
        if self.text.endswith(("'s", "’s")):
            return False
        return self.order[0] in _OPENING or is_common(self.source, self.order[0])

    @property
    def is_label(self) -> bool:
        """Whether a number behind it says which: "Ordinance No. 14", "Sec. 4.2"."""
        return self.order[-1] in _LABELS and any(
            at == 1 and word[0].isdigit() for word, at in self.near.items()
        )

    @property
    def is_numbered(self) -> bool:
        """Whether a long number right behind it is its own: Policy 412, Financial Year 2024."""
        return goes_by_number(self._read.words, self.bounds[1])

    @property
    def is_aside(self) -> bool:
        """Whether it only says more of a name beside it: a title cut off its name, "(FG)"."""
        shown = self.text.isupper() or self.beside_name
        aside = shown and in_brackets(self._read.words, *self.bounds)
        return aside or honorifics().issuperset(self.order)

    @property
    def is_mover(self) -> bool:
        """Whether a word right before it says that it moved or seconded something."""
        return not _MOVING.isdisjoint(self._read.words[max(0, self.bounds[0] - 2) : self.bounds[0]])

    @property
    def is_generic(self) -> bool:
        """Whether it is a word for any body or official, or common words: FIRST READING."""
        if len(self.order) == 1 and self.order[0] in referring():
            return True
        loud = self.text.isupper() and (self.opens or len(self.order) > 1)
        return loud and all(is_common(self.source, word) for word in self.order)

    def without_first(self) -> NameSlot:
        """This name without its first word, which stands before it."""
        first, _, text = self.text.partition(" ")
        rest = copy(self)
        rest.text, rest.order, rest.words = text, self.order[1:], frozenset(self.order[1:])
        rest.near = {stem(first.lower()): -1, **self.near}
        rest.beside = first.lower(), self.beside[1]
        rest.initials = initialism(text)
        rest.opens = False
        return rest

    def shares(self, other: NameSlot) -> bool:
        """Whether two names have a word in common."""
        return not self.words.isdisjoint(other.order) or self.is_of(other)

    def is_of(self, other: NameSlot) -> bool:
        """Whether one of two names is part of the other: 教体局 is 县教体局."""
        if self.order[0] > LATIN and other.order[0] > LATIN:
            ours, theirs = self.order[0], other.order[0]
            return is_short_for(ours, theirs) or is_short_for(theirs, ours)
        if self.words >= other.words or other.words >= self.words:
            return True
        capitals = self.text.isupper() or other.text.isupper()
        return capitals and (self.text == other.initials or other.text == self.initials)


def name_slots(source: Source, texts: tuple[str, ...]) -> Iterator[NameSlot]:
    """The names in texts that follow each other, words in capitals and Chinese bodies.

    Their neighbours may stand in the text before or behind.
    """
    found = _found(source, texts)
    if not found:
        return
    read = Reading(texts)
    end = group = row = 0
    title = ""
    placed = list(zip(found, _bounds(found), strict=True))
    people = {bounds for each, bounds in placed if each.person}
    for each, bounds in placed:
        between = read.words[end : each.first]
        joined = all(word in _JOINING or _ORDINAL.fullmatch(word) for word in between)
        group += each.apart or not (joined or (title and title == each.title))
        title = each.title
        row += not _LISTING.issuperset(between)
        slot = NameSlot(source, each, bounds, read)
        slot.beside_name = end > 0 and between == ("(",)
        end = each.last
        slot.group, slot.row = (texts[0], group), row
        slot.person = slot.person or bounds in people
        yield slot


def _found(source: Source, texts: tuple[str, ...]) -> Sequence[Name]:
    """The names of texts, by their places among the words of all of them."""
    if len(texts) == 1:
        return names_in(texts[0], source.called.listed)
    found: list[Name] = []
    before = 0
    for text in texts:
        names = names_in(text, source.called.listed)
        found += [
            each._replace(first=before + each.first, last=before + each.last) for each in names
        ]
        before += len(signs(text).words)
    return found


def _bounds(found: Sequence[Name]) -> list[tuple[int, int]]:
    """For each name where it begins and ends with the title or post next to it."""
    bounds: list[tuple[int, int]] = []
    block = 0
    for at, each in enumerate(found):
        if at and (each.apart or found[at - 1].last != each.first):
            block = at
        bounds.append((found[block].first, each.last))
        bounds[block:at] = [(found[block].first, each.last)] * (at - block)
    return bounds
