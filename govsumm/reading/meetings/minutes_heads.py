"""The heads of minutes: the body, the kind of meeting, the day and the place that they print.

A head is either a sentence ("The regular meeting of the Council was called to order ...", read in
`gatherings`) or a block of lines, title-like, read here.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.days.other_days import is_of_another
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.head_places import head_places
from govsumm.reading.meetings.labelled_heads import HEAD, labelled_day, labelled_head
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

_HELD = Worded(
    r"(?:(?:minutes|minute|notes|conclusions|proceedings|record|protocol|end|close)\s+(?:of|from)\s+"
    r"(?:the\s+|a\s+|an\s+)?)(?P<name>(?:(?!held\b)[\w'’&,()-]+\s+){0,14}?"
    r"(?:meeting|session|sitting|assembly|hearing|{meetings.bodies,sitting,heads})\b"
    r"(?:\s+of\s+(?:the\s+)?(?:\bSta?\.|[\w'’&,() -]){3,120}?)?)"
    r"(?=\s+(?:held|which|on|at|in)\b|\s*[,.;:\n–—-]"
    r"|\s*$)"
    r"|\b(?P<kind>{meetings.kinds})\b(?:[ \t]+(?:of|minutes\s+of)[ \t]+"
    r"(?:the\s+)?(?P<body>[\w'’&() -]{3,90}?)(?=\s+"
    r"(?:held|was|on|at|in|convened|to)\b|\s*[,.;:\n–—]"
    r"|\s*$))?",
    re.IGNORECASE,
)


def head_of(reading: Reading) -> Gathering | None:
    """The meeting that the head of minutes names, with its day and place; None where none is."""
    end = min(len(reading.text), HEAD)
    text = reading.text
    labelled = labelled_head(text)
    if labelled:
        return labelled
    hit = _named(text, end)
    if hit is None:
        return None
    name = (hit.start("name"), hit.end("name")) if hit["name"] else (hit.start(), hit.end())
    name = _bare_name(text, name)
    day = head_day(reading)
    places = head_places(text, end)
    last = max([name[1], *(d.end for d in day), *(place.end for place in places)])
    body = body_of(text, end)
    if body and text[slice(*name)].lower() in ("minutes", "meeting"):
        name = body
    return Gathering(name[0], max(last, name[1]), (name,), 12, (body,) if body else (), places, day)


_FORM = Worded(
    r"(?:(?:draft|confirmed|approved|unconfirmed)\s+)?(?:{meetings.text_kinds})"
    r"(?:\s*[-–—:|]\s*|\s+(?:of|on|from)\s+(?:the\s+|an?\s+)?)(?=\w)",
    re.IGNORECASE,
)
"""What a title calls the text before it names the meeting: "Minutes - Council Work Session"."""


_BEHIND = re.compile(r"(?<=ing|ion)\s+minutes$", re.IGNORECASE)
"""Regular Meeting Minutes; Work Session Minutes."""


def _bare_name(text: str, name: Span) -> Span:
    """A name without "Minutes of the" before it, "Minutes" behind it, or half of a bracket."""
    form = _FORM.match(text, *name)
    start = form.end() if form else name[0]
    words = _BEHIND.sub("", text[start : name[1]])
    cut = words.rfind("(") if words.count("(") > words.count(")") else len(words)
    return start, start + len(words[:cut].rstrip())


MAX_LINE = 260
"""A longer line is a sentence, and no head."""


def is_line(reading: Reading, head: Gathering) -> bool:
    """Whether a head is a line of its own and no part of a sentence."""
    text = reading.text
    first = text.rfind("\n", 0, head.start) + 1
    stop = text.find("\n", head.names[0][1])
    before = text[first : head.start].strip()
    whole = text[first : stop if stop >= 0 else len(text)]
    return len(whole) <= MAX_LINE and not before[:1].islower() and len(before) <= 60


def _named(text: str, end: int) -> re.Match[str] | None:
    """The fullest name in the head: one with its body before a bare "regular meeting", one in a
    line beside the day before others.
    """
    hits = [hit for hit in _HELD.finditer(text, 0, end) if not _is_said(text, hit.start())]
    full = [hit for hit in hits if hit["name"] or hit["body"]]
    titles = [hit for hit in _TITLE.finditer(text, 0, end) if _dated(text, hit)]
    if hits and not (full or titles):
        whole = (hit for hit in _TITLE.finditer(text, 0, end) if hit.end("name") == hits[0].end())
        titles = [hit for hit in whole if hit.start() < hits[0].start()]
    return next(iter(full or titles or hits), None) or _TITLE.search(text, 0, end)


_LOWER = re.compile(r"\b[a-z]")


def _is_said(text: str, at: int) -> bool:
    """Whether a clause names the minutes: "RESOLVED – That the minutes of the meeting held on"."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return text[at].islower() and bool(_LOWER.search(line))


def _dated(text: str, title: re.Match[str]) -> bool:
    """Whether the line of a title, or the next one, prints a day."""
    stop = text.find("\n", title.end() + 1)
    stop = text.find("\n", stop + 1) if stop >= 0 else -1
    end = min(stop if stop >= 0 else len(text), title.end() + 200)
    return any(day.day or day.opaque for day in moments(text, title.start(), end))


_TITLE = re.compile(
    r"^[ \t]*(?P<name>(?:[\w'’&-]+ ){0,9}(?:meeting|session"
    r"|sitting|hearing|minutes)(?: of (?:the )?[\w'’& -]{3,80}?(?= held\b|[ \t]*[,.;:(\n–—]))?)"
    r"\b(?P<kind>)(?P<body>)(?!\s[-–]\s*minutes|\s(?!(?-i:held|on|at|in)\b)(?-i:[a-z]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that ends in what the meeting is called."""


def head_day(reading: Reading) -> tuple[Moment, ...]:
    """The first day of the head that is no other meeting's: one with its weekday before others,
    then one with its year.
    """
    labelled = labelled_day(reading.text)
    if labelled:
        return (labelled,)
    end = min(len(reading.text), HEAD)
    days = [
        day
        for day in moments(reading.text, 0, end)
        if day.is_date and not is_of_another(reading.text, day)
    ]
    return tuple(sorted(days, key=lambda day: (day.weekday is None, day.year is None))[:1])


_LEAD = re.compile(
    r"(?:.*\b(?:meeting|session|sitting|minutes)\s+)?(?:(?:the|of|and|for)\s+)*",
    re.IGNORECASE | re.DOTALL,
)


@cache
def _body() -> re.Pattern[str]:
    nouns = "|".join(word.title() for word in lists("meetings")["bodies"])
    return re.compile(
        rf"\b(?:(?:[A-Z][\w'’&.-]*|of|and|the|for)\s+){{0,8}}?(?:{nouns}|{nouns.upper()})\b"
        rf"(?:[ \t](?:{nouns}|{nouns.upper()})\b)*"
        r"(?:\s+(?i:of)\s+(?:(?i:the)\s+)?(?:(?i:Sta?\.)[ \t]|[A-Z][\w'’]+[ \t]?){1,5})?"
    )


def body_of(text: str, end: int, start: int = 0) -> Span | None:
    """The body whose meeting it was, as the head prints it."""
    for hit in _body().finditer(text, start, end):
        lead = _LEAD.match(hit[0])
        start = hit.start() + (lead.end() if lead else 0)
        words = text[start : hit.end()].rstrip()
        printed = re.match(r"printed\b|copy\b", words, re.IGNORECASE)
        if words and "\n" not in words and not printed and (len(words.split()) >= 2 or lead):
            return start, start + len(words)
    return None
