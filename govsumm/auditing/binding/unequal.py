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


def impossible(text: str) -> Iterator[tuple[Place, str]]:
    """Sums and percentages said to exceed what is more, or to fall short of what is less."""
    folded, found = normal(text), [each for each in places(text) if not each.vague]
    for one, other in pairwise(found):
        if one.sort != other.sort or one.sort not in _PURE:
            continue
        short = exceeds(one, other) and _SHORT.fullmatch(folded, one.end, other.start)
        if short or (exceeds(other, one) and _EXCEEDS.fullmatch(folded, one.end, other.start)):
            yield one, f"{one.text} and {other.text} are the wrong way round"


_SHORT = Worded(rf"[^,;.\d]{{0,20}}\b(?:falls?|fell|falling)\sshort\sof{_LEADS}")
_EXCEEDS = Worded(rf"[^,;.\d]{{0,20}}\bexceed(?:s|ed|ing)?{_LEADS}")
_PURE = frozenset(("amount", "percentage"))
