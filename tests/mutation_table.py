"""Writes what gets past the audit: python tests/mutation_table.py.

The families of mutants go into the README, the operators into docs/audit.md.
"""

from __future__ import annotations

import re
from pathlib import Path

from conftest import ROOT
from true_claims import bodies

from govsumm.evaluation.mutations import Figures, beside, figures

README = ROOT / "README.md"
PAGE = ROOT / "docs" / "audit.md"


def measured() -> dict[str, Figures]:
    """The figures of each body of true claims."""
    return {name: figures(each.tried() for each in claims) for name, claims in bodies()}


def put(page: Path, mark: str, table: str) -> None:
    """Write a table between a page's two comments of this name."""
    marks = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
    text = page.read_text(encoding="utf-8")
    page.write_text(marks.sub(lambda hit: f"{hit[1]}{table}{hit[2]}", text), encoding="utf-8")


if __name__ == "__main__":
    found = measured()
    families, true, *_ = beside(found, by_operator=False).split("\n\n")
    put(README, "mutations", f"{families}\n\n{true}\n")
    put(PAGE, "mutations", beside(found))
