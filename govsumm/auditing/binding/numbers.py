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
    for each in sure:
        own = [place for place in there if set(place.values) & set(each.values)]
        why = _of_another_sort(each, own, there) if own else ""  # else the business of `figures`
        if why:
            yield each.text, why
    for each in claimed:
        other = _counted_otherwise(each, there) if each.vague else None
        if other:
            yield each.text, f"the passages say {other.text} of this"
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


def _of_another_sort(slot: Place, own: list[Place], there: list[Place]) -> str:
    """What speaks against a number that is of another sort wherever the passages have it."""
    sorts = {place.sort for place in own}
    if slot.sort in _STRICT and slot.sort not in sorts and not _may_be(slot, own, there):
        return f"in the passages this is a {min(sorts)}, not a {slot.sort}"
    if slot.sort == "count" and slot.unit and len(sorts) == 1 and sorts <= _NO_COUNT:
        return f"in the passages this is a {min(sorts)}"
    others = [place for place in own if other_measure(slot, place)]
    if others and not any(place.unit[:1] == slot.unit[:1] for place in own):
        return f"the passages count {others[0].behind[0]}, not {slot.behind[0]}"
    return ""


def _counted_otherwise(slot: Place, there: list[Place]) -> Place | None:
    """What the passages say instead of a vague number: two bridges, not one; first, not second."""
    alike = [place for place in there if slot.unit and place.unit and same(slot.unit[0], place.unit[0])]
    if any(set(place.values) & set(slot.values) for place in alike):
        return None
    return next(iter(alike), None)


def _may_be(slot: Place, own: list[Place], there: list[Place]) -> bool:
    """Whether a bare number of the passages may be of a sort that others there are of."""
    bare = any(place.sort in ("count", "year") and not place.unit for place in own)
    return bare and any(place.sort == slot.sort for place in there)


_STRICT = frozenset({"percentage", "amount", "day", "clock"})
_NO_COUNT = frozenset({"percentage", "day", "clock", "line"})
