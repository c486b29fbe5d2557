"""Writes results: whole or not at all, in UTF-8 whatever the locale says."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from govsumm.errors import OutputError, UsageError


def write_stdout(text: str) -> None:
    """Write to standard output. Raises OutputError; BrokenPipeError where nobody reads."""
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputError(
            f"standard output cannot be written ({fault.strerror})", "make room for it"
        ) from fault


def notice(line: str) -> None:
    """A line for people, on standard error."""
    sys.stderr.buffer.write(f"govsumm: {line}\n".encode())
    sys.stderr.buffer.flush()


def write_file(path: Path, text: str) -> None:
    """Write a file in one step: it is there whole, or as it was. Raises OutputError."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode())
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise OutputError(
            f"{path} cannot be written ({fault.strerror})", "name another place with -o"
        ) from fault


def _umask() -> int:
    """The process's mask for new files, which mkstemp does not go by."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


@dataclass(frozen=True)
class Destination:
    """Where results go: standard output, a file, or a directory with a file for each report."""

    path: Path | None
    reports: int
    suffix: str

    def __post_init__(self) -> None:
        if self.path and self.reports > 1 and not self.path.is_dir():
            raise UsageError(
                f"-o {self.path} is no directory for {self.reports} briefs", "make it first"
            )

    def write(self, report: str, text: str) -> None:
        """Write the result for a report. Raises OutputError."""
        if self.path is None:
            write_stdout(text)
        elif self.path.is_dir():
            stem = "stdin" if report == "-" else Path(report).stem
            write_file(self.path / f"{stem}{self.suffix}", text)
        else:
            write_file(self.path, text)
