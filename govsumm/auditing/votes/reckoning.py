"""What can be reckoned: votes against their outcome and dissent, dates against their weekday."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from govsumm.auditing.signs import signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists
from govsumm.records import Date, Decision, Directive, Meeting, Vote

FEWEST = 3
"""A roll of fewer is none to count votes by."""
NEAR = 3
"""A roll that falls short of the votes by more is no roll of those who vote."""
_FULL = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def votes(site: Site) -> Iterator[Finding]:
    """A motion that carried has more for it than against it, and dissenters are counted."""
    record = site.record
    if not isinstance(record, Decision) or record.vote is None:
        return
    vote = record.vote
    why = _against_outcome(site, record, vote)
    if why:
        yield finding("arithmetic", record.outcome, ok=False, why=why)
    why = _more_than_present(site, vote) or _of_the_next(site, record, vote)
    if why:
        yield finding("arithmetic", str(vote.yes), ok=False, why=why)
    if vote.no is not None and len(vote.dissent) > vote.no + (vote.abstain or 0):
        why = f"vote: {len(vote.dissent)} are named against it, {vote.no} are counted"
        yield finding("arithmetic", str(vote.no), ok=False, why=why)


def _against_outcome(site: Site, record: Decision, vote: Vote) -> str:
    """What speaks against an outcome in its own counts, or nothing."""
    if vote.yes is None or vote.no is None or vote.yes > vote.no:
        return ""
    carried = "approve" in outcomes_in(record.outcome) or "carried" in record.outcome.lower()
    # In other words, "kept", it was voted for, too, where nothing is refused.
    told = carried or (vote.yes < vote.no and "deny" not in outcomes_in(site.cited.text))
    if told and not _is_lost(record.outcome):
        return f"outcome: {vote.yes} for and {vote.no} against carry nothing"
    return ""


def _is_lost(text: str) -> bool:
    """Whether a text refuses something, denies anything or has a side against it."""
    said = signs(text)
    return bool(said.denials) or not _LOST.isdisjoint(kind for kind, _ in said.kinds)


_LOST = frozenset({("outcome", "deny"), ("side", "against"), ("support", "oppose")})


def outcomes_in(text: str) -> set[str]:
    """The kinds of outcome that a text tells: approve, deny, defer."""
    return {kind for (axis, kind), _ in signs(text).kinds if axis == "outcome"}


def _more_than_present(site: Site, vote: Vote) -> str:
    """More votes than there are people present, by a roll that bears the other votes out."""
    there = site.source.present
    cast = _cast(vote)
    if there < FEWEST or not there < cast <= there + NEAR:
        return ""
    others = [
        _cast(each.vote)
        for each in site.source.draft.decisions
        if each.vote and each.vote != vote and each.vote.yes is not None
    ]
    if max(others, default=0) > there:
        return ""
    return f"vote: {cast} votes, and the roll has {there} present"


def _cast(vote: Vote) -> int:
    return sum(filter(None, (vote.yes, vote.no, vote.abstain)))


def _of_the_next(site: Site, record: Decision, vote: Vote) -> str:
    """One tally belongs to one motion: that which was put last before it."""
    tally = max(site.source.numbers(record.passages), default=0)
    own = [n for n in record.passages if n < tally]
    if vote.yes is None or not record.moved_by or not own:
        return ""
    for other in site.source.draft.decisions:
        if tally not in other.passages or other.vote != vote or not other.moved_by:
            continue
        theirs = [n for n in other.passages if n < tally]
        if theirs and max(own) < min(theirs):
            return f"vote: the passages count these votes on another motion, of {other.moved_by}"
    return ""


def calendar_order(site: Site) -> Iterator[Finding]:
    """Nothing ends before it begins, is due before its meeting, is printed before it was held."""
    record, within = site.record, site.within
    if not isinstance(record, Date) or not record.edtf:
        return
    begins, _, ends = record.edtf.partition("/")
    first, last = _day(begins), _day(ends or begins)
    why = ""
    if first and last and last < first:
        why = f"edtf: {ends} is before {begins}"
    elif isinstance(within, Directive) and record.what == "due":
        held = _held(site, within)
        if last and held and last < held:
            why = f"edtf: due before the meeting of {held}"
    elif isinstance(within, Meeting) and record.what == "held":
        printed = _printed(site)
        if first and printed and first > printed:
            why = f"edtf: held after the text was published on {printed}"
    if why:
        yield finding("arithmetic", record.edtf, ok=False, why=why)


def _day(edtf: str) -> date | None:
    """The day of a date that has one; a doubtful one has none."""
    full = _FULL.fullmatch(edtf)
    try:
        return date(*map(int, full.groups())) if full else None
    except ValueError:
        return None  # the business of `dates`


def _held(site: Site, order: Directive) -> date | None:
    """The day of the meeting that gave an order, where it is printed and there is no other."""
    meetings = site.source.draft.meetings
    if order.meeting is None and len(meetings) != 1:
        return None
    index = order.meeting or 0
    if not 0 <= index < len(meetings):
        return None
    days = {_day(each.edtf or "") for each in meetings[index].dates if each.what == "held"}
    return days.pop() if len(days) == 1 else None


def _printed(site: Site) -> date | None:
    """The day of publication, where the text prints one; a notice is printed before."""
    document = site.source.draft.document
    if document.kind == "notice":
        return None
    days = {_day(each.edtf or "") for each in document.dates if each.what == "published"}
    return days.pop() if len(days) == 1 else None


def weekday(site: Site) -> Iterator[Finding]:
    """A full date falls on the day of the week that its words say."""
    record = site.record
    full = _FULL.fullmatch(record.edtf) if isinstance(record, Date) and record.edtf else None
    if not full or not isinstance(record, Date):
        return
    said = [day for day in lists("audit")["weekdays"] if day.lower() in record.text.lower()]
    try:
        falls = _days()[date(*map(int, full.groups())).weekday()]
    except ValueError:
        return  # the business of `dates`
    if said and falls not in said:
        why = f"edtf: this was a {falls}, the text says {said[0]}"
        yield finding("arithmetic", record.edtf or "", ok=False, why=why)


@cache
def _days() -> tuple[str, ...]:
    return tuple(calendar.day_name)
