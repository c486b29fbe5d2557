"""A backend around a backend: what was spent on each reply, also where it came to nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from govsumm.backends import Backend, Reply
from govsumm.errors import GovsummError
from govsumm.prompting import Request
from govsumm.spending import NOTHING, Spent


@dataclass(frozen=True, slots=True)
class Metered:
    """One request of a run: its report, what was spent on it now, and how it ended.

    `saved` is what a reply out of the cache cost when it was new; `seconds` are wall time; `repair`
    says that a repair was asked for, and no draft.
    """

    report: str
    seconds: float
    spent: Spent = NOTHING
    saved: Spent = NOTHING
    cached: bool = False
    error: str | None = None
    repair: bool = False


@dataclass
class Meter:
    """What a run has asked so far; safe in threads."""

    entries: list[Metered] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def add(self, entry: Metered) -> None:
        """Take note of one request."""
        with self._lock:
            self.entries.append(entry)

    def take(self, error: GovsummError) -> Spent:
        """What was spent before an error; once, though several requests may share it."""
        with self._lock:
            spent, error.spent = error.spent, NOTHING
            return spent


class MeteringBackend:
    """Takes note on `meter` of what every reply cost; seconds by the clock handed in."""

    def __init__(
        self, inner: Backend, meter: Meter, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._inner = inner
        self._meter = meter
        self._clock = clock

    @property
    def name(self) -> str:
        """The name of the backend inside, whose words the replies are."""
        return self._inner.name

    def fill(self, request: Request) -> Reply:
        """The reply of the backend inside. Raises GovsummError."""
        start = self._clock()
        origin, repair = request.report.origin, request.repair
        try:
            reply = self._inner.fill(request)
        except GovsummError as error:
            spent, seconds = self._meter.take(error), self._clock() - start
            kind = type(error).__name__
            self._meter.add(Metered(origin, seconds, spent, error=kind, repair=repair))
            raise
        except BaseException as fault:  # Ctrl-C: what was sent is not known here
            kind = type(fault).__name__
            self._meter.add(Metered(origin, self._clock() - start, error=kind, repair=repair))
            raise
        spent, saved = (NOTHING, reply.spent) if reply.cached else (reply.spent, NOTHING)
        seconds = self._clock() - start
        self._meter.add(Metered(origin, seconds, spent, saved, reply.cached, repair=repair))
        return reply
