"""Work of the processor takes turns, as at one desk.

Threads of one interpreter gain nothing by computing at once. Finishing one report after the
other keeps the calls spread: else all replies of a moment are worked on together, all next calls
start together, and the desk is idle until they all come back.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from govsumm.backends import Backend, Reply
from govsumm.prompting import Request


class Desk:
    """One place to work at; `away` leaves it to others for a while, `gone` counts who is."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.gone = 0

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    @contextmanager
    def away(self) -> Iterator[None]:
        """Leave the desk, and come back to it."""
        self.gone += 1  # whoever sits at the desk may count
        self._lock.release()
        try:
            yield
        finally:
            self._lock.acquire()
            self.gone -= 1


class AwayBackend:
    """A backend around a backend, for whoever sits at a desk: it is left during the call."""

    def __init__(self, inner: Backend, desk: Desk) -> None:
        self._inner = inner
        self._desk = desk

    @property
    def name(self) -> str:
        """The name of the backend inside, whose words the replies are."""
        return self._inner.name

    def fill(self, request: Request) -> Reply:
        """The reply of the backend inside. Raises GovsummError."""
        with self._desk.away():
            return self._inner.fill(request)
