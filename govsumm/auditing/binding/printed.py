"""The numbers of the passages that a record cites, read once for all records that cite these."""

from __future__ import annotations

from itertools import islice

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.source import Source, kept
from govsumm.auditing.words.lazily import lazily

MOST = 300
"""So many are looked at: where there are more they are tables, and which number is which is
anybody's guess."""


class Printed:
    """The numbers of passages in their order, and where each value stands."""

    def __init__(self, found: tuple[Place, ...]) -> None:
        self.places = found
        self.several = len({place.values[0] for place in found}) > 1
        """Whether there is more than one number."""

    @lazily
    def _by_value(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, place in enumerate(self.places):
            for value in place.values:
                found.setdefault(value, []).append(at)
        return found

    @lazily
    def sure(self) -> dict[str, list[int]]:
        """By value the indices of all but the vague ones."""
        found = {
            value: [at for at in several if not self.places[at].vague]
            for value, several in self._by_value.items()
        }
        return {value: several for value, several in found.items() if several}

    def of(self, slot: Place) -> list[Place]:
        """The places of the number that a slot has."""
        known = self._by_value
        found = {at for value in slot.values for at in known.get(value, ())}
        return [self.places[at] for at in sorted(found)]


@kept
def printed(source: Source, numbers: tuple[int, ...]) -> Printed:
    """The numbers of the passages cited."""
    found = (place for text in source.cited(numbers).texts for place in places(text))
    return Printed(tuple(islice(found, MOST)))
