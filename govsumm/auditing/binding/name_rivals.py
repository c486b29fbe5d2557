"""Whose place in the passages a name of a claim has taken."""

from __future__ import annotations

from operator import itemgetter

from govsumm.auditing.binding.name_fit import (
    fitness,
    is_alike,
    is_inverted,
    is_line,
    may_replace,
    may_stand,
    stands_before,
    surroundings,
)
from govsumm.auditing.binding.name_places import PrintedNames
from govsumm.auditing.binding.name_slots import NameSlot
from govsumm.auditing.signs import LATIN

ALONE = 0.5
"""By so much must another name fit better than the claim's."""
UNLIKE = 0.5
"""By so much more must a name of another sort: a body where the claim has somebody."""
NAMED = 2.0
"""And by so much more one whom another field names: a directive need not say who it is to."""
INSTEAD = 2.5
"""So well must another fit, where the passages lack the claim's name."""
Told = tuple[frozenset[int], frozenset[int]]
"""The places of names that a claim tells, and of those that other fields of its record do."""


def displaced(printed: PrintedNames, slot: NameSlot, own: list[int], told: Told) -> NameSlot | None:
    """Whose place in the passages a name of a claim has, where the claim does not name them."""
    own_places = [printed.names[at] for at in own]
    groups = {each.group for each in own_places}
    moves = slot.is_mover or any(each.is_mover for each in own_places)
    rivals = [
        (fitness(slot, place) - UNLIKE * (not alike) - NAMED * (at in told[1]), place)
        for at, place in printed.rivals
        if at not in told[0] and place.group not in groups and may_stand(slot, place)
        if moves or not place.is_mover
        for alike in (is_alike(slot, place),)
        if alike or may_replace(slot, place)
    ]
    if not rivals or is_line(slot):
        return None
    least = max([fitness(slot, each, not is_inverted(slot, each)) for each in own_places]) + ALONE
    best, other = max(rivals, key=itemgetter(0))
    return other if best > least else None


def instead(printed: PrintedNames, slot: NameSlot, told: Told) -> NameSlot | None:
    """Who stands in the passages where a claim has a name that they lack altogether.

    A pronoun or a heading may account for that name, but not in the place of another one.
    """
    if slot.order[0] > LATIN or slot.is_generic or is_line(slot) or printed.roots(slot.order):
        return None
    if not any(map(slot.source.anywhere, slot.order)):
        return None  # "Ninety" may open a claim; a name that is nowhere is seen as such
    rivals = [
        (surroundings(slot, place), place)
        for at, place in printed.rivals
        if at not in told[0] | told[1] and may_stand(slot, place)
        if is_alike(slot, place)
        or (may_replace(slot, place) and (slot.acts or _does_so(slot, place)))
    ]
    best, other = max(rivals, key=itemgetter(0), default=(0.0, None))
    return other if best > INSTEAD else None


def _does_so(slot: NameSlot, place: NameSlot) -> bool:
    """Whether a name does what another one of another sort does: "the Farm will pursue".

    A place that the text is about may for its mayor: "Brightwater orders".
    """
    if place.is_person and slot.source.heads(slot.text):
        return False
    return stands_before(slot, place)
