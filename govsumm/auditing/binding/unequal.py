"""Two numbers of a claim that it could not tell the other way round: a part is no greater than its
whole, and what falls short of something is less.

Wherever they stand in the passages, they are not exchanged: "212 of 340" of "340, and 212 so far".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govsumm.auditing.binding.places import Place, comparable, exceeds, places
from govsumm.auditing.binding.roles import pairs
from govsumm.auditing.binding.shares import MONEY
from govsumm.auditing.signs import normal
from govsumm.reading.phrasing import Worded

_LEADS = r"(?:\s(?:the|an?|its|their|our))?(?:\s[a-z-]+){0,3}?\s" + MONEY
_LESS = Worded(rf"[^,;.\d]{{0,40}}\b(?:{{binding.less_than}}){_LEADS}")
_MORE = Worded(rf"[^,;.\d]{{0,40}}\b(?:{{binding.more_than}}){_LEADS}")
"""Between two numbers, of which the first is said to be less or more."""


def unequal(text: str) -> Iterator[set[int]]:
    """Where two numbers begin, for each two that cannot be told the other way round."""
    folded, found = normal(text), [each for each in places(text) if not each.vague]
    for pair in pairs(text):
        if pair.kind == "share" and not pair.aimed and exceeds(pair.other, pair.one):
            yield {pair.one.start, pair.other.start}
    for one, other in pairwise(found):
        if comparable(one, other) and _is_so(folded, one, other):
            yield {one.start, other.start}


def _is_so(folded: str, one: Place, other: Place) -> bool:
    """Whether one number is said to be less than the next, and is, or more, and is."""
    less = exceeds(other, one) and _LESS.fullmatch(folded, one.end, other.start)
    more = exceeds(one, other) and _MORE.fullmatch(folded, one.end, other.start)
    return bool(less or more)
