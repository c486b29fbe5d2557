"""Rolls that are sentences: "All were present except Jo Doe", "Quorum with Jo Doe present"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.people.participation import Sighting
from govsumm.reading.people.person_patterns import people
from govsumm.reading.people.roll_items import items
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

LONGEST = 200
"""A sentence that says who alone was away is so short, in code points."""
_ALL_BUT = Worded(
    r"\W*(?:all|everyone|everybody|the\s+(?:full|whole|entire))\b[^.;:\n]{0,80}?"
    r"\b(?:present|in\s+attendance|there|attended|attending)\b,?\s+"
    r"(?:{people.excepting})\s+(?:for\s+|of\s+)?",
    re.IGNORECASE,
)


def all_but(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """Who alone was not there: "All members were present except Jo Doe and Ann Roe"."""
    hit = _ALL_BUT.match(sentence.text) if len(sentence.text) < LONGEST else None
    if hit is None:
        return
    end = sentence.text.find(" who ", hit.end())
    stop = sentence.start + end if end > 0 else sentence.end
    for entry in items(text, sentence.start + hit.end(), stop).entries:
        if not entry.crowd:
            yield Sighting(entry.name, entry.posts, "absent", (sentence.start, stop))


@cache
def _quorum() -> re.Pattern[str]:
    there = r"(?:(?:being|all|both)\s+)?(?:present|in attendance)\b"
    return re.compile(rf"\b(?i:with)\s+(?P<who>{people()})\s+{there}")


def quorum(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """Who makes up a quorum: "Quorum with Jo Doe and Ann Roe present"."""
    hit = _quorum().search(sentence.text) if "quorum" in sentence.word_set else None
    if hit is None:
        return
    for entry in items(text, *sentence.placed(hit.span("who"))).entries:
        yield Sighting(entry.name, entry.posts, "attended", entry.name)
