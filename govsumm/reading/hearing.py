"""All clauses of a report and how they are meant, in whatever script it is."""

from __future__ import annotations

from govsumm.reading.chinese_frames import chinese_clauses
from govsumm.reading.said import Said, said
from govsumm.reading.sentences import Reading
from govsumm.records import DocumentKind


def heard(reading: Reading, kind: DocumentKind) -> tuple[Said, ...]:
    """The clauses that claim, admit or order something, in the order printed."""
    chinese = (
        Said(
            each.mode,
            each.text,
            tuple(sorted({each.passage, *reading.cited(*each.text)})),
            each.by,
            each.to,
        )
        for each in chinese_clauses(reading, feature=kind == "feature")
        if each.mode != "none"
    )
    return tuple(sorted((*said(reading, kind), *chinese), key=lambda each: each.text))
