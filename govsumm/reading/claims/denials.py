"""What is denied or put right: none of it admits a shortcoming.

the rumour does not conform to the facts
contrary to reports, no clinic has closed
there is no misappropriation
In response to rumours, she said that the money had not been touched
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.reading.phrasing import Worded, first_words
from govsumm.reading.spanned_words import words_in

ASIDE = 240
"""So far before a speaker the rumour stands that they answer, in code points."""
_DENIED = Worded(
    r"\b(?:{claims.denying})\s+(?:that\b|having\b|any\b|[a-z]+ing\b|(?:[\w’'-]+\s+){0,4}?(?:{claims.rumours})\b)"
    r"|\b(?:{claims.rumours})\b.*\b(?:{claims.untrue})\b"
    r"|\bcontrary\s+to\s+(?:[\w’'-]+\s+){0,3}?(?:{claims.rumours})\b",
    re.IGNORECASE | re.DOTALL,
)
_ANSWERING = Worded(
    r"\b(?:in\s+response\s+to|responding\s+to|reacting\s+to|regarding|as\s+for|as\s+to|contrary\s+to|refuting|dispelling)"
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:{claims.rumours})\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?。]\s*|\n")


@cache
def _first(name: str) -> frozenset[str]:
    return first_words("claims", name)


@lru_cache(maxsize=512)
def denies(words: str) -> bool:
    """Whether a clause says of something told that it is not so."""
    own = words_in(words, 0, len(words))
    told = not (_first("rumours").isdisjoint(own) or _first("untrue").isdisjoint(own))
    if not told and "contrary" not in own and _first("denying").isdisjoint(own):
        return False
    return _DENIED.search(words) is not None


def answers_rumour(text: str, by: int) -> bool:
    """Whether the sentence up to its speaker, at `by`, names a rumour that they answer."""
    before = _BREAK.split(text[max(0, by - ASIDE) : by])[-1]
    return _ANSWERING.search(before) is not None


@lru_cache(maxsize=512)
def unharmed(text: str) -> str:
    """A clause without what it denies of trouble: "there is no misappropriation"."""
    if _NO_WORDS.isdisjoint(words_in(text, 0, len(text))):
        return text
    return _UNHARMED.sub(" ", text)


_NO_WORDS = frozenset(("no", "not", "never", "nobody", "none", "neither", "without", "t"))
_UNHARMED = Worded(
    r"(?:\bthere\s+)?(?:\b(?:is|are|was|were|has|have|had|did|does|do)\s*)?(?:\b(?:no|not|never|nobody|none|neither|without)|n['’]t)\s+"
    r"(?:(?:\w+ly|any|been|had|has|have|was|were|is|are|an?|yet|one|a|single|major|serious|further|new|such|sign|signs|case|cases|report|reports|of)\s+){0,4}?"
    r"(?:(?:(?:\w+\s+)?(?:{claims.harms})(?=\s*(?:[^\w\s]|$)|\s+(?:in|of|at|on|with|from|by|to|and|or|nor|for|was|were|is|are|has|have|had"
    r"|since|this|last|during|over|among|between|against|that|as|but|so)\b))|(?:{claims.unwanted})\b)",
    re.IGNORECASE,
)
"""No accident; has not required; nobody objected."""
