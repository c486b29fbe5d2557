"""The names of the passages cited, where they stand, and which of them a claim tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govsumm.auditing.binding.name_slots import NameSlot, name_slots
from govsumm.auditing.names.peoples import shares_its_root
from govsumm.auditing.signs import signs
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.auditing.words.lazily import lazily

MOSTLY = 0.6
"""A claim that has so many of the words of a name names it, if two at least."""
_ACTING = frozenset(("by", "to", "moved_by", "seconded_by"))
"""Fields that name who does what a record tells."""


class PrintedNames:
    """The names of some passages."""

    def __init__(self, source: Source, names: list[NameSlot]) -> None:
        self.names = names
        self.writers = source.called.writers
        self.words = frozenset([word for each in names for word in each.order])
        """All words of names."""
        self.inside = frozenset([word for each in names if not each.opens for word in each.order])
        """The words of names inside sentences."""
        self.rivals = [
            (at, each)
            for at, each in enumerate(names)
            if not (
                each.text in self.writers
                or each.is_label
                or each.is_numbered
                or each.is_generic
                or each.is_aside
            )
        ]
        """The names that may be meant rather than a claim's, with their indices."""

    def meant(self, name: NameSlot, holder: str = "") -> list[int]:
        """The places of a name, or of the `holder` of the office that it is; of one that only
        shares a word where no other is.
        """
        parts = [at for at, each in enumerate(self.names) if each.is_of(name)]
        words = name.words | {holder}
        return parts or [
            at for at, each in enumerate(self.names) if not each.words.isdisjoint(words)
        ]

    def named_by(self, site: Site) -> frozenset[int]:
        """The places of whom other fields name: who says it, is told to, moved or seconded it."""
        known = [
            frozenset(form.lower().split())
            for each in site.anywhere
            if each.field in _ACTING
            for form in site.source.called.forms(str(each.value))
        ]
        titled = {
            place.bounds
            for words in known
            for _, place in self.rivals
            if place.words <= words or words <= place.words
        }
        return frozenset([at for at, place in self.rivals if place.bounds in titled])

    def told_in(self, text: str) -> Iterator[int]:
        """The places of names that a text tells in small letters: "the harbour dues bylaw"."""
        words = frozenset(signs(text).words)
        for at, each in self.rivals:
            here = len(each.words & words)
            if here > 1 and here >= MOSTLY * len(each.words):
                yield at

    def roots(self, words: tuple[str, ...]) -> bool:
        """Whether a name of one of some words, or of its place or people: IEP of IEPs."""
        forms = self.words.union(each.removesuffix("s") for each in self.words)
        return any(
            each.removesuffix("s") in forms or shares_its_root(each, self.words) for each in words
        )

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether some words stand in one name."""
        return any(each.words.issuperset(words) for each in self.names)

    def is_writer(self, slot: NameSlot, own: list[int]) -> bool:
        """Whether a name, all of whose places are `own`, is of nobody but who wrote the text."""
        known = (self.names[at] for at in own)
        return slot.text in self.writers or (
            bool(own) and all(any(name in each.text for name in self.writers) for each in known)
        )

    def turns(self, pair: tuple[str, str]) -> bool:
        """Whether names have two words on end the other way round alone: "Roofing & Sons"."""
        return pair[::-1] in self._pairs and pair not in self._pairs

    @lazily
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset([pair for name in self.names for pair in pairwise(name.order)])


@kept
def printed_names(source: Source, numbers: tuple[int, ...]) -> PrintedNames:
    """The names of the passages cited, those read together that follow each other."""
    runs: list[list[str]] = []
    previous = 0
    for part in source.cited(numbers).parts:
        if part.passage.n != previous + 1 or not runs:
            runs.append([])
        runs[-1].append(part.text)
        previous = part.passage.n
    found: list[NameSlot] = []
    for run in map(tuple, runs):
        found += name_slots(source, run)
    return PrintedNames(source, found)
