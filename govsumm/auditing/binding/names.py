"""Names: somebody does in a claim what they do in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from govsumm.auditing.binding.name_slots import (
    NameSlot,
    beside,
    fit,
    is_person,
    is_word,
    name_slots,
    shouts,
)
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source

MARGIN = 1.1
"""By so much must another name's place fit better, to speak against the claim."""
CROSS = 1.05
"""By so much must two names fit better the other way round."""
UNLIKE = 3.0
"""By so much must the place of a name of another sort fit better."""
LEAST = 0.3
"""A fit below this says nothing."""

Names = list[NameSlot]


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    for field, text in site.paraphrases:
        claimed, places = _names(site, text)
        for slot in claimed:
            if torn := _torn(slot, places):
                why = f"{field}: the passages do not print these words as one name"
                yield finding("bound", torn, ok=False, why=why)
            if other := _displaced(site.source, slot, claimed, places):
                why = f"{field}: the passages say this of {other.text}"
                yield finding("bound", slot.text, ok=False, why=why)
        for slot, other in combinations(claimed, 2):
            if not slot.shares(other) and _exchanged(site.source, slot, other, places):
                why = f"{field}: the passages say of {other.text} what this says of {slot.text}"
                yield finding("bound", slot.text, ok=False, why=why)


def _names(site: Site, text: str) -> tuple[Names, Names]:
    """The names of a claim and those of its passages; a word that opens a sentence may be none."""
    said = name_slots(text)
    if not said:
        return [], []
    source = site.source
    inside = {word for slot in said if not slot.opens for word in slot.order}
    places = [
        slot
        for each in site.passages
        for slot in name_slots(each)
        if not is_word(source, slot) or not inside.isdisjoint(slot.order)
    ]
    printed = {word for slot in places if not slot.opens for word in slot.order}
    claimed = [
        slot
        for slot in said
        if not is_word(source, slot)
        or any(word in printed and not source.prints_small(word) for word in slot.order)
    ]
    return claimed, places


def _torn(slot: NameSlot, places: Names) -> str | None:
    """Two words on end of a name that the passages print only as parts of different ones."""
    for pair in pairwise(slot.order):
        if any(each.words.issuperset(pair) for each in places):
            continue
        known = all(any(word in each.order for each in places) for word in pair)
        goes_on = any(pair[0] in each.order[:-1] or pair[1] in each.order[1:] for each in places)
        if known and goes_on:
            return " ".join(pair)
    return None


def _best(source: Source, slot: NameSlot, name: NameSlot, places: Names) -> float:
    """How well what stands beside a slot fits a name in the passages; -1 where it is not there."""
    return max((fit(source, slot, each) for each in places if each.shares(name)), default=-1.0)


def _displaced(source: Source, slot: NameSlot, claimed: Names, places: Names) -> NameSlot | None:
    """Whose place in the passages a name of a claim has, where the claim does not name them."""
    own = _best(source, slot, slot, places)
    if own < 0 or slot.order[-1] == "no":  # "Ordinance No. 14" goes by its number
        return None
    whole = {each.group for each in places if each.shares(slot)}
    person = is_person(source, slot)
    best, found = 1.0, None
    for place in places:
        if place.group in whole or any(map(place.shares, claimed)) or shouts(source, place):
            continue
        alike = is_person(source, place) == person
        if alike or beside(slot, place):
            least = max(own * MARGIN, LEAST) if alike else max(own * UNLIKE, 3 * LEAST)
            if (near := fit(source, slot, place) / least) > best:
                best, found = near, place
    return found


def _exchanged(source: Source, one: NameSlot, other: NameSlot, places: Names) -> bool:
    """Whether two names of a claim fit the passages better the other way round."""
    if one.row == other.row:
        return False  # side by side they do the same
    straight = (_best(source, one, one, places), _best(source, other, other, places))
    if min(straight) < 0:
        return False
    crossed = (_best(source, one, other, places), _best(source, other, one, places))
    return sum(crossed) > max(sum(straight) * CROSS, LEAST)
