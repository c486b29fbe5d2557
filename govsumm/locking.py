"""Claims across processes: who asks first makes a call, who asks meanwhile waits for it.

One file, and a byte of it for each key, far beyond its end: nothing is left behind for each call,
and the kernel gives a claim back when its process dies, however it dies. filelock, the kept
library for this, needs a file for each key; diskcache's locks are rows, which survive SIGKILL.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

NAME = "cache.db-calls"
"""The file in the cache's directory; diskcache takes a name like this for one of its own."""

POLL = 0.05
"""Seconds between two looks. Waiting in the kernel would do away with them, but there two
processes of many threads each look like a deadlock (EDEADLK) though none is.
"""


def _nothing() -> None:
    """Where nobody may call a wait off."""


class Claims:
    """The claims in one directory; safe in threads and processes.

    `check` is called between two looks, and may raise to give up. A directory that takes no locks
    costs nothing but that the same call may be made twice.
    """

    # of the whole process: closing any handle of a file gives all its claims back
    _files: ClassVar[dict[Path, tuple[int, set[int]]]] = {}
    _guard = threading.Lock()

    def __init__(self, where: Path, check: Callable[[], None] = _nothing) -> None:
        self._path = where / NAME
        self._check = check

    @contextmanager
    def claim(self, key: str) -> Iterator[bool]:
        """Hold the claim on a key of hexadecimal digits; says whether another had it first."""
        at = int(key[:15], 16)
        waited = False
        while not self._take(at):
            waited = True
            self._check()
            time.sleep(POLL)
        try:
            yield waited
        finally:
            self._give_back(at)

    def _take(self, at: int) -> bool:
        with self._guard:
            handle, held = self._opened()
            if at in held:
                return False
            taken = handle < 0 or _lock(handle, at)
            if taken:
                held.add(at)
            return taken

    def _give_back(self, at: int) -> None:
        with self._guard:
            handle, held = self._opened()
            held.discard(at)
            if handle >= 0:
                _unlock(handle, at)

    def _opened(self) -> tuple[int, set[int]]:
        """The file's handle, or -1 where there can be none, and what this process holds in it."""
        if self._path not in self._files:
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            try:
                handle = os.open(self._path, flags, 0o600)
            except OSError:
                handle = -1
            self._files[self._path] = handle, set()
        return self._files[self._path]


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(handle: int, at: int) -> bool:
        try:
            os.lseek(handle, at, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int, at: int) -> None:
        with contextlib.suppress(OSError):
            os.lseek(handle, at, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import errno
    import fcntl

    def _lock(handle: int, at: int) -> bool:
        """Whether the claim is ours now; also where the file system knows no locks."""
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, at)
        except OSError as fault:
            return fault.errno not in (errno.EAGAIN, errno.EACCES)
        return True

    def _unlock(handle: int, at: int) -> None:
        with contextlib.suppress(OSError):
            fcntl.lockf(handle, fcntl.LOCK_UN, 1, at)
