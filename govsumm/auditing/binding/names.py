"""Names: somebody does in a claim what they do in the passages."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from govsumm.auditing.binding.slots import Slot, neighbours, rival
from govsumm.auditing.quantities import is_month
from govsumm.auditing.signs import signs, stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source


@lru_cache(maxsize=4096)
def name_slots(text: str) -> tuple[Slot, ...]:
    """The names in a text, words in capitals, with their neighbours."""
    read = signs(text)
    plain = unicodedata.normalize("NFKC", text)
    found = []
    for hit in _CAPITALS.finditer(plain):
        words = hit[0].lower().split()
        if len(words) == 1 and (stem(words[0]) == "" or hit.start() == 0 or is_month(words[0])):
            continue
        first = max(0, bisect_right(read.starts, hit.start()) - 1)
        last = max(first + 1, bisect_right(read.starts, hit.end() - 1))
        found.append(Slot(hit[0], tuple(words), neighbours(read, first, last)))
    return tuple(found)


_CAPITALS = re.compile(
    r"[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*(?:\s[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*){0,3}"
)


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    for field, text in site.paraphrases:
        claimed = name_slots(text)
        if not claimed:
            continue
        places = [slot for each in site.passages for slot in name_slots(each)]
        rivals = {slot.values: _name_rival(site.source, slot, places) for slot in claimed}
        for slot in claimed:
            other = rivals[slot.values]
            wrong = other is not None and (
                (site.source.is_person(slot.values) and site.source.is_person(other.values))
                or any(
                    set(each.values) & set(other.values)
                    and (back := rivals[each.values]) is not None
                    and set(back.values) & set(slot.values)
                    for each in claimed
                )
            )
            why = f"{field}: the passages say this of {other.text}" if wrong and other else ""
            yield finding("bound", slot.text, ok=not wrong, why=why)


def _name_rival(source: Source, slot: Slot, places: list[Slot]) -> Slot | None:
    """Whose neighbours in the passages a name of a claim has, where they are not its own."""
    there = {word for place in places for word in place.values}
    if len(places) < 2 or not there.intersection(slot.values):
        return None
    return rival(source, slot, places)
