"""Writes the table of the mutation suite over the examples into the README."""

from __future__ import annotations

import re

from conftest import EXAMPLES, ROOT
from test_mutations import measured

from govsumm.evaluation.mutations import shown

README = ROOT / "README.md"
MARKS = re.compile("(<!-- mutations -->\n).*?(<!-- /mutations -->)", re.DOTALL)


def written(text: str) -> str:
    """The README with the table as it is measured."""
    table = shown(measured(EXAMPLES, EXAMPLES, EXAMPLES))
    return MARKS.sub(lambda marks: f"{marks[1]}{table}{marks[2]}", text)


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
