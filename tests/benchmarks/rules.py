"""What a brief by rules takes: CPU time for each report of the examples, audit and all."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

from measuring import Spread, compared, spread

from govsumm import Briefer, ExtractiveBackend, Report, audit, read_report
from govsumm.prompting import ask

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Ruled:
    """Seconds a report: the whole brief, and the audit's part of it."""

    brief: Spread
    audit: Spread
    characters: int


def ruled(rounds: int) -> Ruled:
    """Brief every example by rules, and audit the same drafts apart, in turn."""
    reports = [read_report(path) for path in sorted(EXAMPLES.glob("*/report.txt"))]
    backend = ExtractiveBackend()
    briefer = Briefer(backend)
    drafts = [backend.fill(ask(report)).draft for report in reports]

    def briefs(each: list[Report] = reports) -> None:
        for report in each:
            briefer.brief(report)

    def audits() -> None:
        for report, draft in zip(reports, drafts, strict=True):
            audit(report, draft)

    taken = compared({"brief": briefs, "audit": audits}, rounds, 1)
    share = {
        name: spread([value / len(reports) for value in values]) for name, values in taken.items()
    }
    characters = round(statistics.mean(len(report.text) for report in reports))
    return Ruled(share["brief"], share["audit"], characters)
