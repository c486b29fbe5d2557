"""Which words give an account of how things are: counted, measured, praised, or told outright."""

from __future__ import annotations

import re

from govsumm.reading.claims.shortcomings import has
from govsumm.reading.phrasing import Worded

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
