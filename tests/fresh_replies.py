"""The reports of `tests/fresh` and what a model replied to them, read once in a process: a backend
reads all recordings of its folder, which takes longer than the audit of a reply.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from govsumm import Draft, FixtureBackend, Request, ask, read_report

FRESH = Path(__file__).parent / "fresh"


def names(folder: str = "replies") -> list[str]:
    """The reports to which a folder has replies."""
    return sorted(each.name.partition(".")[0] for each in (FRESH / folder).glob("*.json"))


@cache
def asked(name: str) -> Request:
    """What a model is asked of a report."""
    return ask(read_report(next((FRESH / "reports").glob(f"{name}.*"))))


@cache
def replied(name: str, folder: str = "replies") -> Draft:
    """What it replied."""
    return _backend(folder).fill(asked(name)).draft


@cache
def _backend(folder: str) -> FixtureBackend:
    return FixtureBackend(FRESH / folder)
