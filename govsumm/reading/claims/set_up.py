"""What a body is set up to do and report: "agreed to form a task force, to report within 60 days".

Who sets it up orders it: the body is told, and what it is to report is the action, with its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.claims.minuted_orders import MinutedOrder
from govsumm.reading.phrasing import Worded, first_words
from govsumm.reading.sentences import Reading, Sentence

_SET_UP = Worded(
    r"\b(?i:{claims.setting_up})\s+(?:(?i:an?|the|new|special|joint|ad\s+hoc)\s+)*"
    r"(?P<to>(?:[\w’'-]+\s+){0,4}?(?i:{claims.groups})\b"
    r"(?:\s+(?:on|for|of|under|headed\s+by|led\s+by|chaired\s+by|made\s+up\s+of|composed\s+of)\s+[^,;.]{2,70}?)?)"
    r"(?:,?\s+(?:and\s+)?(?:tasked\s+(?:with|to)|charged\s+(?:with|to)|which\s+(?:is|are|will|shall|must)|that\s+(?:will|is|must)"
    r"|it\s+(?:is|will|must)|to\s+be|is|will))?(?:,|\s)\s*(?:to\s+)?(?P<act>(?:{claims.reporting_back})\b[^;.]*)"
)
_PASSIVE = Worded(
    r"\b(?P<to>(?i:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?i:{claims.groups})\b(?:\s+(?:on|for|of|headed\s+by|led\s+by|chaired\s+by)\s+[^,;.]{2,70}?)?)"
    r"\s+(?:was|were|is|be|has\s+been|will\s+be|would\s+be)\s+(?i:{claims.setting_up})\b(?:\s+(?:on|under)\s+[^,;.]{2,40}?)?"
    r",?\s+(?:and\s+)?(?:to|which\s+(?:will|is\s+to|shall|must)|that\s+(?:will|is\s+to|must)|and\s+will)\s+(?P<act>[a-z]+\b[^;.]*)"
)
_REPORTS = Worded(r"\b(?:{claims.reporting_back})\b")
_LONG_AGO = Worded(
    r"\b(?:in|since)\s+(?:19|20)\d\d\b|\b(?:last\s+year|years?\s+ago|previously|earlier)\b",
    re.IGNORECASE,
)


def bodies_set_up(reading: Reading) -> Iterator[MinutedOrder]:
    """What the bodies that a report sees set up are to do, in the order printed."""
    for sentence in reading.body:
        if sentence.han or first_words("claims", "groups").isdisjoint(sentence.word_set):
            continue
        yield from _set_up(sentence)


def _set_up(sentence: Sentence) -> Iterator[MinutedOrder]:
    """The order to a body that a sentence sees set up, if it is to report."""
    for pattern in (_SET_UP, _PASSIVE):
        hit = pattern.search(sentence.text)
        if hit is None or _LONG_AGO.search(sentence.text[: hit.end("to")]):
            continue
        act = hit["act"].rstrip()
        if _REPORTS.search(act):
            start = hit.start("act")
            action = sentence.placed((start, start + len(act)))
            yield MinutedOrder(action, None, (sentence.placed(hit.span("to")),))
            return
