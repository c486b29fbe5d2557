"""What findings make of a record: which of them are soft, and which are shown."""

from __future__ import annotations

from govsumm.auditing.site import Finding
from govsumm.records import CheckName, Verdict

SOFT: frozenset[CheckName] = frozenset(
    {
        "words",
        "word",
        "name",
        "voice",
        "addressee",
        "deadline",
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


def verdict(findings: list[Finding]) -> Verdict:
    """`unsupported` where a hard check failed, `weak` where a soft one did, else `supported`."""
    failed = [finding["check"] for finding in findings if not finding["ok"]]
    hard = any(name not in SOFT for name in failed)
    return "unsupported" if hard else ("weak" if failed else "supported")
