"""How much in a text says that somebody sat: it was chaired, voted, ordered, attended.

Kinds of signs are counted, not phrases: a text with several is on a meeting, in whatever words.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.phrasing import alternatives
from govsumm.reading.sentences import Reading, kept

ENOUGH = 4
"""So much weighs what no feature has: a vote and a chair, or orders, a body that acts, a chair."""
LOOKED_AT = 30_000

_BE = r"(?:was|were|is|are|been|be)"
_NO = r"(?![^.\n]{0,40}\b(?:every\s(?:day|week|month)|usually|always)\b)"


@cache
def _signs() -> tuple[tuple[re.Pattern[str], int], ...]:
    """The kinds of signs in a text in lower case, each with how much one of it weighs."""
    body = alternatives("meetings", "sitting").lower()
    who = alternatives("meetings", "ordered_ones").lower()
    rows = (
        (
            r"\b\d{1,2}\s?[-–]\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+(?:vote|in\s+favou?r|to\b)"
            r"|\b\d{1,3}\s+(?:['‘’]?\w+['‘’]?\s)?votes?\b"
            r"|\bvot(?:e|ed|es)\s+(?:to|against|for|was|of|unanimously|\d)"
            rf"|\b(?:{alternatives('meetings', 'vote_signs')})\b|\bnem\.?\s?con",
            2,
        ),
        (rf"\b(?:{alternatives('meetings', 'chair_signs')})\b", 2),
        (
            rf"\b(?:{body})\s+(?:(?:also|then|unanimously|further|on\s\w+day)\s+)*"
            rf"(?!(?:based|called|related|led)\b)[a-z]{{3,}}(?:ed|t)\s+(?:the|an?|that|to|it|on|up|with|over|against|in|\$|\d)",
            2,
        ),
        (
            rf"\b{_BE}\s+(?:instructed|directed|ordered|asked|told|tasked|mandated|requested)\s+to\b"
            rf"|\b(?:directed|instructed|ordered|asked|tasked|told|urged)\s+(?:all\s+|the\s+)?(?:{who})"
            r"|\bissued\s+(?:the|a|this)\s+(?:directive|order|instruction)"
            r"|\bit\s+(?:is|was)\s+(?:necessary|agreed|resolved|decided|noted)\b",
            2,
        ),
        (rf"\b(?:{alternatives('meetings', 'attendance_signs')})\b", 1),
        (r"^[^\w\n]*(?:members\s+|also\s+)?(?:present|absent|apologies|in\s+attendance)\s*:", 2),
        (r"\b(?:the|this)\s+(?:meeting|session|sitting|conference)\s+(?!rooms?\b)", 1),
    )
    return tuple((re.compile(rf"(?:{form}){_NO}", re.MULTILINE), weight) for form, weight in rows)


@cache
def _signs_han() -> tuple[re.Pattern[str], ...]:
    names = ("frames_han", "chair_han", "acts_han")
    return tuple(re.compile(alternatives("meetings", name)) for name in names)


@kept
def sitting_signs(reading: Reading) -> int:
    """How much says that a text is on a meeting; from `ENOUGH` on it is, and no more is counted."""
    text = reading.text[:LOOKED_AT]
    if reading.han:
        return sum(2 for pattern in _signs_han() if pattern.search(text))
    low = text.lower()  # three times faster than to ignore case
    total = 0
    for pattern, weight in _signs():
        if pattern.search(low):
            total += weight
            if total >= ENOUGH:
                break  # nobody asks how much more
    return total
