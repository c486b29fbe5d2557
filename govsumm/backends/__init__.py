"""Where drafts come from: one protocol, `fill(request) -> reply`.

    openai     a model behind any OpenAI-compatible endpoint
    extractive rules over the genre's formulas, with no model
    fixture    the same client over recorded replies, without a network
    caching    a backend around a backend: what was paid for once is not asked again
    sampling   a backend around a backend: what was replied becomes a file for `fixture`
    metering   a backend around a backend: what was spent goes into the run's receipt
    traffic    what all calls of a run go by: pace and purse, which their gates hold them to
    choosing   which of them a configuration means

Neither openai nor instructor is imported before a call is made: they cost 0.6 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from govsumm.errors import UsageError
from govsumm.prompting import Request
from govsumm.records import Draft, Record
from govsumm.spending import NOTHING, Spent


@dataclass(frozen=True, slots=True)
class Reply:
    """What a request was answered with, and where it came from.

    `answer` is of the form that was asked for, `raw` its text as it was replied; `model` is the
    model that is known to have written it, `origin` says so in words, `notes` are what the user
    should hear about it. `cached` says that nothing was asked: `spent` is then what it cost when
    it was, and `on` the day of that; None is today.
    """

    answer: Record
    raw: str
    model: str | None
    origin: str
    spent: Spent = NOTHING
    cached: bool = False
    on: date | None = None
    notes: tuple[str, ...] = ()

    @property
    def draft(self) -> Draft:
        """The draft, where one was asked for."""
        assert isinstance(self.answer, Draft)  # noqa: S101  a backend answers in the form asked for
        return self.answer


class Backend(Protocol):
    """Anything that fills a draft; a backend may wrap another one."""

    @property
    def name(self) -> str:
        """The name that briefs and notices give it."""
        ...

    def fill(self, request: Request) -> Reply:
        """The answer to one request. Raises GovsummError only."""
        ...


def check(backend: object) -> None:
    """Raise UsageError for what cannot be a backend: a model's name, a class."""
    if isinstance(backend, type) or not callable(getattr(backend, "fill", None)):
        raise UsageError(f"{backend!r} is no backend", "make one, as OpenAIBackend(MODEL)")
