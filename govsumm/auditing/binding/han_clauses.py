"""Chinese counts before a verb and behind it alike: 申请87户 and 87户提出申请."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.modes.han_parts import pairs
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site

_CLAUSE = re.compile(r"[，,。；;：:、\n]")
_FIGURES = re.compile(r"\d+")


class _Counted(NamedTuple):
    """The one number of a clause, with the pairs of characters around it."""

    place: Place
    around: frozenset[str]


def counted_by_clause(site: Site, text: str) -> frozenset[int]:
    """Where the numbers of a claim stand that are alone in their clause, where they share words
    with the number's own clause of the passages, and with that of no other number.
    """
    if text.isascii():
        return frozenset()
    theirs = [each for passage in site.passages for each in _counted(passage)]
    return frozenset(each.place.start for each in _counted(text) if _is_theirs(each, theirs))


def _is_theirs(own: _Counted, theirs: list[_Counted]) -> bool:
    """Whether the words around a number are those around it in the passages."""
    values = set(own.place.values)
    same = [each for each in theirs if not values.isdisjoint(each.place.values)]
    others = [each for each in theirs if values.isdisjoint(each.place.values)]
    most = max((len(own.around & each.around) for each in same), default=0)
    return most > max((len(own.around & each.around) for each in others), default=0)


def _counted(text: str) -> Iterator[_Counted]:
    """The numbers of a text that are alone in their clause."""
    folded, found = normal(text), [each for each in places(text) if not each.vague]
    ends = [hit.start() for hit in _CLAUSE.finditer(folded)] + [len(folded)]
    start = 0
    for end in ends:
        inside = [each for each in found if start <= each.start < end]
        if len(inside) == 1:
            yield _Counted(inside[0], pairs(_FIGURES.sub(" ", folded[start:end])))
        start = end + 1
