"""Works on one report of a batch: load, brief, file. Never raises."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from govsumm.auditing import audit
from govsumm.backends import Backend
from govsumm.backends.metering import Meter, Metered, MeteringBackend
from govsumm.batching.desk import AwayBackend, Desk
from govsumm.batching.elsewhere import Elsewhere
from govsumm.batching.futility import Futility
from govsumm.batching.gathering import Item
from govsumm.batching.outcomes import Outcome
from govsumm.briefing import Briefer
from govsumm.errors import BackendError, GovsummError
from govsumm.halting import Halt
from govsumm.records import Brief
from govsumm.report import Report
from govsumm.sealing import Auditor
from govsumm.spending import NOTHING, Spent
from govsumm.versions import code_digest

ELSEWHERE_AFTER = 32
"""Audits at home, or calls in flight at once, before processes are started for audits: to start
one costs as much as some 25 of them.
"""

Keeps = Callable[[Auditor], Auditor]
"""Puts what keeps results around the audit."""

Brew = Callable[[Report, Meter], Brief]
"""Makes a brief, and meters what it cost."""


class Filing(Protocol):
    """Where briefs are kept; see `shelving`."""

    def kept(self, report: Report, stem: str) -> str | None:
        """The file that holds this very brief already, or None. Raises OutputError where a brief
        of another run is in the way.
        """
        ...

    def put(self, report: Report, stem: str, brief: Brief) -> str:
        """Keep a brief; its file. Raises OutputError."""
        ...


def at_desk(
    briefing: Callable[..., Briefer],
    backend: Backend,
    desk: Desk,
    elsewhere: Elsewhere | None,
    keeping: Keeps,
) -> Brew:
    """Calls from here, one piece of other work at a time; audits elsewhere, if anywhere, unless
    `keeping` has their results.
    """
    auditing = _Auditing(desk, elsewhere) if elsewhere and elsewhere.processes else None
    auditor = keeping(auditing or audit)

    def brew(report: Report, meter: Meter) -> Brief:
        metered = MeteringBackend(AwayBackend(backend, desk), meter)
        with desk:
            if auditing and desk.gone >= ELSEWHERE_AFTER:
                auditing.begin()
            return briefing(metered, audit=auditor).brief(report)

    return brew


class _Auditing:
    """`audit` at home for a start, then in other processes, as long as they run the same code: one
    that starts after an edit does not.
    """

    def __init__(self, desk: Desk, elsewhere: Elsewhere) -> None:
        self._desk = desk
        self._elsewhere = elsewhere
        self._done = 0
        self._begun = False

    def begin(self) -> None:
        """Start the processes, while calls are in flight: their answers will need them."""
        if not self._begun:
            self._begun = True
            self._elsewhere.start()

    def __call__(self, *args: Any, **named: Any) -> Brief:
        self._done += 1
        if self._done > ELSEWHERE_AFTER:
            self.begin()
        if not self._begun:
            return audit(*args, **named)
        with self._desk.away():
            made = self._elsewhere.do(_audited, code_digest(), *args, **named)
            if made is not None:
                return Brief.model_validate_json(made)
        return audit(*args, **named)


def _audited(code: bytes | None, *args: Any, **named: Any) -> str | None:
    """A brief as JSON, which is written and read in a third of the time that a pickle takes; None
    where this process runs other code than the one that asks.
    """
    return audit(*args, **named).model_dump_json() if code == code_digest() else None


def in_processes(backend: Backend, elsewhere: Elsewhere) -> Brew:
    """The whole of it in other processes: for a backend that computes."""

    def brew(report: Report, meter: Meter) -> Brief:
        start = time.monotonic()
        made = elsewhere.do(_briefed, backend, report)
        meter.add(Metered(report.origin, time.monotonic() - start))
        return Brief.model_validate_json(made)

    return brew


def _briefed(backend: Backend, report: Report) -> str:
    return Briefer(backend).brief(report).model_dump_json()


@dataclass
class Worker:
    """Makes an outcome of each item; safe in threads. `price` is what a report's calls cost."""

    brew: Brew
    halt: Halt = field(default_factory=Halt)
    filing: Filing | None = None
    price: Callable[[Spent], float | None] = lambda _: None

    def __post_init__(self) -> None:
        self._futility = Futility(self.halt)

    def __call__(self, number: int, item: Item) -> Outcome:
        """The outcome for one item."""
        meter = Meter()
        outcome = partial(Outcome, number, item.name)
        try:
            self.halt.check()
            report = item.load()
            outcome = partial(outcome, sha256=report.sha256, caveats=report.caveats)
            if self.filing and (file := self.filing.kept(report, item.stem)):
                return outcome(receipt=Metered(item.name, 0.0), kept=True, file=file)
            brief = self.brew(report, meter)
            file = self.filing.put(report, item.stem, brief) if self.filing else None
        except GovsummError as error:
            self._futility.heed(error)
            receipt = _summed(item.name, meter, error)
            dollars = self.price(receipt.spent)
            return outcome(receipt=receipt, error=error, dollars=dollars)
        except Exception as fault:  # a defect of ours, or of a backend: one report, not the run
            said = f"{item.name} failed: {type(fault).__name__}: {fault}"
            defect = BackendError(said, "brief it on its own, and please report it")
            return outcome(receipt=_summed(item.name, meter, defect), error=defect)
        self._futility.heed(None)
        receipt = _summed(item.name, meter, None)
        dollars = self.price(receipt.spent)
        return outcome(receipt=receipt, brief=brief, dollars=dollars, file=file)


def _summed(name: str, meter: Meter, error: GovsummError | None) -> Metered:
    """What a report cost in all its calls; one that waited for another's call cost nothing."""
    entries = meter.entries
    return Metered(
        name,
        sum(entry.seconds for entry in entries),
        sum((entry.spent for entry in entries), NOTHING),
        sum((entry.saved for entry in entries), NOTHING),
        cached=bool(entries) and all(entry.cached for entry in entries),
        error=type(error).__name__ if error else None,
    )
