"""What a brief by rules takes, and its page: CPU time for each report of the examples."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

from measuring import Spread, compared, spread

from govsumm import Briefer, ExtractiveBackend, Report, audit, read_report, to_html
from govsumm.prompting import ask

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Ruled:
    """Seconds a report: the whole brief, the audit's part of it, and the brief's page."""

    brief: Spread
    audit: Spread
    page: Spread
    characters: int


def ruled(rounds: int) -> Ruled:
    """Brief every example by rules, audit the same drafts apart and draw their pages, in turn."""
    reports = [read_report(path) for path in sorted(EXAMPLES.glob("*/report.txt"))]
    backend = ExtractiveBackend()
    briefer = Briefer(backend)
    drafts = [backend.fill(ask(report)).draft for report in reports]
    made = [briefer.brief(report) for report in reports]

    def briefs(each: list[Report] = reports) -> None:
        for report in each:
            briefer.brief(report)

    def audits() -> None:
        for report, draft in zip(reports, drafts, strict=True):
            audit(report, draft)

    def pages() -> None:
        for report, brief in zip(reports, made, strict=True):
            to_html(brief, report)

    taken = compared({"brief": briefs, "audit": audits, "page": pages}, rounds, 1)
    share = {
        name: spread([value / len(reports) for value in values]) for name, values in taken.items()
    }
    characters = round(statistics.mean(len(report.text) for report in reports))
    return Ruled(share["brief"], share["audit"], share["page"], characters)
