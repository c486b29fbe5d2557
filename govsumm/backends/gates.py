"""Transports around transports where requests wait for the pace, and for the purse.

Imports httpx2, so import this module only where a call is made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import httpx2

from govsumm.backends.pacing import Pace
from govsumm.backends.purse import Purse, Size
from govsumm.backends.transport import WAITED
from govsumm.spending import Usage


class PacedTransport(httpx2.BaseTransport):
    """A transport around a transport: requests go when `pace` lets them."""

    def __init__(self, inner: httpx2.BaseTransport, pace: Pace) -> None:
        self._inner = inner
        self._pace = pace

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer of the transport inside. Raises LeftError where the run was called off."""
        number, waited = self._pace.enter(len(request.content) / 4)
        request.extensions = {**request.extensions, WAITED: waited}
        try:
            answer = self._inner.handle_request(request)
        except BaseException:
            self._pace.leave(number)
            raise
        self._pace.learn(number, answer.status_code, answer.headers)
        assert isinstance(answer.stream, httpx2.SyncByteStream)  # noqa: S101  a sync transport
        answer.stream = _Leaving(answer.stream, lambda: self._pace.leave(number))
        return answer

    def close(self) -> None:
        """Close the transport inside."""
        self._inner.close()


class _Leaving(httpx2.SyncByteStream):
    """A body whose end is the end of its request."""

    def __init__(self, inner: httpx2.SyncByteStream, leave: Callable[[], None]) -> None:
        self._inner = inner
        self._leave = leave

    def __iter__(self) -> Iterator[bytes]:
        yield from self._inner

    def close(self) -> None:
        """Close the body inside."""
        try:
            self._inner.close()
        finally:
            self._leave()


class PursedTransport(httpx2.BaseTransport):
    """A transport around a transport: a request goes when the purse allows for it."""

    def __init__(self, inner: httpx2.BaseTransport, purse: Purse) -> None:
        self._inner = inner
        self._purse = purse

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer of the transport inside. Raises LeftError where it might cost too much."""
        size = _size(request.content)
        number = self._purse.take(size)
        used = None
        try:
            answer = self._inner.handle_request(request)
            used = _used(answer)
            return answer
        finally:
            self._purse.settle(number, size, used)

    def close(self) -> None:
        """Close the transport inside."""
        self._inner.close()


def _size(body: bytes) -> Size:
    """How much a call asks; the report is the user's first message, since re-asks add others,
    which tell of faults at greater length than a short report has.
    """
    said = (each for each in json.loads(body)["messages"] if each["role"] == "user")
    report = next((len(str(each["content"]).encode()) for each in said), 0)
    return Size(len(body), report)


def _used(answer: httpx2.Response) -> Usage | None:
    """The tokens that an answer states, or an estimate where it states none; None if refused."""
    if answer.status_code >= 300:
        return None
    try:
        usage = json.loads(answer.read())["usage"]
        details = usage.get("prompt_tokens_details") or {}
        return Usage(
            int(usage["prompt_tokens"]),
            int(details.get("cached_tokens") or 0),
            int(usage["completion_tokens"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Usage(len(answer.request.content) // 4, 0, len(answer.content) // 4)
