"""Numbers that Chinese gives several things in their order: 甲镇、乙镇分别为12个和8个;
事故41起，死亡6人，同比分别上升17.1%和20%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded

_EACH = Worded("{binding.han_respectively}")
_AND = re.compile("[、和与及以]+")
_THING = re.compile(f"[{HAN}]{{2}}$")
_CLAUSE = re.compile("[，,。；;：:\n]")
_SO_FAR = 10
"""So many characters stand before the first number, and between two."""
_NAMED = 3
"""A thing of more characters has other words glued to it: by two of them it is known."""


class Share(NamedTuple):
    """A thing, by the characters that it is known by, and its number."""

    thing: str
    place: Place


@lru_cache(maxsize=4096)
def in_order(text: str) -> tuple[Share, ...]:
    """What a text gives several things in their order."""
    folded = normal(text)
    hit = None if text.isascii() else _EACH.search(folded)
    if not hit:
        return ()
    begins = max((each.end() for each in _CLAUSE.finditer(folded, 0, hit.start())), default=0)
    things = [each for each in _AND.split(folded[begins : hit.start()]) if each]
    given = _row(folded, hit.end(), places(text))
    if len(given) > 1 and len(things) < len(given):
        things = _counted_before(folded, begins, places(text), len(given))
    if not 1 < len(things) == len(given):
        return ()
    first = things[0] if len(things[0]) <= _NAMED else things[0][-2:]
    last = things[-1] if len(things[-1]) <= _NAMED else things[-1][:2]
    known = (first, *things[1:-1], last)
    return tuple(map(Share, known, given))


def _counted_before(folded: str, start: int, found: tuple[Place, ...], many: int) -> list[str]:
    """The things that so many numbers before a place count in its sentence, each by two
    characters.
    """
    begins = max(folded.rfind(mark, 0, start) for mark in "。；;\n")
    counted = [each for each in found if begins < each.start < start and not each.vague]
    things = (_THING.search(folded, begins + 1, each.start) for each in counted[-many:])
    return [hit[0] for hit in things if hit]


def _row(folded: str, start: int, found: tuple[Place, ...]) -> list[Place]:
    """The numbers of one sort that follow a place on end."""
    row: list[Place] = []
    for each in found:
        between = folded[row[-1].end if row else start : each.start]
        if each.start < start or each.vague:
            continue
        apart = between.replace("，", "", 1) if row else between  # 12个，和8个
        if len(between) > _SO_FAR or _CLAUSE.search(apart):
            break
        if row and (each.sort != row[0].sort or not _AND.search(between)):
            break
        row.append(each)
    return row


def given_in_order(site: Site, text: str) -> frozenset[int]:
    """Where the numbers of a claim stand that belong to what the passages give them in order."""
    return frozenset(place.start for place, why in _compared(site, text) if not why)


def misgiven(site: Site, text: str) -> Iterator[tuple[str, str]]:
    """The numbers of a claim that the passages give to another thing."""
    yield from ((place.text, why) for place, why in _compared(site, text) if why)


def _compared(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """The numbers of a claim, each with what speaks against the thing that has it."""
    cited = () if text.isascii() else site.passages
    rows = [row for passage in cited if (row := in_order(passage))]
    if not rows:
        return
    folded, end = normal(text), 0
    own = {share.place.start: share.thing for share in in_order(text)}
    listed = _listed(folded, places(text)).difference(own)
    for place in places(text):
        before = own.get(place.start) or folded[end : place.start]
        end = place.end
        for row in rows if place.start not in listed else ():
            mine = [each.thing for each in row if set(each.place.values) & set(place.values)]
            if len(mine) == 1:
                named = [each.thing for each in row if each.thing in before or before in each.thing]
                named = sorted(named, key=before.rfind)[-1:]  # 事故死亡人数 are 死亡
                if named == mine:
                    yield place, ""
                elif len(named) == 1 and before:
                    yield place, f"the passages give {place.text} to {mine[0]}"


def _listed(folded: str, found: tuple[Place, ...]) -> frozenset[int]:
    """Where the numbers of a claim begin that it lists on end: 17.1%和20%."""
    pairs = [
        (one.start, other.start)
        for one, other in pairwise(found)
        if _LISTED.fullmatch(folded, one.end, other.start)
    ]
    return frozenset([start for pair in pairs for start in pair])


_LISTED = re.compile(r"[^\W\d%]?[%％]?[和与及、]")
