"""Parts that Chinese passages count by themselves: 水库112座，其中病险水库8座."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.places import Place, places, same
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site
from govsumm.reading.phrasing import Worded

_THING = "[\u4e00-\u9fff]{2,10}"
_PART = Worded(f"其中[,:，：]?(?:有|包括|含)?[\"'“‘「『]?({_THING}?)[\"'”’」』]?$")
_OF_WHICH = re.compile("其中[,:，：]?有?$")
_TOLD = Worded(f"[\u4e00-\u9fff]?均?[为是属系]({_THING})")
"""11张为同一摊商, behind 其中."""
_COUNTED = "[\u4e00-\u9fff]?[\"'“‘「『]?"
"""Between a number and what it counts: a measure word, a mark."""
_REACH = 24


def _all_of_them(
    site: Site, part: Place, thing: str, folded: str, claimed: tuple[Place, ...]
) -> Iterator[tuple[Place, str]]:
    """The numbers of a whole in a claim that names what only a part of it is, and not the part."""
    if thing not in folded or any(same(slot, part) for slot in claimed):
        return
    for slot in claimed:
        whole = any(same(slot, each) for each in places(site.cited.text))
        if whole and slot.unit[:1] == part.unit[:1] and slot.sort == part.sort:
            yield slot, f"the passages say {part.text} of this"


def whole_for_part(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """Numbers of a whole with which a claim counts the part: 112座病险水库."""
    if text.isascii() or "其中" not in (printed := normal(site.cited.text)):
        return
    folded, claimed = normal(text), places(text)
    for part in places(site.cited.text):
        if (hit := _TOLD.match(printed, part.end)) and _OF_WHICH.search(printed, 0, part.start):
            yield from _all_of_them(site, part, hit[1], folded, claimed)
        if not (hit := _PART.search(printed[max(0, part.start - _REACH) : part.start])):
            continue
        for slot in claimed:
            counts = re.match(_COUNTED + hit[1], folded[slot.end :])
            if counts and not same(slot, part) and f"{hit[1]}{slot.text}" not in printed:
                yield slot, f"the passages say {part.text} of this"
