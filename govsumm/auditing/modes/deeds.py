"""What was done with how many: of "412 units were sanctioned, of which 287 were built" no 412 were
built.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, comparable, places, same
from govsumm.auditing.modes.acts import Act, Mode, acts
from govsumm.auditing.signs import Signs, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.wording import kin


class Counted(NamedTuple):
    """A number and what is told as done in its part of a sentence."""

    place: Place
    roots: frozenset[str]


def bound_deeds(site: Site) -> Iterator[Finding]:
    """What was done with one number in a claim was not done with another in the passages."""
    for field, text in site.paraphrases:
        claimed = counted(text) if text.isascii() else ()
        there = [each for passage in site.passages for each in counted(passage)] if claimed else []
        for mine in claimed:
            if other := _doer(mine, there, claimed):
                why = f"{field}: the passages say this of {other.text}"
                yield finding("bound", mine.place.text, ok=False, why=why)


def _doer(mine: Counted, there: list[Counted], claimed: tuple[Counted, ...]) -> Place | None:
    """The number of which the passages tell all that a claim does of its own, and not of that."""
    own = [each for each in there if same(each.place, mine.place)]
    if not own or not mine.roots or not all(each.roots for each in own):
        return None
    alike = mine.roots.union(*map(kin, mine.roots))
    if any(not alike.isdisjoint(each.roots) for each in own):
        return None
    said = [each.place for each in claimed]
    others = [
        each.place
        for each in there
        if mine.roots <= each.roots
        and comparable(each.place, mine.place)
        and each.place.measure == mine.place.measure
        and not any(same(each.place, one) for one in said)
    ]
    return others[0] if others else None


@lru_cache(maxsize=4096)
def counted(text: str) -> tuple[Counted, ...]:
    """The numbers of a text, each with what is told in its part of a sentence."""
    found = [each for each in places(text) if not each.vague and each.sort in _SORTS]
    if not found or "\n" in text:
        return ()
    read = signs(text)
    told = [each for each in acts(text) if each.mode in _TOLD]
    return tuple(Counted(each, _beside(each, read, told)) for each in found)


def _beside(place: Place, read: Signs, told: list[Act]) -> frozenset[str]:
    """What is told in the part of a sentence that a number stands in."""
    at = max(0, bisect_right(read.starts, place.start) - 1)
    for each in read.segments:
        if each.first <= at < each.first + len(each.words):
            last = each.first + len(each.words)
            return frozenset([act.root for act in told if each.first <= act.at < last])
    return frozenset()


_SORTS = frozenset(("count", "amount", "percentage"))
_TOLD: frozenset[Mode] = frozenset(("done", "past", "part", "due", "is"))
