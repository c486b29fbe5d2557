"""Writes the curve of paraphrase support into docs/audit.md: `make curve`.

Over the recorded claims of the examples and the annotators' claims on the fresh reports, one
factor scales all that `support.parts` asks. At each: which true claims are kept, and which made-up
tails, tails of other claims and inventions are caught, by this check alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from conftest import EXAMPLES, ROOT

from govsumm import FixtureBackend, ask, read_report
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source
from govsumm.auditing.support.parts import weakest
from govsumm.auditing.support.units import read
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.digest import digest
from govsumm.evaluation import find_cases, load_gold
from govsumm.evaluation.mutations.material import Material
from govsumm.evaluation.mutations.tails import TAILS
from govsumm.evaluation.mutations.varying import gists
from govsumm.records import Claim

PAGE = ROOT / "docs" / "audit.md"
MARKS = re.compile("(<!-- bearing -->\n).*?(<!-- /bearing -->)", re.DOTALL)
FRESH = ROOT / "tests" / "fresh"
FACTORS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
CLAIMS = ("headline", "summary", "directives", "problems", "assessments", "decisions", "statements")
Margins = dict[str, list[float]]
"""How well each claim is borne, in multiples of what is asked, by what was done to it."""


def recorded() -> Iterator[tuple[Material, tuple[Claim, ...]]]:
    """The examples, with the claims of their recordings."""
    backend = FixtureBackend(EXAMPLES)
    for case in find_cases(EXAMPLES, EXAMPLES):
        request = ask(read_report(case.report_path))
        material = Material(request.report, request.passages, backend.fill(request).draft)
        yield material, material.claims


def annotated() -> Iterator[tuple[Material, tuple[Claim, ...]]]:
    """The fresh reports, with their annotators' claims in a draft of the rules."""
    backend = ExtractiveBackend()
    for case in find_cases(FRESH / "gold", FRESH / "reports"):
        request = ask(read_report(case.report_path))
        draft = backend.fill(request).draft
        material = Material(request.report, request.passages, draft)
        said = tuple(gists(material, load_gold(case.gold_path, request.report.text)))
        none = dict.fromkeys(CLAIMS[1:], ())
        draft = draft.model_copy(update={**none, "summary": said})
        yield Material(request.report, request.passages, draft), said


def margins(cases: Iterator[tuple[Material, tuple[Claim, ...]]]) -> Margins:
    """The margins of true claims, and of each operator's."""
    found: Margins = {"true": [], **{each.name: [] for each in TAILS}}
    for material, claims in cases:
        source = Source(material.report, material.passages, material.draft)
        for claim in claims:
            found["true"].append(margin(source, claim))
            for operator in TAILS:
                seed = digest("curve", [operator.name, material.report.sha256, claim.text])
                rng = random.Random(seed)
                for false in operator.make(material, claim, rng):
                    assert isinstance(false, Claim)
                    found[operator.name].append(margin(source, false))
                    break
    return found


def margin(source: Source, claim: Claim) -> float:
    """The margin of one claim; a quotation is borne however much is asked."""
    site = Site(claim, source)
    units = read(site, claim.text) if site.paraphrases else ()
    return weakest(units)[0] if units else float("inf")


def curve(found: Margins) -> str:
    """A row for each factor."""
    rows = [
        f"| asked | true kept | {' | '.join(f'{each.name}, caught' for each in TAILS)} |",
        "|--:|--:|" + "--:|" * len(TAILS),
    ]
    for factor in FACTORS:
        kept = share(found["true"], factor, caught=False)
        shares = " | ".join(share(found[each.name], factor, caught=True) for each in TAILS)
        rows.append(f"| × {factor:g} | {kept} | {shares} |")
    return "\n".join(rows)


def share(values: list[float], factor: float, *, caught: bool) -> str:
    """The share of margins below a factor, or not below it."""
    return f"{sum((each < factor) is caught for each in values) / len(values):.1%}"


def written(text: str) -> str:
    """The page with the curves as they are measured."""
    tables = []
    for name, cases in (
        ("Recorded claims of the examples", recorded()),
        ("Annotators' claims, fresh reports", annotated()),
    ):
        found = margins(cases)
        tables.append(f"{name} ({len(found['true'])}):\n\n{curve(found)}\n")
    return MARKS.sub(lambda marks: f"{marks[1]}{chr(10).join(tables)}{marks[2]}", text)


def main(page: Path = PAGE) -> None:
    """Write the page anew."""
    page.write_text(written(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
