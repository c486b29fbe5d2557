"""What has the form of an order and only tells how the meeting itself goes on.

that the report be noted        settled
that item 4 be taken first      asked of the meeting
will next meet on 4 May         when it sits again
"""

from __future__ import annotations

import re

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

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
    r"(?:meet|convene|reconvene|sit|adjourn|resume)\s+(?:again|next|on|at|in)\b|[^,;:]{0,40}(?<!before\sthe\s)(?<!before\sour\s)(?<!by\sthe\s)(?<!by\sour\s)(?<!for\sthe\s)(?<!to\sthe\s)\bnext\s+meet(?:ing)?\b"
    r"|(?:the\s+)?next\s+(?:review|session|sitting)\s+(?:will|shall|is\s+to)\s",
    re.IGNORECASE,
)


_ANNOUNCES = Worded(
    r"\W*(?:the\s+)?(?:following\s+)?(?:\d|two|three|four|five|six|seven|eight|several)\s+(?:[a-z]+\s+){0,2}(?:{claims.announced})\s+"
    r"(?:must|should|shall|will|need\s+to|have\s+to|are\s+to)\s+be\s+(?:\w+\s*){1,5}\W*",
    re.IGNORECASE,
)
_HEADS_ITEM = re.compile(
    r"\W*(?:(?:first|second|third|fourth|fifth|sixth|finally)(?:ly)?,\s+|\d{1,2}[.)]\s+|\([a-z\d]{1,2}\)\s+)"
    r"(?P<what>[A-Za-z][^,.;:\d]{4,48})\.\s*",
    re.IGNORECASE,
)


def announces(text: str, start: int, end: int) -> bool:
    """Whether a clause only says that orders follow: "three points should be grasped"."""
    return _ANNOUNCES.fullmatch(text, start, end) is not None


def heads_item(text: str, start: int, end: int) -> Span | None:
    """What a short numbered sentence says, if it may head what follows: "2. Focus on the old"."""
    hit = _HEADS_ITEM.fullmatch(text, start, end)
    return hit.span("what") if hit else None


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
    return bool(words) and words <= phrase_set("claims", "asked_bodies")
