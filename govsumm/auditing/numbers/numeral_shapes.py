"""The patterns that numbers are found by, and quick tests for which of them a text needs."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from govsumm.auditing.numbers import continental
from govsumm.auditing.numbers.han_numerals import HAN_DIGITS, HAN_UNITS, scales
from govsumm.lexicon import lists

DATE = re.compile(
    r"(?P<a>\d(?<![\d.]\d)\d{0,3})(?P<mark>[-./])(?P<b>\d{1,2})(?P=mark)"
    r"(?P<c>\d{2}(?=\d{2}\s?:)|(?:\d{4}|\d{1,2})(?!\d))"
)
"""2022-05-09, 07/04/2025, 12.11.24, and 2022-05-0916: 26, where a time is glued on.

What stands before is looked at behind the first digit: only digits are tried then.
"""


def has_digits(text: str) -> bool:
    """Whether a text has a number in digits."""
    return _DIGIT.search(text) is not None


def has_words(words: frozenset[str]) -> bool:
    """Whether there may be a number in words, or a Roman one, among words in lower case."""
    return not _cues().isdisjoint(words)


def has_han(text: str) -> bool:
    """Whether a text has Chinese numerals."""
    return not text.isascii() and _HAN_DIGIT.search(text) is not None


@cache
def numeral(*, words: bool, han: bool) -> re.Pattern[str]:
    """A pattern for numbers in digits, and those in words and in Chinese where there are any."""
    grouped = r"\d{1,3}(?:,\d{2,3}){0,9},\d{3}(?:\.\d+)?(?!\d)"
    digits = rf"{continental.shapes()}|{grouped}|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
    attached = "|".join(name.split()[0] for name in lists("numbers")["attached_scales"])
    shapes = [
        rf"(?P<mixed>(?:\d[\d,.]{{0,20}}[{HAN_UNITS}]{{1,3}}){{2,}}|\d[\d,.]{{0,20}}[{HAN_UNITS}]{{2,3}})",
        rf"(?P<digits>{digits})(?:\s?(?P<scale>{_either(scales())})(?![a-z])|(?P<attached>{attached})(?![a-z]))?",
        _words() if words else r"(?P<words>(?!))",
        rf"(?P<lead>第|百分之|(?<![一二两三四五六七\d])[周週]|星期|[礼禮]拜)?(?<![统統唯单單专專])(?P<han>[{HAN_DIGITS}{HAN_UNITS}]+(?:[点點][{HAN_DIGITS}]+)?)(?P<counter>\D)?",
        _roman() if words else r"(?P<roman>(?!))",
    ]
    if han:
        return re.compile("|".join(shapes))
    opening = r"[\d.]|\b[a-z]" if words else r"[\d.]"  # where none begins, the rest is not tried
    return re.compile(f"(?={opening})(?:{'|'.join(shapes[1:3] + shapes[4:])})")


def _words() -> str:
    words = lists("numbers")
    one_to_19 = [*words["units"], *words["ordinals"]]
    tens = [word for word in words["tens"] if word]
    tens_or_ordinals = [*tens, *(word for word in words["tens_ordinals"] if word)]
    small = _either({*one_to_19, *tens_or_ordinals})
    below_100 = rf"(?:(?:{'|'.join(tens)})[\s-](?:{_either(one_to_19)})|{small})"
    starts = "|".join(
        sorted(
            {word[:2] for word in small.split("|")} | {r"a\s", "hu", "mi", "bi", "do", "la", "cr"}
        )
    )
    return (
        rf"\b(?={starts})(?P<words>(?:(?:a|{below_100})\s)?(?:{_BIG})(?:\s(?:and\s)?{below_100}(?:\s(?:{_BIG}))?){{0,4}}"
        rf"|{below_100})\b"
    )


_BIG = "hundred(?:th)?|thousand(?:th)?|million(?:th)?|billion(?:th)?|dozen|lakhs?|crores?"


def _roman() -> str:
    words = lists("numbers")
    labels = "|".join(rf"(?<={word}\s)" for word in words["roman_labels"])
    return rf"\b(?=[ivx])(?P<roman>(?:{labels})[ivx]{{1,5}}|{_either(words['roman'])})\b"


@cache
def _cues() -> frozenset[str]:
    """The words that no number in words is without."""
    words = lists("numbers")
    small = (*words["units"], *words["ordinals"], *words["tens"], *words["tens_ordinals"])
    powers = ("hundred", "thousand", "million", "billion", "lakh", "crore")
    big = (*powers, *(f"{each}th" for each in powers), "lakhs", "crores", "dozen")
    roman = ("".join(each) for size in range(1, 6) for each in product("ivx", repeat=size))
    return frozenset((*small, *big, *words["roman"], *roman)) - {""}


_DIGIT = re.compile(r"\d")
_HAN_DIGIT = re.compile(f"[{HAN_DIGITS}{HAN_UNITS}]")


def _either(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


@cache
def elided() -> re.Pattern[str]:
    """What stands behind a number that shares the scale of the next: "270 to 300 million"."""
    return re.compile(
        r"\s?(?:[-–~至到]|to|and|or|of|from|against)\s?(?:the\s)?[^\w\s]?\d[\d.,]{0,20}\s?"
        rf"(?P<scale>{_either(scales())})(?![a-z])"
    )
