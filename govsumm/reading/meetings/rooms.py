"""Rooms and buildings by their own names, whatever stands before them: "Sabel Civic Centre".

`venues` reads what follows "in" and "at"; this reads the names themselves, in heads and leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set

_NAME = r"[A-Z][\w'’.&-]*"


@cache
def _room() -> re.Pattern[str]:
    nouns = sorted(lists("places")["room_nouns"], key=lambda word: (-len(word), word))
    noun = "|".join(f"{word.title()}|{word.upper()}" for word in nouns)
    unit = r"(?: (?:[A-Z]|No\.? ?\d+|\d{1,4}[A-Z]?))?(?![\w'’])"
    one = rf"(?:(?:{_NAME}|\d+(?:st|nd|rd|th)) (?:(?:of|the|and) ){{0,2}}){{1,6}}(?:{noun}){unit}"
    town = r"(?:, ?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?=[ \t]*(?:[.,;\n]|$)))?"
    body = r"(?! (?:District|Board|Committee|Council|DISTRICT|BOARD|COMMITTEE|Commission))"
    return re.compile(rf"\b(?:{one})(?:, {one})?{body}{town}")


@cache
def _lower() -> re.Pattern[str]:
    """ "in the great hall of the water plant": a room without a name, after a preposition."""
    nouns = "|".join(sorted(lists("places")["room_nouns"], key=lambda word: (-len(word), word)))
    return re.compile(
        rf"\b(?:in|at|inside|into|packed|filled|crowded)\s(?:the|an?)\s(?P<room>(?:[\w'’-]+\s){{0,4}}?(?:{nouns}|floor)\b"
        rf"(?:\s(?:meeting\s|conference\s)?(?:{nouns})\b)*"
        rf"(?:\s(?:of|on|in)\s(?:the\s)?(?:[\w'’-]+\s){{0,4}}?(?:(?:{nouns}|floor)\b"
        rf"|[\w'’-]+(?=\s*[,.;)]|\sfor\b|\son\b|\sand\b)))*)"
    )


_LEAD = re.compile(
    r"(?:(?:the|The|At|In|Venue|Location|Place|Held|On|From|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|VENUE|AT|IN|THE)\b:?\s+)+"
)


def rooms(text: str, start: int, end: int) -> Iterator[Span]:
    """The rooms and buildings that `text[start:end]` names, in order."""
    for hit in _room().finditer(text, start, end):
        lead = _LEAD.match(hit[0])
        yield hit.start() + (lead.end() if lead else 0), hit.end()


def plain_rooms(text: str, start: int, end: int) -> Iterator[Span]:
    """Rooms without a name of their own, after "in the" or "at the"."""
    for hit in _lower().finditer(text, start, end):
        yield hit.span("room")


def is_place(text: str, start: int, end: int) -> bool:
    """Whether words may be a place: no label, no mere "whole province"."""
    words = text[start:end].split()
    if not words or text[end : end + 2].lstrip()[:1] in (":", "："):
        return False
    low = [word.lower().strip(".,") for word in words]
    if len(words) == 1 and low[0] in _labels():
        return False
    return not all(word in phrase_set("places", "generic_regions") for word in low)


@cache
def _labels() -> frozenset[str]:
    return frozenset(lists("documents")["labels"])
