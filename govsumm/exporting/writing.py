"""Tables into files: Parquet, SQLite, JSONL or CSV, by the suffix; whole or not at all.

SQLite is one file with all tables, JSONL one file whose lines say their table; of Parquet and CSV
there is a file for each table, named out.TABLE.parquet.
"""

from __future__ import annotations

import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from govsumm.errors import ConfigurationError, OutputError, UsageError
from govsumm.exporting.tables import Row, Table, tables
from govsumm.records import Brief

AT_ONCE = 200
"""Briefs whose rows are in memory together."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula; reports are anybody's."""


class Writer(Protocol):
    """Takes rows, table by table."""

    files: list[Path]

    def write(self, table: Table, rows: list[Row]) -> None:
        """Write some rows of a table."""
        ...

    def close(self) -> None:
        """Finish the files."""
        ...


def write(briefs: Iterable[Brief], to: Path) -> list[Path]:
    """Write the tables of briefs; the files. Raises OutputError, UsageError, or
    ConfigurationError where pyarrow is wanted and not there.
    """
    suffix = to.suffix.lower()
    if suffix not in WRITERS:
        raise UsageError(
            f"{to} has no suffix of a table", f"take one of {', '.join(sorted(WRITERS))}"
        )
    with _whole() as temporary:
        try:
            writer = WRITERS[suffix](to, temporary)
            _fill(writer, briefs)
        except (OSError, sqlite3.Error) as fault:
            reason = getattr(fault, "strerror", None) or fault
            raise OutputError(f"{to} cannot be written ({reason})", "name another file") from fault
        return writer.files


def _fill(writer: Writer, briefs: Iterable[Brief]) -> None:
    try:
        for some in _batches(briefs):
            for table in tables():
                writer.write(table, [row for brief in some for row in table.rows(brief)])
    except BaseException:
        with contextlib.suppress(Exception):  # the files are given up: what counts is the fault
            writer.close()
        raise
    writer.close()


def _batches(briefs: Iterable[Brief]) -> Iterator[list[Brief]]:
    """The briefs in lists; an empty one at first, so that every table has its columns."""
    some: list[Brief] = []
    yield some
    for brief in briefs:
        some.append(brief)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some


Temporary = Callable[[Path], Path]


@contextmanager
def _whole() -> Iterator[Temporary]:
    """A maker of temporary files, which take their places when all went well."""
    made: dict[Path, Path] = {}

    def temporary(file: Path) -> Path:
        made[file] = file.with_name(f".govsumm-{file.name}.part")
        made[file].unlink(missing_ok=True)
        return made[file]

    try:
        yield temporary
        for file, part in made.items():
            part.replace(file)
    except OSError as fault:
        raise OutputError(
            f"{fault.filename} cannot be written ({fault.strerror})", "name another file"
        ) from fault
    finally:
        for part in made.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


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
                "Parquet needs pyarrow", "install it with pip install 'govsumm[parquet]'"
            ) from None
        self.files = [_file_of(to, table) for table in tables()]
        self._arrow = pyarrow
        types = {"text": pyarrow.string(), "integer": pyarrow.int64()}
        self._schemas = {
            table.name: pyarrow.schema([(each.name, types[each.kind]) for each in table.columns])
            for table in tables()
        }
        self._writers = {
            table.name: pyarrow.parquet.ParquetWriter(
                str(temporary(_file_of(to, table))), self._schemas[table.name]
            )
            for table in tables()
        }

    def write(self, table: Table, rows: list[Row]) -> None:
        if rows:
            made = self._arrow.Table.from_pylist(rows, schema=self._schemas[table.name])
            self._writers[table.name].write_table(made)

    def close(self) -> None:
        for writer in self._writers.values():
            writer.close()


def _file_of(to: Path, table: Table) -> Path:
    return to.with_name(f"{to.stem}.{table.name}{to.suffix}")


WRITERS: dict[str, Callable[[Path, Temporary], Writer]] = {
    ".sqlite": _Sqlite,
    ".db": _Sqlite,
    ".jsonl": _Jsonl,
    ".csv": _Csv,
    ".parquet": _Parquet,
}
