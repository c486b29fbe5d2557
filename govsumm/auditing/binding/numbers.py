"""Numbers: each counts in a claim what it counts in the passages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from govsumm.auditing.binding.assigning import ORDER, Assignment, other_measure
from govsumm.auditing.binding.comparisons import of_the_other_side, on_one_side
from govsumm.auditing.binding.gapping import numbers_gapped
from govsumm.auditing.binding.han_clauses import counted_by_clause, exchanged_by_clause
from govsumm.auditing.binding.han_respective import given_in_order, misgiven
from govsumm.auditing.binding.han_tallies import miscounted, votes_borne_out
from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.printed import Printed, printed
from govsumm.auditing.binding.roles import agreed
from govsumm.auditing.binding.segments import borne_out
from govsumm.auditing.binding.unequal import impossible, unequal
from govsumm.auditing.signs import LATIN, stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.reading.phrasing import Worded

MOST = 60
"""So many numbers of a claim are looked at: one that has more is a table."""
Claimed = tuple[Place, list[Place]]
"""A number of a claim, with the places of the same number in its passages."""
Faults = Iterator[tuple[Place, str]]
"""Numbers of a claim that stand wrong, with what speaks against them."""


def bound_numbers(site: Site) -> Iterator[Finding]:
    """A number counts what it counts in the passages."""
    for field, text in site.paraphrases:
        in_han = () if text.isascii() else (*miscounted(site, text), *misgiven(site, text))
        for token, why in in_han:
            yield finding("bound", token, ok=False, why=f"{field}: {why}")
        slots = places(text)[:MOST]
        if not slots:
            continue
        there = printed(site.source, site.record.passages)
        claimed = [(slot, there.of(slot)) for slot in slots]
        faults = (
            *_of_another_sort(claimed),
            *_of_other_things(site, text, claimed, there),
            *_misplaced(site, text, claimed, there),
            *of_the_other_side(site, text),
            *impossible(text),
            *exchanged_by_clause(site, text),
        )
        for place, why in faults:
            yield finding("bound", place.text, ok=False, why=f"{field}: {why}")


def _of_another_sort(claimed: list[Claimed]) -> Faults:
    """Numbers that the passages have only as another sort, or in another unit of measure.

    What the passages do not have at all is the business of `figures`.
    """
    for slot, own in claimed:
        if slot.vague or not own:
            continue
        sorts = {place.sort for place in own}
        others = [place for place in own if other_measure(slot, place)]
        if slot.sort == "percentage" and any(place.may_be_share for place in own):
            continue
        if slot.sort not in sorts and (slot.sort in _STRICT or _is_no_year(slot)):
            yield slot, f"in the passages this is a {min(sorts)}, not a {slot.sort}"
        elif slot.sort == "count" and slot.unit and len(sorts) == 1 and sorts <= _NO_COUNT:
            yield slot, f"in the passages this is a {min(sorts)}"
        elif slot.measure and all(_counts_things(place, slot) for place in own):
            yield slot, f"the passages count {own[0].behind[0]}, not {slot.behind[0]}"
        elif others and not any(place.unit[:1] == slot.unit[:1] for place in own):
            yield slot, f"the passages count {others[0].behind[0]}, not {slot.behind[0]}"


def _is_no_year(slot: Place) -> bool:
    """Whether a number stands where only a year does, and cannot be one: "since 18"."""
    return slot.sort == "year" and slot.amount is not None and slot.amount < _DAYS


def _counts_things(place: Place, slot: Place) -> bool:
    """Whether a number counts something, and not in the unit of measure that a claim's has."""
    if not place.unit or place.measure or place.sort != "count" or place.unit[0] > LATIN:
        return False
    behind = {word for word, at in place.near.items() if 0 < at <= _MEASURED}
    return behind.isdisjoint((slot.measure, *map(stem, slot.behind[:1])))


_MEASURED = 3
"""So many words behind a number its unit of measure may stand: twelve dry summer months."""
_DAYS = 100
"""No year that is printed in full is below this."""
_STRICT = frozenset({"percentage", "amount", "day", "clock"})
_NO_COUNT = frozenset({"percentage", "day", "clock", "line"})


def _of_other_things(site: Site, text: str, claimed: list[Claimed], there: Printed) -> Faults:
    """Numbers of what the passages count by another number: 46 residents, of 46 clinics."""
    said = {value for slot, _ in claimed for value in slot.values}
    for slot, own in claimed:
        if not own or slot.vague or not slot.unit or slot.measure or slot.sort != "count":
            continue
        alike = any(not place.unit or slot.unit[0] in place.near for place in own)
        if not alike and slot.start not in on_one_side(site, text):
            for place in there.places:
                counts = place.unit[:1] == slot.unit[:1] and place.sort == "count"
                if counts and said.isdisjoint(place.values):
                    yield slot, f"the passages say {place.text} of this"
                    break


def _misplaced(site: Site, text: str, claimed: list[Claimed], there: Printed) -> Faults:
    """Numbers in places where the passages rather have another."""
    sure = tuple([slot for slot, _ in claimed if not slot.vague])
    if not sure or not there.several:
        return
    starts = frozenset([slot.start for slot in sure])
    known = frozenset([slot.start for slot in sure if borne_out(site, text, slot)])
    for others in (votes_borne_out, given_in_order, on_one_side, numbers_gapped, counted_by_clause):
        if known >= starts:
            return  # then it is known which is which
        known |= others(site, text)
    if known >= starts:
        return
    pairs = agreed(site, text)
    turned = any(is_turned for _, is_turned in pairs)
    assigned = Assignment(site.source, sure, there, known, order=0.0 if turned else ORDER)
    together = [{pair.one.start, pair.other.start} for pair, _ in pairs]
    changed = [pair for pair, _ in pairs if pair.kind == "change"]
    together += [{pair.one.start, each.other.start} for pair in changed for each in changed]
    together += unequal(text)
    for first, second in assigned.exchanged():
        reckoned = first.values[0][0] == "x" or second.values[0][0] == "x"
        known_so = {first.start, second.start} in together or reckoned
        if not known_so and not _won_first(site, text, (first, second)):
            yield first, f"in the passages {first.text} and {second.text} stand the other way"
    for slot, other in assigned.replaced():
        yield slot, f"the passages say {other.text} of this"


def _won_first(site: Site, text: str, tally: tuple[Place, Place]) -> bool:
    """Whether a tally has the side that won first, of what was lost by both: "defeated 7-4"."""
    first, second = sorted(tally, key=attrgetter("start"))
    if (first.amount or 0) < (second.amount or 0):
        return False
    if not _TALLY.fullmatch(text, first.end, second.start):
        return False
    return all(_BEATEN.search(each) for each in (text, site.cited.text))


_TALLY = re.compile(r"(?: votes)?(?: to |[-–])")
_BEATEN = Worded(r"\b(?:{votes.beaten})\b")
