"""Years counted from elsewhere, in the common era: 民國113年, 令和6年, Reiwa 6, B.E. 2567.

Their months and days are ours, so that only the year is another number. Where the months are other
ones too, see `days_foreign`.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists

BUDDHIST = 543
REPUBLIC = 1911
SHORT = 200
"""A lower year without an era is that of the Republic of China."""
_FAR = 2400
"""A higher one is counted from the death of the Buddha."""


@cache
def eras() -> dict[str, int]:
    """The names of eras in lower case, and the year before their first."""
    rows = (row.split("|") for name in ("eras", "eras_han") for row in lists("dating")[name])
    return {name.strip(): int(before) for name, before in rows}


def in_common_era(year: int, era: str = "") -> int:
    """A year as it is printed, by the name of its era or by how high it is."""
    if era:
        return year + eras()[era]
    if year < SHORT:
        return year + REPUBLIC
    return year - BUDDHIST if year > _FAR else year


_ENGLISH = re.compile(r"(?P<era>[^\W\d]{4,})?\D*(?P<year>\d{1,4})")


def printed_year(text: str) -> int | None:
    """The year of the common era that words in lower case print: 2024, 24, b.e. 2567, reiwa 6."""
    hit = _ENGLISH.match(text)
    if hit is None:
        return None
    short = 2000 if len(hit["year"]) == 2 and not hit["era"] else 0
    return in_common_era(short + int(hit["year"]), hit["era"] or "")
