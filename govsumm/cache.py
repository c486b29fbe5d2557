"""What was paid for, kept on disk: an SQLite file in a directory of the user's own.

Beside it lies what only saves time: results of the audit, under another seal (`sealing`).

diskcache holds the rows, with a guard: bytes only, never a pickle, never a file beside the
database. A value is JSON sealed with a digest of itself and its key, so that a row which was
damaged, moved or planted is none. Whatever is wrong with a cache costs a notice, never a brief.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import diskcache

from govsumm.digest import canonical, digest
from govsumm.errors import one_line
from govsumm.guarding import (
    PATIENCE,
    SETTINGS,
    BytesDisk,
    check_database,
    own_directory,
    writing,
)

DATABASE = "cache.db"
SIZE_LIMIT = 500_000_000
"""Bytes; a reply has some 20 kB. Beyond it the oldest rows go."""

BRIEFS = "briefs"
"""The kind of the rows that only save time: they take no room from what was paid for."""

CROWDED = 0.9
"""The share of the limit beyond which no such row is kept, and those that are go first."""

_BAD_ROW = "holds a row that cannot be used"
_UNWRITTEN = "cannot be written"
_UNUSED = "is not used"
_CURES = {
    _BAD_ROW: "govsumm cache verify removes such rows",
    _UNWRITTEN: "make room, or name another with GOVSUMM_CACHE",
    _UNUSED: (
        "clear it with govsumm cache clear, name another with GOVSUMM_CACHE, or take --no-cache"
    ),
}

Notice = Callable[[str], None]
Unseal = Callable[[bytes, bytes], Any]
"""Of a row's key and what is kept there, the value. Raises ValueError where the seal is broken."""


def directory(environment: Mapping[str, str]) -> Path:
    """Where the cache is: GOVSUMM_CACHE, else the platform's place for caches."""
    named = environment.get("GOVSUMM_CACHE")
    if named:
        return Path(os.path.expanduser(named)).absolute()  # noqa: PTH111  never raises
    from platformdirs import user_cache_path

    return user_cache_path("govsumm", appauthor=False).absolute()


class Store:
    """Rows by kind and digest, JSON or sealed by others; safe in threads and processes. Never
    raises.

    `notice` is told what is wrong, once for each kind of wrong.
    """

    def __init__(self, where: Path, notice: Notice, size_limit: int = SIZE_LIMIT) -> None:
        self.directory = where
        self._notice = notice
        self._size_limit = size_limit
        self._said: set[str] = set()
        self._lock = threading.Lock()
        self._writing = threading.Lock()  # SQLite's own wait for another writer is coarse
        self._opened: diskcache.Cache | None = None
        self._unusable = False

    def get(self, kind: str, key: str) -> Any:
        """The value, or None where there is none that can be trusted."""
        return self.read(kind, key, unsealed)

    def read(self, kind: str, key: str, unseal: Unseal) -> Any:
        """Likewise, under a seal of the caller's."""
        try:
            cache = self._cache()
            found = cache.get(_row(kind, key)) if cache is not None else None
            return None if found is None else unseal(_row(kind, key), found)
        except Exception as fault:  # sqlite3, OSError, a foreign row: the cure is the same call
            self._say(_BAD_ROW, fault)
            return None

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value."""
        self.write(kind, key, lambda row: sealed(row, value))

    def write(self, kind: str, key: str, seal: Callable[[bytes], bytes]) -> None:
        """Likewise, under a seal of the caller's: a function of the row's key."""
        try:
            cache = self._cache()
            if cache is not None:
                kept = seal(_row(kind, key))
                with self._writing:
                    if cache.volume() > CROWDED * self._size_limit:
                        if kind == BRIEFS:
                            return
                        _make_room(self.directory)
                    cache.set(_row(kind, key), kept)
        except Exception as fault:  # read-only, full, locked, removed: what was paid for is at hand
            self._say(_UNWRITTEN, fault)

    def distrust(self, kind: str, key: str) -> None:
        """Take note that a value, though sealed, was of no use."""
        self._say(_BAD_ROW, ValueError(f"{kind} {key[:8]}"))

    def close(self) -> None:
        """Close the file, as far as this thread has it open."""
        if self._opened is not None:
            self._opened.close()

    def _cache(self) -> diskcache.Cache | None:
        with self._lock:
            if self._opened is None and not self._unusable:
                try:
                    self._opened = _open(self.directory, self._size_limit)
                except Exception as fault:  # whatever it is, work goes on without
                    self._unusable = True
                    self._say(_UNUSED, fault)
            return self._opened

    def _say(self, what: str, fault: Exception) -> None:
        if what not in self._said:
            self._said.add(what)
            reason = one_line(str(fault) or type(fault).__name__, 120)
            self._notice(f"the cache in {self.directory} {what} ({reason}); {_CURES[what]}")


def _open(where: Path, size_limit: int) -> diskcache.Cache:
    """The guarded cache, after a look at the directory and at what the file says of itself."""
    own_directory(where)
    if (where / DATABASE).exists():
        check_database(where / DATABASE)
    return diskcache.Cache(
        str(where), timeout=PATIENCE, disk=BytesDisk, **{**SETTINGS, "size_limit": size_limit}
    )


def _row(kind: str, key: str) -> bytes:
    return f"{kind}:{key}".encode()


def sealed(row: bytes, value: Any) -> bytes:
    """A JSON value as it is kept under a row's key."""
    return canonical({"digest": digest("cached", [row.decode(), value]), "value": value}).encode()


def unsealed(row: bytes, kept: bytes) -> Any:
    """The value that was sealed under this key. Raises ValueError where it was not."""
    match json.loads(kept):
        case {"digest": str() as said, "value": value} if said == digest(
            "cached", [row.decode(), value]
        ):
            return value
        case _:
            raise ValueError("the digest of a row is not that of its content")


def _make_room(where: Path) -> None:
    """Remove a hundred rows that only save time, if there are so many."""
    some = "SELECT rowid FROM Cache WHERE key BETWEEN ? AND ? LIMIT 100"
    between = _row(BRIEFS, ""), _row(BRIEFS, "~")
    with writing(where / DATABASE) as database:
        database.execute(f"DELETE FROM Cache WHERE rowid IN ({some})", between)  # noqa: S608
