"""The figures of the mutation suite, as a table for people and as plain data for programs."""

from __future__ import annotations

from typing import Any

from govsumm.evaluation.mutations.suite import TARGETS, Figures
from govsumm.records import Verdict


def shown(made: Figures) -> str:
    """A Markdown table operator by operator, then true claims, gists and omissions."""
    lines = ["| made false by | mutants | passed as supported | caught |", "|---|--:|--:|--:|"]
    for family, least in TARGETS.items():
        total, caught = made.caught(family)
        share = caught / total if total else 1.0
        lines.append(
            f"| **{family}** (at least {least:.0%}) | **{total}** | **{total - caught}** "
            f"| **{share:.1%}** |"
        )
        lines += [
            f"| {name} | {each.mutants} | {each.passed} | "
            f"{(each.mutants - each.passed) / each.mutants:.1%} |"
            for name, each in made.operators.items()
            if each.family == family and each.mutants
        ]
    lines += [
        "",
        "| true claims | claims | supported | weak | unsupported |",
        "|---|--:|--:|--:|--:|",
    ]
    lines += [
        _row("as recorded", made.true),
        _row("other typography, numbers, spelling", made.varied),
        _row("gists of annotators", made.gists),
    ]
    lines += ["", "| left out, one at a time | records | named as omissions |", "|---|--:|--:|"]
    lines += [f"| {kind} | {n} | {named / n:.1%} |" for kind, (n, named) in made.dropped.items()]
    alarms = made.alarms / made.reports if made.reports else 0.0
    lines.append(f"| nothing: false alarms a report | {made.reports} reports | {alarms:.2f} |")
    return "\n".join(lines) + "\n"


def _row(name: str, counts: dict[Verdict, int]) -> str:
    total = sum(counts.values()) or 1
    shares = " | ".join(
        f"{counts.get(verdict, 0) / total:.1%}" for verdict in ("supported", "weak", "unsupported")
    )
    return f"| {name} | {sum(counts.values())} | {shares} |"


def shown_json(made: Figures) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "operators": {
            name: {"family": each.family, "mutants": each.mutants, "passed": each.passed}
            for name, each in made.operators.items()
        },
        "families": {
            family: dict(zip(("mutants", "caught"), made.caught(family), strict=True))
            for family in TARGETS
        },
        "true": made.true,
        "varied": made.varied,
        "gists": made.gists,
        "dropped": {
            kind: {"records": n, "named": named} for kind, (n, named) in made.dropped.items()
        },
        "alarms": made.alarms,
        "reports": made.reports,
    }
