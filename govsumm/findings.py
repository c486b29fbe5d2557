"""What the audit has against a record, and a parser against what was to be one, in words for
people: no field of the schema is named as the schema names it.
"""

from __future__ import annotations

import re

from pydantic import ValidationError

from govsumm.errors import one_line
from govsumm.records import Audited, Check

_FIELDS = {
    "text": "",
    "matter": "matter",
    "condition": "condition",
    "outcome": "outcome",
    "yes": "votes for",
    "no": "votes against",
    "abstain": "abstentions",
    "vote": "vote",
    "method": "way of voting",
    "dissent": "against",
    "moved_by": "mover",
    "seconded_by": "seconder",
    "by": "speaker",
    "to": "addressee",
    "name": "name",
    "names": "name",
    "who": "name",
    "also": "other form",
    "posts": "post",
    "organisers": "organiser",
    "places": "place",
    "title": "title",
    "edtf": "date",
}
"""The fields of the schema as a reader would call them; of a claim's own text nothing is said."""

_PLACES = _FIELDS | {
    "text": "text",
    "what": "kind",
    "due": "deadline",
    "effective": "date of effect",
    "inferred": "inferred date",
    "dates": "date",
    "functions": "function",
}
"""The same where something stands in them; what is not here is called what it is."""

_OPENING = re.compile(rf"({'|'.join(_FIELDS)}): ")
_ONLY_MISSING = re.compile(
    r"(?:this \w+ is )?not in the (?:passages cited|report)(?:, but elsewhere in the report)?"
)


def reasons(record: Audited) -> tuple[str, ...]:
    """The reasons for a verdict, each once: what is in doubt, and what speaks against it.

    Where it is said what stands in its place, that it is not there goes without saying.
    """
    failed = [(check, *_parted(check.why)) for check in record.checks if not check.ok]
    told = {check.token for check, _, why in failed if not _ONLY_MISSING.fullmatch(why)}
    return tuple(
        dict.fromkeys(
            _said(check, field, why)
            for check, field, why in failed
            if check.token not in told or not _ONLY_MISSING.fullmatch(why)
        )
    )


def _parted(why: str) -> tuple[str, str]:
    """A reason as the field that it speaks of, in words, and the rest."""
    opening = _OPENING.match(why)
    return (_FIELDS[opening[1]], why[opening.end() :]) if opening else ("", why)


def _said(check: Check, field: str, why: str) -> str:
    """`votes for “7”: the passages say 5 of this motion`; a share of words is no token."""
    token = f"“{check.token}”" if check.token and check.check != "words" else ""
    subject = " ".join(filter(None, (field, token)))
    return f"{subject}: {why}" if subject else why


def misread(fault: ValidationError) -> str:
    """Why data are no record: `the text of the deadline is missing`."""
    first = fault.errors(include_url=False, include_input=False)[0]
    fields = [one_line(part, 40) for part in first["loc"] if isinstance(part, str)]
    if not fields:
        return "it is no record"
    place = " of the ".join(_PLACES.get(field, field) for field in reversed(fields))
    match first["type"]:
        case "missing":
            return f"the {place} is missing"
        case "extra_forbidden":
            return f"there is no place for the {place}"
        case _:
            return f"the {place} is nothing that can stand there"
