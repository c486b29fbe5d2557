"""Somebody whom a report names in full once, in passing, and by the last name from then on."""

from __future__ import annotations

import re

from govsumm.reading.people.introduced import names_in
from govsumm.reading.people.names import folded
from govsumm.reading.people.participation import Span
from govsumm.reading.people.somebody import means_nobody
from govsumm.reading.people.tokens import span_of, tokens_of

MAX_SEARCHED = 20_000
"""So far into a text a full name is looked for, in code points."""
_BEFORE = re.compile(r"(?:[A-ZÀ-ÞĀ-ž][\w’'.-]*\s){1,5}$")
LONGEST = 80
"""So much before a last name may belong to somebody's post and name, in code points."""


def named_in_passing(text: str, last: str) -> dict[str, Span]:
    """The full names that end in a last name, folded, and where each first stands."""
    found: dict[str, Span] = {}
    at = text.find(last, 0, MAX_SEARCHED)
    while at >= 0:
        end = at + len(last)
        opens = (
            _BEFORE.search(text, max(0, at - LONGEST), at) if text[at - 1 : at].isspace() else None
        )
        if opens and not text[end : end + 1].isalnum():
            tokens = tokens_of(text, opens.start(), end)
            for each in names_in(tokens):
                words = [token.low for token in each.name if token.word]
                if each.end == len(tokens) and not means_nobody(words, posted=False):
                    found.setdefault(folded(text[slice(*span_of(each.name))]), span_of(each.name))
        at = text.find(last, end, MAX_SEARCHED)
    return found
