"""Whether a text is minutes, or a transcript: by its title, and by what only those print."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from govsumm.lexicon import lists
from govsumm.reading.days.moments import moments
from govsumm.reading.meetings.labelled_heads import has_roll, is_labelled
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Reading, kept

OPENING = 800
"""Code points within which a title stands."""


@kept
def is_minutes(reading: Reading) -> bool:
    """Whether a text is minutes: by its title, or by the formulas that only minutes have."""
    text, first = reading.text[:20_000], reading.text[:OPENING]
    if any(word in first for word in lists("meetings")["minutes_han"]):
        return True
    if is_labelled(text):
        return True
    low = text.lower()
    if _NEWS.search(first) and not _TITLES.search(first[:400]):
        return False
    cues = sum([cue in low for cue in lists("meetings")["minutes_cues"]])
    if cues >= 3 or (cues and _TITLES.search(first[:400])):
        return True
    titled = _titled_line().search(first)
    if titled is None:
        return False
    if (cues or has_roll(text)) and _is_dated(first, titled):
        return True
    weak = sum([cue in low for cue in lists("meetings")["minutes_weak"]])
    if weak < (2 if titled["minutes"] else 4):
        return False
    return bool(titled["minutes"]) or any(cue in low for cue in lists("meetings")["minutes_rolls"])


def _is_dated(text: str, title: re.Match[str]) -> bool:
    """Whether a full day stands in a title's line, or in the next one."""
    stop = text.find("\n", title.end() + 1)
    days = moments(text, title.start(), stop if stop >= 0 else len(text))
    return any((day.day and day.year) or day.opaque for day in days)


_NEWS = re.compile(
    r"^[ \t]*(?:By[ \t]+[A-Z][\w.'’-]+[ \t]+[A-Z]"
    r"|[A-Z][\w ]{2,40}\b(?:Daily|News|Times|Post|Ledger|Herald|Gazette|Tribune),?[^\n]{0,40}$)",
    re.MULTILINE,
)
"""A reporter's byline, or the name of a paper with its day."""
_TITLES = Worded(r"\b(?:{documents.minutes_titles})\b", re.IGNORECASE)


@cache
def _titled_line() -> re.Pattern[str]:
    """A line in capitals or title case that ends in "minutes", or in a kind of meeting."""
    kinds = alternatives("meetings", "kinds") + "|meeting"
    return re.compile(
        rf"^[ \t]*(?=[A-Z])[^\n.:;,>|]{{0,60}}?"
        rf"\b(?i:(?P<minutes>{alternatives('documents', 'minutes_titles')})|{kinds})\b"
        rf"[^\n.:;>|]{{0,40}}$",
        re.MULTILINE,
    )


_SPEAKER = re.compile(
    r"^[^\S\n]*(?:[A-Z][A-Z.'’ -]{2,40}|(?:The|Mr|Mrs|Ms|Dr|Hon)\.?\s[A-Z][\w'’-]+(?:\s\w+)?):\s\S",
    re.MULTILINE,
)
_VERBATIM = Worded(r"{documents.transcript,transcript_han}", re.IGNORECASE)


@kept
def is_transcript(reading: Reading) -> bool:
    """Whether a text gives speeches word by word, each after the name of its speaker."""
    labels = sum(1 for _ in islice(_SPEAKER.finditer(reading.text[:20_000]), 8))
    return labels >= 8 or (labels >= 3 and bool(_VERBATIM.search(reading.text[:600])))
