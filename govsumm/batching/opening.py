"""Opens what a batch works with: backend, pace, purse, processes; and closes it again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from govsumm.assets import read_asset
from govsumm.backends import Backend
from govsumm.backends.choosing import Settings
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.pacing import Pace
from govsumm.backends.purse import Limits, Purse, affordable
from govsumm.backends.traffic import Traffic
from govsumm.batching.desk import Desk
from govsumm.batching.elsewhere import Elsewhere
from govsumm.batching.working import Brew, Keeps, at_desk, in_processes
from govsumm.briefing import Briefer, Notice
from govsumm.digest import digest
from govsumm.errors import UsageError
from govsumm.halting import Halt
from govsumm.prompting import PARAMETERS, PROMPT
from govsumm.receipt import dollars
from govsumm.records import SCHEMA_VERSION
from govsumm.repairing.asking import PROMPT as REPAIR
from govsumm.running import Keeping, Run
from govsumm.schema import draft_schema
from govsumm.spending import Spent, Usage
from govsumm.versions import govsumm_version

ONE = Usage(1000, 0, 1000)
"""A usage that costs something, to see whether a price is known."""

SPARE = 4
"""One thread more for so many workers: it computes, or waits to try again, while the calls of the
others are in flight.
"""


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def computes(backend: Backend) -> bool:
    """Whether a backend keeps the processor busy instead of waiting: processes are for it."""
    return isinstance(backend, ExtractiveBackend)


@dataclass(frozen=True)
class Crew:
    """How reports are worked on: what makes a brief, in how many threads."""

    brew: Brew
    threads: int
    elsewhere: Elsewhere | None

    def close(self) -> None:
        """End its processes."""
        if self.elsewhere:
            self.elsewhere.close()


@dataclass(frozen=True)
class Manned:
    """How many calls at once, and processes for what computes. `paced` says that the backend
    itself holds its calls to so many, `repair` that drafts are repaired.
    """

    workers: int
    processes: int
    paced: bool
    repair: bool


def crew(
    backend: Backend, manned: Manned, notice: Notice, keeping: Keeps = lambda audit: audit
) -> Crew:
    """Threads for calls, processes for a backend that computes. `keeping` is put around the audit
    of replies.
    """
    workers, processes = manned.workers, manned.processes
    if computes(backend) and processes:
        elsewhere = Elsewhere(processes)
        return Crew(in_processes(backend, elsewhere), 2 * processes, elsewhere)
    # calls leave their core free for a while, so that there is an audit for each core
    audits = Elsewhere(processes) if processes > 1 and workers > 1 else None
    briefing = partial(Briefer, notice=notice, repair=manned.repair)
    threads = workers + (workers // SPARE if manned.paced else 0)
    return Crew(at_desk(briefing, backend, Desk(), audits, keeping), threads, audits)


def ingredients(*, repair: bool) -> tuple[str, ...]:
    """All that a brief depends on besides its report and its model, as far as we make it."""
    repairing = digest("prompt", read_asset("prompts", f"{REPAIR}.md")) if repair else "unrepaired"
    rules, schema = read_asset("prompts", f"{PROMPT}.md"), draft_schema()
    return (
        govsumm_version(),
        SCHEMA_VERSION,
        digest("prompt", rules),
        digest("schema", schema),
        str(dict(PARAMETERS)),
        repairing,
    )


class Opened:
    """A run of the program with what a batch adds: all its calls share a pace and a purse.

    Raises UsageError or ConfigurationError.
    """

    def __init__(
        self,
        settings: Settings,
        keeping: Keeping,
        environment: Mapping[str, str],
        notice: Notice,
        workers: int,
        limits: Limits,
        halt: Halt,
    ) -> None:
        self.halt = halt
        pace = Pace(workers, halt, sleep=halt.sleep)
        purse = Purse(limits, self._price, halt) if limits else None
        self.run = Run(settings, keeping, environment, notice, Traffic(pace, purse, halt))
        self.backend = self.run.unmetered
        self._model: str
        self._where: str | None
        self._model, self._where = self.run.asked
        if limits.max_usd is not None:
            self.by_name(notice)
        if self.run.live:  # rules and recordings spend nothing
            affordable(limits, self._price, self._model)

    def by_name(self, notice: Notice) -> None:
        """Where no price is known at this address, take that of the model's maker: a limit or an
        estimate is asked for, and a gateway's prices are seldom higher.
        """
        known = self._price(ONE) is not None
        if self.run.live and not known and dollars(ONE, self._model, None) is not None:
            notice(
                f"no price is known for {self._model} at {self._where}: taking that of its maker"
            )
            self._where = None

    def _price(self, usage: Usage) -> float | None:
        return dollars(usage, self._model, self._where)

    def price(self, spent: Spent) -> float | None:
        """US dollars for what a report cost: nothing for what was not asked for."""
        if spent.usage is None:
            return None if spent.requests else 0.0
        return self._price(spent.usage)


def unlimited(limits: Limits) -> None:
    """Raise UsageError where limits are set for a backend that was opened elsewhere."""
    if limits:
        raise UsageError(
            "limits are held where calls are made, and this backend was made elsewhere",
            "give brief_many Settings instead of a backend",
        )
