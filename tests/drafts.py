"""Drafts for tests: an empty one to change, and records with all their fields."""

from __future__ import annotations

from typing import Any

from govsumm import Report, audit, split
from govsumm.records import (
    Audited,
    Check,
    Claim,
    Date,
    Decision,
    Directive,
    Document,
    Draft,
    Function,
    Meeting,
    Person,
    Record,
    Statement,
)
from govsumm.walking import cited_records

EMPTY: dict[str, Any] = {
    name: () for name, field in Draft.model_fields.items() if name not in ("document", "headline")
}


def document(**changes: Any) -> Document:
    """A meeting report in English that cites the first passage."""
    fields = {"kind": "meeting_report", "title": None, "language": "en", "dates": (), "places": ()}
    return Document(**{"passages": (1,), **fields, **changes})


def claim(text: str = "A meeting was held.", *passages: int) -> Claim:
    """A claim; by default of the first passage."""
    return Claim(passages=passages or (1,), text=text)


def draft(**changes: Any) -> Draft:
    """A draft with a headline and nothing else but the changes."""
    return Draft(**{"document": document(), "headline": claim(), **EMPTY, **changes})


def meeting(**changes: Any) -> Meeting:
    """A nameless meeting."""
    fields = {"passages": (1,), "names": (), "organisers": (), "places": (), "dates": ()}
    return Meeting(**{**fields, **changes})


def person(name: str, *functions: str, **changes: Any) -> Person:
    """A person with functions at the first meeting, by the first passage."""
    cited = changes.get("passages", (1,))
    done = tuple(Function(passages=cited, function=f, meeting=0) for f in functions)
    fields = {"passages": (1,), "also": (), "posts": (), "functions": done}
    return Person(**{"name": name, **fields, **changes})


def directive(text: str, **changes: Any) -> Directive:
    """An order to nobody, by nobody, undated."""
    fields = {"passages": (1,), "by": None, "to": (), "due": None, "meeting": None}
    return Directive(**{"text": text, **fields, **changes})


def decision(text: str, **changes: Any) -> Decision:
    """A bare formal outcome."""
    fields = {
        "passages": (1,),
        "matter": text,
        "outcome": "approved",
        "moved_by": None,
        "seconded_by": None,
        "vote": None,
        "to": (),
        "condition": None,
        "effective": None,
    }
    return Decision(**{"text": text, **fields, **changes})


def date(text: str, edtf: str | None, **changes: Any) -> Date:
    """A date on which something was held."""
    fields = {"passages": (1,), "what": "held", "inferred": None}
    return Date(**{"text": text, "edtf": edtf, **fields, **changes})


def faults(record: Record) -> list[tuple[str, str]]:
    """The checks that failed anywhere in a brief or a record, as (check, token)."""
    return [(check.check, check.token) for check in failed(record)]


def failed(record: Record) -> list[Check]:
    """The checks that failed anywhere in a brief or a record."""
    return [
        check
        for each in cited_records(record)
        if isinstance(each, Audited)
        for check in each.checks
        if not check.ok
    ]


def speaker_faults(
    report: Report, people: tuple[Person, ...], by: str, words: str, *, kind: str = "minutes"
) -> set[str]:
    """The checks that find fault with a speaker of the passage that prints some words."""
    cited = tuple(each.n for each in split(report) if words in each.text)[:1]
    said = Statement(passages=cited, text=words, by=by, kind="comment", due=None)
    made = draft(
        document=document(kind=kind), meetings=(meeting(),), people=people, statements=(said,)
    )
    found = {check for check, _ in faults(audit(report, made).statements[0])}
    return found & {"speaker", "voice", "anywhere"}
