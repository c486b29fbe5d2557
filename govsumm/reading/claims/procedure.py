"""What has the form of an order and only tells how the meeting itself goes on.

that the report be noted        settled
that item 4 be taken first      asked of the meeting
will next meet on 4 May         when it sits again
"""

from __future__ import annotations

import re

from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded

_DISPOSED = Worded(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:that\s+)?[^,;:]{3,200}?\s+be\s+(?:{decisions.dispositions})\b",
    re.IGNORECASE,
)
_GOES_ON = Worded(
    r"\W*(?:that\s+)?[^,;:]{3,200}?\s+be\s+(?:{decisions.dispositions}|{claims.procedural})\b",
    re.IGNORECASE,
)
_SITS = re.compile(
    r"(?:[^,;:]{2,60}?\s(?:will|shall|is\s+to|are\s+to)\s+)?(?:again\s+|next\s+|also\s+)*"
    r"(?:meet|convene|reconvene|sit|adjourn|resume)\s+(?:again|next|on|at|in)\b|[^,;:]{0,40}\bnext\s+meet(?:ing)?\b",
    re.IGNORECASE,
)


def is_disposed(text: str, start: int, end: int) -> bool:
    """Whether a clause settles a matter, and orders nobody: "that the report be noted"."""
    return _DISPOSED.match(text, start, end) is not None


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether it is about the sitting itself: "that item 4 be taken first"."""
    return _GOES_ON.match(text, start, end) is not None


def sits(text: str, start: int, end: int) -> bool:
    """Whether an action is to sit again."""
    return _SITS.match(text, start, end) is not None


def asks_the_meeting(told: str) -> bool:
    """Whether it is the meeting itself that is asked, as the public does."""
    words = set(told.lower().split()) - {"the", "this"}
    return bool(words) and words <= set(lists("claims")["asked_bodies"])
