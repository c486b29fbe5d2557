"""A transport around a transport that tries again: the network's retries, in one place.

Tried again are 408, 409, 429 and 5xx answers, and calls that failed on the way, also in the
middle of an answer. `Retry-After` is honoured, in seconds or as a date; otherwise the wait
doubles, with jitter. A deadline bounds the whole, and a used-up quota is not waited for.
"""

from __future__ import annotations

import random
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx2
import tenacity

from govsumm.backends.allowances import retry_after
from govsumm.backends.answering import meant, whole
from govsumm.errors import GovsummError

AGAIN = frozenset({408, 409, 429, *range(500, 600)} - {501})
"""Statuses that pass: RFC 9110 has 408, 409, 503 and the like, RFC 6585 has 429."""

QUOTA = b"insufficient_quota"
"""OpenAI's code in a 429 for an account without credit: waiting does not cure it."""

WAITED = "govsumm.waited"
"""The extension of a request that says how long pacing held it back."""

LASTING = (httpx2.UnsupportedProtocol, httpx2.LocalProtocolError, httpx2.ProxyError)
"""Faults on the way that another try does not cure: they are our side's."""

MAX_BYTES = 32_000_000
"""A longer answer is no reply: those run to tens of kilobytes."""


LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Where a refused connection means that the server was not started."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Patience:
    """How often and how long to try: `deadline` in seconds for one reply with all its retries.

    Clocks, sleep and dice are handed in, so that tests are instant.
    """

    retries: int = 5
    deadline: float = 600.0
    first_wait: float = 0.5
    longest_wait: float = 60.0
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    now: Callable[[], datetime] = field(default=_utc_now, repr=False)
    dice: Callable[[], float] = field(default=random.random, repr=False)


class RetryingTransport(httpx2.BaseTransport):
    """Passes requests on to `inner`, again where that may help; safe in threads.

    `begin` starts the deadline of a thread's next requests and the count of them.
    """

    def __init__(self, inner: httpx2.BaseTransport, patience: Patience) -> None:
        self._inner = inner
        self._patience = patience
        self._thread = threading.local()

    def begin(self) -> None:
        """Start the deadline, and the count, of this thread."""
        self._thread.sent = 0
        self._thread.end = self._patience.clock() + self._patience.deadline

    def take_count(self) -> int:
        """How many requests this thread has sent since it last asked."""
        count: int = getattr(self._thread, "sent", 0)
        self._thread.sent = 0
        return count

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to the last try, read whole; its error where none was answered."""
        if hasattr(self._thread, "end"):
            return self._tried(request)
        self._thread.end = self._patience.clock() + self._patience.deadline
        try:
            return self._tried(request)
        finally:
            del self._thread.end

    def _tried(self, request: httpx2.Request) -> httpx2.Response:
        patience = self._patience

        def enough(state: tenacity.RetryCallState) -> bool:
            late = patience.clock() + state.upcoming_sleep >= self._thread.end
            return late or state.attempt_number > patience.retries

        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception(lambda fault: _transient(fault, request.url.host))
            | tenacity.retry_if_result(_passes),
            wait=self._wait,
            stop=enough,
            sleep=patience.sleep,
            retry_error_callback=_last,
        )
        answer: httpx2.Response = retrying(self._send, request)
        return answer

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        """One try, body and all, within what is left of the deadline."""
        end: float = self._thread.end
        left = end - self._patience.clock()
        if left <= 0:
            raise httpx2.ReadTimeout("the deadline has passed")
        self._thread.sent = getattr(self._thread, "sent", 0) + 1
        limits = request.extensions.get("timeout", {})
        bounded = {
            name: left if limits.get(name) is None else min(left, limits[name])
            for name in ("connect", "read", "write", "pool")
        }
        request.extensions = {**request.extensions, "timeout": bounded}
        try:
            answer = self._inner.handle_request(request)
        except GovsummError:  # called off while it waited for its turn: it was not sent
            self._thread.sent -= 1
            raise
        end += self._held_back(request)
        try:
            body = whole(self._body(answer, end))
        finally:
            answer.close()  # frees the connection, whether or not this answer is the last
        status = meant(answer.status_code, body)
        return httpx2.Response(status, headers=answer.headers, content=body, request=request)

    def _held_back(self, request: httpx2.Request) -> float:
        """Seconds that pacing held a request back, by which the deadline moves: it bounds the
        server's slowness, not our patience with its limits.
        """
        waited: float = request.extensions.pop(WAITED, 0.0)
        self._thread.end += waited
        return waited

    def _body(self, answer: httpx2.Response, end: float) -> bytes:
        """The body as it came, still encoded; a read timeout bounds a chunk, the deadline all."""
        assert isinstance(answer.stream, httpx2.SyncByteStream)  # noqa: S101  a sync transport
        body = bytearray()
        for chunk in answer.stream:
            body += chunk
            if len(body) > MAX_BYTES:
                raise httpx2.DecodingError(f"the answer is longer than {MAX_BYTES:,} bytes")
            if self._patience.clock() > end:
                raise httpx2.ReadTimeout("the answer was not complete at the deadline")
        return bytes(body)

    def _wait(self, state: tenacity.RetryCallState) -> float:
        """Seconds until the next try."""
        patience = self._patience
        outcome = state.outcome
        if outcome and not outcome.failed:
            asked = retry_after(outcome.result().headers, patience.now())
            if asked is not None:
                return asked
        doubled = patience.first_wait * 2.0 ** (state.attempt_number - 1)
        return min(doubled, patience.longest_wait) * (0.5 + patience.dice() / 2)

    def close(self) -> None:
        """Close the transport inside."""
        self._inner.close()


def _passes(answer: httpx2.Response) -> bool:
    return answer.status_code in AGAIN and QUOTA not in answer.content


def _transient(fault: BaseException, host: str) -> bool:
    """Whether another try may do better: not with a certificate that is not trusted, nor where
    nothing listens on this very machine.
    """
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return False
        if isinstance(cause, ConnectionRefusedError) and host in LOOPBACK:
            return False
        cause = cause.__cause__ or cause.__context__
    return isinstance(fault, httpx2.TransportError) and not isinstance(fault, LASTING)


def _last(state: tenacity.RetryCallState) -> httpx2.Response:
    assert state.outcome is not None  # noqa: S101  tenacity calls this after a try
    answer: httpx2.Response = state.outcome.result()
    return answer
