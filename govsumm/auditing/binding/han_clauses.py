"""Chinese counts before a verb and behind it alike: 申请87户 and 87户提出申请, 消防车43辆 and
43辆消防车.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.signs import normal
from govsumm.auditing.signs.han_parts import pairs
from govsumm.auditing.site import Site

_CLAUSE = re.compile(r"[，,。；;：:、\n]")
_FIGURES = re.compile(r"\d+")


class _Counted(NamedTuple):
    """A number, with the pairs of characters around it in its clause, up to the next numbers."""

    place: Place
    around: frozenset[str]


def counted_by_clause(site: Site, text: str) -> frozenset[int]:
    """Where the numbers of a claim stand around which there is more of what stands around them in
    the passages than of what stands around any other: among those alone in a clause, or all.
    """
    if text.isascii():
        return frozenset()
    found: set[int] = set()
    for alone in (True, False):
        theirs = [each for passage in site.passages for each in _counted(passage, alone=alone)]
        own = _counted(text, alone=alone)
        found.update(each.place.start for each in own if _is_theirs(each, theirs))
    return frozenset(found)


def exchanged_by_clause(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """Two numbers of a claim, each in a clause of its own, with each other's words around them."""
    own = [] if text.isascii() else list(_counted(text, alone=True))
    theirs = [each for passage in site.passages for each in _counted(passage, alone=True)]
    for one, other in combinations(own, 2) if theirs else ():
        mine, its = _around(one, theirs), _around(other, theirs)
        if not mine or not its:
            continue
        right = one.around & mine or other.around & its
        if not right and one.around & its and other.around & mine:
            first, second = one.place, other.place
            yield first, f"in the passages {first.text} and {second.text} stand the other way"


def _around(own: _Counted, theirs: list[_Counted]) -> frozenset[str]:
    """What stands around a number in the passages."""
    values = set(own.place.values)
    same = [each.around for each in theirs if not values.isdisjoint(each.place.values)]
    return frozenset().union(*same)


def _is_theirs(own: _Counted, theirs: list[_Counted]) -> bool:
    """Whether the words around a number are those around it in the passages."""
    values = set(own.place.values)
    alike = [each for each in theirs if each.place.sort == own.place.sort]
    others = [each for each in alike if values.isdisjoint(each.place.values)]
    most = len(own.around & _around(own, alike))
    return most > max((len(own.around & each.around) for each in others), default=0)


def _counted(text: str, *, alone: bool) -> Iterator[_Counted]:
    """The numbers of a text, or those alone in their clause, each with what is around it."""
    folded, found = normal(text), [each for each in places(text) if not each.vague]
    ends = [hit.start() for hit in _CLAUSE.finditer(folded)] + [len(folded)]
    start = 0
    for end in ends:
        inside = [each for each in found if start <= each.start < end]
        for at, each in enumerate(inside if len(inside) == 1 or not alone else ()):
            first = inside[at - 1].end if at else start
            last = inside[at + 1].start if at + 1 < len(inside) else end
            yield _Counted(each, pairs(_FIGURES.sub(" ", folded[first:last])))
        start = end + 1
