"""Words that show that a thing was not settled here: talk, plans, history, somebody else's act."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.phrasing import alternatives


def _whole(words: str, more: str = "") -> re.Pattern[str]:
    """Whole words; "may" is none where it is the month."""
    return re.compile(rf"(?<!\w)(?!(?-i:May\b))(?:{words}{more})(?!\w)", re.IGNORECASE)


@cache
def barred() -> re.Pattern[str]:
    """Between a body and a verb: the verb is another's, or nothing done."""
    return _whole(alternatives("decisions", "barring"))


@cache
def talk() -> re.Pattern[str]:
    """Before a verb: what follows is said, supposed or planned."""
    return _whole(alternatives("decisions", "talk"))


@cache
def _reporting() -> re.Pattern[str]:
    return _whole(alternatives("decisions", "reporting"))


@cache
def history() -> re.Pattern[str]:
    """After a verb: it was done another time."""
    return _whole(
        alternatives("decisions", "history"),
        r"|(?:in|since)\s+(?:19|20)\d\d|since\s+(?:last|the\s+(?:start|beginning)|(?-i:[A-Z]\w+))",
    )


@cache
def doubt() -> re.Pattern[str]:
    """Between a motion and its result: there is none yet."""
    return _whole(alternatives("decisions", "doubts"))


_STOP = re.compile("[;.]")


def is_reported(before: str) -> bool:
    """Whether what follows is what somebody says: "said the Council", "if the Board"."""
    clause = _STOP.split(before)[-1]
    return bool(_reporting().search(clause))
