"""Numbers: each counts in a claim what it counts in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govsumm.auditing.binding.assigning import Assignment, other_measure, same
from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.relations import contradicted, related
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding


def bound_numbers(site: Site) -> Iterator[Finding]:
    """A number counts what it counts in the passages."""
    there: list[Place] | None = None
    for field, text in site.paraphrases:
        claimed = places(text)
        if not claimed:
            continue
        if there is None:
            there = [place for passage in site.passages for place in places(passage)]
        for token, why in _faults(site, text, claimed, there):
            yield finding("bound", token, ok=False, why=f"{field}: {why}")


def _faults(
    site: Site, text: str, claimed: tuple[Place, ...], there: list[Place]
) -> Iterator[tuple[str, str]]:
    """The numbers of a claim that stand wrong, with what speaks against them."""
    sure = tuple(each for each in claimed if not each.vague)
    for each in claimed:
        own = [place for place in there if set(place.values) & set(each.values)]
        if own and not each.vague:
            why = _of_another_sort(each, own)
        else:  # a plain number that no passage has is the business of `figures`
            why = _counted_otherwise(each, there) if each.vague and not own else ""
        if why:
            yield each.text, why
    folded = normal(text)
    settled = set()
    for first, second in pairwise(sure):
        if related(folded, first, second):
            settled.add((first.start, second.start))
        if contradicted(folded, first, second):
            yield first.text, f"{first.text} and {second.text} are the wrong way round"
    if len({place.values[0] for place in there}) > 1:
        assigned = Assignment(site.source, sure, there)
        for first, second in assigned.exchanged():
            if (first.start, second.start) not in settled:
                yield (
                    first.text,
                    f"in the passages {first.text} and {second.text} stand the other way",
                )
        for slot, other in assigned.replaced():
            yield slot.text, f"the passages say {other.text} of this"


def _of_another_sort(slot: Place, own: list[Place]) -> str:
    """What speaks against a number that is of another sort wherever the passages have it."""
    sorts = {place.sort for place in own}
    if slot.sort not in sorts and slot.sort in _STRICT and not _bare(own):
        return f"in the passages this is a {min(sorts)}, not a {slot.sort}"
    if slot.sort == "count" and slot.unit and len(sorts) == 1 and sorts <= _NO_COUNT:
        return f"in the passages this is a {min(sorts)}"
    if all(other_measure(slot, place) for place in own):
        return f"the passages count {own[0].behind[0]}, not {slot.behind[0]}"
    return ""


def _bare(own: list[Place]) -> bool:
    """Whether the passages have a number somewhere without saying what it counts."""
    return any(place.sort == "count" and not place.unit for place in own)


_STRICT = frozenset({"percentage", "amount", "day", "clock"})
_NO_COUNT = frozenset({"percentage", "day", "clock", "line"})


def _counted_otherwise(slot: Place, there: list[Place]) -> str:
    """What speaks against "one bridge" where the passages have two, or "first" for "second"."""
    for place in there:
        if slot.unit and place.unit and same(slot.unit[0], place.unit[0]):
            return f"the passages say {place.text} of this"
    return ""
