"""Items of a list, and whoever settles them: "(3) Invited ...", "The Cabinet - Instructed ..."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_MARK = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=[A-Za-z])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)、](?=\D)\s*|[-–—•*]+\s*"
    r"|(?:one|the\s+(?:first|second|third|fourth|fifth)|first(?:ly)?|second(?:ly)?|third(?:ly)?"
    r"|fourth(?:ly)?|fifth(?:ly)?|two|three|four|five)(?:\s+is\s+to\s+|,\s*(?=[A-Za-z])))",
    re.IGNORECASE,
)
_SETTLER = re.compile(r"\s*(?P<body>[A-Z][\w’' ]{2,40}?)\s*[-–—:]+\s+(?=[A-Za-z])")
_OPENS = Worded(r"\b(?:{claims.opening_lists})\b[^.!?。]{0,160}[:：–—-]\s*$", re.IGNORECASE)
_FINDS = Worded(
    r"\b(?:{claims.finding})\b(?:[^.!?。:]{0,120}\bfollow(?:s|ing)\b[^.!?。:]{0,60}|\s+that)\s*[:：–—-]*\s*$",
    re.IGNORECASE,
)
_AMISS = Worded(
    r"\W*(?:[\dIVXivx]{1,4}(?:\.\d{1,2}){0,2}[.)]?\s+)?(?:(?:the|key|main|major|other|some|existing|following|common|general)\s+){0,2}"
    r"(?:{claims.amiss})(?:\s+(?:and|/|&)\s+(?:{claims.amiss}))?(?:\s+[a-z]\w*){0,5}\W*$"
    r"|.*\bfollowing\s+(?:\w+\s+){0,2}(?:{claims.amiss})\b[^.!?。:]{0,80}[:：–—-]\s*$",
    re.IGNORECASE | re.DOTALL,
)


def item(text: str, start: int, end: int) -> int | None:
    """Where the words of an item begin behind its number or mark, or None where it is none."""
    mark = _MARK.match(text, start, end)
    return mark.end() if mark else None


def unnumbered(text: str, span: Span) -> Span:
    """Whoever opens an item, without its number or mark: "3. Council", "5.2 Ward office"."""
    mark = _NUMBER.match(text, *span)
    return (mark.end(), span[1]) if mark else span


_NUMBER = re.compile(
    r"\s*\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[a-z][.)]|[ivx]{1,4}[.)])\s+(?=(?-i:[A-Z]|the\s))"
)


def settler(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """Who settles, and where what is settled begins: "The Cabinet - Instructed"."""
    match = _SETTLER.match(text, start, end)
    return (match.span("body"), match.end()) if match else None


def opens_list(text: str) -> bool:
    """Whether a sentence ends in a colon behind a verb of deciding or ordering."""
    return text.rstrip().endswith((":", "：", "-", "–", "—")) and bool(_OPENS.search(text))


Finding = Literal["found", "amiss"]
"""What a list's head says of its items: somebody found them, or they are what is wrong."""


@lru_cache(maxsize=256)
def finding(text: str) -> Finding | None:
    """What a sentence that heads a list says of its items: "observed as follows:", "Challenges"."""
    if len(text) > LONGEST_HEAD:
        return None
    if _AMISS.match(text):
        return "amiss"
    return "found" if _FINDS.search(text) else None


LONGEST_HEAD = 240
"""A longer sentence heads no list of findings, in code points."""
FEWEST = 4
"""An item of fewer words is a heading."""


def is_finding(text: str, start: int, end: int) -> bool:
    """Whether an item's words can tell what was found, and are no heading."""
    return len(text[start:end].split()) >= FEWEST
