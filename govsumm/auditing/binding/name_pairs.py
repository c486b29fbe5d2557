"""Two names of a claim, each in the place of the other."""

from __future__ import annotations

from govsumm.auditing.binding.name_fit import surroundings
from govsumm.auditing.binding.name_slots import NameSlot
from govsumm.auditing.signs import stem

TOGETHER = 0.75
"""By so much must two names fit better the other way round, order counted."""
ORDER = 0.5
"""What it is worth that names come in the order of the passages."""
Meant = tuple[NameSlot, list[int]]
"""A name of a claim, and its places in the passages."""


def exchanged(printed: list[NameSlot], one: Meant, other: Meant) -> bool:
    """Whether two names of a claim fit the passages better the other way round."""
    (slot, own), (second, others) = one, other
    if slot.row == second.row or slot.is_of(second):
        return False  # side by side they do the same
    but = frozenset(map(stem, (*slot.order, *second.order)))

    def best(name: NameSlot, places: list[int]) -> tuple[float, int]:
        """How well places fit a name at best, and the index of the one that does."""
        return max([(surroundings(name, printed[at], but), at) for at in places])

    first, last = best(slot, own), best(second, others)
    gain = best(slot, others)[0] + best(second, own)[0] - first[0] - last[0]
    gain += ORDER if first[1] > last[1] else -ORDER
    return gain > TOGETHER
