"""The story on one page: read, split, ask, audit."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from govsumm.auditing import audit
from govsumm.backends import Backend
from govsumm.backends.choosing import Settings, choose
from govsumm.configuration import configured
from govsumm.prompting import ask
from govsumm.records import Brief
from govsumm.report import Report, read_report
from govsumm.versions import made_by

Notice = Callable[[str], None]
Auditor = Callable[..., Brief]


def _silent(_: str) -> None:
    """Where nobody listens."""


class Briefer:
    """Makes briefs with one backend: configured once, reused, safe in threads.

    `notice` is called with a line for people where something should be said that is no error.
    `audit` is the audit, or the same done elsewhere.
    """

    def __init__(
        self, backend: Backend, *, notice: Notice = _silent, audit: Auditor = audit
    ) -> None:
        self.backend = backend
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
        return self._audit(report, reply.draft, made_by=maker, passages=request.passages)


def brief(source: str | Path | Report, *, backend: Backend | None = None) -> Brief:
    """The brief of a report, or of the file that a string or path names.

    Without a backend, the environment chooses one, completed by the configuration file:
    GOVSUMM_MODEL names the model. Raises GovsummError.
    """
    report = source if isinstance(source, Report) else read_report(source)
    return Briefer(backend or choose(Settings(), configured(os.environ))).brief(report)
