"""The checks: each asks one question of one record, and answers with findings.

To add a check is to write a function from a record's site to findings, and to add it to `CHECKS`.
Checks go by the annotations of a record's fields, not by its type.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator

from govsumm.auditing.attributing import addressee, deadline, speaker
from govsumm.auditing.binding import (
    bound_calendar,
    bound_limits,
    bound_names,
    bound_numbers,
    bound_outcome,
    bound_segments,
    bound_verbs,
    bound_wholes,
    opposed_clauses,
)
from govsumm.auditing.counting import figures
from govsumm.auditing.deciding import decisive, qualified
from govsumm.auditing.denying import negation
from govsumm.auditing.holding import posts
from govsumm.auditing.naming import names, weekdays
from govsumm.auditing.planted import planted
from govsumm.auditing.quantities import borne, borne_months
from govsumm.auditing.reckoning import calendar_order, votes, weekday
from govsumm.auditing.replacing import replaced
from govsumm.auditing.rivalling import rivals
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText, Source
from govsumm.auditing.support import support
from govsumm.auditing.taking_part import function, its_meeting
from govsumm.auditing.voting import counts, movers
from govsumm.edtf import Edtf, known, parse
from govsumm.lexicon import lists
from govsumm.records import (
    CheckName,
    Cited,
    Date,
    Directive,
    Function,
    Inference,
    Verdict,
)

CheckFunction = Callable[[Site], Iterator[Finding]]

SOFT: frozenset[CheckName] = frozenset(
    {
        "words",
        "word",
        "name",
        "voice",
        "part",
        "figure",
        "bound",
        "denied",
        "beside",
        "arithmetic",
        "planted",
    }
)
"""A finding of these makes a record weak; of any other, unsupported."""

SHOWN: frozenset[CheckName] = frozenset(
    {"passages", "printed", "anywhere", "figures", "names", "date", "words"}
)
"""Findings of these are listed where the text bears them too."""


def passages(site: Site) -> Iterator[Finding]:
    """Every passage cited exists, and there is at least one."""
    if not site.record.passages:
        yield finding("passages", "", ok=False, why="cites no passage")
    for number in site.record.passages:
        if not site.source.exists(number):
            why = f"there are only {len(site.source.passages)} passages"
            yield finding("passages", str(number), ok=False, why=why)


def printed(site: Site) -> Iterator[Finding]:
    """Printed words occur in the passages cited; so do counts, as numbers."""
    for each in site.printed:
        token = str(each.value)
        ranks = lists("cues")["rank_modifiers"] if each.field == "posts" else ()
        ok = site.cited.holds(token, not_after=ranks)
        yield finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")
    for each in site.counts:
        token = str(each.value)
        ok = token in site.cited.numbers
        yield finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")


def anywhere(site: Site) -> Iterator[Finding]:
    """Names of speakers, addressees, movers occur in the report."""
    for each in site.anywhere:
        token = str(each.value)
        why = f"{each.field}: not in the report"
        yield finding("anywhere", token, ok=site.source.anywhere(token), why=why)


def dates(site: Site) -> Iterator[Finding]:
    """An EDTF string is one; a stated one holds only what the passages print."""
    record = site.record
    if isinstance(record, Inference):
        yield from _inferred(record)
    elif isinstance(record, Date) and record.edtf is not None:
        try:
            stated = parse(record.edtf)
        except ValueError as fault:
            yield finding("date", record.edtf, ok=False, why=f"edtf: {fault}")
            return
        for date in stated:
            why = _unstated(date, record, site.source)
            yield finding("date", record.edtf, ok=not why, why=f"edtf: {why}")


def _inferred(record: Inference) -> Iterator[Finding]:
    try:
        qualified = any(date.uncertain for date in parse(record.edtf))
    except ValueError as fault:
        yield finding("date", record.edtf, ok=False, why=f"edtf: {fault}")
        return
    yield finding("date", record.edtf, ok=qualified, why="edtf: an inferred date carries ?")


def _unstated(date: Edtf, record: Date, source: Source) -> str:
    """What a stated date says beyond the sentence that prints its text, or nothing.

    Its day and month are in the text itself where that has any; the year may stand beside. A
    last permitted day may be reckoned: "by the end of July", "before May 3".
    """
    if date.uncertain:
        return "a stated date is not qualified; what is inferred has a slot of its own"
    text = record.text.lower()
    readings = [date]
    own_day = any(value.isdigit() and int(value) <= 31 for value in borne(text))
    if date.is_last_of_month and (_says(text, "month_ends") or not own_day):
        readings.append(dataclasses.replace(date, day=""))
    if date.is_last_of_month and (
        (_says(text, "year_ends") and date.month == "12")
        or (_says(text, "quarter_ends") and date.month in ("03", "06", "09", "12"))
    ):
        readings.append(dataclasses.replace(date, day="", month=""))
    if _says(text, "before"):
        readings.append(date.day_after)
    sentence = source.sentence(record.passages, record.text)
    faults = [_unprinted(reading, record.text, sentence) for reading in readings]
    return "" if "" in faults else faults[0]


def _says(text: str, name: str) -> bool:
    """Whether a date's text holds one of a list's words: whole ones in Latin script."""
    return any(
        word in text if word > "\u2fff" else re.search(rf"\b{re.escape(word)}", text)
        for word in lists("numbers")[name]
    )


def _unprinted(date: Edtf, text: str, sentence: CitedText) -> str:
    """The first part of a date that is not printed, or nothing."""
    own = borne(text)
    own_months = borne_months(text)
    days = {value for value in own if value.isdigit() and int(value) <= 31}
    months = own_months or sentence.months
    printed = {
        "year": own | sentence.numbers,
        "month": set(map(str, months)),
        "day": days or sentence.numbers,
    }
    for name, values in printed.items():
        part = known(getattr(date, name))
        if part is not None and str(part) not in values:
            return f"the {name} {part} is not in the sentence that prints this date"
    return ""


def meeting(site: Site) -> Iterator[Finding]:
    """An index of a meeting points at one."""
    record = site.record
    index = record.meeting if isinstance(record, Function | Directive) else None
    if index is not None and not 0 <= index < site.source.meetings:
        why = f"the brief has {site.source.meetings} meetings, counted from 0"
        yield finding("meeting", str(index), ok=False, why=why)


CHECKS: tuple[CheckFunction, ...] = (
    passages,
    printed,
    anywhere,
    figures,
    names,
    weekdays,
    dates,
    meeting,
    negation,
    decisive,
    qualified,
    replaced,
    bound_numbers,
    bound_names,
    bound_verbs,
    bound_limits,
    bound_calendar,
    opposed_clauses,
    bound_outcome,
    bound_segments,
    bound_wholes,
    rivals,
    support,
    speaker,
    addressee,
    deadline,
    function,
    its_meeting,
    posts,
    movers,
    counts,
    votes,
    weekday,
    calendar_order,
    planted,
)


def overlong(site: Site) -> Iterator[Finding]:
    """No field is so long that nobody would read it in a brief."""
    for field, length in site.overlong:
        why = f"{field}: {length:,} characters are too long to be compared"
        yield finding("words", "", ok=False, why=why)


QUICK: tuple[CheckFunction, ...] = (passages, printed, anywhere, meeting, overlong, planted)
"""What is asked of a record with an overlong field."""


def check(record: Cited, source: Source, within: Cited | None = None) -> list[Finding]:
    """All findings on one record, in the order of `CHECKS`; `within` is the record around it."""
    site = Site(record, source, within)
    asked = QUICK if site.overlong else CHECKS
    found = (finding for ask in asked for finding in ask(site))
    return [each for each in found if not each["ok"] or each["check"] in SHOWN]


def verdict(findings: list[Finding]) -> Verdict:
    """`unsupported` where a hard check failed, `weak` where a soft one did, else `supported`."""
    failed = [finding["check"] for finding in findings if not finding["ok"]]
    if any(name not in SOFT for name in failed):
        return "unsupported"
    return "weak" if failed else "supported"
