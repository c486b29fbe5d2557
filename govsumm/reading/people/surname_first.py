"""Names with the surname first: "Okafor, Jane; Mensah, Kofi", "Roe, J., Amos, K.", "Zueva M.P."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import PART
from govsumm.reading.people.roll_heads import head_words
from govsumm.reading.people.roll_notes import is_field
from govsumm.reading.people.titled import is_postnominal
from govsumm.reading.people.tokens import INITIALS
from govsumm.reading.phrasing import Worded, phrase_set

_SURNAME = rf"(?:(?i:{{rolls.particles}})\s){{0,2}}{PART}"
_NAMED = Worded(
    rf"[\s*•]*(?:(?i:{{rolls.honorifics}})\.?\s)?(?P<name>(?P<last>{_SURNAME}(?: {PART})?),\s"
    rf"(?:(?i:{{rolls.honorifics}})\.?\s)?(?P<given>{PART}(?: {PART}){{0,2}}))"
    r"(?=\s*(?:[;(\[–—]|-\s|,\s|\n|$))"
)
_INITIALLED = Worded(
    rf"(?<![^\s:;])(?P<name>{_SURNAME}, (?P<given>{INITIALS}))(?=\s*(?:[,;(\[\n]|and\b|&|$))"
)
"""Roe, J.K.: a list of them has commas between its names too."""


def surname_first(text: str, start: int, end: int) -> dict[Span, Span]:
    """The names of the list in `[start, end)` that have the surname first, and a comma in them, by
    where they stand with what they are honoured by.
    """
    if text.find(",", start, end) < 0:
        return {}
    if initialled := [hit for hit in _INITIALLED.finditer(text, start, end) if _opens(hit, start)]:
        return {hit.span(): hit.span("name") for hit in initialled}
    parts = list(_between(text, start, end))
    hits = [_NAMED.match(text, *span) for span in parts]
    named = [hit for hit in hits if hit and _is_name(hit)]
    if not hits or len(named) < len(hits):
        return {}
    if len(parts) == 1:
        told = _is_alone(named[0], end) and (_is_told(named[0]) or _beside(text, start, end))
    else:
        told = any(map(_is_told, named)) or all(map(_is_short, named))
    return {hit.span(): hit.span("name") for hit in named} if told else {}


def _opens(hit: re.Match[str], start: int) -> bool:
    """Whether an item begins with a surname, and neither a given name nor letters belong to it."""
    before = hit.string[start : hit.start("name")].rstrip()
    return before[-1:] in ("", ",", ";", ":") and not is_postnominal(hit["given"].lower())


def _is_alone(hit: re.Match[str], end: int) -> bool:
    """Whether a surname and one given name are all that stands there, but for what they are."""
    rest = hit.string[hit.end() : end].strip()
    given = [word for word in hit["given"].split() if len(word.strip(".")) > 1]
    posted = not head_words().isdisjoint(rest.lower().split())
    return len(given) == 1 and _is_short(hit) and (rest[:1] != "," or posted)


def _is_short(hit: re.Match[str]) -> bool:
    """Whether a surname is one word behind its particles: "Okafor", "van der Berg"."""
    particles = phrase_set("rolls", "particles")
    return sum(word not in particles for word in hit["last"].lower().split()) == 1


def _between(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between semicolons."""
    while start < end:
        stop = text.find(";", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip(" .\n"):
            yield start, stop
        start = stop + 1


def _is_name(hit: re.Match[str]) -> bool:
    """Whether what stands around a comma is a name: no post, no field, no town of two."""
    words = [word.strip(".").lower() for word in f"{hit['last']} {hit['given']}".split()]
    barred = phrase_set("rolls", "never", "heads", "seats", "postnominals", "suffixes")
    barred |= phrase_set("posts", "heads", "bodies", "portfolios", "modifiers")
    return barred.isdisjoint(words) and not is_field(hit["given"]) and not _is_whole(hit["last"])


def _is_whole(words: str) -> bool:
    """Whether a given name opens what would be a surname: "Jane Roe, Elmford"."""
    first, *more = words.lower().split()
    given = phrase_set("people", "given_names", "given_english") - phrase_set("rolls", "particles")
    return bool(more) and first in given


def _is_told(hit: re.Match[str]) -> bool:
    """Whether what stands behind a comma is known for a given name."""
    return hit["given"].split()[0].lower() in phrase_set("people", "given_names", "given_english")


NEAR = 400
"""So far around a name others of its list are looked for, in code points."""
_OPENING = re.compile(r"[\n;:]\s{0,9}")


def _beside(text: str, start: int, end: int) -> bool:
    """Whether another name near by surely has the surname first: "Okafor, Jane"."""
    near = max(0, start - NEAR), min(len(text), end + NEAR)
    openings = [hit.end() for hit in _OPENING.finditer(text, *near)]
    hits = [_NAMED.match(text, at, stop) for at, stop in pairwise((*openings, near[1]))]
    return any(hit and _is_name(hit) and _is_told(hit) for hit in hits)


_FORMS = re.compile(
    r"(?P<last>[^\s,]+(?: [^\s,]+){0,2}), (?!(?:Jr|Sr|I{2,3}|IV|Esq)\b)(?P<given>[^,]+)"
    r"|(?P<surname>[^\s,.]{2,}) (?P<initials>(?:[^\W\d_]\.[ -]?){2,4})"
)


def forename_first(name: str) -> str:
    """A name with the surname last: "Jane Okafor" of "Okafor, Jane", "I.I. Petrov"."""
    hit = _FORMS.fullmatch(name)
    if hit is None:
        return name
    return f"{(hit['given'] or hit['initials']).strip()} {hit['last'] or hit['surname']}"
