"""Shares and lengths of time that follow from the passages: over a third, of 37 %; in two years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from govsumm.auditing.binding.places import places
from govsumm.auditing.binding.roles import pairs_of
from govsumm.auditing.han_numerals import HAN_DIGITS, from_han
from govsumm.auditing.numerals import Number
from govsumm.auditing.proportions import percentages
from govsumm.auditing.site import Site
from govsumm.auditing.texts import text_of

_HEDGES = (
    (re.compile(r"\b(?:over|more than|above|at least)\s$|[超逾过]过?$"), (1.0, 1.2)),
    (re.compile(r"\b(?:nearly|almost|under|less than|below)\s$|近$|不[足到]$"), (0.8, 1.0)),
    (re.compile(r"\b(?:about|around|roughly|some)\s$|大?约$"), (0.85, 1.15)),
    (re.compile(""), (0.98, 1.02)),
)
"""Words before a share, with how much of it there may really be."""
_LEADS = re.compile(r"(?:over|than|least|nearly|almost|about)\s")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LENGTH = re.compile(r"\s?(?:years?\b|年)")


def reckoned(site: Site, text: str, number: Number) -> bool:
    """Whether a number of a claim that the passages do not print follows from theirs."""
    folded = text_of(text).folded
    tenths = "成" in number.text
    if tenths or "/" in number.readings[0]:
        inside = _LEADS.match(number.text)  # "over" may be read as a part of a share
        before = folded[max(0, number.start - 16) : number.start + (inside.end() if inside else 0)]
        exactly = (1.0, 1.2) if folded.startswith("多", number.end) else (1.0, 1.0)
        hedges = _HEDGES[:-1] if tenths else _HEDGES
        least, most = next((bounds for hedge, bounds in hedges if hedge.search(before)), exactly)
        said = Fraction(number.readings[0]) / (100 if tenths else 1)
        return any(least <= share / said <= most for share in _shares(site))
    ahead = folded[max(0, number.start - 4) : number.start]
    if number.is_plain and _BY_SO_MUCH.search(ahead) and _is_difference(site, number):
        return True
    if number.is_plain and _LENGTH.match(folded, number.end):
        years = sorted(map(int, _YEARS.findall(site.cited.text)))
        return len(years) > 1 and str(years[-1] - years[0]) in number.readings
    return False


def _is_difference(site: Site, number: Number) -> bool:
    """Whether two numbers of a passage that count the same differ by a third."""
    said = Decimal(number.readings[0])
    for passage in site.passages:
        found = [(each.amount, each.unit[:1]) for each in places(passage)[:FEW] if each.unit]
        for (one, unit), (other, theirs) in combinations(found, 2):
            if one and other and abs(one - other) == said and unit == theirs:
                return True
    return False


FEW = 12
"""Of so many numbers of a passage two are compared."""
_BY_SO_MUCH = re.compile("(?:[多少增减差]|增加|减少|相差|高出?|低)了?$")


def months_together(text: str) -> frozenset[str]:
    """The last months of spans that begin with January: 1至5月, 前五个月, 上半年."""
    if "月" not in text and "季" not in text and "上半年" not in text:
        return frozenset()
    ends = (hit[1] or hit[2] or _SPANS[hit[0]] for hit in _FIRST_MONTHS.finditer(text))
    return frozenset(each if each.isdigit() else from_han(each) for each in ends)


_SPANS = {"上半年": "6", "前三季度": "9", "一季度": "3"}
_FIRST_MONTHS = re.compile(
    rf"(?<!\d)1月?[-–—~～至到](\d{{1,2}})月|[前头](\d{{1,2}}|[{HAN_DIGITS}十]{{1,2}})个月|{'|'.join(_SPANS)}"
)


def _shares(site: Site) -> Iterator[Fraction]:
    """The percentages of the passages, and their parts by their wholes."""
    for percentage in percentages(site.cited.text):
        yield Fraction(percentage) / 100
    for pair in pairs_of(site.source, site.record.passages):
        part, whole = pair.one.values[0], pair.other.values[0]
        if pair.kind == "share" and part.isdigit() and whole.isdigit() and int(whole):
            yield Fraction(int(part), int(whole))
