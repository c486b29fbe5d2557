"""The heads of minutes: the body, the kind of meeting, the day and the place that they print.

A head is either a sentence ("The regular meeting of the Council was called to order ...", read in
`gatherings`) or a block of lines, title-like, read here.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from govsumm.lexicon import lists
from govsumm.reading.gatherings import Gathering, alternatives
from govsumm.reading.moments import Moment, moments
from govsumm.reading.participation import Span
from govsumm.reading.sentences import Reading
from govsumm.reading.venues import Venue, venues

HEAD = 1800
"""Code points within which the head of minutes stands."""


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('documents', 'minutes_titles')})\b", re.IGNORECASE)


def is_minutes(reading: Reading) -> bool:
    """Whether a text is minutes: by its title, or by the formulas that only minutes have."""
    text = reading.text[:20_000]
    first = reading.text[:400]
    low = text.lower()
    cues = [cue for cue in lists("meetings")["minutes_cues"] if cue in low]
    if any(word in first for word in lists("meetings")["minutes_han"]):
        return True
    return len(cues) >= 3 or (len(cues) >= 1 and bool(_titles().search(first)))


_SPEAKER = re.compile(r"^\s*[A-Z][A-Z.'’ -]{2,40}:\s\S", re.MULTILINE)


@cache
def _verbatim() -> re.Pattern[str]:
    words = (*lists("documents")["transcript"], *lists("documents")["transcript_han"])
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


def is_transcript(reading: Reading) -> bool:
    """Whether a text gives speeches word by word, each after the name of its speaker."""
    speakers = islice(_SPEAKER.finditer(reading.text[:20_000]), 8)
    labels = sum(1 for _ in speakers)
    return labels >= 8 or (labels >= 3 and bool(_verbatim().search(reading.text[:600])))


@cache
def _held() -> re.Pattern[str]:
    kinds = alternatives("meetings", "kinds")
    return re.compile(
        rf"(?:(?:minutes|conclusions|proceedings|record)\s+of\s+"
        rf"(?:the\s+|a\s+|an\s+)?)(?P<name>(?:[\w'’&,()-]+\s+){{0,14}}?"
        rf"(?:meeting|session|sitting|assembly|hearing)\b"
        rf"(?:\s+of\s+(?:the\s+)?[\w'’&,() -]{{3,120}}?)?)"
        rf"(?=\s+(?:held|which|on|at|in)\b|\s*[,.;:\n–—-]"
        rf"|\s*$)"
        rf"|\b(?P<kind>{kinds})\b(?:[ \t]+(?:of|minutes\s+of)[ \t]+"
        rf"(?:the\s+)?(?P<body>[\w'’&() -]{{3,90}}?)(?=\s+"
        rf"(?:held|was|on|at|in|convened|to)\b|\s*[,.;:\n–—]"
        rf"|\s*$))?",
        re.IGNORECASE,
    )


def head_of(reading: Reading) -> Gathering | None:
    """The meeting that the head of minutes names, with its day and place; None where none is."""
    end = min(len(reading.text), HEAD)
    text = reading.text
    hit = _named(text, end)
    if hit is None:
        return None
    name = (hit.start("name"), hit.end("name")) if hit["name"] else (hit.start(), hit.end())
    day = head_day(reading)
    places = _places(text, end)
    last = max([name[1], *(d.end for d in day), *(place.end for place in places)])
    body = body_of(text, end)
    return Gathering(name[0], last, (name,), 12, (body,) if body else (), places, day)


def _named(text: str, end: int) -> re.Match[str] | None:
    """The fullest name in the head: one with its body before a bare "regular meeting"."""
    hits = list(_held().finditer(text, 0, end))
    full = [hit for hit in hits if hit["name"] or hit["body"]]
    return next(iter(full or hits), None) or _TITLE.search(text, 0, end)


_TITLE = re.compile(
    r"^[ \t]*(?P<name>(?:[\w'’&-]+ ){0,9}(?:meeting|session"
    r"|sitting|hearing|minutes))\b(?P<kind>)(?P<body>)",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that ends in what the meeting is called."""


def head_day(reading: Reading) -> tuple[Moment, ...]:
    """The first full day of the head, one with its weekday before others, or the first of all."""
    end = min(len(reading.text), HEAD)
    days = [day for day in moments(reading.text, 0, end) if day.day and day.month]
    full = [day for day in days if day.year] or days
    weekday = [day for day in full if day.weekday is not None]
    return tuple((weekday or full)[:1])


def _places(text: str, end: int) -> tuple[Venue, ...]:
    """The place in the head: after "held at", "called to order ... in", "met ... at"."""
    for hit in _MET.finditer(text, 0, end):
        found = venues(text, hit.end(), min(end, hit.end() + 260), strict=False)
        if found:
            return tuple(found[:1])
    for line in re.finditer(r"[^\n]+", text[:end]):
        if _LINE.fullmatch(line[0].strip()):
            lead = len(line[0]) - len(line[0].lstrip())
            start = line.start() + lead
            return (Venue(start, start + len(line[0].strip().rstrip(".,")), "unspecified"),)
    return ()


_MET = re.compile(
    r"\b(?:held|called\s+to\s+order|met|convened|assembled|gavell?ed|opened)\b|\d[:.]\d\d\s*[ap]\.?m\.?(?=,?\s+(?:at|in)\s)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:location|place|venue)?:?\s*(?:[A-Z][\w'’.-]*,?\s+){0,6}(?:Hall|Chambers?|Room|Centre|Center|Building|Library|Annex|Courthouse)\b[\w\s,.'’#-]{0,70}"
)


_LEAD = re.compile(
    r"(?:.*\b(?:meeting|session|minutes)\s+)?(?:(?:the|of|and|for)\s+)*", re.IGNORECASE | re.DOTALL
)


@cache
def _body() -> re.Pattern[str]:
    nouns = "|".join(word.title() for word in lists("meetings")["bodies"])
    return re.compile(
        rf"\b(?:(?:[A-Z][\w'’&.-]*|of|and|the|for)\s+){{0,8}}?(?:{nouns}|{nouns.upper()})\b(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w'’]+\s?){{1,5}})?"
    )


def body_of(text: str, end: int) -> Span | None:
    """The body whose meeting it was, as the head prints it."""
    for hit in _body().finditer(text, 0, end):
        lead = _LEAD.match(hit[0])
        start = hit.start() + (lead.end() if lead else 0)
        words = text[start : hit.end()].rstrip()
        if words and "\n" not in words and (len(words.split()) >= 2 or lead):
            return start, start + len(words)
    return None
