"""What can be reckoned of dates: their order, and the day of the week that they fall on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from govsumm.auditing.numbers.quantities import weekday_names, weekdays_in
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.texts import text_of
from govsumm.records import Date, Directive, Meeting

_FULL = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def calendar_order(site: Site) -> Iterator[Finding]:
    """A full date falls on the day of the week that its words say. Nothing ends before it begins,
    is due before its meeting, is printed before it was held.
    """
    record = site.record
    if not isinstance(record, Date) or not record.edtf:
        return
    for why in (_falls_otherwise(record, record.edtf), _out_of_order(site, record, record.edtf)):
        if why:
            yield finding("arithmetic", record.edtf, ok=False, why=f"edtf: {why}")


def _falls_otherwise(record: Date, edtf: str) -> str:
    """The day of the week that a date really is, where its words say another."""
    day = _day(edtf)
    said = weekdays_in(text_of(record.text).bare) if day else frozenset()
    if day is None or not said or day.weekday() in said:
        return ""
    names = [name.title() for name in weekday_names()]
    return f"this was a {names[day.weekday()]}, the text says {names[min(said)]}"


def _out_of_order(site: Site, record: Date, edtf: str) -> str:
    """What a date should stand behind, or before, and does not."""
    begins, _, ends = edtf.partition("/")
    first, last = _day(begins), _day(ends or begins)
    if first and last and last < first:
        return f"{ends} is before {begins}"
    if isinstance(site.within, Directive) and record.what == "due":
        held = _held(site, site.within)
        if last and held and last < held:
            return f"due before the meeting of {held}"
    elif isinstance(site.within, Meeting) and record.what == "held":
        printed = _printed(site)
        if first and printed and first > printed:
            return f"held after the text was published on {printed}"
    return ""


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
