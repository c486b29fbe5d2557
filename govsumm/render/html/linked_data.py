"""The article and its events as schema.org JSON-LD: what is stated, and borne."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from govsumm.output import plain_json
from govsumm.records import Audited, AuditedDate, AuditedMeeting, Brief

_WHOLE = re.compile(r"\d{4}(-\d\d){0,2}")
_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&"}
_CREDITS = {
    "reporter": "author",
    "correspondent": "author",
    "editor": "editor",
    "translator": "translator",
    "source": "sourceOrganization",
}


def linked_data(brief: Brief) -> Markup:
    """The JSON-LD, such that nothing in it ends the script element it stands in."""
    text = json.dumps(_article(brief), ensure_ascii=False, separators=(",", ":"))
    inert = re.sub("[<>&]", lambda hit: _ESCAPES[hit[0]], plain_json(text))
    return Markup(inert)  # noqa: S704


def _borne(record: Audited) -> bool:
    return record.verdict == "supported"


def _article(brief: Brief) -> dict[str, Any]:
    document = brief.document
    makers: dict[str, list[dict[str, str]]] = {}
    for credit in filter(_borne, brief.credits):
        kind = "Organization" if credit.role == "source" else "Person"
        role = _CREDITS.get(credit.role, "contributor")
        makers.setdefault(role, []).append({"@type": kind, "name": credit.name})
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": document.title if _borne(document) else None,
            "inLanguage": document.language,
            "datePublished": _stated(document.dates, "published"),
            "about": [_event(brief, index) for index in range(len(brief.meetings))],
            **makers,
        }
    )


def _event(brief: Brief, index: int) -> dict[str, Any]:
    held = brief.meetings[index]
    known = held if _borne(held) else None
    here = [
        (person.name, done.function)
        for person in filter(_borne, brief.people)
        for done in filter(_borne, person.functions)
        if done.meeting == index
    ]
    presided = {name for name, function in here if function == "presided"}
    came = {name for name, function in here if function not in ("absent", "presided")}
    return _filled(
        {
            "@type": "Event",
            "name": known.names[0] if known and known.names else None,
            "alternateName": list(known.names[1:]) if known else None,
            "startDate": _stated(held.dates, "held"),
            "location": _places(known) if known else None,
            "organizer": _named("Organization", known.organisers if known else ())
            + _named("Person", sorted(presided)),
            "attendee": _named("Person", sorted(came - presided)),
        }
    )


def _places(held: AuditedMeeting) -> list[dict[str, str]]:
    return _named("Place", [place.text for place in held.places if place.role != "online"])


def _stated(dates: Iterable[AuditedDate], what: str) -> str | None:
    """The first date of its kind that the text states down to the year, never an inferred one."""
    for date in filter(_borne, dates):
        if date.what == what and date.edtf and _WHOLE.fullmatch(date.edtf):
            return date.edtf
    return None


def _named(kind: str, names: Iterable[str]) -> list[dict[str, str]]:
    return [{"@type": kind, "name": name} for name in names]


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
