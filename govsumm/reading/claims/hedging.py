"""Words that show that a thing was not settled here: talk, plans, history, somebody else's act."""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded


def _whole(words: str) -> Worded:
    """Whole words; "may" is none where it is the month."""
    return Worded(rf"(?<!\w)(?!(?-i:May\b))(?:{words})(?!\w)", re.IGNORECASE)


LONG_AGO = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:(?:back\s+|early\s+|late\s+)?in\s+(?:the\s+)?(?:19|20)\d\d|last\s+(?:year|month)|(?:\w+\s+){1,3}"
    r"(?:years?|months?|decades?)\s+(?:ago|earlier|before))\b",
    re.IGNORECASE,
)
"""At the head of a sentence: it tells of another time."""
BARRED = _whole("{decisions.barring}")
"""Between a body and a verb: the verb is another's, or nothing done."""
TALK = _whole("{decisions.talk}")
"""Before a verb: what follows is said, supposed or planned."""
HISTORY = _whole(
    r"{decisions.history}|(?:in|since)\s+(?:19|20)\d\d"
    r"|since\s+(?:last|the\s+(?:start|beginning)|(?-i:[A-Z]\w+))"
)
"""After a verb: it was done another time."""
DOUBT = _whole("{decisions.doubts}")
"""Between a motion and its result: there is none yet."""
_REPORTING = _whole("{decisions.reporting}")
_STOP = re.compile("[;.]")


def is_reported(before: str) -> bool:
    """Whether what follows is what somebody says: "said the Council", "if the Board"."""
    return _REPORTING.search(_STOP.split(before)[-1]) is not None
