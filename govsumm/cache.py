"""What was paid for, kept on disk: an SQLite file in a directory of the user's own.

diskcache holds the rows, with a guard: bytes only, never a pickle, never a file beside the
database. A value is JSON sealed with a digest of itself and its key, so that a row which was
damaged, moved or planted is none. Whatever is wrong with a cache costs a notice, never a brief.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import diskcache

from govsumm.digest import canonical, digest
from govsumm.errors import one_line
from govsumm.guarding import SETTINGS, BytesDisk, check_database, own_directory, reading
from govsumm.locking import NAME as CLAIMS

DATABASE = "cache.db"
FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal", CLAIMS)
"""All that is ever in the directory, and all that is ever removed from it."""

SIZE_LIMIT = 500_000_000
"""Bytes; a reply has some 20 kB. Beyond it the oldest rows go."""

PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""

Notice = Callable[[str], None]


def directory(environment: Mapping[str, str]) -> Path:
    """Where the cache is: GOVSUMM_CACHE, else the platform's place for caches."""
    named = environment.get("GOVSUMM_CACHE")
    if named:
        return Path(os.path.expanduser(named)).absolute()  # noqa: PTH111  never raises
    from platformdirs import user_cache_path

    return user_cache_path("govsumm", appauthor=False).absolute()


@dataclass(frozen=True)
class Info:
    """What a cache holds: rows by kind, and bytes on disk."""

    directory: Path
    rows: dict[str, int]
    bytes: int
    limit: int = SIZE_LIMIT


class Store:
    """Rows of JSON by kind and digest; safe in threads and processes. Never raises.

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
        try:
            cache = self._cache()
            found = cache.get(_row(kind, key)) if cache is not None else None
            return None if found is None else unsealed(_row(kind, key), found)
        except Exception as fault:  # sqlite3, OSError, a foreign row: the cure is the same call
            self._say("holds a row that cannot be used", fault)
            return None

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value."""
        try:
            cache = self._cache()
            if cache is not None:
                kept = sealed(_row(kind, key), value)
                with self._writing:
                    cache.set(_row(kind, key), kept)
        except Exception as fault:  # read-only, full, locked, removed: what was paid for is at hand
            self._say("cannot be written", fault)

    def distrust(self, kind: str, key: str) -> None:
        """Take note that a value, though sealed, was of no use."""
        self._say("holds a row that cannot be used", ValueError(f"{kind} {key[:8]}"))

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
                    self._say("is not used", fault)
            return self._opened

    def _say(self, what: str, fault: Exception) -> None:
        if what not in self._said:
            self._said.add(what)
            reason = one_line(str(fault) or type(fault).__name__, 120)
            self._notice(f"the cache in {self.directory} {what} ({reason}); see govsumm cache")


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


def info(where: Path) -> Info:
    """What the cache in a directory holds. Raises UnusableError, sqlite3.Error or OSError."""
    size = sum((where / name).stat().st_size for name in FILES if (where / name).exists())
    rows: dict[str, int] = {}
    for _, key, _ in _rows(where):
        kind = bytes(key).partition(b":")[0].decode("utf-8", "replace") if key else "?"
        rows[kind] = rows.get(kind, 0) + 1
    return Info(where, rows, size)


def verify(where: Path) -> tuple[int, int]:
    """How many rows are good, and how many were bad and are removed.

    Raises UnusableError, sqlite3.Error or OSError.
    """
    good, bad = 0, []
    for rowid, key, value in _rows(where):
        try:
            unsealed(key, value)
            good += 1
        except (TypeError, ValueError, AttributeError, RecursionError):
            bad.append(rowid)
    if bad:
        _remove(where, bad)
    return good, len(bad)


def clear(where: Path) -> int:
    """Remove the cache; how many bytes it had. Raises UnusableError or OSError."""
    if not where.exists():
        return 0
    own_directory(where)
    size = 0
    for name in FILES:
        file = where / name
        if os.path.lexists(file):
            size += file.lstat().st_size
            file.unlink()
    return size


def _rows(where: Path) -> list[tuple[int, Any, Any]]:
    """Number, key and value of every row; what is no blob kept as bytes is None."""
    if not (where / DATABASE).exists():
        return []
    check_database(where / DATABASE)
    with reading(where / DATABASE) as database:
        return database.execute(
            "SELECT rowid,"
            " CASE WHEN typeof(key) = 'blob' AND raw = 1 THEN key END,"
            " CASE WHEN typeof(value) = 'blob' AND mode = 1 AND filename IS NULL THEN value END"
            " FROM Cache"
        ).fetchall()


def _remove(where: Path, rowids: list[int]) -> None:
    database = sqlite3.connect(where / DATABASE, timeout=PATIENCE)
    try:
        with database:
            database.executemany("DELETE FROM Cache WHERE rowid = ?", [(each,) for each in rowids])
    finally:
        database.close()
