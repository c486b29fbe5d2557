"""What the command line takes to start, and whether it imports what it does not need."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from calls import REPORT
from measuring import Spread, ratio, spread

COMMANDS = (("--version",), ("--help",), ("split", str(REPORT)))
HEAVY = ("openai", "instructor")


@dataclass(frozen=True)
class Start:
    """The wall time of a command, also as a ratio to that of an idle Python."""

    command: str
    seconds: Spread
    ratio: Spread
    heavy: tuple[str, ...]


def starts(rounds: int) -> Iterator[Start]:
    """The commands, in rounds with an idle Python."""
    lines = [("-c", ""), *(("-m", "govsumm", *command) for command in COMMANDS)]
    taken: list[list[float]] = [[] for _ in lines]
    for _ in range(rounds):
        for times, line in zip(taken, lines, strict=True):
            began = time.perf_counter()
            _run(*line)
            times.append(time.perf_counter() - began)
    for command, line, times in zip(COMMANDS, lines[1:], taken[1:], strict=True):
        yield Start(command[0], spread(times), ratio(times, taken[0]), _imported(line))


def _run(*line: str) -> str:
    done = subprocess.run([sys.executable, *line], capture_output=True, text=True, check=True)
    return done.stderr


def _imported(line: tuple[str, ...]) -> tuple[str, ...]:
    """Which of the heavy packages a command imports."""
    log = _run("-X", "importtime", *line)
    modules = {entry.rpartition("|")[2].strip() for entry in log.splitlines()}
    return tuple(name for name in HEAVY if name in modules)
