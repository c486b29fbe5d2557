"""Tables into files: Parquet, SQLite, JSONL or CSV, by the suffix; whole or not at all."""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from govsumm.errors import OutputError, UsageError
from govsumm.exporting.tables import tables
from govsumm.exporting.writers import WRITERS, Temporary, Writer
from govsumm.records import Brief

AT_ONCE = 200
"""Briefs whose rows are in memory together."""


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


@contextmanager
def _whole() -> Iterator[Temporary]:
    """A maker of temporary files, which take their places when all went well."""
    made: dict[Path, Path] = {}

    def temporary(file: Path) -> Path:
        # a name of its own: another export to the same file may be on
        made[file] = file.with_name(f".govsumm-{secrets.token_hex(8)}.part")
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
