"""Where a text says that a meeting was held: its name, its organiser, its place, its day.

English sentences: "On May 6, the county held a meeting on flood safety in Tashan."
gathering_forms     the formulas; gathering  what they give, with its places and days
gathering_subjects  what stands before a verb; gathering_names  where a name behind it ends
acting              bodies that met or voted; venues  places
minutes_heads       the heads of minutes; gatherings_han  Chinese sentences
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.acting import acting_body, acts
from govsumm.reading.meetings.gathering import Found, Gathering, with_circumstances
from govsumm.reading.meetings.gathering_forms import formulas, head_words
from govsumm.reading.meetings.gathering_names import (
    apart,
    name_from,
    organiser_after,
    without_circumstances,
)
from govsumm.reading.meetings.gathering_subjects import last_clause, subject
from govsumm.reading.meetings.gathering_words import (
    CITED_BEFORE,
    ends_in_one_of,
    head_in,
    is_bare,
    is_elsewhere,
)
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence
from govsumm.reading.spanned_words import words_in

FIRM = 8
"""A formula of this strength tells of a meeting wherever it stands."""
PHRASE = 2
"""The strength of a phrase for a meeting without any formula."""
OPENING = 14
"""Sentences within which a weaker one is looked for."""
MAX_HITS = 4
"""A sentence that says more often that a meeting was held is damage."""


def gatherings(sentence: Sentence, printed: tuple[Moment, ...]) -> Iterator[Gathering]:
    """The meetings that an English sentence tells of, the surest formula first.

    `printed` are its days, as spans of the report.
    """
    words = sentence.word_set
    if head_words().isdisjoint(words):
        return
    text = sentence.text[:3000]
    days = tuple(day.moved(-sentence.start) for day in printed)
    spanned = words_in(text, 0, len(text))
    for form, strength, pattern, besides in formulas().of(words):
        if strength < FIRM and sentence.n > OPENING:
            continue
        if any(spanned.isdisjoint(each) for each in besides):
            continue
        for hit in islice(pattern.finditer(text), MAX_HITS):
            found = _read(text, form, hit, days)
            if found is None or _cited(text, found, form):
                continue
            yield with_circumstances(sentence.start, text, found, days, (form, strength))


_HOLDING = Worded(r"(?:{meetings.holding})\s*$", re.IGNORECASE)


def _read(text: str, form: str, hit: re.Match[str], days: tuple[Moment, ...]) -> Found | None:
    """What one match of a formula tells; None: it tells of no meeting."""
    if hit.start() and hit[0][:1].isupper() and not text.isupper():
        return None  # "Special Meeting with Closed Session"
    if form == "subject":
        return _of_subject(text, hit, days)
    if form in ("body", "acts"):
        body = acting_body(text, hit.start(), days, sitting=form == "acts")
        return Found((body,), body, hit.end()) if body else None
    if form == "scene":
        seat = _SEAT.match(text, hit.end())
        return Found((seat.span(),), seat.span(), seat.end()) if seat else None
    name = name_from(text, hit.end(), days)
    if name and form == "opening":
        name = _up_to_head(text, name)
    if name is None:
        return None
    organiser = organiser_after(text, name[1])
    if form == "opening" and not organiser and _ITS.search(text, hit.start(), name[0]):
        organiser = _who_did(text, name[1], days)
    if form in ("object", "session") and _HOLDING.search(hit[0]):
        organiser = last_clause(text, subject(text, hit.start(), days)) or organiser
    return Found(apart(text, name), organiser, name[1], form == "learned")


_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)


def _who_did(text: str, at: int, days: tuple[Moment, ...]) -> Span | None:
    """The body that acts behind its meeting: "At its sitting on May 6, the Cabinet voted ..." """
    deed = acts().search(text, at)
    return acting_body(text, deed.start(), days, sitting=True) if deed else None


def _up_to_head(text: str, name: Span) -> Span:
    """A name without its purpose: "Monday's council meeting to protest a fee"."""
    purpose = text.find(" to ", *name)
    return (name[0], purpose) if purpose > 0 and head_in(text, name[0], purpose) else name


_SEAT = re.compile(r"(?:[A-Z][\w'’-]+\s){1,4}?(?:Council|Assembly|Parliament|Senate|Legislature)\b")
"""Drama at the Lambwe County Assembly: where a body sits stands for its sitting."""
_CUT = Worded(
    r",\s|\s(?:{meetings.name_cuts}"
    r"|under\s+the\s+(?:(?:co-?|joint\s)?chair\w*|leadership|presidency)\s+of)\s"
)


def _of_subject(text: str, hit: re.Match[str], days: tuple[Moment, ...]) -> Found | None:
    """ "the county meeting on flood safety was held in ..." """
    name = subject(text, hit.start(), days)
    if name is None:
        return None
    if not head_in(text, *name):
        placed = re.match(r"\s+(?:in|at)\s", text[hit.end() :])
        dated = any(day.end <= name[0] for day in days)
        on_day = any(0 <= day.start - hit.end() <= 4 for day in days)
        sat = on_day and ends_in_one_of("sitting").search(text, *name)
        if "held" not in hit[0].lower() or not (sat or (placed and dated)):
            return None
    cut = _CUT.search(text[slice(*name)])
    if cut:
        name = (name[0], name[0] + cut.start())
        if not head_in(text, *name):
            return None
    bare = _unplaced(text, name)
    after = bare[1] if bare else hit.end()
    return Found(apart(text, bare or name), organiser_after(text, hit.end()), after)


def _unplaced(text: str, name: Span) -> Span | None:
    """A name without the room that stands before the verb: "the congress in the hall is held"."""
    head = head_in(text, *name)
    end = without_circumstances(text, head.end(), name[1], ()) if head else name[1]
    return (name[0], end) if end < name[1] else None


def _cited(text: str, found: Found, form: str) -> bool:
    """Whether the meeting is only conveyed, implemented, or another than this one."""
    start, end = found.names[0]
    if is_elsewhere(text, start, end):
        return True
    if form in ("body", "acts", "scene", "chaired"):
        return form == "chaired" and is_bare(text[start:end])
    if is_bare(text[start:end]):
        return True
    return bool(CITED_BEFORE.search(text, max(0, start - 60), start))


def phrase_gathering(sentence: Sentence, name: Span, days: tuple[Moment, ...]) -> Gathering:
    """A phrase for a meeting at `name` in the report, with the places and days around it.

    `days` are those of the sentence, as spans of the report.
    """
    base, text = sentence.start, sentence.text[:3000]
    start, end = name[0] - base, name[1] - base
    own = tuple(day.moved(-base) for day in days)
    found = Found(apart(text, (start, end)), organiser_after(text, end), end)
    return with_circumstances(base, text, found, own, ("phrase", PHRASE))
