"""Counts that passages list, added up: "seven findings", of "two high and five medium findings";
and by how much two of their numbers differ: "13 points lower", of 61 against 74 %.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from govsumm.auditing.binding.places import Place, are_parted, places
from govsumm.auditing.numbers.numerals import Number
from govsumm.auditing.words.texts import text_of
from govsumm.reading.phrasing import Worded

_Total = tuple[str, tuple[Place, ...]]
"""A sum, and what it is of: what it counts the last of them may say for all, never the first."""


def summed(passages: tuple[str, ...], text: str, number: Number) -> bool:
    """Whether a number of a claim is what counts listed in a passage come to, or what two of its
    numbers differ by, where the claim says that they do.
    """
    if not number.is_short or number.vague:
        return False
    wanted = number.readings[0]
    slot = next((each for each in places(text) if each.start == number.start), None)
    counted = frozenset(slot.unit) if slot else frozenset[str]()
    told = (counts for each in passages for total, counts in _totals(each) if total == wanted)
    if any(counted.isdisjoint(counts[0].unit) or counted & {*counts[-1].unit} for counts in told):
        return True
    said = _DIFFERS.match(text_of(text).folded, number.end)
    return bool(said) and any(wanted in _differences(each) for each in passages)


@lru_cache(maxsize=4096)
def _totals(passage: str) -> tuple[_Total, ...]:
    """What the counts come to that stand in one list: "nine late and five not at all"."""
    folded = _ASIDE.sub(lambda hit: " " * len(hit[0]), text_of(passage).folded)
    found = [each for each in places(passage) if each.sort == "count" and _counts(folded, each)]
    return tuple(_sums(folded, found)) if len(found) > 1 else ()


def _sums(folded: str, found: list[Place]) -> Iterator[_Total]:
    """The sums of two and more counts that follow on each other, with these."""
    for at, first in enumerate(found):
        total, end = first.amount or Decimal(0), at + 1
        for one, other in pairwise(found[at : at + _MOST]):
            if one.measure != other.measure or not _JOINED.fullmatch(folded, one.end, other.start):
                break
            total, end = total + (other.amount or Decimal(0)), end + 1
            yield str(total), tuple(found[at:end])


def _counts(folded: str, place: Place) -> bool:
    """Whether a number counts something outside of brackets, and is whole."""
    return place.amount is not None and place.values[0].isdigit() and folded[place.start] != " "


_MOST = 6
"""So many counts of a list are added up."""
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_JOINED = re.compile(
    r"(?:\s(?!of\b)[a-z'-]+,?){0,8}\s*(?:,|,?\sand|,?\splus)\s(?:a\sfurther\s|another\s|only\s)?"
)
"""Between two counts of a list."""
_DIFFERS = Worded(
    r"(?:\s(?:percentage\s)?points?|\sminutes|\s[a-z]{3,20}s)?\s(?:{binding.differing})\b"
)
"""Behind by how much something differs."""


@lru_cache(maxsize=4096)
def _differences(passage: str) -> frozenset[str]:
    """By how much numbers of one sort that stand together differ; times of day, in minutes."""
    folded, found = text_of(passage).folded, places(passage)
    return frozenset(
        str(abs(_measured(one) - _measured(other)))
        for one, other in pairwise(found)
        if one.sort == other.sort in _DIFFERING
        and (one.sort == "clock" or not are_parted(folded, one, other))
    )


def _measured(place: Place) -> Decimal:
    """How much a number is; of a time of day how many minutes after midnight."""
    hour, _, minute = place.values[0].partition(":")
    return Decimal(hour) * 60 + Decimal(minute) if minute else place.amount or Decimal(0)


_DIFFERING = frozenset(("percentage", "clock", "amount"))
