"""What the audit has against a record, in words for people."""

from __future__ import annotations

import re

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
