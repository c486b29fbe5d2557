"""Finds the reports of a batch: files, folders, globs, JSONL, CSV, standard input.

Nothing is read before its turn but lines of tables; what cannot be a report is an item all the
same, whose loading says why: nothing disappears.
"""

from __future__ import annotations

import glob
import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from govsumm.batching.rows import SUFFIXES, rows
from govsumm.errors import ReportError, one_line
from govsumm.report import Report, read_report

Source = str | os.PathLike[str] | Report
"""What names reports, or is one."""

OURS = (".brief.json", ".brief.md", "govsumm.journal.jsonl", "govsumm.summary.json")
"""What batches write, and never read as reports."""


@dataclass(frozen=True, slots=True)
class Item:
    """One report to be: its name, a stem for its brief's file, and how to get it.

    `load` raises ReportError.
    """

    name: str
    stem: str
    load: Callable[[], Report]


@dataclass(frozen=True)
class Wanted:
    """What is a source: `text` is the column or field of the text in tables, `without` a folder
    that is left out, being where the briefs go.
    """

    text: str = "text"
    without: Path | None = None


def gather(sources: Iterable[Source], wanted: Wanted | None = None) -> Iterator[Item]:
    """The reports that sources name, in a fixed order: a folder's by name, depth first."""
    wanted = wanted or Wanted()
    for source in sources:
        if isinstance(source, Report):
            yield Item(source.origin, Path(source.origin).stem, partial(_checked, source))
        elif isinstance(source, str | os.PathLike):
            yield from _named(os.fspath(source), wanted)
        else:
            said = f"{source!r} is neither a file's name nor a Report"
            yield failing(
                one_line(repr(source), 80), ReportError(said, "give names, paths or Reports")
            )


def _checked(report: Report) -> Report:
    """A report made by hand, whose text nobody looked at yet. Raises ReportError."""
    Report.from_text(report.text, report.origin)
    return report


def _named(source: str, wanted: Wanted) -> Iterator[Item]:
    if source == "-":
        yield from _standard_input(wanted)
    elif os.path.isdir(source):  # noqa: PTH112  false, never an error, for any string
        yield from _folder(source, wanted)
    elif os.path.lexists(source) or not glob.has_magic(source):
        yield from _file(source, wanted)
    else:
        found = sorted(glob.iglob(source, recursive=True))  # noqa: PTH207  names as they were given
        for name in found:
            yield from _named(name, wanted)
        if not found:
            yield failing(source, ReportError(f"{source} matches no file", "check the pattern"))


def failing(name: str, error: ReportError) -> Item:
    """An item that is no report."""
    return Item(name, "none", partial(_fail, error))


def _fail(error: ReportError) -> Report:
    raise error


def _folder(folder: str, wanted: Wanted) -> Iterator[Item]:
    """The files of a folder and those below it; links to folders are not followed, and named."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as fault:
        error = ReportError(
            f"{folder} cannot be listed ({fault.strerror})", "check its permissions"
        )
        yield failing(folder, error)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith(OURS):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is(entry.path, wanted.without):
                yield from _folder(entry.path, wanted)
        elif entry.is_symlink() and _leads_to_folder(entry):
            said = f"{entry.path} is a link to a folder, which is not followed"
            yield failing(entry.path, ReportError(said, "name the folder itself"))
        else:
            yield from _file(entry.path, wanted)


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a loop: reading it says so


def _is(path: str, other: Path | None) -> bool:
    try:
        return other is not None and other.samefile(path)
    except OSError:
        return False


def _file(path: str, wanted: Wanted) -> Iterator[Item]:
    if Path(path).suffix.lower() in SUFFIXES and _is_regular(path):
        yield from _table(path, wanted)
    else:
        yield Item(path, Path(path).stem, partial(_load, path))


def _is_regular(path: str) -> bool:
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except (OSError, ValueError, RuntimeError):
        return False


def _load(path: str) -> Report:
    """The report in a file; a pipe would wait for its writer for ever."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError, RuntimeError):
        return read_report(path)  # which says what is wrong
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise ReportError(f"{path} is no regular file", "give its text to standard input, with -")
    return read_report(path)


def _table(path: str, wanted: Wanted) -> Iterator[Item]:
    try:
        with Path(path).open("rb") as stream:
            yield from _rows(stream, path, wanted.text)
    except OSError as fault:
        error = ReportError(f"{path} cannot be read ({fault.strerror})", "check its permissions")
        yield failing(path, error)


def _rows(stream: BinaryIO, table: str, column: str) -> Iterator[Item]:
    """The rows of a table; one that has none is named all the same."""
    found = False
    for row in rows(stream, table, column):
        found = True
        if isinstance(row.text, ReportError):
            yield failing(row.name, row.text)
        else:
            yield Item(row.name, row.stem, partial(Report.from_text, row.text, row.name))
    if not found:
        yield failing(table, ReportError(f"{table} has no rows", "drop it, or fill it"))


def _standard_input(wanted: Wanted) -> Iterator[Item]:
    """JSONL where the first line is an object; else one report."""
    if sys.stdin is None:
        yield failing("standard input", ReportError("standard input is closed", "name a file"))
        return
    stream = sys.stdin.buffer
    if isinstance(stream, io.BufferedReader) and stream.peek(1)[:1] == b"{":
        yield from _rows(stream, "standard input.jsonl", wanted.text)
    else:
        yield Item("standard input", "stdin", partial(read_report, "-"))
