"""Finds the numbers in a text, however they are written: 1,286; 94.6 %; four; 20th; 4.2 million;
fifteenth; a dozen; Phase II; 第十四; 百分之六点八; 1億8千萬; two-thirds; doubled.

Values are plain decimal strings ("4200000"); a share is "2/3", a multiple "x2".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.numbers import continental
from govsumm.auditing.numbers.clocks import clock, clocks
from govsumm.auditing.numbers.han_numerals import decimal, from_han, scales
from govsumm.auditing.numbers.numeral_shapes import (
    DATE,
    elided,
    has_digits,
    has_han,
    has_words,
    numeral,
)
from govsumm.auditing.numbers.proportions import proportions
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists


class Number(NamedTuple):
    """A number as written at [start, end), and its readings; the first is the likeliest.

    A vague one is often no number: "one", 一 in 一些. An elided one may mean its second reading
    too: 270 in "270 to 300 million".
    """

    text: str
    start: int
    end: int
    readings: tuple[str, ...]
    vague: bool = False
    elided: bool = False

    @property
    def is_share(self) -> bool:
        """Whether it is a share or a multiple, which may be reckoned: half, doubled."""
        return self.readings[0].startswith("x") or "/" in self.readings[0]

    @property
    def is_plain(self) -> bool:
        """Whether its value is a decimal: no share, no multiple, no time of day."""
        return self.readings[0].replace(".", "", 1).isdigit()

    @property
    def is_short(self) -> bool:
        """Whether it is a decimal that may be reckoned with."""
        return self.is_plain and len(self.readings[0]) <= LONGEST


_Whole = tuple[int, int, re.Match[str] | Number]
"""A date, or another number, at [start, end)."""
LONGEST = 24
"""Digits of the longest number that is reckoned with; what is longer is compared as written."""


@cache
def _attached() -> dict[str, int]:
    return {name: int(power) for name, power in map(str.split, lists("numbers")["attached_scales"])}


@cache
def _word_values() -> dict[str, int]:
    words = lists("numbers")
    values: dict[str, int] = {"a": 1}
    for key, step in (("units", 1), ("ordinals", 1), ("tens", 10), ("tens_ordinals", 10)):
        values |= {word: at * step for at, word in enumerate(words[key]) if word}
    return values


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order; offsets are into its NFKC, lower-cased form."""
    read = text_of(text)
    words, digits, han = has_words(read.bare), has_digits(read.plain), has_han(read.plain)
    whole = _whole(read.plain, digits=digits)
    if not (whole or words or digits or han):
        return ()
    shapes = numeral(words=words, han=han)
    if not whole:
        return tuple(map(_plain, shapes.finditer(read.plain)))
    return tuple(_between(whole, read.plain, shapes))


def _whole(text: str, *, digits: bool) -> list[_Whole]:
    """What is read as a whole: dates, times and proportions, in their order."""
    whole: list[_Whole] = []
    if digits:
        whole += [(*each.span(), each) for each in DATE.finditer(text)]
        whole += [(*hit.span(), Number(hit[0], *hit.span(), (clock(hit),))) for hit in clocks(text)]
    for start, end, value, vague in proportions(text):
        whole.append((start, end, Number(text[start:end], start, end, (value,), vague)))
    return sorted(whole, key=lambda one: one[:2])


def _between(whole: list[_Whole], text: str, shapes: re.Pattern[str]) -> Iterator[Number]:
    """The numbers of what is read as a whole, and those between."""
    at = 0
    for start, end, each in whole:
        if start < at:
            continue
        yield from map(_plain, shapes.finditer(text, at, start))
        if isinstance(each, re.Match):
            for group in ("a", "b", "c"):
                yield Number(each[group], *each.span(group), (decimal(each[group]),))
        else:
            yield each
        at = end
    yield from map(_plain, shapes.finditer(text, at))


def _plain(hit: re.Match[str]) -> Number:
    if hit["digits"]:
        return _digits(hit)
    if hit["words"]:
        vague = hit["words"] in lists("numbers")["vague"]
        return Number(hit["words"], *hit.span("words"), (_from_words(hit["words"]),), vague)
    if hit["roman"]:
        return Number(hit["roman"], *hit.span("roman"), (_from_roman(hit["roman"]),))
    if hit["mixed"]:
        return Number(hit["mixed"], *hit.span(), (from_han(hit["mixed"]),))
    return _han(hit)


def _digits(hit: re.Match[str]) -> Number:
    written = hit["digits"]
    groups = continental.apart(hit) if " " in written else ()
    if groups:
        readings = tuple([decimal(continental.in_points(each)) for each in groups])
        return Number(written, *hit.span("digits"), readings)
    plain = decimal(continental.in_points(written))
    if len(plain) > LONGEST:
        return Number(hit["digits"], *hit.span("digits"), (plain,))
    if hit["scale"]:
        return Number(hit[0], *hit.span(), (_scaled(plain, scales()[hit["scale"]]),))
    if hit["attached"]:  # 350m may be metres
        return Number(hit[0], *hit.span(), (_scaled(plain, _attached()[hit["attached"]]), plain))
    shared = elided().match(hit.string, hit.end())
    if shared:
        readings = (plain, _scaled(plain, scales()[shared["scale"]]))
        return Number(hit["digits"], *hit.span("digits"), readings, elided=True)
    thousands = continental.as_thousands(written)
    return Number(written, *hit.span("digits"), (plain, thousands) if thousands else (plain,))


def _scaled(plain: str, power: int) -> str:
    return decimal(format(Decimal(plain).scaleb(power), "f"))


def _from_words(words: str) -> str:
    total = group = 0
    for word in re.split(r"[\s-]+", words):
        scale = word.removesuffix("th")
        if word in _word_values():
            group += _word_values()[word]
        elif scale in ("hundred", "dozen"):
            group = max(group, 1) * (100 if scale == "hundred" else 12)
        elif word != "and":
            total += max(group, 1) * 10 ** scales()[scale]
            group = 0
    return str(total + group)


def _from_roman(written: str) -> str:
    values = [{"i": 1, "v": 5, "x": 10}[char] for char in written]
    return str(
        sum(
            -value if value < max(values[at:], default=0) else value
            for at, value in enumerate(values)
        )
    )


_NO_COUNTS = frozenset(("一起", "一时"))


def _han(hit: re.Match[str]) -> Number:
    written, behind = hit["han"], hit["counter"]
    words = lists("numbers")
    counted = bool(hit["lead"]) or (
        behind in words["han_counters"] and written + behind not in _NO_COUNTS
    )
    counted |= written != "一" and behind in words["han_measures"]
    vague = not counted and (len(written) == 1 or not any(c in "十百千" for c in written))
    value = from_han(written) if len(written) <= LONGEST else written
    if hit["lead"] and hit["lead"][-1] in "周週期拜" and len(written) == 1:  # a day of the week
        return Number(hit[0], *hit.span(), (f"w{value}", value))
    return Number(written, *hit.span("han"), (value,), vague)
