"""Numbers that change: from how much to how much, in whatever order a text says it.

"Down from 71 to 58", "58, after 71 the year before", "58 now, was 71" and "71 instead of 58" each
have a start and an end; so has "from December 1 to February 28". "12 fires with 4 deaths, as
against 9 fires and 7 deaths" has two of each, by what they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from govsumm.auditing.binding.directions import goes
from govsumm.auditing.binding.number_sorts import MONTHS
from govsumm.auditing.binding.places import Place, are_parted, exceeds, places
from govsumm.auditing.words.texts import text_of
from govsumm.reading.phrasing import Worded

_LEADS = r"(?:\s(?:the|an?|its|their|earlier|{binding.about})\b){0,2}"
_MONTH = rf"(?:\s?{MONTHS}\.?\s)?"
_MONEY = r"(?:[^\w\s,;]|\b(?:n|{binding.short_money})\.?\s?)?"
_STARTS = (
    rf"(?:\b(?:{{binding.starting,compared}})\b{_LEADS}\s?{_MONTH}|,\s(?:it\s)?was{_LEADS}\s"
    rf"|[从由自](?:\d+月)?){_MONEY}$"
)
_FOLLOWS = rf"\bafter{_LEADS}\s{_MONEY}$"
_ENDS = rf"(?:\b(?:{{binding.ending}})\b{_LEADS}\s?{_MONTH}|[到至为](?:\d+月)?){_MONEY}$"
_FROM, _TO = Worded(_STARTS), Worded(_ENDS)
_AFTER = Worded(_FOLLOWS)
"""Not so before a length of time."""
_EDGE = Worded(f"{_STARTS}|{_FOLLOWS}|{_ENDS}")
_OPENING = Worded(
    rf"(?:^|[.!?]\s|\bthat\s)(?:as\s)?(?:{{binding.instead,compared}})\b{_LEADS}"
    rf"(?:\s?(?:target|goal|quota|plan)\sof)?\s{_MONEY}$"
)
"""Before a start whose end follows: "against a target of 40 wells, 31 were dug"."""
_INSTEAD = Worded(rf"\b(?:{{binding.instead}})\b{_LEADS}\s{_MONEY}$")
_COMPARED = Worded(rf"\b(?:{{binding.compared}}){_LEADS}\s{_MONEY}$")
_DATE = re.compile(
    r"(?<![\d.])\d{1,2}(?:([./])\d{1,2}\1|-\d{1,2}-(?=\d{4}))\d\d(?:\d\d)?(?![\d/-])"
)
"""10.8.2026: no part of it changes."""
_MARK = re.compile(r"[,;:，；]|\b(?:and|but|while|whereas|when|as)\b")
"""What parts one change from the next."""
_JOINT = re.compile(r"\b(?:and|but|while|whereas|as)\s(?:[a-z'-]+\s){1,8}")
_CHANGING = frozenset({"count", "amount", "percentage", "day", "points"})
_REACH = 40
"""So many characters before a number may say that it rises or falls,"""
_AHEAD = 24
"""and so many that it starts or ends there."""
_BACK = 4
"""So many numbers may stand before a start and behind its end."""


class Change(NamedTuple):
    """The start and the end of a change, where they are told, and whether it rises (1, -1, 0)."""

    start: Place | None
    end: Place | None
    rising: int


@lru_cache(maxsize=4096)
def changes(text: str) -> tuple[Change, ...]:
    """The changes that a text tells of."""
    folded, numbers = text_of(text).folded, places(text)
    if not any(_before(folded, each, _EDGE) for each in numbers):
        return ()
    found = [each for each in numbers if each.sort in _CHANGING and not each.vague]
    dates = [hit.span() for hit in _DATE.finditer(folded)]
    if dates:
        found = [each for each in found if not any(a <= each.start < b for a, b in dates)]
    return tuple(_changes(folded, found))


def ways_of(text: str) -> set[str]:
    """Which ways the numbers of a text go: "from 19% to 17%" is a decrease."""
    found = set()
    for each in changes(text):
        if each.start and each.end and each.start.sort != "day":
            found.add("increase" if exceeds(each.end, each.start) else "decrease")
    return found


def _changes(folded: str, found: list[Place]) -> Iterator[Change]:
    starts = [at for at, each in enumerate(found) if _is_start(folded, each)]
    ended = dict.fromkeys(starts, -1)
    for at in starts:
        ended[at] = _end_of(folded, found, at)
        if _before(folded, found[at], _COMPARED):
            ended.update(_beside(folded, found, at, ended))
    for at, end in sorted(ended.items()):
        other = found[end] if end >= 0 else None
        last = max(found[at].start, other.start if other else 0)
        first = min(found[at].start, other.start if other else found[at].start)
        yield Change(found[at], other, goes(folded, max(0, first - _REACH), last))
    ends = set(ended.values())
    for at, each in enumerate(found):
        alone = at not in ends and at not in ended and _before(folded, each, _TO)
        if alone:
            yield Change(None, each, goes(folded, max(0, each.start - _REACH), each.start))


def _beside(folded: str, found: list[Place], at: int, ended: dict[int, int]) -> dict[int, int]:
    """The other starts of a comparison with their ends: what counts the same before it."""
    made: dict[int, int] = {}
    for step in range(at + 1, min(len(found), at + _BACK)):
        if step in ended or are_parted(folded, found[at], found[step]):
            break
        end = _counting_the_same(folded, found, at, found[step])
        if end >= 0 and end not in ended.values():
            made[step] = end
    return made


def _counting_the_same(folded: str, found: list[Place], at: int, start: Place) -> int:
    """The nearest number before one that counts what a start does, or -1."""
    for step in range(at - 1, max(-1, at - 1 - _BACK), -1):
        other = found[step]
        if are_parted(folded, other, found[at]):
            break
        if other.sort == start.sort and counts_the_same(other, start):
            return step
    return -1


def counts_the_same(one: Place, other: Place) -> bool:
    """Whether two numbers are printed as being of one thing: 12 forest fires, 9 fires."""
    return not set(one.unit).isdisjoint(other.unit)


def _is_start(folded: str, place: Place) -> bool:
    if _before(folded, place, _FROM):
        return True
    return place.sort in ("amount", "percentage") and _before(folded, place, _AFTER)


def _before(folded: str, place: Place, pattern: Worded) -> bool:
    return pattern.search(folded, max(0, place.start - _AHEAD), place.start) is not None


def _end_of(folded: str, found: list[Place], at: int) -> int:
    """Where a change ends that starts at a number: at the next one if that has "to", else at the
    one before; -1 where neither is of its sort and sentence.
    """
    start = found[at]
    if _is_followed(folded, found, at):
        return at + 1
    ahead = range(at + 1, min(len(found), at + 3))
    behind = next(
        (
            each
            for each in (at - 1, at - 2)
            if each >= 0
            and found[each].sort == start.sort
            and not _apart(folded, found[each], start)
        ),
        -1,
    )
    if behind >= 0 and _adjoins(folded, found[behind], start):
        return behind
    if _before(folded, start, _COMPARED):
        alike = _counting_the_same(folded, found, at, start)
        behind = alike if alike >= 0 else behind
    for step in (*(each for each in ahead if _before(folded, found[each], _TO)), behind):
        other = found[step] if step >= 0 else None
        if other and other.sort == start.sort:
            first, second = sorted((start, other), key=lambda each: each.start)
            if not are_parted(folded, first, second):
                return step
    return -1


def _is_followed(folded: str, found: list[Place], at: int) -> bool:
    """Whether the end of a change stands behind its start: "instead of 40 people work 11"."""
    if at + 1 == len(found) or found[at + 1].sort != found[at].sort:
        return False
    start, other = found[at], found[at + 1]
    if are_parted(folded, start, other) or _before(folded, other, _EDGE):
        return False
    if _before(folded, start, _OPENING):
        return True
    before = found[at - 1].end if at else 0
    told = at and not _MARK.search(folded, before, start.start)
    between = _MARK.search(folded, start.end, other.start)
    return not told and not between and _before(folded, start, _INSTEAD)


def _apart(folded: str, other: Place, start: Place) -> bool:
    """Whether two count different things in clauses of their own: "had 96 spaces and the firm had
    come down from 78 units".
    """
    known = other.unit and start.unit and not counts_the_same(other, start)
    return bool(known) and _JOINT.search(folded, other.end, start.start) is not None


def _adjoins(folded: str, end: Place, start: Place) -> bool:
    """Whether an end stands right before its start: "to 12 from 9, deaths to 4 from 7"."""
    between = _MARK.search(folded, end.end, start.start)
    return between is None and _before(folded, end, _TO)
