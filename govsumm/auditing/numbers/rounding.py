"""Numbers said round, with a word that tells it: "nearly 2,000" of 1,987, 2000多 of 2013."""

from __future__ import annotations

import re

from govsumm.auditing.numbers.numerals import Number, numbers
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded

OVER = Worded(r"\b(?:{numbers.over})\s$|[超逾过]过?$")
UNDER = Worded(r"\b(?:{numbers.under})\s$|近$|不[足到]$")
ABOUT = Worded(r"\b(?:{numbers.around})\s$|大?约$")
_MONEY = re.compile(r"[^\w\s]$|\b[a-z]{1,4}\s?\$?$")
"""What may stand between the word and its number: "about £", "nearly RM"."""
_PERCENT = re.compile(r"\s?(?:%|per ?cent|pct)")
_YEAR = Worded(rf"(?:19|20)\d\d(?!\d|(?!年)[{HAN}])")
_AHEAD = 20
_LEAST = 20
"""A smaller whole number is not rounded."""


def rounded(text: str, number: Number, passage: str) -> bool:
    """Whether a number of a claim is a number of a passage, said round."""
    if not _may_be_round(number):
        return False
    bounds = _bounds(text_of(text).folded, number)
    if bounds is None:
        return False
    said, least, most = float(number.readings[0]), *bounds
    return any(
        least * said <= float(each.readings[0]) <= most * said
        and len(_digits(each)) > len(_digits(number))
        and _is_share(passage, each) == _is_share(text, number)
        for each in numbers(passage)
        if each.is_short and not _YEAR.match(text_of(passage).folded, each.start)
    )


def _bounds(folded: str, number: Number) -> tuple[float, float] | None:
    """How much of a number there may really be, by the words beside it; None where none is."""
    if folded.startswith(("多", "余"), number.end):
        return 1.0, 1.2
    before = folded[max(0, number.start - _AHEAD) : number.start]
    for ahead in (before, _MONEY.sub("", before)):
        if OVER.search(ahead):
            return 1.0, 1.1
        if UNDER.search(ahead):
            return 0.93, 1.0
        if ABOUT.search(ahead):
            return 0.95, 1.05
    return None


def _may_be_round(number: Number) -> bool:
    """Whether a number is one that is said round: neither small and whole, nor overlong."""
    value = number.readings[0]
    return number.is_short and (not value.isdigit() or int(value) >= _LEAST)


def _digits(number: Number) -> str:
    """The digits of a number that are not only its size."""
    return number.readings[0].replace(".", "").strip("0")


def _is_share(text: str, number: Number) -> bool:
    return _PERCENT.match(text_of(text).folded, number.end) is not None
