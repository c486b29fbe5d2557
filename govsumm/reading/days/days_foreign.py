"""Days of calendars with other months: Jestha 21, 2081; 12 Ramadan 1445 AH; 2081-02-21 BS.

What day of ours they are is not printed, and not to be reckoned without tables or the sight of the
moon: such a day has its words, and no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.days import Moment
from govsumm.reading.phrasing import any_of
from govsumm.reading.spanned_words import first_runs, places

BEFORE, AFTER = 24, 48
"""How far such a day reaches before and after the beginning of its month, in code points."""


def foreign(text: str) -> Iterator[Moment]:
    """The days of other calendars that a text prints."""
    for at in places(text, 0, len(text), _first_words()):
        for hit in _named().finditer(text, max(0, at - BEFORE), at + AFTER):
            if hit.start("month") == at and text[at].isupper() and (hit["before"] or hit["behind"]):
                yield Moment(*hit.span(), opaque=True)
    if _NUMBERS.search(text):
        yield from (Moment(*hit.span(), opaque=True) for hit in _numeric().finditer(text))


@cache
def _first_words() -> frozenset[str]:
    return first_runs(tuple(lists("dating")["other_months"]))


@cache
def _era() -> str:
    """What stands behind the years of another calendar: BS, A.H., E.C."""
    return rf"(?:\s?[(]?(?:{any_of(lists('dating')['other_eras'])})(?![\w])[)]?)"


@cache
def _named() -> re.Pattern[str]:
    """A month of another calendar, with its day before it or behind, and its year."""
    day = r"[0-3]?\d(?:\s?(?:st|nd|rd|th))?(?!\d|[.:/-]\d|,\d{3})"
    return re.compile(
        rf"(?:(?<!\d)\d{{4}}{_era()}?[,\s]\s?)?(?:(?P<before>(?<![\d.:/,-]){day})\s(?:of\s)?)?"
        rf"(?P<month>\b(?:{any_of(lists('dating')['other_months'])}))\b(?P<behind>\s{day})?"
        rf"(?:,?\s\d{{4}}(?!\d){_era()}?)?",
        re.IGNORECASE,
    )


_NUMBERS = re.compile(r"\d[-/.]\d\d?[-/.]\d")


@cache
def _numeric() -> re.Pattern[str]:
    """2081-02-21: a year that is still to come in ours; one with its era, 12/09/1445 AH."""
    far = r"(?:1[34]\d\d|20(?:6[5-9]|[78]\d))"
    rest, first = r"[-/.]\d\d?[-/.]\d\d?(?!\d)", r"(?<![\d./-])(?:\d\d?[-/.]){2}"
    return re.compile(
        rf"(?<![\d./-])(?:{far}{rest}{_era()}?|20\d\d{rest}{_era()}|{first}(?:{far}(?!\d){_era()}?"
        rf"|20\d\d(?!\d){_era()}))",
        re.IGNORECASE,
    )
