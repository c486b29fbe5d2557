"""What a meeting and a body are called, as patterns made of the lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.spanned_words import beginning, first_runs


@cache
def heads() -> re.Pattern[str]:
    """The nouns that a meeting's name has at its head."""
    nouns = alternatives("meetings", "heads", "kinds")
    rooms = rf"(?!\s+(?:{alternatives('meetings', 'in_rooms')})\b)"
    palaces = "".join(rf"(?<!\b{word}\s)" for word in lists("meetings")["palaces"])
    return re.compile(rf"{palaces}\b(?:{nouns})\b{rooms}", re.IGNORECASE)


def head_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match of `heads` in a span."""
    return next(heads_in(text, start, end), None)


def heads_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of `heads` in a span: tried only where a word stands that one begins with."""
    return beginning(_first_words(), heads(), text, start, end)


@cache
def _first_words() -> frozenset[str]:
    return first_runs((*lists("meetings")["heads"], *lists("meetings")["kinds"]))


@cache
def ends_in_one_of(*names: str) -> re.Pattern[str]:
    """A body's name at the end of some words: "the Elm Hollow School Board", "House of Keys".

    `names` are lists: "bodies", or "sitting" for those that decide by sitting, no court.
    """
    of = r"(?:\s+(?:of|for)\s+[a-z]+(?=\s+of\s))?"  # ministers of agriculture of the Union
    of += r"(?:\s+(?:of|for|on(?!\s\w+day\b))\s+(?:the\s+)?"
    of += r"(?:this\s+\w+|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,4}))?"
    return re.compile(rf"\b(?i:{alternatives('meetings', *names)}){of}$")


CITED_BEFORE = Worded(
    r"\b(?:{meetings.cited_before})\s+(?:\w+\s+)?(?:the\s+|a\s+|an\s+|its\s+|our\s+)?$",
    re.IGNORECASE,
)
"""What stands before a meeting that is only cited: "the spirit of the ", "after a "."""


_NOT_HELD = Worded(
    r"(?:'s|’s)?[^.;:,]{0,40}?\b(?:{meetings.not_held}|meets\s(?:in|next|again))\b", re.IGNORECASE
)
_REFERRED = Worded(
    r"\b(?:{meetings.referring})\s(?:[^.;:,]{1,40}\s)?(?:to|before|by)\s(?:the\s)?$", re.IGNORECASE
)
"""Referred the plan to Cabinet, which did not sit for it."""


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a body or a meeting named at `[start, end)` did not sit, or has something referred
    to it.
    """
    referred = _REFERRED.search(text, max(0, start - 60), start)
    return bool(referred or _NOT_HELD.match(text, end))


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


_PREPOSITION = re.compile(r"\s(?:on|of|for|to|in|at|about|regarding)\s")


def core(name: str) -> str:
    """A name before its first preposition."""
    return _PREPOSITION.split(name, maxsplit=1)[0]
