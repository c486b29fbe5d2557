"""Pins the figures of the corpora: python tests/floors.py [--lower]

A figure that rose is pinned anew; one that fell is refused unless `--lower` says that it may. The
digest of a corpus, its reports and annotations, is pinned too: figures over another corpus are
other figures.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from conftest import EXAMPLES, FIXTURES, SHARED

from govsumm import Backend, Briefer, FixtureBackend, read_report
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.digest import digest
from govsumm.evaluation import as_json, find_cases, load_gold, score

FILE = Path(__file__).with_name("floors.json")
FRESH = Path(__file__).with_name("fresh")
"""Reports and annotations by people who did not write the rules."""
RULES = ExtractiveBackend()
CORPORA: dict[str, tuple[Path, Path, Backend]] = {
    "examples": (EXAMPLES, EXAMPLES, FixtureBackend(EXAMPLES)),
    "shared": (SHARED / "gold", SHARED / "reports", FixtureBackend(FIXTURES)),
    "examples by rules": (EXAMPLES, EXAMPLES, RULES),
    "shared by rules": (SHARED / "gold", SHARED / "reports", RULES),
    "fresh by rules": (FRESH / "gold", FRESH / "reports", RULES),
}
PINNED = ("precision", "recall", "f1")


def measured(name: str) -> dict[str, Any]:
    """The digest of a corpus, its averages over all reports, and its must_not hits."""
    gold, reports, backend = CORPORA[name]
    briefer = Briefer(backend)
    corpus, results = [], []
    for case in find_cases(gold, reports):
        report = read_report(case.report_path)
        annotation = load_gold(case.gold_path, report.text)
        corpus.append([case.name, report.sha256, json.loads(case.gold_path.read_bytes())])
        results.append(score(briefer.brief(report), annotation, report.text))
    averages = as_json(results)["averages"]
    return {
        "digest": digest("corpus", corpus)[:16],
        "must_not": sum(len(result.must_not) for result in results),
        "figures": {
            field: {figure: round(values[figure], 3) for figure in PINNED}
            for field, values in averages.items()
            if values["f1"] is not None
        },
    }


def fallen(now: dict[str, Any], pinned: dict[str, Any]) -> list[str]:
    """The figures of a corpus that are below their floors, as `field figure: now < floor`."""
    return [
        f"{field} {figure}: {now['figures'].get(field, {}).get(figure)} < {floor}"
        for field, figures in pinned["figures"].items()
        for figure, floor in figures.items()
        if now["figures"].get(field, {}).get(figure, 0) < floor
    ]


def main(lower: bool) -> int:
    """Pin what is measured; 1 where a figure fell and may not."""
    pinned = json.loads(FILE.read_text()) if FILE.exists() else {}
    for name, (gold, _, _) in CORPORA.items():
        if not gold.is_dir():
            continue
        now = measured(name)
        lost = fallen(now, pinned[name]) if name in pinned else []
        if lost and not lower:
            print(f"{name}: " + "; ".join(lost), "(--lower pins them all the same)", sep="\n")
            return 1
        pinned[name] = now
    FILE.write_text(json.dumps(pinned, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main("--lower" in sys.argv[1:]))
