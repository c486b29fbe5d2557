"""Verbs of bodies that a list of what they settled hangs on: "The Assembly resolved that" ..."""

from __future__ import annotations

import re

from govsumm.reading.motions.subjects_of_acts import has_subject
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

_LEAD = Worded(
    r"(?<![\w-])(?P<verb>{decisions.settling,openers})\b(?:\s+(?:that|to|as\s+follows|on|[^.;:]{0,60}\bfollowing\b[^.;:]{0,60}|[^.;:]{0,100}))?\s*:\s*(?:\W*|\(?(?:a|i|1)[.)]\s.*)$",
    re.IGNORECASE | re.DOTALL,
)

_BARE = re.compile(
    r"[\s\d.()]*(?:it\s+was\s+(?:(?:then|also|further|unanimously)\s+)?)?", re.IGNORECASE
)
_OPEN = re.compile(r":[\s–-]*(?:$|\(?(?:a|i|1)[.)]\s)")
"""A colon with a list after it."""

_DASHED = Worded(
    r"[\W\d]*(?:it\s+was\s+)?(?:unanimously\s+)?(?P<verb>{decisions.openers_of_acts})"
    r"(?:\s+unanimously)?\s*[–—-]+\s*$",
    re.IGNORECASE,
)
"""RESOLVED – with nothing after it but the list."""


def leads(sentence: Sentence) -> Span | None:
    """The verb of a sentence that a list hangs on: "The Assembly further resolved that:"."""
    dashed = _DASHED.match(sentence.text)
    if dashed:
        return dashed.span("verb")
    hit = _LEAD.search(sentence.text) if _OPEN.search(sentence.text) else None
    if hit is None:
        return None
    bare = _BARE.fullmatch(sentence.text, 0, hit.start())
    if bare or hit["verb"].isupper() or has_subject(sentence.text, hit.start(), pronouns=True):
        return hit.span("verb")
    return None
