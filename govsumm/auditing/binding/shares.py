"""A part and its whole, in whatever order a text says it.

"14 of 22 targets", "of 22 targets 14", "22 targets, 14 of which", 22项中有14项, 22项，已完成14项.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from govsumm.auditing.binding.places import Place, are_parted, comparable, exceeds, places
from govsumm.auditing.words.texts import text_of
from govsumm.reading.phrasing import Worded

_LEADS = (
    r"(?:(?:the|its|their|his|her|our|an?|all|some|about|them|this|last)\s){0,2}"
    r"(?:(?:[\w-]+\s){0,3}[\w-]+(?:'s|s')\s)?"
    r"(?:plan(?:ned)?\s|target\s|total\s)?"
)
MONEY = r"(?:[^\w\s]|(?:{binding.short_money})\.?\s?|[knpr])?"
"""What may stand right before an amount: $, Kshs, the R of R3,9 million."""
_OF = Worded(
    rf"\s(?:out\sof|of\sa\stotal\sof|of)\s{_LEADS}{MONEY}|/(?=\d+\s(?:[a-z]{{2,}}\s)?[a-z]{{3,}}s\b)"
)
_OUT_OF = Worded(
    rf"(?:(?:\s[\w'-]+){{1,4}}\sout|\s(?:{{binding.money,areas}}))\sof\s{_LEADS}{MONEY}"
)
_OPENS = Worded(
    rf"(?:^|[.,;:(\"“]\s?|\b(?:that|and|but|said)\s)(?:out\s)?(?:of|among)\s{_LEADS}"
    rf"(?:[a-z]+\s(?:worth|of|amounting\sto|totall?ing|valued\sat)\s)?{MONEY}$"
)
"""Before a whole whose part follows."""
_INSIDE = re.compile(r"(?:[^其当]中|[^公海华英]里)(?:[，,]?[^，,、；]{0,8})$")
"""Likewise, between the two."""
_WHICH = re.compile(r"\b(?:of|among)\s(?:which|whom|them|these|those)\b|\bincluding\b|其中")
"""Between a whole and its part,"""
_THEREOF = re.compile(r"(?:\s[\w-]+){0,2}\sof\s(?:which|whom|them|these|those)\b")
"""and behind a part whose whole stands before."""
_DONE = Worded(r"[^\d；。]{1,12}(?:{binding.han_done})[^\d；。]{0,4}")
"""Between a whole and what of it is done or left."""
_CUE = re.compile(r"\b(?:of|among|including)\b|/|[^\x00-\x7f]")
"""What no text in Latin script is without that tells of a part."""
_SHARED = frozenset({"count", "amount"})
_HEADS = frozenset("名人位")
"""Chinese words that people are counted by."""


class Share(NamedTuple):
    """A part and its whole; of a sure one the whole is the greater number."""

    part: Place
    whole: Place
    sure: bool


@lru_cache(maxsize=4096)
def shares(text: str) -> tuple[Share, ...]:
    """The parts that a text gives of wholes."""
    folded, numbers = text_of(text).folded, places(text)
    if len(numbers) < 2 or not _CUE.search(folded):
        return ()
    found = [each for each in numbers if each.sort in _SHARED and not each.vague]
    return tuple(_shares(folded, found)) if len(found) > 1 else ()


def _shares(folded: str, found: list[Place]) -> Iterator[Share]:
    whole: Place | None = None
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        if are_parted(folded, one, other):
            whole = None
        elif is_of(folded, one, other):
            yield Share(one, other, sure=True)
        elif _THEREOF.match(folded, other.end):
            yield _thereof(folded, found[:at], other)
            whole = None
        elif _told_of(folded, one, other):
            found_share = _thereof(folded, found[:at], other)
            whole = found_share.whole
            yield found_share
        else:
            whole = one if _is_whole(folded, one, other) else whole
            if whole and _is_part(folded, whole, found, at):
                yield Share(other, whole, sure=_is_alike(folded, whole, other))


def _is_whole(folded: str, one: Place, other: Place) -> bool:
    """Whether a number is the whole of what follows."""
    opens = _OPENS.search(folded, max(0, one.start - _AHEAD), one.start)
    return opens is not None or _inside(folded, one, other)


def _is_part(folded: str, whole: Place, found: list[Place], at: int) -> bool:
    """Whether a number may be a part of a whole before it: it has none of its own behind it."""
    part = found[at]
    own = at + 1 < len(found) and is_of(folded, part, found[at + 1])
    alike = comparable(part, whole) and part.measure in ("", whole.measure)
    return alike and not own


def _told_of(folded: str, one: Place, other: Place) -> bool:
    """Whether it is said between two numbers that the second is a part of one before it."""
    if other.start - one.end > _APART or _THEREOF.match(folded, one.end):
        return False
    if _WHICH.search(folded, one.end, other.start):
        return True
    return _is_alike(folded, one, other) and bool(_DONE.fullmatch(folded, one.end, other.start))


_APART = 120
_AHEAD = 56


def is_of(folded: str, one: Place, other: Place) -> bool:
    """Whether a number is said to be "of" the next one."""
    return any(each.fullmatch(folded, one.end, other.start) for each in (_OF, _OUT_OF))


def _inside(folded: str, one: Place, other: Place) -> bool:
    return _INSIDE.search(folded, one.end, other.start) is not None


def _thereof(folded: str, before: list[Place], part: Place) -> Share:
    """A part with its whole: the nearest number before it that is greater, else the nearest."""
    for each in reversed(before[:-1]):
        if are_parted(folded, each, part):
            break
        if _are_all(before[-1], part, each):
            return Share(part, each, sure=True)
    for each in reversed(before):
        if are_parted(folded, each, part):
            break
        if comparable(each, part) and not exceeds(part, each):
            return Share(part, each, sure=False)
    return Share(part, before[-1], sure=_is_alike(folded, before[-1], part))


def _are_all(one: Place, other: Place, whole: Place) -> bool:
    """Whether two parts are all of a whole: of 58, 51 are done and 7 left."""
    first, second, both = one.amount, other.amount, whole.amount
    if first is None or second is None:
        return False
    return first + second == both and comparable(other, whole)


def _is_alike(folded: str, whole: Place, part: Place) -> bool:
    """Whether two numbers count the same, as far as the words behind them say."""
    if folded[part.end : part.end + 1] > "\u2fff":
        ours, theirs = folded[part.end], folded[whole.end : whole.end + 1]
        return ours == theirs or {ours, theirs} <= _HEADS
    return not part.unit or part.unit[:1] == whole.unit[:1]
