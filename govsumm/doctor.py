"""Examines an installation: what is there, what is configured, and what the endpoint takes."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from govsumm.backends import Backend
from govsumm.backends.addresses import masked
from govsumm.backends.choosing import Settings, choose
from govsumm.backends.dialects import MODES, Dialect, Mode
from govsumm.backends.openai import OpenAIBackend
from govsumm.briefing import Briefer
from govsumm.cache import directory
from govsumm.configuration import config_file, configured, table
from govsumm.errors import (
    GovsummError,
    InvalidReplyError,
    RefusedError,
    RejectedError,
    TruncatedError,
    UsageError,
)
from govsumm.housekeeping import info
from govsumm.passages import split
from govsumm.prompting import Message, Request
from govsumm.report import Report

LIBRARIES = (
    "govsumm", "openai", "instructor", "pydantic", "httpx2", "tenacity", "diskcache",
    "genai-prices",
)  # fmt: skip
SECRET = ("OPENAI_API_KEY",)
WIDTH = 80
REPORT = Report(
    "On May 5, the Tashan council met in Tashan. Deng Yuwei presided. "
    "The council ordered the water office to check 12 pumps before May 20.",
    "a tiny report",
)
"""Our own, so that nobody else's report leaves the machine."""

ANSWERED = (InvalidReplyError, RefusedError, TruncatedError)
"""What a model may say to a probe without its endpoint having said no."""


class _Probe(Request):
    """The least that can be asked."""

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        return (Message("user", "Reply with an empty draft."),)


class Doctor:
    """Prints findings by `write`, each line at most 80 columns wide, secrets masked."""

    def __init__(
        self, settings: Settings, environment: Mapping[str, str], write: Callable[[str], None]
    ) -> None:
        self._settings = settings
        self._environment = environment
        self._write = write

    def examine(self) -> int:
        """The exit code: 0 all is well, 1 something is wrong, 2 nothing could answer."""
        self._installed()
        try:
            environment = configured(self._environment)
            self._configured(environment)
            chosen = choose(self._settings, environment)
        except UsageError as error:
            self._say("config", str(error))
            return error.exit_code
        try:
            if not isinstance(chosen, OpenAIBackend):
                self._say("asking", "no model is configured: rules brief, on this machine")
                return 0 if self._briefed(chosen) else 1
            takes = self._modes(chosen)
            return 0 if takes and self._briefed(chosen) else 1
        except GovsummError as error:
            self._say("endpoint", str(error))
            return error.exit_code

    def _say(self, label: str, text: str) -> None:
        lines = textwrap.wrap(text, WIDTH - 14, break_long_words=True) or [""]
        shown = [f"{label if not at else '':13} {line}" for at, line in enumerate(lines)]
        self._write("\n".join(line.rstrip() for line in shown) + "\n")

    def _installed(self) -> None:
        python = ".".join(map(str, sys.version_info[:3]))
        self._say("installed", ", ".join([f"python {python}", *map(_version, LIBRARIES)]))

    def _configured(self, environment: Mapping[str, str]) -> None:
        file = config_file(self._environment)
        self._say("file", f"{file}{'' if file.exists() else ' (not there)'}")
        given = {"GOVSUMM_MODEL": self._settings.model, "OPENAI_BASE_URL": self._settings.base_url}
        for row in table():
            if row.variable is None:
                continue
            value = given.get(row.variable) or environment.get(row.variable)
            if value:
                self._say("set", f"{row.variable} = {_shown(row.variable, value)}")
        self._cache(directory(environment))

    def _cache(self, where: Path) -> None:
        try:
            found = info(where)
            cure = "" if _writable(where) else "; it cannot be written: set GOVSUMM_CACHE"
            self._say("cache", f"{where}: {found.rows.get('replies', 0):,} replies{cure}")
        except Exception as fault:  # an examination goes on
            self._say("cache", f"{where} cannot be used ({fault}); try govsumm cache clear")

    def _modes(self, backend: OpenAIBackend) -> bool:
        """Say which modes and parameters are taken; whether any mode is. Raises BackendError."""
        self._say("asking", f"{backend.model} at {backend.address.shown}")
        named = self._settings.mode
        modes = MODES if named in (None, "auto") else tuple(m for m in MODES if m == named)
        probe = _Probe(REPORT, split(REPORT))
        changed: tuple[tuple[str, str | None], ...] = ()
        taken = False
        for mode in modes:
            dialect = self._probed(backend, probe, Dialect(mode, changed, fixed=True))
            if dialect is not None:
                taken, changed = True, dialect.changed
        for name in probe.parameters:
            refused = name in dict(changed)
            self._say("parameter", f"{name}: {'refused, and left out' if refused else 'taken'}")
        return taken

    def _probed(self, backend: OpenAIBackend, probe: Request, first: Dialect) -> Dialect | None:
        """The dialect in which a mode is taken, None where it is not."""
        dialect: Dialect | None = first
        while dialect is not None:
            try:
                backend.probe(probe, dialect)
            except ANSWERED:
                pass
            except RejectedError as error:
                if not error.about_form:
                    raise
                following = dialect.after(error, probe.parameters)
                if following is None:
                    self._mode(dialect.mode, f"refused: {error.detail}")
                dialect = following
                continue
            self._mode(dialect.mode, "taken")
            return dialect
        return None

    def _mode(self, mode: Mode, found: str) -> None:
        self._say("mode", f"{mode}: {found}")

    def _briefed(self, backend: Backend) -> bool:
        """Whether a tiny brief came of it, end to end. Raises GovsummError."""
        counts = Briefer(backend, repair=False).brief(REPORT).audit.verdicts
        self._say(
            "brief",
            f"a tiny one was made: {counts.supported} records supported, {counts.weak} weak,"
            f" {counts.unsupported} unsupported",
        )
        return True


def _version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} missing"


def _shown(variable: str, value: str) -> str:
    if variable in SECRET:
        return "*** (set)"
    return masked(value) if variable.endswith("URL") else value


def _writable(where: Path) -> bool:
    """Whether a directory can be written, or made."""
    there = next(each for each in (where, *where.parents) if each.exists())
    return os.access(there, os.W_OK | os.X_OK)
