"""What a meeting and a body are called, as patterns made of the lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.spanned_words import first_runs, words_in


def alternatives(section: str, *names: str) -> str:
    """The words of some lists as one alternation, the longest first."""
    words = {word for name in names for word in lists(section)[name]}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.strip()).replace(r"\ ", r"\s+") for word in ordered)


@cache
def heads() -> re.Pattern[str]:
    """The nouns that a meeting's name has at its head."""
    return re.compile(_heads(), re.IGNORECASE)


def head_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match of `heads` in a span: most have no word that one begins with."""
    if _first_words().isdisjoint(words_in(text, start, end)):
        return None
    return heads().search(text, start, end)


@cache
def _first_words() -> frozenset[str]:
    return first_runs((*lists("meetings")["heads"], *lists("meetings")["kinds"]))


def heads_in(text: str) -> Iterator[re.Match[str]]:
    """The matches of `heads` in a text, whose words may be in lower case: that is faster."""
    low = text.lower()
    return (_lower_heads() if len(low) == len(text) else heads()).finditer(
        low if len(low) == len(text) else text
    )


@cache
def _lower_heads() -> re.Pattern[str]:
    return re.compile(_heads(lower=True))


def _heads(*, lower: bool = False) -> str:
    nouns = alternatives("meetings", "heads", "kinds")
    rooms = r"(?!\s+(?:rooms?|halls?|cent(?:er|re)s?|house|venue|place|table)\b)"
    return rf"\b(?:{nouns.lower() if lower else nouns})\b{rooms}"


@cache
def ends_in_body() -> re.Pattern[str]:
    """A body's name at the end of some words: "the Elm Hollow School Board", "House of Keys"."""
    of = r"(?:\s+of\s+(?:the\s+)?(?:this\s+\w+|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,4}))?"
    nouns = alternatives("meetings", "bodies")
    return re.compile(rf"\b(?i:{nouns}){of}$")


@cache
def ends_in_sitting_body() -> re.Pattern[str]:
    """A body that decides by sitting: a council, no court and no district."""
    of = r"(?:\s+of\s+(?:the\s+)?(?:this\s+\w+|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,4}))?"
    nouns = alternatives("meetings", "sitting")
    return re.compile(rf"\b(?i:{nouns}){of}$")


def is_bare(name: str) -> bool:
    """Whether words name no meeting: "the meeting", "the meeting in each county"."""
    return bool(_BARE.match(name) or _PAST.match(name))


_BARE = re.compile(
    r"(?:meeting|conference|session)(?:\s*$|\s+(?!on\b|of\b|to\b|for\b))|(?:on|in|at|of|for|to)\s",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?:previous|next|last|upcoming|forthcoming|future|earlier|preceding|such|above-mentioned)\b",
    re.IGNORECASE,
)


def core(name: str) -> str:
    """A name before its first preposition."""
    return re.split(r"\s(?:on|of|for|to|in|at|about|regarding)\s", name, maxsplit=1)[0]
