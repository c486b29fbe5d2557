"""What a cache holds, and its cleaning: for whoever looks after it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from govsumm.cache import BRIEFS, DATABASE, SIZE_LIMIT, Notice, Store, unsealed
from govsumm.guarding import check_database, own_directory, reading, writing
from govsumm.locking import NAME as CLAIMS
from govsumm.sealing import KeptAudits

FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal", CLAIMS)
"""All that is ever in the directory, and all that is ever removed from it."""


@dataclass(frozen=True)
class Info:
    """What a cache holds: rows by kind, and bytes on disk."""

    directory: Path
    rows: dict[str, int]
    bytes: int
    limit: int = SIZE_LIMIT


def info(where: Path) -> Info:
    """What the cache in a directory holds. Raises UnusableError, sqlite3.Error or OSError."""
    size = sum((where / name).stat().st_size for name in FILES if (where / name).exists())
    rows: dict[str, int] = {}
    for _, key, _ in _rows(where):
        rows[_kind(key)] = rows.get(_kind(key), 0) + 1
    return Info(where, rows, size)


def _kind(key: bytes | None) -> str:
    return key.partition(b":")[0].decode("utf-8", "replace") if key else "?"


def verify(where: Path, notice: Notice) -> tuple[int, int]:
    """How many rows are good, and how many were bad and are removed; `notice` is told where the
    user's seal cannot be known.

    Raises UnusableError, sqlite3.Error or OSError.
    """
    good, bad = 0, []
    check_brief = KeptAudits(Store(where, notice), notice).check
    for rowid, key, value in _rows(where):
        try:
            (check_brief if _kind(key) == BRIEFS else unsealed)(key, value)
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
    with writing(where / DATABASE) as database:
        database.executemany("DELETE FROM Cache WHERE rowid = ?", [(each,) for each in rowids])
