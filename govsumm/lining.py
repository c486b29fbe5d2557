"""Reads a file of Windows, or one with blanks at the ends of its lines, as any other.

The report's text is never changed, and offsets speak of it; what reads lines, in rules and audit,
reads this form of it, and what they found is put back into the offsets of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Any

from govsumm.line_ends import fed, kept, left_out
from govsumm.passages import Passage
from govsumm.report import Report

Passages = tuple[Passage, ...]


def lined(report: Report, passages: Passages) -> tuple[Report, Passages]:
    """A report and its passages with one line feed for each end of a line: the same where it has
    no other ends already.
    """
    at, text = left_out(report.text), fed(report.text)
    if text == report.text:
        return report, passages
    spans = [
        (each.start - bisect_left(at, each.start), each.end - bisect_left(at, each.end))
        for each in passages
    ]
    return replace(report, text=text), tuple(
        Passage(each.n, *span, text[slice(*span)])
        for each, span in zip(passages, spans, strict=True)
    )


_WRAP = re.compile(r"(?<=[^\W_][,;]|[^\W_]{2})\n(?=\s{0,40}(?:[a-z]{2}|[$£€(]|\d(?!\d?[.)])))")


def unwrapped(passages: Passages) -> Passages:
    """Passages with a blank for the end of a line inside a sentence."""
    return tuple(
        replace(each, text=_WRAP.sub(" ", each.text)) if "\n" in each.text else each
        for each in passages
    )


def restored(found: Any, read: Report, report: Report) -> Any:
    """Plain data with every span `start`, `end`, `quote` in it put back from the form in which a
    report was read into its own.
    """
    if read.text == report.text:
        return found
    return _restored(found, report.text, kept(report.text))


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
