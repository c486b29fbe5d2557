"""How well a name of a claim fits a place of its passages: by the words around and next to it.

The weights are a conditional logit (which name of the passages stands here?) on 164 names of true
claims, right in 95 of 100 cases, in 97 of reports that it was not fitted on.
"""

from __future__ import annotations

from govsumm.auditing.binding.name_slots import NameSlot
from govsumm.auditing.binding.slots import Near, shared
from govsumm.auditing.signs import LATIN, stem, synonyms
from govsumm.auditing.source import Source

SAME_SIDE, ACROSS, BEFORE, BEHIND, PLACED = 1.2, 0.45, 1.1, 0.6, 0.7
"""What it weighs that the same stands around two names, on one side or across; that the same
stands right before them, and right behind; that both stand behind a preposition, or neither."""
LOUD, PERSON, WORD = 0.35, 1.8, -1.0
"""Likewise that both are in capitals or neither; people or not; that a place may be any word."""
_POWER = 0.75
PREPOSITIONS = frozenset(
    ("in", "at", "of", "near", "from", "to", "for", "on", "with", "在", "于", "到")
)
_HELD_BY = PREPOSITIONS | {"without"}
"""Behind these nobody stands who does what a passage opens with."""
_TURNING = frozenset(("of", "for", "by"))
"""What stands behind these may stand before the same word, or does what that tells."""
_LONGEST = 3
"""So many words in capitals alone may be a name."""
_LED_BY = _HELD_BY | {"by", "before", "after", "since", "until", "during", "under"}
"""Behind these stands when, where, by whom: nobody who does what follows."""


def fitness(slot: NameSlot, place: NameSlot, sided: bool = True) -> float:
    """How well a name of a claim fits a place of the passages.

    Where it is not `sided`, what stands on another side of it counts as much.
    """
    return (
        surroundings(slot, place, sided=sided)
        + LOUD * (slot.text.isupper() == place.text.isupper())
        + PERSON * (slot.is_person == place.is_person)
        + WORD * place.is_word
    )


def surroundings(
    slot: NameSlot, place: NameSlot, but: frozenset[str] = frozenset(), *, sided: bool = True
) -> float:
    """How well a place fits by what stands around alone, whatever sort of name stands in it.

    Words that `but` holds do not count.
    """
    around = slot.near
    if not but.isdisjoint(around):
        around = {word: at for word, at in around.items() if word not in but}
    same, across = nearness(slot.source, around, place.near)
    (before, behind), (there_before, there_behind) = slot.beside, place.beside
    return (
        SAME_SIDE * same
        + (ACROSS if sided else SAME_SIDE) * across
        + BEFORE * _same(before, there_before)
        + BEHIND * _same(behind, there_behind)
        + PLACED * ((before in PREPOSITIONS) == (there_before in PREPOSITIONS))
    )


def nearness(source: Source, one: Near, other: Near) -> tuple[float, float]:
    """How much of the same stands beside two names, the nearer the more: on one side, across."""
    same = across = 0.0
    for word, here, there in shared(one, other):
        weight = 0.5 if word > LATIN else 1.0
        found = weight * source.rarity(word) / abs(here * there) ** _POWER
        if (here > 0) == (there > 0):
            same += found
        else:
            across += found
    return same, across


def _same(one: str, other: str) -> bool:
    """Whether the words next to two names say the same."""
    if not one or not other:
        return False
    if one == other:
        return True
    ours, theirs = stem(one), stem(other)
    return bool(ours) and (ours == theirs or theirs in synonyms().get(ours, ()))


def may_stand(slot: NameSlot, place: NameSlot) -> bool:
    """Whether the name of a place may stand in a slot of a claim.

    A word that opens the passage may where a claim opens alike: "Institutional deliveries".
    """
    (before, _), (there_before, _) = slot.beside, place.beside
    if before in _HELD_BY and not there_before and min(place.near.values(), default=0) > 0:
        return False  # whoever approved the lease of a mill to somebody leases none
    return not place.is_word or (slot.opens and slot.beside[1] == place.beside[1] != "")


def is_inverted(slot: NameSlot, place: NameSlot) -> bool:
    """Whether sides say nothing: words before a name of a claim may stand behind it in a passage.

    "A grant of $7 million for Orley" has all its words before the name, and so has "…, which Orley
    criticised"; "the Orley mill" is the mill of Orley, and what was done by Orley Orley did.
    """
    before, there_before = slot.beside[0], place.beside[0]
    behind = max(slot.near.values(), default=0)
    if behind < 0 and before in PREPOSITIONS:
        return True
    if behind == 1 and len([at for at in slot.near.values() if at < 0]) > 1:
        return True
    return (before in _TURNING) != (there_before in _TURNING)


def is_alike(slot: NameSlot, place: NameSlot) -> bool:
    """Whether two names are of one sort: somebody's both, a body's both, or places and things."""
    return (place.person == slot.person and place.acts == slot.acts) or place.shares(slot)


def may_replace(slot: NameSlot, place: NameSlot) -> bool:
    """Whether a name of another sort may stand in a slot: "at the Clerk" for "at Holi".

    Not in Chinese, which prints no end of a name; nor of "the Bureau before the Fair drills", which
    has the Bureau drill; nor where one word alone stands around both.
    """
    if slot.order[0] > LATIN or place.order[0] > LATIN:
        return False
    if place.beside[0] in _LED_BY and slot.beside[0] not in _LED_BY:
        return False
    beside = any(map(_same, slot.beside, place.beside))
    return beside or len(shared(slot.near, place.near)) > 1


def stands_before(slot: NameSlot, place: NameSlot) -> bool:
    """Whether the same word follows on two names: "the Farm will pursue"."""
    return _same(slot.beside[1], place.beside[1])


def is_line(slot: NameSlot) -> bool:
    """Whether words in capitals alone are a line rather than a name: "CLERK TO DRAIN UPPER END"."""
    return slot.text.isupper() and len(slot.order) > _LONGEST
