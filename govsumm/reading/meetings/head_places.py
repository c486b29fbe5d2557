"""The place that the head of minutes prints: behind a label or a verb of meeting, or in a line."""

from __future__ import annotations

import re

from govsumm.reading.meetings.labelled_heads import labelled_place
from govsumm.reading.meetings.venues import Venue, venues


def head_places(text: str, end: int) -> tuple[Venue, ...]:
    """The place in the head: after "held at", "called to order ... in", "met ... at"."""
    labelled = labelled_place(text)
    if labelled:
        return (labelled,)
    for hit in _MET.finditer(text, 0, end):
        if _ANOTHER.search(text, max(0, hit.start() - 70), hit.start()):
            continue
        stop = text.find("\n\n", hit.end(), hit.end() + 260)
        last = stop if stop >= 0 else hit.end() + 260
        found = venues(text, hit.end(), min(end, last), strict=False)
        if found:
            return tuple(found[:1])
    for line in re.finditer(r"[^\n]+", text[:end]):
        if _LINE.fullmatch(line[0].strip()):
            lead = len(line[0]) - len(line[0].lstrip())
            start = line.start() + lead
            return (Venue(start, start + len(line[0].strip().rstrip(".,")), "unspecified"),)
    return ()


_MET = re.compile(
    r"\b(?:held|called\s+to\s+order|met|convened|assembled|gavell?ed|opened|holden)\b|\d[:.]\d\d\s*[ap]\.?m\.?(?=,?\s+(?:at|in)\s)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:next|following|upcoming|previous|last)\s+(?:[\w-]+\s){0,2}"
    r"(?:meeting|session|sitting|hearing)\b[^.\n]*$",
    re.IGNORECASE,
)
"""The next meeting will be held ...: where that will be is not where this one was."""
_LINE = re.compile(
    r"(?:location|place|venue)?:?\s*(?:[A-Z][\w'’.-]*,?\s+){0,6}(?i:Hall|Chambers?|Room|Centre|Center|Building|Library|Annex|Courthouse)\b"
    r"(?:\s(?:No\.?\s)?[\dA-Z]{1,4}(?![\w'’]))?(?:,\s[\w\s,.'’#-]{2,70}|\s\d[\w\s,.'’#-]{0,70})?"
)
