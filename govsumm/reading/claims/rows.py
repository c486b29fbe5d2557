"""The clauses of one sentence in a row: where one tells a shortcoming, those beside it may, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from govsumm.reading.claims.clauses import Clause, trimmed
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.modality import bare
from govsumm.reading.claims.plain_shortcomings import counts
from govsumm.reading.claims.siblings import goes_on, in_a_row

Row = Sequence[tuple[Clause, Sequence[Said]]]
"""The clauses of a sentence, each with what was heard in it."""


def heard_in_rows(text: str, row: Row, *, framed: bool) -> list[Said]:
    """What was heard in a sentence, with the shortcomings that only their row tells.

    `framed` says that somebody speaks; in the report's own voice only a count is one.
    """
    told = [list(heard) for _, heard in row]
    for forward in (True, False):
        order = range(1, len(row)) if forward else reversed(range(len(row) - 1))
        for n in order:
            beside = n - 1 if forward else n + 1
            first = next((each for each in told[beside] if each.mode == "problem"), None)
            parted = not (forward or goes_on(text, row[beside][0]))
            if first is None or parted or any(each.mode != "assessment" for each in told[n]):
                continue
            clause = row[n][0]
            if in_a_row(text, clause) and (framed or counts(text[clause.start : clause.end])):
                told[n] = [_as_problem(text, clause, first)]
    return list(chain.from_iterable(told))


def _as_problem(text: str, clause: Clause, beside: Said) -> Said:
    """A clause as a problem in the voice of the one beside it."""
    span = trimmed(text, bare(text, clause.start, clause.end), clause.end)
    return replace(beside, text=span, passages=clause.passages)
