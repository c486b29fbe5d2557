"""CPU time in interleaved rounds: what is compared runs in turn, so that noise hits it alike."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import _lru_cache_wrapper

Work = Callable[[], object]


@dataclass(frozen=True)
class Spread:
    """The median of one figure over the rounds, and its quartiles."""

    median: float
    low: float
    high: float


def spread(values: list[float]) -> Spread:
    """The median and quartiles of at least one value."""
    if len(values) == 1:
        return Spread(values[0], values[0], values[0])
    low, median, high = statistics.quantiles(values, n=4, method="inclusive")
    return Spread(median, low, high)


def seconds(work: Work, times: int = 1) -> float:
    """The CPU seconds of one run, on average; every run meets its text for the first time."""
    total = 0.0
    gc.collect()
    for _ in range(times):
        _forget()
        began = time.process_time()
        work()
        total += time.process_time() - began
    return total / times


def _forget() -> None:
    """Empty what the package remembers of texts: its caches with a bound, not its word lists."""
    for name, module in list(sys.modules.items()):
        if name.startswith("govsumm."):
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper) and value.cache_info().maxsize:
                    value.cache_clear()


def compared(works: dict[str, Work], rounds: int, times: int) -> dict[str, list[float]]:
    """The seconds of each work in each round, after one round that warms up."""
    for work in works.values():
        work()
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(seconds(work, times))
    return taken


def ratio(ours: list[float], theirs: list[float]) -> Spread:
    """The median of the ratios, round by round."""
    return spread([a / b for a, b in zip(ours, theirs, strict=True)])
