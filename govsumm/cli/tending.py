"""The commands that tend to the installation: `cache` and `doctor`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from govsumm.cli.options import BaseUrlOption, ModelOption, ModeOption
from govsumm.errors import OutputError
from govsumm.output import notice, write_stdout

cache = typer.Typer(
    help="Look at, clear or verify the cache of replies and their audits.", add_completion=False
)


@contextmanager
def _directory() -> Iterator[Path]:
    """The directory of the cache; what is wrong with it is an OutputError."""
    from sqlite3 import Error

    from govsumm.cache import directory
    from govsumm.configuration import configured
    from govsumm.guarding import UnusableError

    where = directory(configured(os.environ))
    try:
        yield where
    except (UnusableError, Error, OSError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        raise OutputError(
            f"the cache in {where} cannot be used ({reason})",
            "clear it with govsumm cache clear, or name another with GOVSUMM_CACHE",
        ) from fault


@cache.command()
def info() -> None:
    """Print where the cache is and what it holds."""
    from govsumm import housekeeping
    from govsumm.sealing import secret_file

    with _directory() as where:
        found = housekeeping.info(where)
    lines = [f"directory  {found.directory}"]
    lines += [f"{kind:10} {count:,}" for kind, count in sorted(found.rows.items())]
    lines.append(f"bytes      {found.bytes:,} of at most {found.limit:,}")
    lines.append(f"secret     {secret_file()}")
    write_stdout("\n".join(lines) + "\n")


@cache.command()
def clear() -> None:
    """Remove the cache."""
    from govsumm import housekeeping

    with _directory() as where:
        notice(f"{housekeeping.clear(where):,} bytes removed from {where}")


@cache.command()
def verify() -> None:
    """Read every row, and remove those that cannot be used.

    Exit code 1 where there were some.
    """
    from govsumm import housekeeping

    with _directory() as where:
        good, bad = housekeeping.verify(where, notice)
    write_stdout(f"{good:,} good, {bad:,} bad and removed\n")
    raise typer.Exit(1 if bad else 0)


def doctor(
    model: ModelOption = None, base_url: BaseUrlOption = None, mode: ModeOption = None
) -> None:
    """Check what is set, and what the model's endpoint takes.

    A model that is named is asked some five small requests; no report of yours is sent.
    """
    from govsumm.backends.choosing import Settings
    from govsumm.doctor import Doctor

    settings = Settings("openai", model, base_url, None, mode.value if mode else None)
    raise typer.Exit(Doctor(settings, os.environ, write_stdout).examine())
