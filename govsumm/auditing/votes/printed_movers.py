"""Who moves and who seconds, as a text prints it."""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded

_TITLED = r"(?:(?:{splitting.titles})\.\s)?"
"""A full stop that ends no name: "Moved by Ald. Quade"."""
_ENDS = r"(?=[,;]|(?<=[a-z]{3})\.\s|\band\b|\bto\b|$"
_MOVED = (
    Worded(
        r"(?:{votes.moved}|\bmov?\.)"
        rf"\s*(?:,?\s*by|from|[:.])?\s+{_TITLED}([^,;\n]{{2,60}}?){_ENDS}"
        r"|\bsec|\b2nd\b|\bseeking\b)",
        re.IGNORECASE,
    ),
    Worded(
        r"([^.;,]{2,80}?),?\s+(?:{votes.moves})\b(?!\s+by)",
        re.IGNORECASE,
    ),
)
"""Who moves: behind the verb, and before it."""
_SECONDED = (
    Worded(
        r"(?:{votes.seconded}|\b2nd(?:ed)?\.?)"
        rf"\s*(?:by|[:.,])?\s+{_TITLED}([^,;\n)]{{2,60}}?){_ENDS}|\))",
        re.IGNORECASE,
    ),
    Worded(
        r"([^.;,]{2,50}?)\s+(?:(?:{votes.seconds})\b(?!\s+by)|(?:{votes.seconding})\b)",
        re.IGNORECASE,
    ),
)
_ACTING = (
    Worded(r"\s(?:{votes.moves})\b", re.IGNORECASE),
    Worded(r"\s(?:{votes.seconds,seconding})\b", re.IGNORECASE),
)
"""Their verbs, which are looked for first: what stands before them is long to try."""
_MOVING = re.compile(r"\s*(?:mov|motion|prop)", re.IGNORECASE)
_PAIR = re.compile(
    r"(?:^|(?<=[-–—:(] )|(?<=[.”\"] ))([A-Z][\w’'-]+(?:- [A-Z]\w+)?)\s?/\s?([A-Z][\w’'-]+)"
    r"(?=[.,;)]|$|\s(?:to|that)\b)"
)
"""How short minutes put who moved and who seconded: "- Roubideaux/Okamoto, carried 4-0"."""


def named(text: str, *, seconds: bool) -> list[str]:
    """The words in which a text may name who seconds, or else who moves."""
    line = " ".join(text.split())
    behind, before = _SECONDED if seconds else _MOVED
    acting = before.findall(line) if _ACTING[seconds].search(line) else ()
    # "Quade made the motion and Arroyo seconded"
    actors = (words.rsplit(" and ", maxsplit=1)[-1] for words in acting)
    # In "Moved Quade Seconded Arroyo" nobody acts before the verb.
    actors = (words for words in actors if not _MOVING.match(words))
    return [*behind.findall(line), *actors, *(pair[seconds] for pair in _PAIR.findall(line))]
