"""Which way a number goes: "up 5.2 points" is not "decreasing 5.2 points"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.roles import same
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding

_UP = (
    r"up|rose|ris(?:e|en|es|ing)|grew|grow(?:n|th|s|ing)?|increas\w+|climb\w*|gain\w*|jump\w*"
    r"|soar\w*|surg\w*"
)
_DOWN = (
    r"down|fell|fall(?:en|s|ing)?|drop\w*|declin\w+|decreas\w+|reduc\w+|slid|slip\w*|shr[aiu]nk\w*"
)
_BY = (
    r"(?:\s(?:of|by|about|around|nearly|almost|only|just|some|over|another|a further|more than)\b)*"
)
_AHEAD = re.compile(
    rf"(?:\b(?P<up>{_UP})|\b(?P<down>{_DOWN})){_BY}\s[^\w\s]?$"
    r"|(?:(?P<more>增长|增加|上升|提高|上涨|增|升)|(?P<less>下降|减少|降低|下跌|下滑|回落|减|降))[了约超近]?$"
)
"""Right before a number, that it is a rise or a fall."""
_BEHIND = re.compile(
    r"(?:\s?(?:%|[a-z]+)){0,2}?\s(?:(?P<up>more|higher|faster|up)|(?P<down>fewer|less|lower|slower|down))\b"
)
"""Right behind one."""
_REACH = 40


def bound_directions(site: Site) -> Iterator[Finding]:
    """A number that goes up in a claim does not go down in the passages."""
    for field, text in site.paraphrases:
        claimed = directions(text)
        if not claimed:
            continue
        there = [each for passage in site.passages for each in directions(passage)]
        for place, way in claimed:
            ways = {other for each, other in there if same(place, each)}
            if ways == {-way}:
                why = f"{field}: in the passages this goes the other way"
                yield finding("bound", place.text, ok=False, why=why)


@lru_cache(maxsize=4096)
def directions(text: str) -> tuple[tuple[Place, int], ...]:
    """The numbers of a text that go up (1) or down (-1)."""
    folded = normal(text)
    told = ((each, _way(folded, each)) for each in places(text))
    return tuple((place, way) for place, way in told if way)


def _way(folded: str, place: Place) -> int:
    ahead = _AHEAD.search(folded, max(0, place.start - _REACH), place.start)
    hit = ahead or _BEHIND.match(folded, place.end)
    if not hit:
        return 0
    said = hit.groupdict()
    return 1 if said["up"] or said.get("more") else -1
