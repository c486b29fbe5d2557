"""What a table is made of: sites in a brief, one for each row, and columns that tell of them.

A site is a record, or a record with what it stands in where a column tells of that.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from govsumm.exporting.columns import Cell, Column
from govsumm.records import Brief, Record

Row = dict[str, Cell]

KEY = Column("report", "text", "sha256 of the report's text", lambda brief: brief.source.sha256)
COMMON = (
    Column("id", "text", "the record's stable id", lambda record: record.id),
    Column("verdict", "text", "supported, weak or unsupported", lambda record: record.verdict),
    Column(
        "passages",
        "text",
        "numbers of the passages cited, as a JSON list",
        lambda record: json.dumps(record.passages),
    ),
)

first, second, third = map(itemgetter, range(3))


@dataclass(frozen=True)
class Table:
    """A table: its columns besides `KEY`, and the sites in a brief that they are of."""

    name: str
    means: str
    own: tuple[Column, ...]
    sites: Callable[[Brief], Iterable[Any]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in order."""
        return (KEY, *self.own)

    def rows(self, brief: Brief) -> Iterator[Row]:
        """The rows of one brief."""
        key = KEY.cell(brief)
        for site in self.sites(brief):
            yield {KEY.name: key} | {column.name: column.cell(site) for column in self.own}


def of(get: Callable[[Any], Any], given: Iterable[Column]) -> tuple[Column, ...]:
    """The columns of a part of a site; null where it has none."""

    def moved(column: Column) -> Column:
        def cell(site: Any) -> Cell:
            part = get(site)
            return None if part is None else column.cell(part)

        return replace(column, cell=cell)

    return tuple(map(moved, given))


def listed(record: Record, name: str) -> tuple[Any, ...]:
    """What a record has under a name, be it one or several."""
    value = getattr(record, name)
    return value if isinstance(value, tuple) else (value,)
