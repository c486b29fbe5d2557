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
from govsumm.records import Date, Decision, Vote

_FULL = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def votes(site: Site) -> Iterator[Finding]:
    """A motion that carried has more for it than against it, and dissenters are counted."""
    record = site.record
    vote = record.vote if isinstance(record, Decision) else None
    if not isinstance(record, Decision) or vote is None:
        return
    why = _against_outcome(record, vote)
    if why:
        yield finding("arithmetic", record.outcome, ok=False, why=why)
    if vote.no is not None and len(vote.dissent) > vote.no + (vote.abstain or 0):
        why = f"vote: {len(vote.dissent)} are named against it, {vote.no} are counted"
        yield finding("arithmetic", str(vote.no), ok=False, why=why)


def _against_outcome(record: Decision, vote: Vote) -> str:
    """What speaks against an outcome in its own counts, or nothing."""
    if vote.yes is None or vote.no is None:
        return ""
    kinds = {kind for (axis, kind), _ in signs(record.outcome).kinds if axis == "outcome"}
    carried = "approve" in kinds or "carried" in record.outcome.lower()
    if carried and "deny" not in kinds and vote.yes <= vote.no:
        return f"outcome: {vote.yes} for and {vote.no} against carry nothing"
    return ""


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
