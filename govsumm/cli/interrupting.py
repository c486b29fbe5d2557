"""Ctrl-C in a batch."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from govsumm.halting import Halt
from govsumm.output import notice

INTERRUPTED = 130
"""The exit code."""

INTERRUPTION = "interrupted"
"""The reason that a run is called off for."""


@contextmanager
def interruptible(halt: Halt) -> Iterator[None]:
    """Ctrl-C ends the run in order; a second one at once. Only the main thread may set this."""

    def interrupt(_: int, __: FrameType | None) -> None:
        if halt.called and halt.reason == INTERRUPTION:
            os._exit(INTERRUPTED)
        halt.call(INTERRUPTION)  # before the words: whoever reads them may press again at once
        notice("interrupted: what is in flight is finished; press Ctrl-C again to leave it")

    try:
        before = signal.signal(signal.SIGINT, interrupt)
    except ValueError:
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
