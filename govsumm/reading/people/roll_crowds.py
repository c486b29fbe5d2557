"""Items of a list that count people and name none: "fourteen Cabinet Secretaries, 40 residents"."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.phrasing import alternatives, phrase_set


@cache
def crowd_pattern() -> re.Pattern[str]:
    """A crowd, counted or not: "about 40 members of the public"; `who` is it, `n` its number."""
    counts = alternatives("rolls", "counts")
    numerals = alternatives("votes", "numerals")
    crowds = alternatives("rolls", "crowds")
    return re.compile(
        rf"(?:and\s+)?(?P<who>(?:(?:{counts})\s+)?(?:(?P<n>\d{{1,4}}|{numerals})\s+)?(?:{crowds}))"
        r"\b.{0,60}",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def counted_pattern() -> re.Pattern[str]:
    """So many holders of a post who are not named: "fourteen Cabinet Secretaries"."""
    heads = sorted(phrase_set("rolls", "heads"))
    plurals = "|".join(re.escape(each.removesuffix("y")) for each in heads)
    numerals = alternatives("votes", "numerals")
    return re.compile(
        rf"(?:and\s+)?(?P<who>(?P<n>\d{{1,4}}|{numerals})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{plurals})(?:s|ies))",
        re.IGNORECASE,
    )
