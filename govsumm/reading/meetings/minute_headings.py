"""The headings of minutes: what comes next is about them, or is talk."""

from __future__ import annotations

import re

from govsumm.reading.motions.resolving import elliptic, formal
from govsumm.reading.motions.settling import active
from govsumm.reading.motions.vote_lines import is_vote_line
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence, kept

NUMBERED = re.compile(
    r"\(?(?:\d{1,3}(?:[./]\d{1,4})*[.):\]]*|(?:[A-Z]|[IVXLC]{1,6})[.):\]]+)\s+(?=\S)"
    r"|(?:Agenda\s+)?(?:Item|ITEM)\s"
)
"""How a numbered line of an agenda begins."""

_WORDS = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
MAX_HEADING = 400
_COMMENT = Worded(r"\b(?:{decisions.comment_headings})\b", re.IGNORECASE)
_TELLING = Worded(r"\b(?:{decisions.telling_verbs})\b")


def is_comment(text: str) -> bool:
    """Whether a heading opens a section of talk: a passive in it decides nothing."""
    return len(text) < 160 and _COMMENT.search(text) is not None


def _decides(sentence: Sentence) -> bool:
    """Whether a numbered line is a decision itself: "(3) Deferred consideration of the levy"."""
    told = (formal(sentence), elliptic(sentence, listed=True), active(sentence, pronouns=False))
    return any(True for each in told for _ in each)


@kept
def is_heading(sentence: Sentence) -> bool:
    """A numbered line, or one in capitals: what comes next is about it."""
    text = sentence.text
    if len(text) > MAX_HEADING:
        return False
    if NUMBERED.match(text):
        return not _TELLING.search(text) and not _decides(sentence)
    head = text[:80]
    words = text.split(None, 8)
    if len(words) <= 7 and is_comment(text[:40]):
        return True
    # Most sentences have a small letter soon after the first: they are no lines of capitals.
    if head[1:3].islower() and head[4:7].islower():
        return False
    letters = _LETTER.findall(head)
    caps = sum(map(str.isupper, letters))
    return (
        len(letters) > 3
        and caps >= 0.8 * len(letters)
        and len(_WORDS.findall(text)) <= 14
        and not is_vote_line(sentence)
    )
