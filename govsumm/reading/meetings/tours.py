"""Inspections: somebody went to look; where, when, and at what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists, words_of
from govsumm.reading.days.moments import moments
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.venues import Venue, towns, venues
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives, phrase_set
from govsumm.reading.sentences import Reading, Sentence, kept

_TOURED = Worded(r"\b(?:{documents.inspection})\b", re.IGNORECASE)


@cache
def _went() -> re.Pattern[str]:
    han = "|".join(lists("documents")["inspection_han"])
    latin = alternatives("documents", "inspection", "inspection_body")
    return re.compile(rf"\b(?:{latin})\b[^.;,]{{3,160}}|(?:{han})[^，。；]{{2,40}}", re.IGNORECASE)


_MEETS = Worded(r"\b(?:{meetings.heads})\b", re.IGNORECASE)


@kept
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
    for rank, each in enumerate(reading.body[:LOOKED_AT]):
        if _tells(each.text, dated=rank > 1):
            return True
        if _MEETS.search(each.text) or _SITS.search(each.text) or _HAN_MEETS.search(each.text):
            return False
    return False


LOOKED_AT = 8
"""Sentences of the body in which a leader goes to look, unless one before tells of a meeting; a day
opens all but the first two."""
_SITS = Worded(r"\b(?:met|{meetings.acts})\b", re.IGNORECASE)
_HAN_MEETS = Worded(r"[会會][议議]|{meetings.held_han}")
_LOOKS = Worded(
    r"\b(?:{documents.inspection_body})\b"
    r"|\b(?:went|came|drove|travell?ed|goes|walked)\s+(?:deep\s+)?(?:in)?to\b[^.;]{2,90}?\bto\s+"
    r"(?:{documents.inspection_aims})\b",
    re.IGNORECASE,
)
_LOOKS_HAN = Worded(
    r"(?:(?:在|到|赴|来到|深入|前往)(?P<place>[^，。；会會在到赴]{2,20}?)"
    r"|(?:率队|带队|率隊|帶隊)[^，。；会會]{0,20}?)(?:{documents.inspection_han})"
)


def _tells(sentence: str, *, dated: bool) -> bool:
    """Whether a sentence tells that somebody went to look; `dated`: a day has to open it."""
    if "会" in sentence or "會" in sentence:
        return False
    looks, told = _LOOKS.search(sentence), _LOOKS_HAN.search(sentence)
    if (looks and not dated) or not (looks or told):
        return bool(looks)
    days = moments(sentence, 0, 40)
    if not (days and days[0].start < 4 and days[0].month is not None):
        return False
    return bool(told) or not phrase_set("people", "officials").isdisjoint(words_of(sentence))


def _gone_to(text: str, sentence: Sentence) -> Span | None:
    """The place before a Chinese verb: 在梅溪市调研."""
    hit = _LOOKS_HAN.search(text, sentence.start, sentence.end)
    return hit.span("place") if hit and hit["place"] else None


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
        place = next(iter(towns(text, hit.start(), sentence.end)), None) or _gone_to(text, sentence)
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
