"""Where drafts come from: one protocol, `fill(request) -> reply`.

    openai     a model behind any OpenAI-compatible endpoint
    fixture    the same client over recorded replies, without a network
    choosing   which of them a configuration means

Neither openai nor instructor is imported before a backend is made: they cost 0.6 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from govsumm.prompting import Request
from govsumm.records import Draft


@dataclass(frozen=True, slots=True)
class Reply:
    """A draft, and where it came from.

    `model` is the model that is known to have written it, `origin` says so in words, `notes`
    are what the user should hear about it.
    """

    draft: Draft
    model: str | None
    origin: str
    notes: tuple[str, ...] = ()


class Backend(Protocol):
    """Anything that fills a draft; a backend may wrap another one."""

    @property
    def name(self) -> str:
        """The name that briefs and notices give it."""
        ...

    def fill(self, request: Request) -> Reply:
        """The draft for one request. Raises GovsummError only."""
        ...
