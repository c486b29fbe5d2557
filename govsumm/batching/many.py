"""`brief_many`: briefs of any number of reports."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from govsumm.backends import Backend, check
from govsumm.backends.choosing import Settings
from govsumm.backends.purse import Limits
from govsumm.batching.gathering import Source, Wanted, gather
from govsumm.batching.handing import hand_out
from govsumm.batching.opening import Crew, Manned, Opened, cores, crew, unlimited
from govsumm.batching.outcomes import Outcome
from govsumm.batching.working import Worker
from govsumm.briefing import Notice
from govsumm.configuration import configured
from govsumm.errors import UsageError
from govsumm.halting import Halt
from govsumm.report import Report
from govsumm.running import Keeping
from govsumm.sweeping import swept_seldom

WORKERS = 16
"""Calls at once, unless told otherwise: what most providers' first tier takes."""

MOST = 1000
"""Threads, or processes, that may be asked for."""


@dataclass(frozen=True)
class Many:
    """How many reports are worked on.

    `workers` are calls at once; `ordered` yields outcomes in the sources' order; `text` is the
    column of the text in JSONL and CSV; `processes` are for what computes, 0 keeps it all in this
    one; `repair` asks a model once more about what the audit found wrong, unless Settings or the
    environment say no; `halt` calls the run off from elsewhere. The limits are held before each
    call; they, and the cache, need a backend that brief_many opens itself.
    """

    workers: int = WORKERS
    ordered: bool = False
    text: str = "text"
    max_usd: float | None = None
    max_tokens: int | None = None
    processes: int = field(default_factory=cores)
    repair: bool = True
    halt: Halt = field(default_factory=Halt)

    def __post_init__(self) -> None:
        for name, given, least in (
            ("workers", self.workers, 1),
            ("processes", self.processes, 0),
        ):
            if not (isinstance(given, int) and least <= given <= MOST):
                raise UsageError(f"{given!r} {name} cannot be", f"take {least} to {MOST}")

    @property
    def limits(self) -> Limits:
        """What may be spent."""
        return Limits(self.max_usd, self.max_tokens)

    def manned(self, *, paced: bool, repair: bool) -> Manned:
        """By how many hands, over a backend that holds itself to a pace or not."""
        return Manned(self.workers, self.processes, paced, repair and self.repair)


def _silent(_: str) -> None:
    """Where nobody listens."""


def brief_many(
    sources: Source | Iterable[Source],
    *,
    backend: Backend | Settings | None = None,
    many: Many | None = None,
    notice: Notice = _silent,
) -> Iterator[Outcome]:
    """The outcome for each report: one or more files, folders, patterns, JSONL, CSV or Reports.

    Without a backend, the environment chooses one, as for `brief`, and replies are cached;
    Settings choose one in the same way. Nothing is asked before the first outcome is taken.
    Raises UsageError or ConfigurationError where nothing could answer; whatever happens to a
    report is an outcome.
    """
    many = Many() if many is None else many
    sources = _several(sources)
    _check(backend, many)
    if backend is not None and not isinstance(backend, Settings):
        unlimited(many.limits)
        team = crew(backend, many.manned(paced=False, repair=True), notice)
        return _outcomes(sources, Worker(team.brew, many.halt), many, team, None)
    opened = Opened(
        backend or Settings(),
        Keeping(),
        configured(os.environ),
        notice,
        many.workers,
        many.limits,
        many.halt,
    )
    manned = many.manned(paced=True, repair=opened.run.repairs)
    team = crew(opened.backend, manned, notice, opened.run.auditor)
    worker = Worker(team.brew, many.halt, price=opened.price)
    return _outcomes(sources, worker, many, team, opened)


def _several(sources: Source | Iterable[Source]) -> Iterable[Source]:
    """Sources, of which one may stand for itself. Raises UsageError."""
    if isinstance(sources, str | bytes | os.PathLike | Report):
        return (sources,)
    if not isinstance(sources, Iterable):
        raise UsageError(f"{sources!r} names no reports", "give files, folders or Reports")
    return sources


def _check(backend: object, many: object) -> None:
    """Raise UsageError for what cannot be a backend, and for what says not how many."""
    if backend is not None and not isinstance(backend, Settings):
        check(backend)
    if not isinstance(many, Many):
        raise UsageError(f"many={many!r} is no Many", "give govsumm.Many(workers=...)")


def _outcomes(
    sources: Iterable[Source],
    worker: Worker,
    many: Many,
    team: Crew,
    opened: Opened | None,
) -> Iterator[Outcome]:
    try:
        items = gather(sources, Wanted(many.text))
        with swept_seldom():
            yield from hand_out(items, worker, team.threads, many.halt, ordered=many.ordered)
    finally:
        team.close()
        if opened:
            opened.run.finish()
