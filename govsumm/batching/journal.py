"""The journal of an output folder: a line for every outcome, appended as it comes.

It is what a later run goes by, and not to be trusted: it may be cut off anywhere, or be another
run's. A line counts only where the brief that it names is there with the digest that it gives.
"""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from govsumm.batching.outcomes import Outcome
from govsumm.errors import OutputError, one_line

NAME = "govsumm.journal.jsonl"
FORMAT = "govsumm-journal/1"
LONGEST = 100_000


UNFINISHED = "unfinished"
"""In the place of a digest: there is a brief in the file, and it is to be made again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A brief that was written: its file and the digest of its bytes."""

    file: str
    digest: str


@dataclass(frozen=True)
class Maker:
    """What makes the briefs of a run: `by` is a digest of all they depend on but the reports; the
    rest is for people, and must not change within a folder.
    """

    by: str
    backend: str
    model: str
    where: str

    @property
    def shown(self) -> str:
        """Who it is."""
        return one_line(f"{self.model} ({self.backend}, {self.where})", 120)


class Journal:
    """Lines in a file of a folder; safe in threads and, by appending, in processes."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._lock = threading.Lock()
        self._handle = -1
        self._whole = False
        self._current: dict[str, str] = {}
        self._earlier: dict[str, str] = {}
        self.last: Maker | None = None
        """Who made the briefs of the folder last, as far as can be read."""

    def read(self, by: str) -> dict[str, Entry]:
        """The briefs that a maker wrote, by the digest of their report and file's stem."""
        entries: dict[str, Entry] = {}
        for line in self._lines():
            match line:
                case {
                    "format": str(),
                    "by": str() as who,
                    "backend": str() as backend,
                    "model": str() as model,
                    "where": str() as where,
                }:
                    self.last = Maker(who, backend, model, where)
                case {"by": str() as who, "file": str() as file, "digest": str() as digest}:
                    self._supersede(str(line.get("report")), file)
                    if who == by:
                        entries[file] = Entry(file, digest)
        return entries

    def _supersede(self, report: str, file: str) -> None:
        """Take a file for the brief of a report, and what was its brief for an earlier one."""
        before = self._current.get(report, file)
        self._current[report] = file
        if before != file:
            self._earlier[before] = report
        self._earlier.pop(file, None)

    def is_current(self, outcome: Outcome) -> bool:
        """Whether the journal says already that this is the brief of its report."""
        return self._current.get(one_line(outcome.name)) == outcome.file

    @property
    def earlier(self) -> dict[str, str]:
        """The briefs of earlier texts by their files, each with the name of its report."""
        current = frozenset(self._current.values())
        return {file: name for file, name in self._earlier.items() if file not in current}

    def _lines(self) -> Iterator[Any]:
        """What can be read of it; a line that was cut off is none."""
        try:
            if not stat.S_ISREG(self._path.lstat().st_mode):
                return
            with self._path.open("rb") as stream:
                while line := stream.readline(LONGEST):
                    try:
                        yield json.loads(line)
                    except (ValueError, RecursionError):
                        continue
        except OSError:
            return

    def begin(self, maker: Maker) -> None:
        """Open it for a run. Raises OutputError."""
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        flags |= getattr(os, "O_NONBLOCK", 0)
        try:
            self._handle = os.open(self._path, flags, 0o666)
            if not stat.S_ISREG(os.fstat(self._handle).st_mode):
                raise OSError(0, "it is no regular file")
            size = os.fstat(self._handle).st_size
            self._whole = size == 0 or os.pread(self._handle, 1, size - 1) == b"\n"
        except OSError as fault:
            raise OutputError(
                f"{self._path} cannot be written ({fault.strerror})", "name another --out"
            ) from fault
        self._add({"format": FORMAT, "at": _now(), **vars(maker)})

    @property
    def handle(self) -> int:
        """The open file, for a lock that says that a run is on."""
        return self._handle

    def note(self, outcome: Outcome, entry: Entry | None, by: str) -> None:
        """Append what became of a report. A line that finds no room is done without: what it
        would spare is only done again.
        """
        usage = outcome.receipt.spent.usage
        line: dict[str, Any] = {
            "report": one_line(outcome.name),
            "status": outcome.status,
            "sha256": outcome.sha256,
            "by": by,
            "at": _now(),
            "seconds": round(outcome.receipt.seconds, 3),
            "requests": outcome.receipt.spent.requests,
            "tokens": [usage.input_tokens, usage.cached_tokens, usage.output_tokens]
            if usage
            else None,
            "dollars": outcome.dollars,
        }
        if entry:
            line |= {"file": entry.file, "digest": entry.digest}
            with self._lock:
                self._supersede(line["report"], entry.file)
        if outcome.caveats:
            line["caveats"] = outcome.caveats
        if outcome.error:
            line |= {"error": type(outcome.error).__name__, "message": str(outcome.error)}
        self._add(line)

    def _add(self, line: dict[str, Any]) -> None:
        data = json.dumps(line, ensure_ascii=True).encode() + b"\n"
        with self._lock:
            if not self._whole:
                data = b"\n" + data
            try:
                self._whole = os.write(self._handle, data) == len(data)
            except OSError:
                self._whole = False

    def close(self) -> None:
        """Close the file."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def superseded(folder: Path) -> dict[str, str]:
    """The briefs of earlier texts that a folder's journal tells of, where they are still there:
    by their files, each with the name of its report.
    """
    journal = Journal(folder)
    journal.read(by="")
    return {file: name for file, name in journal.earlier.items() if (folder / file).is_file()}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
