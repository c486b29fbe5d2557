"""The story on one page: read, split, ask, audit; and repair, once, what the audit found wrong."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from govsumm.auditing import audit
from govsumm.backends import Backend, check
from govsumm.backends.choosing import Settings, choose, repairs
from govsumm.configuration import configured
from govsumm.errors import GovsummError, UnrecordedError
from govsumm.prompting import ask
from govsumm.records import Brief, Draft
from govsumm.repairing import Amendments, ask_to_repair, failed, in_words, mend, signed
from govsumm.repairing.asking import Asked
from govsumm.report import Report, read_report
from govsumm.sealing import Auditor
from govsumm.versions import made_by

Notice = Callable[[str], None]

ANSWERING = ("openai", "fixture")
"""The backends that can be asked to repair: rules would say the same again."""


def _silent(_: str) -> None:
    """Where nobody listens."""


class Briefer:
    """Makes briefs with one backend: configured once, reused, safe in threads.

    `notice` is called with a line for people where something should be said that is no error.
    `audit` is the audit, or the same done elsewhere or before. With `repair`, a model is asked once
    more, about what the audit found wrong and nothing else. Raises UsageError for no backend.
    """

    def __init__(
        self,
        backend: Backend,
        *,
        notice: Notice = _silent,
        audit: Auditor = audit,
        repair: bool = True,
    ) -> None:
        check(backend)
        self.backend = backend
        self._repair = repair and backend.name in ANSWERING
        self._notice = notice
        self._audit = audit

    def brief(self, report: Report) -> Brief:
        """The audited brief of a report. Raises GovsummError."""
        request = ask(report)
        reply = self.backend.fill(request)
        for note in reply.notes:
            self._notice(note)
        maker = made_by(
            backend=self.backend.name,
            model=reply.model,
            reply=reply.origin,
            prompt=request.prompt,
        )
        hold = partial(self._audit, report, made_by=maker, passages=request.passages)
        brief = hold(reply.draft)
        if self._repair and (asked := ask_to_repair(request, reply.draft, reply.raw, brief)):
            return self._repaired(brief, reply.draft, asked, hold)
        return brief

    def _repaired(
        self, brief: Brief, draft: Draft, asked: Asked, hold: Callable[[Draft], Brief]
    ) -> Brief:
        """The brief, repaired; as it was where no repair came of it, with a word on why."""
        origin = asked.request.report.origin
        if not asked.failures:
            return signed(brief, "skipped: what failed is too long for a short call")
        try:
            reply = self.backend.fill(asked.request)
        except UnrecordedError:
            return signed(brief, "skipped: none is recorded")
        except GovsummError as error:
            self._notice(f"{origin}: not repaired: {error}")
            return signed(brief, failed(error))
        for note in reply.notes:
            self._notice(note)
        assert isinstance(reply.answer, Amendments)  # noqa: S101  the form that was asked for
        mended = mend(brief, draft, asked, reply.answer, hold)
        self._notice(f"{origin}: {in_words(mended)}")
        return signed(mended, asked.said(reply.origin))


def brief(source: str | Path | Report, *, backend: Backend | None = None) -> Brief:
    """The brief of a report, or of the file that a string or path names.

    Without a backend, the environment chooses one, completed by the configuration file:
    GOVSUMM_MODEL names the model. Raises GovsummError.
    """
    report = source if isinstance(source, Report) else read_report(source)
    environment = configured(os.environ)
    chosen = backend or choose(Settings(), environment)
    return Briefer(chosen, repair=repairs(Settings(), environment)).brief(report)
