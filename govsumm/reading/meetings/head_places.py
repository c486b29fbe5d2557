"""The place that the head of minutes prints: behind a label or a verb of meeting, or in a line."""

from __future__ import annotations

import re

from govsumm.reading.days.moments import moments
from govsumm.reading.meetings.gathering_words import ends_in_one_of, head_in
from govsumm.reading.meetings.labelled_heads import labelled_place
from govsumm.reading.meetings.venues import Venue, is_venue, venues


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
    clocked = clocked_place(text, end)
    if clocked:
        return (clocked,)
    for line in re.finditer(r"[^\n]+", text[:end]):
        if _LINE.fullmatch(line[0].strip()):
            lead = len(line[0]) - len(line[0].lstrip())
            start = line.start() + lead
            return (Venue(start, start + len(line[0].strip().rstrip(".,")), "unspecified"),)
    return ()


def clocked_place(text: str, end: int) -> Venue | None:
    """What a line of the head prints before the hour, where it is neither meeting, body nor day:
    Town Office, 6 pm.
    """
    for line in _CLOCKED.finditer(text, 0, end):
        start, stop = line.span("place")
        told = head_in(text, start, stop) or ends_in_one_of("sitting").search(text, start, stop)
        if not told and not moments(text, start, line.end()) and is_venue(line["place"]):
            return Venue(start, stop, "unspecified")
    return None


_CLOCKED = re.compile(
    r"^[ \t]*(?P<place>(?:[A-Z\d][\w'’.-]*,?[ \t]){0,8}[A-Z\d][\w'’.-]*),?[ \t]+"
    r"(?:[-–—@|][ \t]*|at[ \t])?\d{1,2}(?:[:.]\d\d)?[ \t]*[AaPp]\.?[Mm]\.?[ \t]*$",
    re.MULTILINE,
)
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
