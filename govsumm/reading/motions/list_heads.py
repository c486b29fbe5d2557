"""Verbs of bodies that a list of what they settled hangs on: "The Assembly resolved that" ..."""

from __future__ import annotations

import re

from govsumm.reading.motions.subjects_of_acts import has_subject
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Sentence

_LEAD = Worded(
    r"(?<![\w-])(?P<verb>{decisions.settling,openers})\b(?:\s+(?:that|to|as\s+follows|on|[^.;:]{0,60}\bfollowing\b[^.;:]{0,60}|[^.;:]{0,100}))?\s*:\s*(?:\W*|\(?(?:a|i|1)[.)]\s.*)$",
    re.IGNORECASE | re.DOTALL,
)

_BARE = re.compile(
    r"[\s\d.()]*(?:(?:(?:on|regarding|after|having|following|as\s+a\s+result|in\s+view)\b[^.;:]{0,100}?\s)?"
    r"it\s+(?:was|is)\s+(?:(?:then|also|further|unanimously)\s+)?)?",
    re.IGNORECASE,
)
_OPEN = re.compile(r":[\s–-]*(?:$|\(?(?:a|i|1)[.)]\s)")
"""A colon with a list after it."""

_DASHED = Worded(
    r"[\W\d]*(?:it\s+was\s+)?(?:unanimously\s+)?(?P<verb>{decisions.openers_of_acts})"
    r"(?:\s+unanimously)?\s*[–—-]+\s*$",
    re.IGNORECASE,
)
"""RESOLVED – with nothing after it but the list."""


_APPOINTS = Worded(
    r"(?<![\w-])(?P<verb>{decisions.appointing_leads})(?![\w-])[^.;:]{0,80}:\s*$", re.IGNORECASE
)


def appoints(verb: str) -> bool:
    """Whether a list of posts and their holders hangs on a verb: headings may part it."""
    return " ".join(verb.lower().split()) in phrase_set("decisions", "appointing_leads")


def leads(sentence: Sentence) -> Span | None:
    """The verb of a sentence that a list hangs on: "The Assembly further resolved that:"."""
    dashed = _DASHED.match(sentence.text)
    if dashed:
        return dashed.span("verb")
    posts = _APPOINTS.search(sentence.text) if sentence.text.rstrip().endswith(":") else None
    if posts:
        return posts.span("verb")
    hit = _LEAD.search(sentence.text) if _OPEN.search(sentence.text) else None
    if hit is None:
        return None
    line = sentence.text.rfind("\n", 0, hit.start()) + 1
    bare = _BARE.fullmatch(sentence.text, line, hit.start())
    if bare or hit["verb"].isupper() or has_subject(sentence.text, hit.start(), pronouns=True):
        return hit.span("verb")
    return None
