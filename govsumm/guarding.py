"""The guard of the cache: what diskcache may store and read, and which directory and file it may
open at all.

diskcache 5.6.3 unpickles rows that say they are pickles (CVE-2025-69872, unfixed), opens files
that rows name, removes them, and takes attributes and pragmas from a table of settings.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import diskcache
from diskcache.core import DEFAULT_SETTINGS, METADATA, MODE_RAW

PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""


class UnusableError(Exception):
    """Why a cache is not used, in words that follow "the cache in DIR is not used"."""


SETTINGS: dict[str, Any] = {
    **DEFAULT_SETTINGS,
    "disk_min_file_size": 2**62,
    "disk_pickle_protocol": 0,
    "sqlite_mmap_size": 0,  # a file that shrinks under a map is a signal, not an error
}
"""Every setting, so that none is taken from the file."""

OBJECTS = {
    *(("table", name) for name in ("Settings", "Cache", "sqlite_sequence", "sqlite_stat1")),
    *(("trigger", f"Settings_count_{on}") for on in ("insert", "delete")),
    *(("trigger", f"Settings_size_{on}") for on in ("insert", "update", "delete")),
    *(("index", f"Cache_{name}") for name in ("key_raw", "expire_time", "store_time", "tag_rowid")),
    ("index", "sqlite_autoindex_Settings_1"),
}
"""What diskcache makes in a database; a view or a trigger more is somebody else's."""


class BytesDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache is not typed
    """Bytes in, bytes out; every other way of diskcache's is closed."""

    def put(self, key: Any) -> tuple[Any, bool]:
        """A key for the database."""
        if type(key) is not bytes:
            raise TypeError("a key is bytes")
        return sqlite3.Binary(key), True

    def get(self, key: Any, raw: Any) -> bytes:
        """A key from the database."""
        if not raw or type(key) is not bytes:
            raise ValueError("a key is no plain bytes")
        return key

    def store(self, value: Any, read: bool, key: Any = None) -> tuple[int, int, None, Any]:  # noqa: ARG002
        """A value for the database."""
        if read or type(value) is not bytes:
            raise TypeError("a value is bytes")
        return 0, MODE_RAW, None, sqlite3.Binary(value)

    def fetch(self, mode: Any, filename: Any, value: Any, read: bool) -> bytes:
        """A value from the database."""
        if mode != MODE_RAW or filename is not None or read or type(value) is not bytes:
            raise ValueError("a value is no plain bytes")
        return value

    def filename(self, key: Any = None, value: Any = None) -> NoReturn:  # noqa: ARG002
        """No value goes into a file."""
        raise TypeError("values are in the database")

    def remove(self, file_path: Any) -> None:
        """Remove nothing: a row that names a file was planted."""


def own_directory(where: Path) -> None:
    """Make the directory where it is missing, and make sure that it is this user's alone.

    Raises UnusableError or OSError.
    """
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.path.expandvars(str(where)) != str(where):
        raise UnusableError("it has a variable in its name")
    found = where.stat()
    if not hasattr(os, "geteuid"):
        return
    if found.st_uid != os.geteuid():
        raise UnusableError("it belongs to somebody else")
    if stat.S_IMODE(found.st_mode) & 0o077:
        where.chmod(0o700)


def own_file(file: Path) -> os.stat_result:
    """Make sure that a file is one, and this user's; its status.

    Raises UnusableError or OSError.
    """
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise UnusableError(f"{file.name} is no regular file")
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        raise UnusableError(f"{file.name} belongs to somebody else")
    return found


def check_database(file: Path) -> None:
    """Make sure that a file is what diskcache made, before diskcache goes by what it says.

    Raises UnusableError, sqlite3.Error or OSError.
    """
    own_file(file)
    with reading(file) as database:
        objects = set(database.execute("SELECT type, name FROM sqlite_master"))
        if not objects <= OBJECTS:
            raise UnusableError(f"{file.name} was not made by govsumm")
        if ("table", "Settings") not in objects:
            return  # another process is about to fill it
        for key, value in database.execute("SELECT key, value FROM Settings"):
            if key not in DEFAULT_SETTINGS and key not in METADATA:
                raise UnusableError(f"{file.name} has the unknown setting {key}")
            if not (isinstance(value, int) or value == SETTINGS.get(key)):
                raise UnusableError(f"{file.name} has a strange setting {key}")


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection for reading, closed at the end."""
    database = sqlite3.connect(file, timeout=PATIENCE)
    try:
        database.execute("PRAGMA query_only = 1")
        yield database
    finally:
        database.close()


@contextmanager
def writing(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one transaction, closed at the end."""
    database = sqlite3.connect(file, timeout=PATIENCE)
    try:
        with database:
            yield database
    finally:
        database.close()
