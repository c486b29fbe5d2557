"""Bodies that are their own meeting: they met, they voted, they passed a bill.

"The Elm Hollow City Council voted 5-2 on Monday"; "the Assembly, sitting at ..., adopted ...".
Newspapers tell of a meeting so, and name none.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.gathering_subjects import left_of
from govsumm.reading.meetings.gathering_words import ends_in_one_of
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives


@cache
def acts() -> re.Pattern[str]:
    """The verbs of a body that sits: voted, approved, threw out."""
    return re.compile(rf"\b(?:{alternatives('meetings', 'acts')})\b", re.IGNORECASE)


def acting_body(text: str, verb: int, days: tuple[Moment, ...], *, sitting: bool) -> Span | None:
    """The body that is the subject of a verb, without what stands between them in commas.

    `sitting`: only one that decides by sitting.
    """
    is_body = ends_in_one_of(*(("sitting",) if sitting else ("bodies", "gatherers")))
    for opens, close in _pieces(text, left_of(text, verb), _without_day(text, verb, days)):
        end = opens + len(_RELATIVE.split(text[opens:close], maxsplit=1)[0].rstrip())
        start = _after_day(text, opens, end, days)
        end = start + len(_SHORT.sub("", text[start:end]))
        if is_body.search(text, start, end) and not (sitting and _SMALL.search(text, start, end)):
            return _of_clause(text, start, end)
    return None


_YEAR = re.compile(r"(?:19|20)\d\d\b")
"""In 1998 the council passed ...: history, and no meeting told of."""
_SHORT = re.compile(r"\s\([A-Z][A-Za-z]{1,9}\)$")
"""A body's short form behind its name: "National Economic Council (NEC)"."""


def _after_day(text: str, start: int, end: int, days: tuple[Moment, ...]) -> int:
    """Where a body begins behind the day that stands right before it."""
    for day in days:
        if start - 1 <= day.end < end and day.start >= start - 40:
            start = max(start, day.end)
    return end - len(text[start:end].lstrip(" ,.\n-–—"))


_CLAUSE = re.compile(
    r".*\b(?:he|she|they|it|we|who|which|told|reminded|asked|urged|said|that|to|in|at|for|while"
    r"|when|where|as|because|if|though|although)\s+(?:the\s+)?"
    r"|.*\d/\s+|(?:members|councillors|meeting)\s+of\s+the\s+",
    re.IGNORECASE | re.DOTALL,
)
_BUILDING = Worded(r"\b(?:{meetings.houses})\s?house$", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:after|before|since|until|hours?|minutes|days?|ahead|once)\b", re.IGNORECASE
)


def _of_clause(text: str, start: int, end: int) -> Span | None:
    """A body's name without the clause before it; None where its act is only a point in time."""
    if _TIME.search(text, start, end) or _BUILDING.search(text, start, end):
        return None
    lead = _CLAUSE.match(text, start, end)
    if lead is not None and ends_in_one_of("bodies").search(text, lead.end(), end):
        start = lead.end()
    if _YEAR.match(text, start, end):
        return None
    return start + 4 * text.startswith(("The ", "the "), start, end), end


_DAY_PART = re.compile(
    r"\s*(?:(?:morning|afternoon|evening|night)\b)?\s*(?:\([^()]{1,20}\))?[,\s]*", re.IGNORECASE
)
_HAVE = re.compile(
    r"(?:\s+(?:has|have|had|also|again|then|(?!assembly)\w{3,20}ly))+\s*$", re.IGNORECASE
)
_ON = re.compile(r"(?:\b(?:on|late|early|last|here)\s*|,?\s*)$", re.IGNORECASE)


def _without_day(text: str, verb: int, days: tuple[Moment, ...]) -> int:
    """Where a verb begins, or the day that stands before it: "the Cabinet on Monday night met"."""
    have = _HAVE.search(text, max(0, verb - 40), verb)
    verb = have.start() if have else verb
    for day in reversed(days):
        part = _DAY_PART.match(text, day.end, verb) if day.end <= verb else None
        if part and not text[part.end() : verb].strip():
            verb = day.start
            hit = _ON.search(text, 0, verb)
            return hit.start() if hit else verb
    return verb


_LEAD = re.compile(
    r"[\s-]*(?:and\s+|but\s+|that\s+|when\s+|as\s+)?(?:the\s+|a\s+|an\s+)?", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\s(?:chaired|presided|led|headed|which|that|who|under|(?:meeting|sitting)(?!\s(?:chaired|presided|led|headed|held|convened)\b)|at\s+its|in\s+its|have|has|on\s+\w+day|today"
    r"|yesterday)\b"
)
_ASIDE = re.compile(r"(?:led|chaired|sitting|meeting|which|who|under|by|with|after|in|at)\b")
_SMALL = Worded(r"\b(?:{meetings.small_bodies})\s+(?:\w+\s+)?committees?\b", re.IGNORECASE)
"""Committees that act every day and do not sit: "the village Party committee adopted"."""


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The parts of a subject between commas, the last first, without asides."""
    parts: list[Span] = []
    for piece in text[start:end].split(","):
        lead = _LEAD.match(piece)
        skip = lead.end() if lead else 0
        if piece[skip:].strip() and not _ASIDE.match(piece[skip:]):
            parts.append((start + skip, start + len(piece.rstrip())))
        start += len(piece) + 1
    return parts[::-1]
