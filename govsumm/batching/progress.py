"""How far a batch is, on standard error: a line that moves on a terminal, else one now and then."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable

from govsumm.batching.tallying import Tally
from govsumm.output import notice

EVERY = 10.0
"""Seconds between two plain lines."""

LATELY = 60.0
"""Seconds that the rate is taken over."""


class Meter:
    """Reports a second lately, and the seconds left at that rate."""

    def __init__(self, total: int | None, clock: Callable[[], float]) -> None:
        self._total = total
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque([(clock(), 0)])

    def words(self, tally: Tally) -> str:
        """Everything there is to say, on one line."""
        now = self._clock()
        counts = tally.counts
        begun = tally.total - counts["left"]
        if now - self._marks[-1][0] >= 1.0:
            self._marks.append((now, begun))
        while len(self._marks) > 2 and now - self._marks[0][0] > LATELY:
            self._marks.popleft()
        since, before = self._marks[0]
        rate = (begun - before) / (now - since) if now > since else 0.0
        ready = counts["done"] + counts["cached"] + counts["kept"]
        parts = [
            f"{ready:,}{f' of {self._total:,}' if self._total is not None else ''} done",
            f"{counts['failed']:,} failed",
            f"{counts['cached']:,} cached",
            f"{counts['kept']:,} kept" if counts["kept"] else "",
            f"{rate:.1f}/s",
            tally.money(),
        ]
        if self._total is not None and rate > 0:
            parts.append(f"{_clock((self._total - begun) / rate)} left")
        return ", ".join(filter(None, parts))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class Progress:
    """Somebody who is told how far it is; this one says nothing of it."""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def update(self, tally: Tally) -> None:
        """Nothing."""

    def say(self, line: str) -> None:
        """A notice."""
        notice(line)


class Plain(Progress):
    """A line every ten seconds."""

    def __init__(self, total: int | None, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._meter = Meter(total, clock)
        self._clock = clock
        self._said_at = clock()

    def update(self, tally: Tally) -> None:
        """Say it when the time has come."""
        if self._clock() - self._said_at >= EVERY:
            self._said_at = self._clock()
            notice(self._meter.words(tally))


class Moving(Progress):
    """One line on a terminal, drawn anew as it goes."""

    def __init__(self, total: int | None) -> None:
        from rich.console import Console
        from rich.live import Live
        from rich.text import Text

        self._meter = Meter(total, time.monotonic)
        self._text = Text  # words of others must not be read as markup
        console = Console(stderr=True)
        self._live = Live(console=console, refresh_per_second=4, transient=True)

    def __enter__(self) -> Moving:
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    def update(self, tally: Tally) -> None:
        """Draw it."""
        self._live.update(self._text(self._meter.words(tally), overflow="ellipsis", no_wrap=True))

    def say(self, line: str) -> None:
        """A notice above the line."""
        self._live.console.print(self._text(f"govsumm: {line}"))


def progress(total: int | None, *, quiet: bool) -> Progress:
    """What suits standard error. Where somebody else reads it, no control characters."""
    if quiet:
        return Progress()
    try:
        terminal = sys.stderr is not None and sys.stderr.isatty()
    except ValueError:
        terminal = False
    return Moving(total) if terminal else Plain(total)
