"""True and false claims in free words about short reports: how many of each the audit supports.

`tests/fresh/told` has them; its README says how they were written, and what a first sight gave.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from drafts import directive, draft
from fresh_replies import FRESH

from govsumm import Report, audit, split
from govsumm.passages import Passage
from govsumm.records import Problem, Statement, Verdict

TOLD = FRESH / "told"
BOUNDS = {"opened": (0.72, 0.25), "shut": (0.53, 0.29)}
"""At least so much of the true ones is supported, and at most so much of the false ones."""
LISTS = {"directive": "directives", "problem": "problems"}
"""All else is told as a statement."""


def record(claim: dict[str, Any], cited: tuple[int, ...]) -> Any:
    """The record of a claim."""
    by, text = claim.get("by"), claim["text"]
    if claim["kind"] == "directive":
        return directive(text, passages=cited, by=by)
    if claim["kind"] == "problem":
        return Problem(passages=cited, text=text, by=by)
    return Statement(passages=cited, text=text, by=by, kind="report", due=None)


def cited(
    claim: dict[str, Any], spans: list[tuple[int, int]], passages: tuple[Passage, ...]
) -> Any:
    """The passages that hold a claim's sentences."""
    wanted = [spans[at] for at in claim["cite"]]
    return tuple(p.n for p in passages if any(p.start < b and p.end > a for a, b in wanted))


def verdicts(told: dict[str, Any], *, truth: bool) -> Iterator[Verdict]:
    """The verdicts on the true or the false claims of a report, all in one draft."""
    text, spans = "", []
    for sentence in told["sentences"]:
        spans.append((len(text), len(text) + len(sentence)))
        text += f"{sentence}\n"
    report = Report(text)
    passages = split(report)
    made: dict[str, list[Any]] = defaultdict(list)
    for claim in told["claims"]:
        if claim["truth"] is truth:
            name = LISTS.get(claim["kind"], "statements")
            made[name].append(record(claim, cited(claim, spans, passages)))
    brief = audit(report, draft(**{name: tuple(each) for name, each in made.items()}))
    for name in made:
        yield from (each.verdict for each in getattr(brief, name))


def reports(half: Path) -> Iterator[dict[str, Any]]:
    """The reports of one half."""
    for path in sorted(half.glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("half", BOUNDS)
def test_free_words_are_held_as_well_as_before(half: str) -> None:
    """More true claims than bounds say are supported, and fewer false ones."""
    found: Counter[tuple[bool, bool]] = Counter()
    for told in reports(TOLD / half):
        for truth in (True, False):
            found.update((truth, each == "supported") for each in verdicts(told, truth=truth))
    least, most = BOUNDS[half]
    assert found[True, True] >= least * (found[True, True] + found[True, False])
    assert found[False, True] <= most * (found[False, True] + found[False, False])
