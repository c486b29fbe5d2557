"""What brackets, and columns, say of somebody in a list: a post, what they are in charge of.

(Vice-Chair, via Zoom)   (Corporate Director, Resources)   (Manager Works)   (Children and Schools)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.people.participation import Span
from govsumm.reading.people.roll_heads import head_words
from govsumm.reading.phrasing import Worded, alternatives, phrase_set

MAX_FIELD = 7
"""What somebody is in charge of is at most so many words."""

_PART = re.compile(r"(?:[^\s,;:–—-]|(?<=\S)-(?=\S)|\s+(?!\s*[,;:–—]|-\s|\s|$))+")
"""What stands between commas, dashes and colons."""
_WORD = re.compile(r"[\w’'/-]+")
_SMALL = frozenset({"and", "of", "the", "for"})
_INSTEAD = Worded(r"(?:{rolls.instead})\b", re.IGNORECASE)


def plain(text: str, span: Span) -> str:
    """The words of a bracket in lower case, without what encloses them."""
    return " ".join(text[slice(*span)].strip("()[] .").lower().split())


def noted_posts(text: str, notes: tuple[Span, ...]) -> Iterator[Span]:
    """The posts that brackets say, what follows a post and is its field with it."""
    for note in notes:
        held: Span | None = None
        for part in _PART.finditer(text, note[0] + 1, note[1] - 1):
            if _is_post(part[0]):
                if held:
                    yield held
                held = part.span()
            elif is_field(part[0], noted=True):
                held = (held or part.span())[0], part.end()
            else:
                break  # "via Zoom", "left at 9.10": no more of a post
        if held:
            yield held


def _is_post(words: str) -> bool:
    """Whether words are a post: "Vice-Chair", "Head of Planning", "Manager Works"."""
    return _post().fullmatch(words) is not None and not _INSTEAD.match(words)


@cache
def _post() -> re.Pattern[str]:
    """A post as it stands in brackets behind a name."""
    heads, fields = alternatives("rolls", "heads"), alternatives("rolls", "fields")
    return re.compile(
        rf"(?:[\w&/’'-]+\s+){{0,4}}(?:{heads})(?:\s+pro\s+tem\w*)?"
        rf"(?:\s+(?:of|for|to|and|&)\s.{{1,60}}|(?:\s+(?:{fields}|and))+)?",
        re.IGNORECASE,
    )


def is_field(words: str, *, noted: bool = False) -> bool:
    """Whether words, in capitals, are what somebody is in charge of: "Children and Schools".

    In a bracket, `noted`, one word may be unknown; elsewhere "Rosa Parks and Jo Roe" are people.
    """
    found = _WORD.findall(words)
    real = [word for word in found if word.lower() not in _SMALL]
    lows = {word.lower() for word in real}
    if not 0 < len(real) <= MAX_FIELD or not all(word[0].isupper() for word in real):
        return False
    if len(real) == 1:
        return lows <= phrase_set("rolls", "departments")
    if lows.isdisjoint(_fields()) or not lows.isdisjoint(_of_people()):
        return False
    joined = noted and (len(found) > len(real) or "&" in words)
    return joined or lows <= _fields() | phrase_set("posts", "bodies")


@cache
def _fields() -> frozenset[str]:
    return phrase_set("rolls", "departments", "fields") | phrase_set("posts", "portfolios")


@cache
def _of_people() -> frozenset[str]:
    return head_words() | phrase_set("rolls", "seats", "honorifics")
