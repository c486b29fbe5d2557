"""Comparisons of a claim that its own numbers bear: "340, fewer than the 515 asked for"."""

from __future__ import annotations

from functools import lru_cache

from govsumm.auditing.binding.places import Place, exceeds, places
from govsumm.auditing.words.texts import normal
from govsumm.reading.phrasing import Worded

_COMPARING = Worded(r"\b(?:(?P<more>{audit.comparing_more})|(?P<less>{audit.comparing_less}))\b")
_SORTS = frozenset(("count", "amount", "percentage"))
_REACH = 60
"""So many characters from the words that compare them two numbers may stand."""


@lru_cache(maxsize=4096)
def compared(text: str) -> frozenset[str]:
    """The comparisons that agree with the numbers on both sides of them, and their first words."""
    folded = normal(text)
    found: set[str] = set()
    for hit in _COMPARING.finditer(folded):
        one, other = _beside(text, hit.start(), hit.end())
        if not one or not other or one.sort != other.sort:
            continue
        if exceeds(one, other) if hit["more"] else exceeds(other, one):
            found |= {hit[0], hit[0].split()[0]}
    return frozenset(found)


def _beside(text: str, start: int, end: int) -> tuple[Place | None, Place | None]:
    """The numbers nearest to a comparison, before and behind it."""
    known = [each for each in places(text) if each.sort in _SORTS]
    before = [each for each in known if start - _REACH <= each.start and each.end <= start]
    behind = [each for each in known if end <= each.start <= end + _REACH]
    return before[-1] if before else None, behind[0] if behind else None
