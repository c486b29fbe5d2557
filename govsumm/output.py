"""Writes results: whole or not at all, in UTF-8 whatever the locale says."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from govsumm.errors import OutputError, UsageError, one_line

_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""What would move the cursor, turn the text round or stay unseen; JSON escapes the rest itself."""


def write_stdout(text: str) -> None:
    """Write to standard output. Raises OutputError; BrokenPipeError where nobody reads."""
    if sys.stdout is None:
        raise OutputError("standard output is closed", "leave it open, or write to a file with -o")
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputError(
            f"standard output cannot be written ({fault.strerror})", "make room for it"
        ) from fault


def plain_json(text: str) -> str:
    """JSON text in which what would act on a terminal, or stay unseen, is an escape."""
    return _UNSEEN.sub(_escaped, text)


def _escaped(hit: re.Match[str]) -> str:
    units = hit[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def at_terminal(text: str) -> str:
    """Text for people: at a terminal what would act on it is named, a pipe gets it as it is."""
    if sys.stdout is None or not sys.stdout.isatty():
        return text
    return "".join(
        char if char in "\n\u00a0\u3000" or char.isprintable() else f"(U+{ord(char):04X})"
        for char in text
    )


def notice(line: str) -> None:
    """A line for people, on standard error; where that is closed or full nobody can be told."""
    with contextlib.suppress(OSError, AttributeError, ValueError):
        sys.stderr.buffer.write(
            f"govsumm: {one_line(line, 1000)}\n".encode(errors="backslashreplace")
        )
        sys.stderr.buffer.flush()


def write_file(path: Path, text: str) -> None:
    """Write a file in one step: it is there whole, or as it was. Raises OutputError.

    A symbolic link is followed, a file's mode is kept, and what is no regular file (a device, a
    pipe) is written to as it stands.
    """
    try:
        target = path.resolve()
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(text.encode())
            return
        _replace(target, text, stat.S_IMODE(mode) if mode else 0o666 & ~_umask())
    except (OSError, RuntimeError) as fault:  # a loop of links is a RuntimeError
        reason = getattr(fault, "strerror", None) or fault
        raise OutputError(f"{path} cannot be written ({reason})", "name another with -o") from fault


def _replace(target: Path, text: str, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".govsumm-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's mask for new files, which mkstemp does not go by."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


@dataclass(frozen=True)
class Destination:
    """Where results go: standard output, a file, or a directory with a file for each report.

    Raises UsageError where a result would overwrite a report or another result, and OutputError
    where its folder is not there: before a model is paid for it.
    """

    output: str | None
    reports: tuple[str, ...]
    suffix: str
    flag: str = "-o"
    """How the output was named, for errors."""

    def __post_init__(self) -> None:
        if self.output is None:
            return
        if not _is_directory(self.output) and (len(self.reports) > 1 or self.output.endswith("/")):
            raise UsageError(
                f"-o {self.output} is no directory for {len(self.reports)} briefs", "make it first"
            )
        folder = Path(self.output).parent
        if not _is_directory(folder):
            raise OutputError(
                f"{self.output} cannot be written ({folder} is no directory)", "make it first"
            )
        targets = Counter(str(self._target(report)) for report in self.reports)
        twice = next((target for target, times in targets.items() if times > 1), None)
        if twice:
            raise UsageError(f"two reports would be written to {twice}", "brief them apart")
        for report in self.reports:
            if report != "-" and _same(self._target(report), report):
                raise UsageError(
                    f"{report} is the report itself", f"name another file with {self.flag}"
                )

    def _target(self, report: str) -> Path:
        path = Path(self.output or "")
        if not _is_directory(path):
            return path
        stem = "stdin" if report == "-" else Path(report).stem
        return path / f"{stem}{self.suffix}"

    def write(self, report: str, text: str) -> None:
        """Write the result for a report. Raises OutputError."""
        if self.output is None:
            write_stdout(text)
        else:
            write_file(self._target(report), text)


def _is_directory(path: str | Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  false, never an error, for any string


def _same(target: Path, report: str) -> bool:
    try:
        return target.samefile(report)
    except (OSError, ValueError):
        return False  # one of them is not there yet
