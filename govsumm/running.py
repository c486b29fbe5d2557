"""One run of the program over live or recorded replies: its backend, in its wrappers, and its
receipt.

From the inside out: the model, the cache around it, the recorder around that, the meter. What the
audit makes of replies is kept where they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from govsumm.auditing import audit
from govsumm.backends import Backend
from govsumm.backends.caching import CachingBackend, Learnt
from govsumm.backends.choosing import Settings, choose, repairs
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.metering import Meter, MeteringBackend
from govsumm.backends.openai import OpenAIBackend
from govsumm.backends.sampling import RecordingBackend
from govsumm.backends.traffic import Traffic
from govsumm.briefing import Notice
from govsumm.cache import Store, directory
from govsumm.errors import OutputError, UsageError
from govsumm.locking import Claims
from govsumm.output import Destination, write_file
from govsumm.prompting import Request
from govsumm.receipt import as_file, in_words, receipt
from govsumm.sealing import Auditor, KeptAudits

BY_RULES = (
    "no model is configured: briefing by rules, on this machine (backend extractive);"
    " for a model, set GOVSUMM_MODEL and OPENAI_API_KEY"
)
"""What `auto` says where it takes the embedded backend."""


@dataclass(frozen=True)
class Keeping:
    """What is kept of a run: replies in the cache, recordings, the receipt."""

    cache: bool = True
    record: Path | None = None
    receipt: Path | None = None

    def check(
        self, reports: tuple[str, ...], output: str | None, folder: Path | None = None
    ) -> None:
        """Raises UsageError where the receipt would overwrite something, OutputError where
        its folder is not there, and not the one that the run will make.
        """
        if self.receipt is None:
            return
        if folder and not folder.exists() and _lies(self.receipt, folder):
            return
        for report in reports:
            Destination(str(self.receipt), (report,), "", "--receipt")
        if output is not None and Path(output) == self.receipt:
            raise UsageError(f"{output} would be brief and receipt", "name two files")

    def __post_init__(self) -> None:
        if self.receipt is not None and str(self.receipt) == "-":
            raise UsageError(
                "the receipt cannot go to standard output, where the brief goes", "name a file"
            )


def _lies(file: Path, folder: Path) -> bool:
    """Whether a file is to lie in a folder, or in one that is made with it."""
    made = folder.absolute()
    return file.absolute().parent in (made, *made.parents)


class Run:
    """A backend to brief with, and what is to be done when all is briefed.

    Raises UsageError or ConfigurationError where nothing could answer. `notice` is told where
    replies come from, and at the end what they cost.
    """

    def __init__(
        self,
        settings: Settings,
        keeping: Keeping,
        environment: Mapping[str, str],
        notice: Notice,
        traffic: Traffic | None = None,
    ) -> None:
        self._keeping = keeping
        self._notice = notice
        self._halt = traffic.halt if traffic else None
        self.repairs = repairs(settings, environment)
        """Whether a model is asked once more about what the audit found wrong."""
        self.meter = Meter()
        self._store = Store(directory(environment), notice) if keeping.cache else None
        memory = Learnt(self._store) if self._store else None
        chosen = choose(settings, environment, memory, traffic)
        self._live = chosen if isinstance(chosen, OpenAIBackend) else None
        self._caching: CachingBackend | None = None
        self._audits: KeptAudits | None = None
        self.unmetered = self._wrapped(chosen)
        """The backend without its meter: a batch meters each report, and adds to `meter` itself."""
        self.backend: Backend = MeteringBackend(self.unmetered, self.meter)
        if self._live and settings.backend == "auto":
            notice(f"asking {self._live.model} at {self._live.address.shown} (backend openai)")
        elif settings.backend == "auto" and isinstance(chosen, ExtractiveBackend):
            notice(BY_RULES)

    @property
    def live(self) -> bool:
        """Whether a model is asked, who costs something."""
        return self._live is not None

    def knows(self, request: Request) -> bool:
        """Whether the reply to a request is at hand, so that nothing would be asked."""
        if self._caching is None:
            return self._live is None
        return self._caching.knows(request)

    @property
    def remembers(self) -> bool:
        """Whether the same is asked but once."""
        return self._caching is not None or self._live is None

    def auditor(self, inner: Auditor = audit) -> Auditor:
        """The audit, or the same done elsewhere; what it made is kept where replies are."""
        return self._audits.around(inner) if self._audits else inner

    @property
    def asked(self) -> tuple[str, str]:
        """The model that is asked and its address; as receipts have it where none is."""
        if self._live:
            return self._live.model, self._live.address.shown
        return self.backend.name, "this machine"

    def _wrapped(self, chosen: Backend) -> Backend:
        if self._live is None:
            if self._keeping.record:
                raise UsageError("no model is asked: there is nothing to record", "drop --record")
            return chosen
        backend: Backend = self._live
        if self._store:
            check = self._halt.check if self._halt else lambda: None
            claims = Claims(self._store.directory, check)
            backend = self._caching = CachingBackend(self._live, self._store, claims=claims)
            self._audits = KeptAudits(self._store, self._notice)
        if self._keeping.record:
            backend = RecordingBackend(backend, self._keeping.record)
        return backend

    def finish(self) -> None:
        """Close the cache, say what was spent, write the receipt. Raises OutputError."""
        if self._store:
            self._store.close()
        made = receipt(self.meter.entries, *self.asked)
        if self._live and made["reports"]:
            self._notice(in_words(made))
        if self._keeping.receipt:
            try:
                write_file(self._keeping.receipt, as_file(made))
            except OutputError as error:
                raise OutputError(error.what, "name another with --receipt") from None
