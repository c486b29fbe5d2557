"""Words for people: dates out of EDTF, and names of kinds and states."""

from __future__ import annotations

import calendar

from govsumm import edtf
from govsumm.render.html.escaping import plain

STATES = {
    "cited": "cited",
    "quiet": "quiet",
    "chrome": "page furniture",
    "omitted": "left out",
}
"""What became of a passage, in the words of the page."""


_KINDS = {
    "meeting_report": "Brief of a meeting report.",
    "news_from_meeting": "Brief of news from a meeting.",
    "feature": "Brief of a feature, not of a meeting.",
    "inspection": "Brief of a report of an inspection.",
    "minutes": "Brief of minutes.",
    "transcript": "Brief of a transcript.",
    "notice": "Brief of a notice.",
}


def brief_of(kind: str) -> str:
    """What the page is a brief of, by the kind of document."""
    return _KINDS.get(kind, "Brief of a report.")


def spaced(name: str) -> str:
    """A name of the schema as words: `garbled_name` is `garbled name`."""
    return name.replace("_", " ")


def speaker(name: str) -> str:
    """A speaker's name for telling speakers apart: “the meeting” is “The meeting”."""
    return plain(name).casefold().removeprefix("the ")


def date_in_words(text: str) -> str:
    """An EDTF string in words (`XXXX-07-25`: 25 July, year not stated), or as it is."""
    ends = text.split("/")
    try:
        words = ["" if end in ("", "..") else _date(*edtf.parse(end)) for end in ends]
    except ValueError:
        return text
    if len(words) == 1:
        return words[0]
    first, last = words
    if first and last:
        return f"{first} to {last}"
    return f"{first} or later" if first else f"{last} or earlier"


def _date(date: edtf.Edtf) -> str:
    """One EDTF date in words. Raises ValueError where it has no day, month or year to say."""
    year, month, day = map(edtf.known, (date.year, date.month, date.day))
    if (month or 0) > 12 or (year is None and date.year != "XXXX"):
        raise ValueError("a season or a decade stays in its own notation")
    missing = [
        name
        for name, part, number in (("month", date.month, month), ("year", date.year, year))
        if part and number is None
    ]
    named = [
        (str(day) if month else f"day {day}") if day else "",
        calendar.month_name[month] if month else "",
        str(year) if year is not None else "",
    ]
    words = " ".join(filter(None, named))
    lack = f"{' and '.join(missing)} not stated" if missing else ""
    return ", ".join(filter(None, (words, lack)))
