"""Reads a file of Windows as any other: line ends of two characters as the one that they stand for.

The report's text is never changed, and offsets speak of it; what reads lines, in rules and audit,
reads this form of it, and what they found is put back into the offsets of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Any

from govsumm.passages import Passage
from govsumm.report import Report

Passages = tuple[Passage, ...]

_RETURN = re.compile(r"\r(?=\n)")


def lined(report: Report, passages: Passages) -> tuple[Report, Passages]:
    """A report and its passages with one line feed for each end of a line: the same where it has
    no other ends already.
    """
    text = report.text
    if "\r" not in text:
        return report, passages
    at = _returns(text)
    return replace(report, text=_fed(text)), tuple(
        Passage(
            each.n,
            each.start - bisect_left(at, each.start),
            each.end - bisect_left(at, each.end),
            _fed(each.text),
        )
        for each in passages
    )


def restored(found: Any, report: Report) -> Any:
    """Plain data with every span `start`, `end`, `quote` in it put back from the lined form of a
    report into its own.
    """
    if "\r" not in report.text:
        return found
    at = [place - n for n, place in enumerate(_returns(report.text))]
    return _restored(found, report.text, at)


def _restored(found: Any, text: str, at: list[int]) -> Any:
    if isinstance(found, list | tuple):
        return [_restored(each, text, at) for each in found]
    if not isinstance(found, dict):
        return found
    made = {name: _restored(each, text, at) for name, each in found.items()}
    if "start" in made and "end" in made:
        made |= {name: made[name] + bisect_left(at, made[name]) for name in ("start", "end")}
        if "quote" in made:
            made["quote"] = text[made["start"] : made["end"]]
    return made


def _returns(text: str) -> list[int]:
    """Where the carriage returns stand that a line feed follows."""
    return [hit.start() for hit in _RETURN.finditer(text)]


def _fed(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
