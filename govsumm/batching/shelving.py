"""The output folder of a batch: a brief for each report, whole or not at all.

A brief's file is named after its report and the digest of its text, so that two reports never
meet in one file, in whatever order they come. What another run left is never replaced by
something else: not by another model's brief, not by a file of some other kind.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from govsumm.batching.journal import UNFINISHED, Entry, Journal, Maker
from govsumm.batching.outcomes import Outcome
from govsumm.errors import OutputError, UsageError
from govsumm.records import Brief
from govsumm.repairing import is_due
from govsumm.report import Report

Draw = Callable[[Brief], str]

TEMPORARY = ".govsumm-"
LONGEST = 64_000_000
"""Bytes of a brief that is looked into."""


class Shelf:
    """A folder with its journal. Raises OutputError, or UsageError where it is another run's.

    `also` are further forms to draw a brief in, by their suffix. With `again`, nothing that lies
    there is taken for done.
    """

    def __init__(
        self,
        folder: Path,
        maker: Maker,
        also: dict[str, Draw] | None = None,
        *,
        again: bool = False,
    ) -> None:
        self.folder = folder
        self._maker = maker
        self._also = also or {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise OutputError(
                f"{folder} cannot be made ({fault.strerror})", "name another --out"
            ) from fault
        self._journal = Journal(folder)
        entries = self._journal.read(maker.by)
        self._refuse_another(self._journal.last)
        self._entries = {} if again else entries
        self._new: dict[str, Entry] = {}
        self._journal.begin(maker)
        _sweep(folder, self._journal.handle)

    def _refuse_another(self, last: Maker | None) -> None:
        mine = self._maker
        if last and (last.backend, last.model, last.where) != (
            mine.backend,
            mine.model,
            mine.where,
        ):
            raise UsageError(
                f"{self.folder} holds briefs of {last.shown}, not of {mine.shown}",
                "name another --out",
            )

    def kept(self, report: Report, stem: str) -> str | None:
        """The file of this very brief, if it is there as the journal says. Raises OutputError."""
        file = file_of(report, stem)
        path = self.folder / file
        entry = self._entries.get(file)
        if entry and _digest_of(path) == entry.digest and self._has_also(file):
            return file
        if os.path.lexists(path) and not self._may_replace(path, report):
            raise OutputError(
                f"{path} is no brief of {self._maker.shown}", "remove it, or name another --out"
            )
        return None

    def _has_also(self, file: str) -> bool:
        return all((self.folder / _sibling(file, suffix)).is_file() for suffix in self._also)

    def _may_replace(self, path: Path, report: Report) -> bool:
        """Whether a file is a brief of this report by this maker, in an older version perhaps."""
        try:
            if not path.is_file() or path.is_symlink() or path.stat().st_size > LONGEST:
                return False
            found: Any = json.loads(path.read_bytes())
            made = found["made_by"]
            same: bool = found["source"]["sha256"] == report.sha256
            return same and made["backend"] == self._maker.backend and _model(made, self._maker)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return False

    def put(self, report: Report, stem: str, brief: Brief) -> str:
        """Write a brief in every form; its file. Raises OutputError."""
        from govsumm.render import to_json

        file = file_of(report, stem)
        data = to_json(brief).encode()
        for suffix, draw in self._also.items():
            replace(self.folder / _sibling(file, suffix), draw(brief).encode())
        replace(self.folder / file, data)  # last: it is what says that all is there
        # a brief whose repair is due is none that is kept: the next run makes it again
        digest = UNFINISHED if is_due(brief) else hashlib.sha256(data).hexdigest()
        self._new[file] = Entry(file, digest)
        return file

    def note(self, outcome: Outcome) -> None:
        """Take an outcome into the journal; one that was kept stands there already, unless its
        report had another text meanwhile.
        """
        if outcome.status == "kept" and self._journal.is_current(outcome):
            return
        known = self._entries if outcome.status == "kept" else self._new
        entry = known.pop(outcome.file, None) if outcome.file else None
        self._journal.note(outcome, entry, self._maker.by)

    def close(self) -> None:
        """Close the journal."""
        self._journal.close()


def _model(made: dict[str, Any], maker: Maker) -> bool:
    return maker.backend != "openai" or made["model"] == maker.model


def file_of(report: Report, stem: str) -> str:
    """The file of a report's brief."""
    safe = "".join(char if char.isalnum() or char in "-_" else "-" for char in stem)
    short = safe.encode()[:80].decode(errors="ignore").strip("-") or "report"
    return f"{short}.{report.sha256[:12]}.brief.json"


def _sibling(file: str, suffix: str) -> str:
    return file.removesuffix("json") + suffix


def _digest_of(path: Path) -> str | None:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LONGEST:
            return None
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def replace(path: Path, data: bytes) -> None:
    """Write a file in one step: it is there whole, or as it was. Raises OutputError.

    Its mode is that of any new file: the kernel applies the mask, which threads share and must
    not touch. A link is replaced, not followed: the folder may be somebody else's.
    """
    temporary = path.with_name(f"{TEMPORARY}{secrets.token_hex(8)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    except OSError as fault:
        raise OutputError(
            f"{path} cannot be written ({fault.strerror})", "make room, or name another --out"
        ) from fault


def _sweep(folder: Path, handle: int) -> None:
    """Remove what a killed run had half written, where no other run is on in this folder: each
    shares a lock on the journal while it lives.
    """
    if sys.platform == "win32":  # pragma: no cover
        return
    import fcntl

    with contextlib.suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for file in folder.glob(f"{TEMPORARY}*"):
            file.unlink()
    with contextlib.suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_SH)
