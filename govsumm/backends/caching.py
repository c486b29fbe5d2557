"""A backend around a backend: a reply that was paid for once is not asked for again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Protocol

from pydantic import ValidationError

from govsumm.backends import Backend, Reply
from govsumm.cache import Store
from govsumm.digest import digest
from govsumm.errors import BackendError
from govsumm.locking import Claims
from govsumm.prompting import Request
from govsumm.schema import Form
from govsumm.spending import NOTHING, Spent, Usage

REPLIES = "replies"
DIALECTS = "dialects"


def today() -> date:
    """The day in UTC."""
    return datetime.now(UTC).date()


class Addressed(Backend, Protocol):
    """A backend that says what it asks of whom, without secrets."""

    @property
    def identity(self) -> dict[str, str]:
        """What the same request must be sent to, to be the same call."""
        ...


class CachingBackend:
    """Replies from a store where they are there, else from `inner`; failures are never stored.

    Identical requests in flight are made once: the others wait, and share reply or error; those
    of other processes wait for the reply.
    """

    def __init__(
        self,
        inner: Addressed,
        store: Store,
        *,
        clock: Callable[[], date] = today,
        claims: Claims | None = None,
    ) -> None:
        self._inner = inner
        self._claims = claims or Claims(store.directory)
        self._store = store
        self._clock = clock
        self._flying: dict[str, Future[Reply]] = {}
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The name of the backend inside, whose words the replies are."""
        return self._inner.name

    def fill(self, request: Request) -> Reply:
        """The reply, kept or new. Raises GovsummError."""
        key = self._key(request)
        with self._lock:
            flying = self._flying.get(key)
            if flying is None:
                mine = self._flying[key] = Future[Reply]()
        if flying is not None:
            return replace(flying.result(), cached=True, spent=NOTHING)
        try:
            reply = self._kept(key, request) or self._claimed(key, request)
        except BaseException as fault:
            ours = isinstance(fault, Exception)
            mine.set_exception(fault if ours else BackendError("interrupted", "run it again"))
            raise
        else:
            mine.set_result(reply)
            return reply
        finally:
            with self._lock:
                del self._flying[key]

    def knows(self, request: Request) -> bool:
        """Whether the reply is kept."""
        return self._kept(self._key(request), request) is not None

    def _key(self, request: Request) -> str:
        """The digest of all that a reply depends on; the mode of asking is not part of it."""
        asked = {
            **self._inner.identity,
            "messages": [[message.role, message.content] for message in request.messages],
            "parameters": dict(request.parameters),
            "schema": request.digests.schema,
        }
        return digest("call", asked)

    def _claimed(self, key: str, request: Request) -> Reply:
        """The reply to a call that no other process makes meanwhile; theirs, if they did."""
        with self._claims.claim(key):  # since the first look another may have called, and gone
            return self._kept(key, request) or self._new(key, request)

    def _new(self, key: str, request: Request) -> Reply:
        reply = self._inner.fill(request)
        self._store.put(REPLIES, key, _as_json(reply, self._clock()))
        return reply

    def _kept(self, key: str, request: Request) -> Reply | None:
        kept = self._store.get(REPLIES, key)
        if kept is None:
            return None
        reply = _as_reply(kept, request.form)
        if reply is None:
            self._store.distrust(REPLIES, key)
        return reply


def _as_json(reply: Reply, on: date) -> dict[str, Any]:
    usage = reply.spent.usage
    return {
        "raw": reply.raw,
        "model": reply.model,
        "origin": reply.origin,
        "on": on.isoformat(),
        "requests": reply.spent.requests,
        "usage": None
        if usage is None
        else [usage.input_tokens, usage.cached_tokens, usage.output_tokens],
    }


def _as_reply(kept: Any, form: Form) -> Reply | None:
    match kept:
        case {
            "raw": str() as raw,
            "model": str() | None as model,
            "origin": str() as origin,
            "on": str() as on,
            "requests": int() as requests,
            "usage": ([int(), int(), int()] | None) as usage,
        }:
            spent = Spent(Usage(*usage) if usage else None, requests)
            try:
                answer = form.model.model_validate_json(raw)
                day = date.fromisoformat(on)
            except (ValidationError, ValueError):
                return None
            return Reply(answer, raw, model, origin, spent, cached=True, on=day)
        case _:
            return None


class Learnt:
    """What endpoints' models were found to take, kept in the same store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recall(self, where: str, model: str) -> Any:
        """What was learnt last, or None."""
        return self._store.get(DIALECTS, digest("dialect", [where, model]))

    def learn(self, where: str, model: str, what: dict[str, Any]) -> None:
        """Keep what was learnt."""
        self._store.put(DIALECTS, digest("dialect", [where, model]), what)
