"""Two numbers of a claim that say by themselves which is which: a part of a whole, a rise, a fall."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from govsumm.auditing.binding.places import Place

_PART = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|all|some|them|about)\s){0,2}")
_UP = r"\b(?:up|rose|risen|rise|rising|raised?|raising|increased?|grew|grown|lifted|climbed|jumped|expanded)\b|增|升|涨|提高|扩大|上调"
_DOWN = r"\b(?:down|fell|fallen|fall|falling|cut|reduced?|dropped|lowered|decreased?|shrank|shrunk|slipped|declined)\b|降|减|跌|缩|下调"
_MOVE = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})")
_FORTH = re.compile(r"(?:\s?[a-z%元户个人万亿,.]+){0,4}?\s?(?:\bto\s|到|至)\W?$")
_BACK = re.compile(r"(?:\s?[a-z%,.]+){0,4}?\s?\bfrom\s\W?$")


_RECKONED = frozenset({"count", "amount", "percentage"})


def amount(place: Place) -> Decimal | None:
    """What a number says, to reckon with, or nothing."""
    try:
        return max(map(Decimal, place.values))
    except InvalidOperation:
        return None


def related(folded: str, first: Place, second: Place) -> int:
    """How two neighbouring numbers of a folded claim stand to each other.

    1 where the first has to be the smaller, -1 where the second has to be, 0 where nothing says.
    """
    between = folded[first.end : second.start]
    if first.sort != second.sort or first.sort not in _RECKONED or len(between) > 60:
        return 0
    if _PART.fullmatch(between) and first.sort == "count":
        return 1
    ahead = folded[max(0, first.start - 40) : first.start]
    moves = [*_MOVE.finditer(ahead), *_MOVE.finditer(between)]
    if not moves:
        return 0
    rising = 1 if moves[-1]["up"] else -1
    if _BACK.fullmatch(between):
        return -rising
    if _FORTH.fullmatch(between) and ("from" in ahead or re.search("[从由自]", ahead)):
        return rising
    return 0


def contradicted(folded: str, first: Place, second: Place) -> bool:
    """Whether two numbers are the wrong way round for what is said of them."""
    one, other = amount(first), amount(second)
    order = related(folded, first, second)
    if not order or one is None or other is None:
        return False
    return one > other if order > 0 else other > one
