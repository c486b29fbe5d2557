"""What writes tables into Parquet, SQLite, JSONL or CSV.

SQLite is one file with all tables, JSONL one file whose lines say their table; of Parquet and CSV
there is a file for each table, named out.TABLE.parquet.
"""

from __future__ import annotations

import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from govsumm.errors import ConfigurationError
from govsumm.exporting.sites import Row, Table
from govsumm.exporting.tables import tables

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula; reports are anybody's."""

Temporary = Callable[[Path], Path]
"""Makes the path of a file that takes its place when all went well."""


class Writer(Protocol):
    """Takes rows, table by table."""

    files: list[Path]

    def write(self, table: Table, rows: list[Row]) -> None:
        """Write some rows of a table."""
        ...

    def close(self) -> None:
        """Finish the files."""
        ...


class _Sqlite:
    def __init__(self, to: Path, temporary: Temporary) -> None:
        self.files = [to]
        self._database = sqlite3.connect(temporary(to))
        for table in tables():
            defined = ", ".join(f'"{each.name}" {each.kind.upper()}' for each in table.columns)
            self._database.execute(f'CREATE TABLE "{table.name}" ({defined})')

    def write(self, table: Table, rows: list[Row]) -> None:
        marks = ", ".join("?" for _ in table.columns)
        values = [[row[each.name] for each in table.columns] for row in rows]
        self._database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', values)  # noqa: S608  our own names

    def close(self) -> None:
        for table in tables():
            self._database.execute(
                f'CREATE INDEX "{table.name}_report" ON "{table.name}" ("report")'
            )
        self._database.commit()
        self._database.close()


class _Jsonl:
    def __init__(self, to: Path, temporary: Temporary) -> None:
        self.files = [to]
        self._stream = temporary(to).open("w", encoding="utf-8", newline="\n")

    def write(self, table: Table, rows: list[Row]) -> None:
        for row in rows:
            ordered = {"table": table.name} | {each.name: row[each.name] for each in table.columns}
            self._stream.write(json.dumps(ordered, ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._stream.close()


class _Csv:
    def __init__(self, to: Path, temporary: Temporary) -> None:
        self.files = [_file_of(to, table) for table in tables()]
        self._streams = {
            table.name: temporary(_file_of(to, table)).open("w", encoding="utf-8", newline="")
            for table in tables()
        }
        for table in tables():
            csv.writer(self._streams[table.name]).writerow([each.name for each in table.columns])

    def write(self, table: Table, rows: list[Row]) -> None:
        writer = csv.writer(self._streams[table.name])
        writer.writerows([_tame(row[each.name]) for each in table.columns] for row in rows)

    def close(self) -> None:
        for stream in self._streams.values():
            stream.close()


def _tame(cell: Any) -> Any:
    """A text that a spreadsheet would run, behind an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


class _Parquet:
    def __init__(self, to: Path, temporary: Temporary) -> None:
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError:
            raise ConfigurationError(
                "Parquet needs pyarrow", "install it with pip install pyarrow"
            ) from None
        self.files = [_file_of(to, table) for table in tables()]
        self._arrow = pyarrow
        types = {"text": pyarrow.string(), "integer": pyarrow.int64()}
        self._schemas = {
            table.name: pyarrow.schema([(each.name, types[each.kind]) for each in table.columns])
            for table in tables()
        }
        self._writers: dict[str, Any] = {}
        try:
            for table in tables():
                file, schema = temporary(_file_of(to, table)), self._schemas[table.name]
                self._writers[table.name] = pyarrow.parquet.ParquetWriter(str(file), schema)
        except OSError:
            with contextlib.suppress(OSError):
                self.close()
            raise

    def write(self, table: Table, rows: list[Row]) -> None:
        if rows:
            made = self._arrow.Table.from_pylist(rows, schema=self._schemas[table.name])
            self._writers[table.name].write_table(made)

    def close(self) -> None:
        faults = []
        for writer in self._writers.values():
            try:
                writer.close()
            except OSError as fault:
                writer.is_open = False  # else it tries again as garbage, with a traceback
                faults.append(fault)
        if faults:
            raise faults[0]


def _file_of(to: Path, table: Table) -> Path:
    return to.with_name(f"{to.stem}.{table.name}{to.suffix}")


WRITERS: dict[str, Callable[[Path, Temporary], Writer]] = {
    ".sqlite": _Sqlite,
    ".db": _Sqlite,
    ".jsonl": _Jsonl,
    ".csv": _Csv,
    ".parquet": _Parquet,
}
