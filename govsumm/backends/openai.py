"""A model behind any OpenAI-compatible endpoint."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from govsumm.backends import Reply
from govsumm.backends.addresses import NO_KEY, address
from govsumm.backends.dialects import MODES, Dialect, Mode, known, remembered
from govsumm.errors import ConfigurationError, GovsummError, RejectedError, UsageError
from govsumm.prompting import Request
from govsumm.spending import Spent

if TYPE_CHECKING:
    from govsumm.backends.traffic import Traffic
    from govsumm.backends.transport import Patience
    from govsumm.backends.wire import Completed, Wire


class Memory(Protocol):
    """Where it is kept what an endpoint's model takes; may forget, and never raises."""

    def recall(self, where: str, model: str) -> Any:
        """What was learnt last, or None."""
        ...

    def learn(self, where: str, model: str, what: dict[str, Any]) -> None:
        """Keep what was learnt."""
        ...


class OpenAIBackend:
    """Fills drafts by `model`, in the strictest mode that it takes.

    `base_url` defaults to OPENAI_BASE_URL or OpenAI's own, `api_key` to none. `mode` None tries
    strict JSON schema, then tools, then JSON, and `memory` keeps what was learnt by it;
    `traffic` holds calls to a pace and a budget. One backend serves any number of threads. Raises
    UsageError for what is no model's name, no mode or no http(s) URL, ConfigurationError for what
    cannot be a key.
    """

    name = "openai"

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        mode: Mode | None = None,
        patience: Patience | None = None,
        memory: Memory | None = None,
        traffic: Traffic | None = None,
    ) -> None:
        if not (isinstance(model, str) and model.strip()):
            raise UsageError(f"{model!r} is no model's name", "name one")
        if mode is not None and mode not in MODES:
            raise UsageError(f"{mode!r} is no mode", f"take one of {', '.join(MODES)}, or None")
        self.model = model
        self.address = address(base_url or os.environ.get("OPENAI_BASE_URL"))
        self._api_key = _key(api_key)
        self._mode = mode
        self._patience = patience
        self._memory = memory
        self._traffic = traffic
        self._stale = False

    @property
    def identity(self) -> dict[str, str]:
        """Where the model is and what it is called, for a cache's keys; never the key."""
        return {"where": self.address.shown, "model": self.model}

    @cached_property
    def _wire(self) -> Wire:
        from govsumm.backends.wire import Endpoint, Wire

        endpoint = Endpoint(self.model, self.address, self._api_key)
        if self._traffic:
            endpoint = replace(endpoint, traffic=self._traffic)
        return Wire(replace(endpoint, patience=self._patience) if self._patience else endpoint)

    @cached_property
    def _dialect(self) -> Dialect:
        """What to ask in first; the last that worked takes its place."""
        old = self._memory.recall(self.address.shown, self.model) if self._memory else None
        found = remembered(old, self._mode)
        self._stale = found is not None  # perhaps: servers are upgraded
        return found or known(self.model, self._mode)

    def fill(self, request: Request) -> Reply:
        """The draft that the model replies with. Raises GovsummError, with what was spent."""
        self._wire.begin()
        dialect, spent = self._dialect, Spent()
        while True:
            try:
                done = self._wire.complete(request, dialect)
            except GovsummError as error:
                spent += error.spent
                error.spent = spent
                following = self._following(dialect, error, request)
                if following is None:
                    raise
                dialect = following
            else:
                self._worked(dialect)
                return self._reply(done, spent)

    def _following(self, dialect: Dialect, error: GovsummError, request: Request) -> Dialect | None:
        """What to ask in after an error: from the top again, once, where memory was wrong."""
        if not isinstance(error, RejectedError) or not error.about_form:
            return None
        following = dialect.after(error, request.parameters)
        if following is None and self._stale:
            self._stale = False
            following = known(self.model, self._mode)
        return following

    def probe(self, request: Request, dialect: Dialect) -> None:
        """Ask once in a dialect, whatever was learnt, without re-asks. Raises GovsummError."""
        self._wire.begin()
        self._wire.complete(request, dialect, reasks=0)

    def _worked(self, dialect: Dialect) -> None:
        if dialect != self._dialect:
            self._dialect = dialect
            if self._memory:
                self._memory.learn(self.address.shown, self.model, dialect.to_json())

    def _reply(self, done: Completed, before: Spent) -> Reply:
        origin = f"a live reply of {self.model}"
        return Reply(done.answer, done.raw, self.model, origin, before + done.spent)


def _key(api_key: str | None) -> str:
    """The key as it can be sent: HTTP takes printable ASCII, and the rest would be shown in
    the error that comes of it.
    """
    key = (api_key or "").strip() or NO_KEY
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise ConfigurationError(
            "the key holds characters that no key has", "copy OPENAI_API_KEY again"
        )
    return key
