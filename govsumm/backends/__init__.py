"""Where drafts come from: one protocol, `fill(request) -> reply`.

    openai     a model behind any OpenAI-compatible endpoint
    fixture    the same client over recorded replies, without a network
    caching    a backend around a backend: what was paid for once is not asked again
    recording  a backend around a backend: what was replied becomes a file for `fixture`
    choosing   which of them a configuration means

Neither openai nor instructor is imported before a call is made: they cost 0.6 s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from govsumm.prompting import Request
from govsumm.records import Draft


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the endpoint counts them; `cached_tokens` are those of the input it had cached."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input_tokens + other.input_tokens,
            self.cached_tokens + other.cached_tokens,
            self.output_tokens + other.output_tokens,
        )


@dataclass(frozen=True, slots=True)
class Spent:
    """What a reply cost: tokens of all attempts, failed ones too, and HTTP requests made.

    `usage` is None where the endpoint did not say.
    """

    usage: Usage | None = None
    requests: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """A draft, and where it came from.

    `raw` is the draft's text as it was replied; `model` is the model that is known to have
    written it, `origin` says so in words, `notes` are what the user should hear about it.
    `cached` says that nothing was asked: `spent` is then what it cost when it was.
    """

    draft: Draft
    raw: str
    model: str | None
    origin: str
    spent: Spent = Spent()
    cached: bool = False
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
