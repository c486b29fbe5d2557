"""Reports in the rows of JSONL and CSV files."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from govsumm.errors import ReportError
from govsumm.report import MAX_BYTES

SUFFIXES = (".jsonl", ".ndjson", ".csv", ".tsv")
NAMES = ("id", "name", "url", "title")
"""Columns that name a row, the first of them that is there."""

NAMING = "name the column with --text"

LONGEST = 8 * MAX_BYTES
"""Bytes of a line: a report with every character escaped."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, a stem for its brief's file, and its text or why there is none."""

    name: str
    stem: str
    text: str | ReportError


def rows(stream: BinaryIO, file: str, column: str) -> Iterator[Row]:
    """The rows of a file, by its suffix; the text is in `column`. A row that is broken is one."""
    suffix = Path(file).suffix.lower()
    if suffix in (".csv", ".tsv"):
        yield from _csv(stream, file, column, "\t" if suffix == ".tsv" else ",")
        return
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST)
            yield _row(file, number, {}, _too_long(file, number))
        elif line.strip():
            yield _from_json(line, file, number, column)


def _from_json(line: bytes, file: str, number: int, column: str) -> Row:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as fault:
        deep = isinstance(fault, RecursionError)
        reason = "nested too deep" if deep else getattr(fault, "msg", "no UTF-8")
        said = f"{file}:{number} is no JSON ({reason})"
        return _row(file, number, {}, ReportError(said, "give one object a line"))
    fields = value if isinstance(value, dict) else {}
    return _row(file, number, fields, _text(fields, file, number, column))


def _csv(stream: BinaryIO, file: str, column: str, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    # codecs' own readers end lines where Unicode does, in the middle of a field
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        yield from _csv_rows(lines, file, column, delimiter)
    finally:
        with contextlib.suppress(ValueError):
            lines.detach()  # the stream is the caller's to close


def _csv_rows(lines: Iterator[str], file: str, column: str, delimiter: str) -> Iterator[Row]:
    number = 0
    try:
        reader = _reader(lines, column, delimiter)
        if reader.fieldnames and column not in reader.fieldnames:
            has = ", ".join(reader.fieldnames)
            said = ReportError(f"{file} has no column {column}, but {has}", NAMING)
            yield _row(file, 1, {}, said)
            return
        for number, fields in enumerate(reader, 1):
            yield _row(file, number + 1, fields, _text(fields, file, number + 1, column))
    except (csv.Error, UnicodeDecodeError) as fault:
        reason = fault if isinstance(fault, csv.Error) else "no UTF-8"
        said = ReportError(
            f"{file} cannot be read after row {number + 1} ({reason})", "write it as UTF-8 CSV"
        )
        yield _row(file, number + 2, {}, said)


def _reader(lines: Iterator[str], column: str, delimiter: str) -> csv.DictReader[str]:
    """The rows of a table; spreadsheets of some countries part its cells by semicolons or tabs."""
    first = next(lines, "")
    heads = {mark: next(csv.reader([first], delimiter=mark), []) for mark in (delimiter, *",;\t")}
    shown = (mark for mark, head in heads.items() if column in map(str.strip, head))
    delimiter = next(shown, delimiter)
    # strict: a quote that is never closed would take all later rows for its own, unsaid
    reader = csv.DictReader(chain([first], lines), delimiter=delimiter, strict=True)
    reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
    return reader


def _text(fields: dict[Any, Any], file: str, number: int, column: str) -> str | ReportError:
    text = fields.get(column)
    if isinstance(text, str):
        return text
    said = f"{_name(file, number, fields)} has no text in its column {column}"
    return ReportError(said, NAMING)


def _too_long(file: str, number: int) -> ReportError:
    return ReportError(f"{file}:{number} is longer than {LONGEST:,} bytes", "split the report")


def _row(file: str, number: int, fields: dict[Any, Any], text: str | ReportError) -> Row:
    stem = _own(fields) or f"{Path(file).stem}-{number}"
    return Row(_name(file, number, fields), stem, text)


def _name(file: str, number: int, fields: dict[Any, Any]) -> str:
    """A row's file and number, and what it calls itself."""
    own = _own(fields)
    return f"{file}:{number} ({own})" if own else f"{file}:{number}"


def _own(fields: dict[Any, Any]) -> str:
    """What a row calls itself, if anything."""
    own = next((fields[name] for name in NAMES if fields.get(name)), None)
    return str(own) if isinstance(own, str | int) else ""
