"""Which words give an account of how things are: counted, measured, praised, or told outright."""

from __future__ import annotations

import re

from govsumm.reading.claims.shortcomings import has
from govsumm.reading.phrasing import Worded, phrase_set

FEWEST = 3
"""So few words claim nothing."""
_DIGIT = re.compile(r"\d")
_TALK = re.compile(r"\W*[“\"‘'](?=[^”\"]*(?:\b(?:I|you|your|we|We|You|my|My|me|our)\b|\?))")
"""Somebody's own words, about themselves and others: no account of how things are."""
_BETTER = Worded(
    r"\b(?:best|highest|lowest|fastest|largest|first|instead\s+of|up\s+from|down\s+from|{claims.lauding})\b",
    re.IGNORECASE,
)
_DOES = Worded(
    r"(?P<who>(?:(?!\b(?:is|are|was|were|has|have|had|to|that|which)\b)[^,;:]){3,80}?)\s+"
    r"(?:(?:is|are)\s+(?:\w+ly\s+)?(?:responsible\s+for|in\s+charge\s+of)|takes?\s+the\s+lead|(?:{claims.third_persons}))\b"
)


_NO_CLAUSE = Worded(
    r"(?!.*(?:\b(?!(?:19|20)\d\d\b)\d|\b(?:fewer|more)\b))\W*(?:and\s+)?(?:which|who|whose|whom|where)\b|.*(?:\b(?:must|shall)\b(?!\s+have)|\s\|\s)|.*[?？]\W*$"
    r"|(?!.*\b(?:is|are|was|were|has|have)\b)(?:for|of|since|during|guided\s+by|according\s+to|based\s+on|compared\s+with)\s[^,]*,?$"
    r"|\W*(?:{claims.no_accounts_han})",
    re.IGNORECASE | re.DOTALL,
)
_PROCEDURE = Worded(
    r"[^;:]{0,160}?\b(?:(?:has|have|had)\s+(?:been\s+)?|was\s+|were\s+)?(?:{claims.procedures})\b",
    re.IGNORECASE,
)
_TO_BE = re.compile(
    r"(\S+)\s+be\s+(?:\w+ly\s+)?(?:\w+ed|\w+en|got|told|made|kept|sent|put|done|held)\b"
)


def is_account(words: str) -> bool:
    """Whether a clause can say how things are: no relative clause, question, order or procedure."""
    if _NO_CLAUSE.match(words) or _PROCEDURE.match(words):
        return False
    return all(
        hit[1].lower() in phrase_set("claims", "before_be") for hit in _TO_BE.finditer(words)
    )


def counted(words: str) -> bool:
    """Whether words that nobody says tell of progress, with its number or since when."""
    return has("progress", words) and bool(_DIGIT.search(words) or has("since", words))


def measured(words: str) -> bool:
    """Whether words have a number, tell of progress, or hold one thing against another."""
    return bool(_DIGIT.search(words) or _BETTER.search(words)) or has("progress", words)


def told_outright(words: str) -> bool:
    """Whether words that somebody says tell how things are, and are no talk."""
    return len(words.split()) > FEWEST and not _TALK.match(words)


def does(text: str, start: int, end: int) -> re.Match[str] | None:
    """Who does what in the present: "the bureau supervises every week"; the group `who`."""
    return _DOES.match(text, start, end)
