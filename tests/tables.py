"""Writes the columns into docs/tables.md anew: python tests/tables.py."""

from __future__ import annotations

from conftest import ROOT

from govsumm.exporting import as_markdown

PAGE = ROOT / "docs" / "tables.md"


def main() -> None:
    """Keep the page's head, and write the rest."""
    head = PAGE.read_text(encoding="utf-8").partition("## reports")[0]
    PAGE.write_text(head + as_markdown(), encoding="utf-8")


if __name__ == "__main__":
    main()
