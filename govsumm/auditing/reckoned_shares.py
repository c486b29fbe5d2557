"""Numbers that follow from the passages: over a third, of 37 %; in two years; nearly 2,000, of
1,987; ten years, of a decade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from govsumm.auditing.binding.changes import changes
from govsumm.auditing.binding.roles import pairs_of
from govsumm.auditing.numbers.lengths import length_of, lengths
from govsumm.auditing.numbers.numerals import Number
from govsumm.auditing.numbers.proportions import percentages
from govsumm.auditing.numbers.rounding import ABOUT, OVER, UNDER, rounded
from govsumm.auditing.site import Site
from govsumm.auditing.words.texts import text_of
from govsumm.reading.phrasing import Worded

_HEDGES = (
    (OVER, (1.0, 1.2)),
    (UNDER, (0.8, 1.0)),
    (ABOUT, (0.85, 1.15)),
    (re.compile(""), (0.98, 1.02)),
)
"""Words before a share, with how much of it there may really be."""
_LEADS = re.compile(r"(?:over|than|least|nearly|almost|about)\s")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LENGTH = re.compile(r"\s?(?:years?\b|年)")


def reckoned(site: Site, text: str, number: Number) -> bool:
    """Whether a number of a claim that the passages do not print follows from theirs."""
    folded = text_of(text).folded
    length = length_of(text, number)
    if any(length & lengths(each) for each in site.passages):
        return True
    tenths = "成" in number.text
    if tenths or "/" in number.readings[0]:
        inside = _LEADS.match(number.text)  # "over" may be read as a part of a share
        before = folded[max(0, number.start - 16) : number.start + (inside.end() if inside else 0)]
        exactly = (1.0, 1.2) if folded.startswith("多", number.end) else (1.0, 1.0)
        hedges = _HEDGES[:-1] if tenths else _HEDGES
        least, most = next((bounds for hedge, bounds in hedges if hedge.search(before)), exactly)
        said = Fraction(number.readings[0]) / (100 if tenths else 1)
        return any(least <= share / said <= most for share in _shares(site))
    if number.is_plain and _LENGTH.match(folded, number.end):
        years = sorted(map(int, _YEARS.findall(site.cited.text)))
        if len(years) > 1 and str(years[-1] - years[0]) in number.readings:
            return True
    if number.is_short and _is_difference(site, text, number):
        return True
    return any(rounded(text, number, each) for each in site.passages)


def _is_difference(site: Site, text: str, number: Number) -> bool:
    """Whether a claim says by how much something changed that the passages tell the change of: "up
    by 14 points", of "from 48 to 62"; or how many others there are: "the other three", of two of
    five.
    """
    before = text_of(text).folded[max(0, number.start - _AHEAD) : number.start]
    wanted = Decimal(number.readings[0])
    if _REST.search(before):
        alike = [pair for pair in pairs_of(site.source, site.record.passages) if not pair.aimed]
        pairs = [(each.one, each.other) for each in alike if each.kind == "share"]
    elif _BY.search(before):
        told = (each for passage in site.passages for each in changes(passage))
        pairs = [(each.start, each.end) for each in told if each.start and each.end]
    else:
        return False
    return any(
        one.amount is not None
        and other.amount is not None
        and abs(one.amount - other.amount) == wanted
        for one, other in pairs
    )


_AHEAD = 30
_REST = re.compile(r"\b(?:other|remaining|rest(?:,|\sof)?)\s(?:the\s)?$|其余$|剩余$|另外$")
_BY = Worded(
    r"\b(?:by|of)\s(?:[^\w\s]|(?:{binding.short_money})\.?\s?)?$|(?:上调|下调|增加|减少|提高|降低)了?$"
)


def _shares(site: Site) -> Iterator[Fraction]:
    """The percentages of the passages, and their parts by their wholes."""
    for percentage in percentages(site.cited.text):
        yield Fraction(percentage) / 100
    for pair in pairs_of(site.source, site.record.passages):
        part, whole = pair.one.values[0], pair.other.values[0]
        if pair.kind == "share" and part.isdigit() and whole.isdigit() and int(whole):
            yield Fraction(int(part), int(whole))
