"""Numbers: each counts in a claim what it counts in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from govsumm.auditing.binding.assigning import ORDER, Assignment, other_measure, same
from govsumm.auditing.binding.han_respective import given_in_order, misgiven
from govsumm.auditing.binding.han_tallies import miscounted, votes_borne_out
from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.roles import agreed, is_whole_of
from govsumm.auditing.binding.segments import borne_out
from govsumm.auditing.site import Finding, Site, finding

MOST, MOST_THERE = 60, 300
"""So many numbers of a claim and of its passages are looked at: where there are more, both are
tables, and which number is which is anybody's guess."""
Faults = Iterator[tuple[Place, str]]
"""Numbers of a claim that stand wrong, with what speaks against them."""


def bound_numbers(site: Site) -> Iterator[Finding]:
    """A number counts what it counts in the passages."""
    there: list[Place] | None = None
    for field, text in site.paraphrases:
        faulty = [*miscounted(site, text), *misgiven(site, text)]
        for token, why in faulty:
            yield finding("bound", token, ok=False, why=f"{field}: {why}")
        claimed = places(text)[:MOST]
        if not claimed:
            continue
        if there is None:
            printed = (place for passage in site.passages for place in places(passage))
            there = list(islice(printed, MOST_THERE))
        faults = (
            *_of_another_sort(claimed, there),
            *_counted_otherwise(claimed, there),
            *_of_other_things(claimed, there),
            *_misplaced(site, text, claimed, there),
        )
        for place, why in faults:
            yield finding("bound", place.text, ok=False, why=f"{field}: {why}")


def _of_another_sort(claimed: tuple[Place, ...], there: list[Place]) -> Faults:
    """Numbers that the passages have only as another sort, or in another unit of measure.

    What the passages do not have at all is the business of `figures`.
    """
    for slot in claimed:
        values = frozenset(slot.values)
        own = [place for place in there if not values.isdisjoint(place.values)]
        if slot.vague or not own:
            continue
        sorts = {place.sort for place in own}
        others = [place for place in own if other_measure(slot, place)]
        if slot.sort in _STRICT and slot.sort not in sorts and not _may_be(slot, own, there):
            yield slot, f"in the passages this is a {min(sorts)}, not a {slot.sort}"
        elif slot.sort == "count" and slot.unit and len(sorts) == 1 and sorts <= _NO_COUNT:
            yield slot, f"in the passages this is a {min(sorts)}"
        elif others and not any(place.unit[:1] == slot.unit[:1] for place in own):
            yield slot, f"the passages count {others[0].behind[0]}, not {slot.behind[0]}"


_STRICT = frozenset({"percentage", "amount", "day", "clock"})
_NO_COUNT = frozenset({"percentage", "day", "clock", "line"})


def _may_be(slot: Place, own: list[Place], there: list[Place]) -> bool:
    """Whether a bare number of the passages may be of a sort that others there are of."""
    bare = any(place.sort in ("count", "year") and not place.unit for place in own)
    return bare and any(place.sort == slot.sort for place in there)


def _counted_otherwise(claimed: tuple[Place, ...], there: list[Place]) -> Faults:
    """Vague numbers where the passages have another: two bridges, not one; first, not second."""
    for slot in claimed:
        if slot.vague and slot.unit:
            alike = [place for place in there if place.unit and same(slot.unit[0], place.unit[0])]
            own = [place for place in there if set(place.values) & set(slot.values)]
            if alike and all(place.unit and place not in alike for place in own):
                yield slot, f"the passages say {alike[0].text} of this"


def _of_other_things(claimed: tuple[Place, ...], there: list[Place]) -> Faults:
    """Numbers of what the passages count by another number: 46 residents, of 46 clinics."""
    said = {value for slot in claimed for value in slot.values}
    for slot in claimed:
        if slot.vague or slot.sort != "count" or not slot.unit or slot.measure:
            continue
        own = [place for place in there if set(place.values) & set(slot.values)]
        if own and all(place.unit and slot.unit[0] not in place.near for place in own):
            for place in there:
                counts = place.sort == "count" and place.unit[:1] == slot.unit[:1]
                if counts and said.isdisjoint(place.values):
                    yield slot, f"the passages say {place.text} of this"
                    break


def _misplaced(site: Site, text: str, claimed: tuple[Place, ...], there: list[Place]) -> Faults:
    """Numbers in places where the passages rather have another."""
    sure = _sure(claimed)
    if not sure or len({place.values[0] for place in there}) < 2:
        return
    known = {slot.start for slot in sure if borne_out(site, text, slot)}
    known |= votes_borne_out(site, text) | given_in_order(site, text)
    if known.issuperset(slot.start for slot in sure):
        return  # then it is known which is which
    pairs = agreed(site, text)
    turned = any(is_turned for _, is_turned in pairs)
    assigned = Assignment(site.source, sure, there, order=0.0 if turned else ORDER)
    together = [{pair.one.start, pair.other.start} for pair, _ in pairs]
    for first, second in assigned.exchanged():
        both = {first.start, second.start}
        reckoned = first.values[0][0] == "x" or second.values[0][0] == "x"
        if not both <= known and both not in together and not reckoned:
            yield first, f"in the passages {first.text} and {second.text} stand the other way"
    for slot, other in assigned.replaced():
        if slot.start not in known and not is_whole_of(site, other, slot):
            yield slot, f"the passages say {other.text} of this"


def _sure(claimed: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(slot for slot in claimed if not slot.vague)
