"""The true claims of the mutation suite: recorded replies, and the annotators' own claims.

recorded     a reply to each report, of which every record was found true by hand
replied      what a model replied to some fresh reports, nearly all of it true
annotators   what the annotators of tests/fresh say, who never saw the audit
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from conftest import EXAMPLES, FIXTURES, ROOT, SHARED

from govsumm import FixtureBackend, ask, read_report
from govsumm.evaluation import Gold, find_cases, load_gold
from govsumm.evaluation.mutations import Material, Trial, annotated, tried

FRESH = ROOT / "tests" / "fresh"


class Claims(NamedTuple):
    """The true claims of one report; without gold they are the gold's."""

    name: str
    material: Material
    gold: Gold | None

    def tried(self, *, whole: bool = True) -> Trial:
        """The suite over them; what is recorded is the `whole` of a report, unless told else."""
        return tried(self.name, self.material, self.gold, whole=whole and self.gold is not None)


def recorded(
    gold: Path, reports: Path, fixtures: Path, names: frozenset[str] = frozenset()
) -> Iterator[Claims]:
    """The claims of recorded replies to all reports, or to those named."""
    backend = FixtureBackend(fixtures)
    for case in find_cases(gold, reports):
        if names and case.name not in names:
            continue
        request = ask(read_report(case.report_path))
        material = Material(request.report, request.passages, backend.fill(request).draft)
        yield Claims(case.name, material, load_gold(case.gold_path, request.report.text))


def replied() -> Iterator[Claims]:
    """The claims of a model, see tests/fresh/replies."""
    replies = FRESH / "replies"
    names = frozenset(each.name.partition(".")[0] for each in replies.glob("*.json"))
    return recorded(FRESH / "gold", FRESH / "reports", replies, names)


def annotators(names: frozenset[str] = frozenset()) -> Iterator[Claims]:
    """The claims of annotators: of all fresh reports, or of those named."""
    for case in find_cases(FRESH / "gold", FRESH / "reports"):
        if not names or case.name in names:
            request = ask(read_report(case.report_path))
            gold = load_gold(case.gold_path, request.report.text)
            yield Claims(case.name, annotated(request.report, request.passages, gold), None)


def bodies() -> Iterator[tuple[str, Iterator[Claims]]]:
    """All there are on this machine, under the names that tables give them."""
    yield "examples", recorded(EXAMPLES, EXAMPLES, EXAMPLES)
    if SHARED.is_dir():
        yield "real reports", recorded(SHARED / "gold", SHARED / "reports", FIXTURES)
    yield "a model's replies", replied()
    yield "annotators", annotators()
