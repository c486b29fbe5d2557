"""The word that a run is over: said once, heard by all its workers."""

from __future__ import annotations

import threading

from govsumm.errors import LeftError


class Halt:
    """Calls a run off, for a reason; what is in flight is finished, nothing new is begun."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.reason = ""
        self.cure = "run it again to go on"

    def call(self, reason: str, cure: str | None = None) -> None:
        """Call the run off; the first reason stands."""
        if not self._event.is_set():
            self.reason = reason
            self.cure = cure or self.cure
            self._event.set()

    @property
    def called(self) -> bool:
        """Whether the run is over."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise LeftError where the run is over."""
        if self.called:
            raise LeftError(self.reason, self.cure)

    def sleep(self, seconds: float) -> None:
        """Sleep, unless the run is called off meanwhile."""
        self._event.wait(seconds)
