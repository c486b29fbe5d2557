"""What is said, or missed, elsewhere than at this meeting: in a statement, at another one, a vote.

Roe was absent from the vote, did not attend the February meeting of the board      what is missed
the meeting was cancelled as Roe was absent                                         never held
in 2019 Roe was absent for six months, Roe was absent when they came                another time
the previous meeting was chaired by Roe                                             an earlier one
"""

from __future__ import annotations

import re

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, cue_words
from govsumm.reading.spanned_words import words_in

_ELSEWHERE = Worded(
    r"\b(?:{people.elsewhere})\b(?!\s+(?:to|after|before|at|following|during|read)\b)",
    re.IGNORECASE,
)
"""What is said so is said outside the meeting: "in a statement", not "in a statement to it"."""
FAR = 160
"""So far before an absence its clause is looked at, in code points."""
_OBJECT = (
    r"(?P<any>(?:an?|any)\s)?(?P<what>(?!(?:because|due|owing|through|in\sperson|for|on|as|with|and)\b)"
    r"[^.,;:]{3,90}?)(?=\s(?:because|due|owing|as|when|while|after|on\saccount|through|for)\b|[.,;:]|$)"
)
_FROM = re.compile(rf"\s+from\s+{_OBJECT}", re.IGNORECASE)
_MISSED = re.compile(rf"\s+(?:attend|join|missed|skipped)\s+{_OBJECT}", re.IGNORECASE)
"""Absent from the vote; did not attend the opening of the library."""
_SITTING = Worded(r"\b(?:{meetings.heads,sitting}|proceedings)\b", re.IGNORECASE)
_OTHER = Worded(
    r"\b(?:{meetings.other_meeting}|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|(?:19|20)\d\d|court|school)\b",
    re.IGNORECASE,
)
_NOT_HELD = Worded(
    r"\b(?:{meetings.heads,sitting})\b[^.;]{0,70}?\b(?:{meetings.not_held})\b", re.IGNORECASE
)
_THEN = Worded(
    r"\b(?:in\s(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b|last\s(?:month|year|week|time)|(?:the|a|an|that)\s(?:{meetings.other_meeting})\s"
    r"(?:[\w'-]+\s)?(?:meeting|session|sitting|hearing)|if\s|had\s[^.;,]*\snot\s|when\s[^.;,]*$)",
    re.IGNORECASE,
)
_WHILE = re.compile(
    r"\s+(?:when\b|since\b|for\s(?:\w+\s){1,2}(?:months?|years?|weeks?|days?)\b|that\s(?:day|week|year))",
    re.IGNORECASE,
)


_EARLIER = r"\b(?:{meetings.earlier_meeting})\s(?:[\w-]+\s){0,2}?(?:{meetings.heads,sitting})\b"
_BEFORE = Worded(rf"{_EARLIER}(?![^.;]*\b(?:{{meetings.heads,sitting}})\b)[^.;]*$", re.IGNORECASE)
_BEHIND = Worded(rf"\w+\s(?:(?:in|at|over)\s)?(?:(?:the|its|their)\s)?{_EARLIER}", re.IGNORECASE)
"""The previous meeting was chaired by; chaired the last meeting."""
_MINUTES = re.compile(r"\bminutes\s(?:of|for|from)\b", re.IGNORECASE)
_TAKEN = Worded(
    r"[^.;]{0,120}?\b(?:was|were)\s(?:\w+\s)?(?:{meetings.minutes_taken})\b", re.IGNORECASE
)
"""The minutes of the meeting of 3 April, chaired by Roe, were approved."""


def took_part_before(text: str, start: int, said: Span) -> bool:
    """Whether somebody, told by `said` in a sentence that begins at `start`, led or attended an
    earlier meeting."""
    clause = text[max(start, said[0] - FAR) : said[0]]
    if _BEFORE.search(clause) or _BEHIND.match(text, said[0]):
        return True
    return _MINUTES.search(clause) is not None and _TAKEN.match(text, said[1]) is not None


def said_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a sentence says that its words were said outside the meeting."""
    if cue_words("people", "elsewhere").isdisjoint(words_in(text, start, end)):
        return False
    return _ELSEWHERE.search(text, start, end) is not None


def missed_elsewhere(text: str, start: int, said: Span) -> bool:
    """Whether an absence, told by `said` in a sentence that begins at `start`, is none here."""
    clause = text[max(start, said[0] - FAR) : said[0]]
    if (
        _THEN.search(clause)
        or _WHILE.match(text, said[1])
        or _NOT_HELD.search(text, start, said[0])
    ):
        return True
    if _NOT_HELD.search(text, _sentence_before(text, start), start):
        return True
    missed = _FROM.match(text, said[1]) or _MISSED.match(text, text.rfind(" ", *said))
    if missed is None:
        return False
    sits = _SITTING.search(missed["what"]) is not None
    return not sits or bool(missed["any"] or _OTHER.search(missed["what"]))


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence before begins, on the same line."""
    line = text.rfind("\n", 0, start) + 1
    return max(line, text.rfind(". ", line, max(line, start - 2)), start - 2 * FAR)
