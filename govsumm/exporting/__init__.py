"""Briefs as flat tables, by the annotations of the records.

bounds    the days that an EDTF date spans
columns   the columns that a record's fields become
sites     what a table is made of
tables    which tables there are, and their rows
loading   briefs in a folder
writing   tables into files, whole or not at all
writers   what writes Parquet, SQLite, JSONL, CSV
"""

from __future__ import annotations

from collections.abc import Iterable

from govsumm.errors import expect
from govsumm.exporting.sites import Row
from govsumm.exporting.tables import tables
from govsumm.records import Brief


def to_tables(briefs: Iterable[Brief]) -> dict[str, list[Row]]:
    """The rows of all tables by their names; a table without rows is there and empty.

    Raises UsageError for what is no brief.
    """
    found: dict[str, list[Row]] = {table.name: [] for table in tables()}
    for brief in briefs:
        expect(brief, Brief, "give a list of briefs, as outcomes have")
        for table in tables():
            found[table.name] += table.rows(brief)
    return found


def as_markdown() -> str:
    """The tables and their columns as docs/tables.md has them."""
    lines: list[str] = []
    for table in tables():
        lines += [f"## {table.name}", "", f"{table.means[0].upper()}{table.means[1:]}.", ""]
        lines += ["| column | type | means |", "|---|---|---|"]
        lines += [f"| `{each.name}` | {each.kind} | {each.means} |" for each in table.columns]
        lines.append("")
    return "\n".join(lines)


__all__ = ["as_markdown", "to_tables"]
