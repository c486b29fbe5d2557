"""Lengths of time: a decade is ten years, a fortnight two weeks, a year and a half 18 months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

from govsumm.auditing.numbers.numerals import Number, numbers
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists

Length = tuple[str, Fraction]
"""A unit, days or months, and how many of it."""
_MONTH = 30
"""A month has so many days where days are counted."""
_ONE = r"(?:an?|one|each|every|per|half an?)\s"


@cache
def _units() -> tuple[re.Pattern[str], dict[str, Length]]:
    """What finds a unit of time behind a number, and how long each is."""
    known: dict[str, Length] = {}
    for row in lists("numbers")["time_lengths"]:
        unit, many, words = row.split(" ", 2)
        known |= dict.fromkeys(words.split(", "), (unit, Fraction(many)))
    words = "|".join(sorted(known, key=len, reverse=True))
    shape = rf"(?<![a-z])(?P<one>{_ONE})?(?P<unit>{words})(?![a-z])(?P<half>\sand\sa\shalf)?"
    return re.compile(shape), known


@lru_cache(maxsize=4096)
def lengths(text: str) -> frozenset[Length]:
    """The lengths of time that a passage tells; what is told in months, in days as well."""
    found = set(_lengths(text))
    return frozenset(found | {("days", _MONTH * n) for unit, n in found if unit == "months"})


def _lengths(text: str) -> Iterator[Length]:
    folded = text_of(text).folded
    shape, _ = _units()
    counted = {number.end: number for number in numbers(text) if number.is_short}
    for hit in shape.finditer(folded):
        if hit["one"]:
            yield _length(hit, Fraction(1, 2 if hit["one"].startswith("half") else 1))
        elif (number := counted.get(hit.start() - 1)) is not None:
            yield _length(hit, Fraction(number.readings[0]))


def _length(hit: re.Match[str], many: Fraction) -> Length:
    unit, each = _units()[1][hit["unit"]]
    return unit, (many + Fraction(1, 2) if hit["half"] else many) * each


def length_of(text: str, number: Number) -> frozenset[Length]:
    """The length of time that a number of a claim tells, of months in days as well."""
    hit = _units()[0].match(text_of(text).folded, number.end + 1)
    if hit is None or hit["one"] or not number.is_short:
        return frozenset()
    unit, many = _length(hit, Fraction(number.readings[0]))
    return frozenset({(unit, many), ("days", many * _MONTH) if unit == "months" else (unit, many)})
