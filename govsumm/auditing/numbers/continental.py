"""Numbers as the continent, Russia, Latin America and South Africa write them: 1 812, R12 500 000,
1.250.000, 3.456,78, 94,6 percent, 12,4 million. The groupings are those of ISO 80000-1, 7.3, and of
the International System's brochure, 5.4.3.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.numbers.han_numerals import scales
from govsumm.lexicon import lists

_SPACED = r"(?<![\d.,/:-])\d{1,3}(?: \d{3}){1,4}(?:[.,]\d{1,2})?(?![\d]|[.,:/]\d)"
_POINTED = r"(?<![\d.,/-])\d{1,3}(?:(?:\.\d{3}){2,4}(?:,\d{1,2})?|\.\d{3},\d{1,2})(?![\d]|[.,]\d)"


@cache
def shapes() -> str:
    """A pattern for such numbers in lower-cased text; a comma is a decimal one before a unit."""
    units = "|".join(sorted({*scales(), *lists("numbers")["decimal_units"]}, key=len, reverse=True))
    money = r"(?<=[€$£₽])\d{1,3},\d{2}(?![.,]?\d)"
    measured = rf"(?<![\d.,])\d{{1,3}},\d{{1,2}}(?=\s?(?:of\sa\s)?(?:[%‰°€]|(?:{units})(?![a-z])))"
    return f"{_SPACED}|{_POINTED}|{money}|{measured}"


def in_points(written: str) -> str:
    """A number in digits, grouped in any way, with a decimal point alone: 3.456,78 is 3456.78."""
    bare = written.replace(" ", "")
    whole, mark, part = bare.rpartition("," if bare.rfind(",") > bare.rfind(".") else ".")
    if (mark == "," and (len(part) > 2 or "," in whole)) or (mark == "." and "." in whole):
        return re.sub("[.,]", "", bare)
    return re.sub("[.,]", "", whole) + "." + part if mark else bare


def as_thousands(written: str) -> str | None:
    """What a number means whose point may part thousands: "9.000" euros."""
    return written.replace(".", "") if _THOUSANDS.fullmatch(written) else None


def apart(hit: re.Match[str]) -> tuple[str, ...]:
    """The groups of a spaced number where they may be numbers of their own.

    As behind a label ("June 5 200 came"), or in a row with nothing that they count ("12 300 450").
    """
    start, end = hit.span("digits")
    groups = tuple(hit["digits"].split(" "))
    before = _LAST_WORD.search(hit.string, max(0, start - 16), start)
    if before and before[1] in _labels():
        return groups[::-1]
    behind = hit.string[end : end + 2].strip()[:1]
    counts = behind.isalpha() or behind in ("%", "°", "€")
    money = start and not hit.string[start - 1].isspace()
    return () if len(groups) == 1 or counts or money else (hit["digits"], *groups)


@cache
def _labels() -> frozenset[str]:
    months = {name for row in lists("numbers")["months"] for name in row.split()}
    return frozenset(months.union(lists("numbers")["number_labels"]))


_LAST_WORD = re.compile(r"([a-z]+)\.? $")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
