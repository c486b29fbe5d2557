"""Lengths of time: a decade is ten years, a fortnight two weeks, a year and a half 18 months, a
quarter of an hour 15 minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache, lru_cache

from govsumm.auditing.numbers.numerals import Number, numbers
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists

Length = tuple[str, Fraction]
"""A unit, days or months, and how many of it."""
Told = tuple[int, int, Length]
"""A length of time told at [start, end) of a folded text."""
_MONTH = 30
"""A month has so many days where days are counted."""
_ONE = r"(?:an?|one|each|every|per)\s"
_PART = (
    r"(?:(?:(?P<quarters>three)\s|an?\s|one\s)?quarters?\s(?:of\s)?an?\s"
    r"|(?:one\s|a\s)?half[\s-](?:of\s)?(?:an?\s)?|半个?)"
)
"""Before a unit, a part of one: "a quarter of an hour", "half a year", 半年."""


@cache
def _units() -> tuple[re.Pattern[str], dict[str, Length]]:
    """What finds a unit of time behind a number, and how long each is."""
    known: dict[str, Length] = {}
    for row in lists("numbers")["time_lengths"]:
        unit, many, words = row.split(" ", 2)
        known |= dict.fromkeys(words.split(", "), (unit, Fraction(many)))
    words = "|".join(sorted(known, key=len, reverse=True))
    shape = (
        rf"(?<![a-z])(?:(?P<part>{_PART})|(?P<one>{_ONE})|(?P<more>and\sa\shalf\s))?"
        rf"(?P<unit>{words})(?![a-z])(?P<half>\sand\sa\shalf|半(?![个天年小周月]))?"
    )
    return re.compile(shape), known


@lru_cache(maxsize=4096)
def lengths(text: str) -> frozenset[Length]:
    """The lengths of time that a passage tells; what is told in months, in days as well."""
    return frozenset(each for _, _, told in _told(text) for each in _in_days(told))


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[Told, ...]:
    """The lengths of time that a text tells, each with its number."""
    folded = text_of(text).folded
    shape, _ = _units()
    counted = {number.end: number for number in numbers(text) if number.is_short}
    found: list[Told] = []
    for hit in shape.finditer(folded):
        number = counted.get(hit.start()) or counted.get(hit.start() - 1)
        if hit["part"]:
            found.append((*hit.span(), _length(hit, _part_of(hit))))
        elif hit["one"]:
            found.append((*hit.span(), _length(hit, Fraction(1))))
        elif number is not None:
            found.append((number.start, hit.end(), _length(hit, Fraction(number.readings[0]))))
    return tuple(found)


def _part_of(hit: re.Match[str]) -> Fraction:
    """What part of a unit is told."""
    quarters = 3 if hit["quarters"] else 1
    return Fraction(quarters, 4) if "quarter" in hit["part"] else Fraction(1, 2)


def _length(hit: re.Match[str], many: Fraction) -> Length:
    unit, each = _units()[1][hit["unit"]]
    return unit, (many + Fraction(1, 2) if hit["half"] or hit["more"] else many) * each


def _in_days(length: Length) -> tuple[Length, ...]:
    """A length, and one of months in days as well."""
    unit, many = length
    return (length, ("days", many * _MONTH)) if unit == "months" else (length,)


def length_of(text: str, number: Number) -> frozenset[Length]:
    """The length of time that a number of a claim tells, of months in days as well."""
    held = (told for start, end, told in _told(text) if start <= number.start < end)
    return frozenset(each for told in held for each in _in_days(told))


def words_of_lengths(text: str, passages: Iterable[str]) -> frozenset[str]:
    """The words of the lengths of time of a claim that its passages tell, in whatever units."""
    told = _told(text)
    if not told:
        return frozenset()
    theirs = frozenset().union(*map(lengths, passages))
    folded = text_of(text).folded
    held = (folded[start:end] for start, end, one in told if not theirs.isdisjoint(_in_days(one)))
    return frozenset(word for each in held for word in text_of(each).words)
