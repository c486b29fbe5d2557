"""Subtle lies by people who had never seen the audit: how many it takes for true, and what of the
true ones in other words it keeps.

`tests/fresh/lies` has them, one record a line: which of a recorded reply's records, and the fields
that are told otherwise. Its README says how they were written, and what a first sight gave.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from fresh_replies import FRESH, asked, replied

from govsumm import Draft
from govsumm.auditing import worst_verdicts
from govsumm.records import Cited, Verdict

LIES = FRESH / "lies"
CAUGHT, KEPT = 0.71, 0.8
"""The shares of lies that must not be supported, and of true rewordings that must be."""


def told(name: str) -> Iterator[tuple[bool, str, Verdict]]:
    """Each row of a report: whether it is false, what was done, and the verdict on it.

    All rows stand in one draft, each for its true record, or at the end of the list where another
    row stands for that one.
    """
    request, draft = asked(name), replied(name)
    rows = [json.loads(line) for line in (LIES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    placed = [(row, _told(draft, row)) for row in rows]
    replaced = set()
    for row, record in placed:
        held, at = getattr(draft, row["list"]), row["index"]
        at = len(held) if (row["list"], at) in replaced else at
        replaced.add((row["list"], row["index"]))
        changed = (*held[:at], record, *held[at + 1 :])
        draft = draft.model_copy(update={row["list"]: changed})
    records = [record for _, record in placed]
    found = worst_verdicts(request.report, draft, records, passages=request.passages)
    for (row, _), verdict in zip(placed, found, strict=True):
        yield row["false"], row["operator"], verdict


def _told(draft: Draft, row: dict[str, Any]) -> Cited:
    """The record of a row: the true one with some fields told otherwise."""
    true: Cited = getattr(draft, row["list"])[row["index"]]
    changed = json.dumps(true.model_dump(mode="json") | row["set"])
    return type(true).model_validate_json(changed)


@pytest.fixture(scope="module")
def verdicts() -> Counter[tuple[bool, Verdict]]:
    """How many of the false, and of the true, got each verdict."""
    names = sorted(each.stem for each in LIES.glob("*.jsonl"))
    return Counter((false, verdict) for name in names for false, _, verdict in told(name))


def test_most_subtle_lies_are_no_more_than_weak(verdicts: Counter[tuple[bool, Verdict]]) -> None:
    """Words of the passages in another order, or one of them another."""
    all_told = sum(count for (false, _), count in verdicts.items() if false)
    assert 1 - verdicts[True, "supported"] / all_told >= CAUGHT


def test_true_claims_in_other_words_are_kept(verdicts: Counter[tuple[bool, Verdict]]) -> None:
    """Passive for active, a synonym, a clause moved."""
    all_told = sum(count for (false, _), count in verdicts.items() if not false)
    assert verdicts[False, "supported"] / all_told >= KEPT
