"""Two numbers of a claim that say which is the greater: a part and its whole, a rise, a fall."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal, InvalidOperation

from govsumm.auditing.binding.places import Place
from govsumm.auditing.signs import normal, signs

_PART = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|all|some|them|about)\s){0,2}")
_HAN_PART = re.compile(
    "[^，,。；\\d]{1,10}(?:[中内]|(?<![公英海])里)(?!心|央|国|学|间|部)[，,]?[^，,。；\\d]{0,12}"
)
"""What stands in Chinese between a whole and its part: 126个项目里有."""
_UP_OR_DOWN = re.compile(r"\b(?:(?P<up>up)|down)\b|(?P<more>[增升涨])|[降减跌]")
_TO = re.compile(r"(?:\s?[a-z%元户个人万亿,.]+){0,4}?\s?(?:\bto\s|到|至)\W?")
_FROM = re.compile(r"(?:\s?[a-z%,.]+){0,4}?\s?\bfrom\s\W?")
_START = re.compile(r"\bfrom\b|[从由自]")
_RECKONED = frozenset({"count", "amount", "percentage"})
_REACH = 40
"""So many characters before the first number may say that it rises or falls."""
_APART = 60
"""Two numbers further apart are not of one measure."""


def related(text: str, first: Place, second: Place) -> int:
    """How two neighbouring numbers of a claim have to stand to each other.

    1 where the first has to be the smaller, -1 where the second has to be, 0 where nothing says.
    """
    folded = normal(text)
    between = folded[first.end : second.start]
    if first.sort != second.sort or first.sort not in _RECKONED or len(between) > _APART:
        return 0
    if first.sort == "count" and _PART.fullmatch(between):
        return 1
    if first.sort in ("count", "amount") and _HAN_PART.fullmatch(between):
        return -1
    start = max(0, first.start - _REACH)
    back = bool(_FROM.fullmatch(between))
    if back or (_TO.fullmatch(between) and _START.search(folded, start, first.start)):
        rising = _rising(text, folded, start, second.start)
        return -rising if back else rising
    return 0


def _rising(text: str, folded: str, start: int, end: int) -> int:
    """1 where a part of a claim says that something rises, -1 where it falls, else 0."""
    found = [
        (hit.start(), 1 if hit["up"] or hit["more"] else -1)
        for hit in _UP_OR_DOWN.finditer(folded, start, end)
    ]
    read = signs(text)
    places = range(bisect_left(read.starts, start), bisect_left(read.starts, end))
    found += [
        (read.starts[at], 1 if kind == "increase" else -1)
        for (axis, kind), at in read.kinds
        if axis == "growth" and at in places
    ]
    return max(found)[1] if found else 0


def contradicted(text: str, first: Place, second: Place) -> bool:
    """Whether two numbers are the wrong way round for what is said of them."""
    order = related(text, first, second)
    if not order:
        return False
    one, other = _amount(first), _amount(second)
    return one is not None and other is not None and (one - other) * order > 0


def _amount(place: Place) -> Decimal | None:
    """What a number says, to reckon with, or nothing: "1.28 of 1.82 lakh" are both of lakhs."""
    try:
        return max(map(Decimal, place.values))
    except InvalidOperation:
        return None
