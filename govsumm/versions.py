"""The versions that a brief names: of the program, and of what filled its draft; and what its code
is, to the byte.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pydantic

from govsumm.records import SCHEMA_VERSION, MadeBy

_BEGAN = time.time_ns() - 50_000_000
"""When this process loaded its code, or was about to; the clock of files is some ticks behind."""


@cache
def govsumm_version() -> str:
    """The installed version of this package."""
    return version("govsumm")


def made_by(backend: str, model: str | None, reply: str, prompt: str | None) -> MadeBy:
    """What a brief says of its making."""
    return MadeBy(
        govsumm=govsumm_version(),
        backend=backend,
        model=model,
        reply=reply,
        prompt=prompt,
        schema_version=SCHEMA_VERSION,
    )


def by_hand() -> MadeBy:
    """For a draft that no backend filled."""
    return made_by("none", None, "a draft from elsewhere", None)


@cache
def code_digest() -> bytes | None:
    """The digest of what an audit is a function of, besides its arguments: every file of this
    package, sources and word lists, and what runs them. A version says less: that of a checkout
    stays while its files change.

    None where nobody can tell: where a file changed since this process began, which may have
    loaded it as it was, or where the package lies in no folder.
    """
    found = hashlib.sha256()
    runs = (sys.version, unicodedata.unidata_version, pydantic.VERSION, govsumm_version())
    found.update(repr(runs).encode())
    try:
        package = str(Path(__file__).parent)
        for name in _files(package):
            handle = os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            with os.fdopen(handle, "rb", buffering=0) as file:
                status = os.fstat(handle)
                data = file.readall()
            if max(status.st_mtime_ns, status.st_ctime_ns) > _BEGAN:
                return None
            found.update(f"{name[len(package) :]} {len(data)}\0".encode() + data)
    except OSError:
        return None
    return found.digest()


def _files(folder: str) -> Iterator[str]:
    """The files that Python may read: not what it compiles itself, nor what only people edit."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        elif not entry.name.endswith(".yaml"):
            yield entry.path
