"""Inspections: somebody went to look; where, when, and at what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.moments import moments
from govsumm.reading.meetings.gatherings import Gathering
from govsumm.reading.meetings.venues import Venue, towns, venues
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Reading

_TOURED = Worded(r"\b(?:{documents.inspection})\b", re.IGNORECASE)


@cache
def _went() -> re.Pattern[str]:
    han = "|".join(lists("documents")["inspection_han"])
    latin = alternatives("documents", "inspection", "inspection_body")
    return re.compile(rf"\b(?:{latin})\b[^.;,]{{3,160}}|(?:{han})[^，。；]{{2,40}}", re.IGNORECASE)


_MEETS = Worded(r"\b(?:{meetings.heads})\b", re.IGNORECASE)


def is_tour(reading: Reading) -> bool:
    """Whether a text is on an inspection: by its headline, which names no meeting."""
    title = reading.titles[0].text if reading.titles else ""
    if title:
        toured = bool(_TOURED.search(title)) or any(
            word in title for word in lists("documents")["inspection_han"]
        )
        if _MEETS.search(title) or any(char in title for char in "会會"):
            return False
        if toured:
            return True
    first = " ".join(each.text for each in reading.body[:2])
    words = alternatives("documents", "inspection_body")
    return bool(re.search(rf"\b(?:{words})\b", first, re.IGNORECASE))


def tour(reading: Reading) -> Iterator[Gathering]:
    """The inspection itself, from the first sentence that tells of it."""
    for sentence in [each for each in reading.sentences if each.zone != "title"][:6]:
        text, base = reading.text, sentence.start
        hit = _went().search(text, base, min(sentence.end, base + 1500))
        if hit is None:
            continue
        days = tuple(
            d
            for d in moments(text, base, sentence.end)
            if d.day or d.shift is not None or d.weekday is not None
        )
        place = next(iter(towns(text, hit.start(), sentence.end)), None)
        placed = (
            [Venue(*place, "unspecified")]
            if place
            else venues(text, hit.start(), hit.end(), strict=False)[:1]
        )
        end = hit.start() + len(hit[0].rstrip())
        yield Gathering(
            hit.start(), end, ((hit.start(), end),), 9, (), tuple(placed), days, tour=True
        )
        return
