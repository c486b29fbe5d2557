"""The network's retries: how many requests each kind of trouble costs, and how long it waits.

The server is real; the clock, the sleep and the dice are handed in, so nothing waits.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from drafts import draft
from replies import Answer, Fault, completion, error, serving

from govsumm import OpenAIBackend, Report, ask
from govsumm.backends.addresses import address
from govsumm.backends.dialects import Dialect
from govsumm.backends.transport import MAX_BYTES, Patience
from govsumm.backends.wire import Endpoint, Wire
from govsumm.errors import (
    GovsummError,
    NotAnApiError,
    QuotaError,
    UnavailableError,
    UnreachableError,
)

REQUEST = ask(Report("A meeting was held."))
GOOD = completion(draft().model_dump_json())
SLOW_DOWN = error(429, "slow down")


class Desk:
    """A clock that only sleep moves on, and what was slept."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Take note, and be there at once."""
        self.slept.append(seconds)
        self.time += seconds

    def patience(self, **changes: Any) -> Patience:
        """Patience by this clock, with dice that always show the most."""
        given: dict[str, Any] = {
            "sleep": self.sleep,
            "clock": lambda: self.time,
            "now": lambda: datetime(2026, 11, 21, 12, tzinfo=UTC),
            "dice": lambda: 1.0,
        }
        return Patience(**{**given, **changes})


def asked(*answers: Answer, **changes: Any) -> tuple[int, list[float]]:
    """How many requests a good end took, and the waits between them."""
    desk = Desk()
    with serving(*answers) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url, patience=desk.patience(**changes))
        reply = backend.fill(REQUEST)
    assert reply.draft == draft()
    assert reply.spent.requests == len(endpoint.asked)
    return len(endpoint.asked), desk.slept


def after(status: int, value: str) -> Fault:
    """An answer with Retry-After."""
    return Fault(*error(status, "later"), headers=(("retry-after", value),))


@pytest.mark.parametrize(
    ("trouble", "waited"),
    [
        (after(429, "7"), [7.0]),
        (after(429, "0.25"), [0.25]),
        (after(429, "Sat, 21 Nov 2026 12:00:30 GMT"), [30.0]),
        (after(503, "Sat, 21 Nov 2026 12:00:30"), [30.0]),
        (after(429, "Sat, 21 Nov 2026 11:00:00 GMT"), [0.0]),
        (after(429, "soon"), [0.5]),
        (after(429, "nan"), [0.5]),
        (after(429, "-3"), [0.0]),
        (after(429, ""), [0.5]),
        (SLOW_DOWN, [0.5]),
        (error(500, "oops"), [0.5]),
        (error(502, "oops"), [0.5]),
        (error(408, "late"), [0.5]),
        (error(409, "locked"), [0.5]),
        (Fault(reset=True), [0.5]),
        (Fault(*GOOD, reset=True, cut=50), [0.5]),
    ],
    ids=str,
)
def test_what_passes_is_tried_again(trouble: Answer, waited: list[float]) -> None:
    """Two requests: the trouble, and after the wait that it asks for, the reply."""
    assert asked(trouble, GOOD) == (2, waited)


def test_waits_double_up_to_the_longest() -> None:
    """Five retries, each after twice the wait."""
    assert asked(*[SLOW_DOWN] * 5, GOOD, longest_wait=4.0) == (6, [0.5, 1.0, 2.0, 4.0, 4.0])


def test_jitter_takes_up_to_half() -> None:
    """So that a thousand clients do not come back at once."""
    assert asked(SLOW_DOWN, GOOD, dice=lambda: 0.0) == (2, [0.25])


def failed(*answers: Answer, **changes: Any) -> tuple[GovsummError, int, list[float]]:
    """The error of a call that ends in one, the requests it took, and the waits."""
    desk = Desk()
    with serving(*answers) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url, patience=desk.patience(**changes))
        with pytest.raises(GovsummError) as caught:
            backend.fill(REQUEST)
    assert caught.value.spent.requests == len(endpoint.asked)
    return caught.value, len(endpoint.asked), desk.slept


@pytest.mark.parametrize(
    ("trouble", "changes", "kind", "requests"),
    [
        (SLOW_DOWN, {}, UnavailableError, 6),
        (error(500, "oops"), {}, UnavailableError, 6),
        (Fault(reset=True), {}, UnreachableError, 6),
        (Fault(*GOOD, reset=True, cut=50), {}, UnreachableError, 6),
        (SLOW_DOWN, {"deadline": 2.0}, UnavailableError, 3),
        (after(429, "601"), {}, UnavailableError, 1),
        (after(429, "inf"), {}, UnavailableError, 1),
        (after(429, "250"), {}, UnavailableError, 3),
        (error(429, "pay", "insufficient_quota"), {}, QuotaError, 1),
        (error(402, "pay"), {}, QuotaError, 1),
        (GOOD, {"deadline": 0.0}, UnreachableError, 0),
        (Fault(*error(308, "x"), headers=(("location", "/v2"),)), {}, NotAnApiError, 1),
        (Fault(200, "x", headers=(("content-encoding", "gzip"),)), {}, NotAnApiError, 1),
    ],
    ids=str,
)
def test_what_does_not_pass_ends(
    trouble: Answer, changes: dict[str, Any], kind: type[GovsummError], requests: int
) -> None:
    """After five retries, or where the next wait would end beyond the deadline; at once where
    waiting does not help.
    """
    error_, counted, slept = failed(trouble, **changes)
    assert (type(error_), counted) == (kind, requests)
    assert sum(slept) <= changes.get("deadline", 600.0)


def test_the_deadline_is_one_for_all_that_a_reply_takes() -> None:
    """Re-asks and other modes do not get a deadline each."""
    trouble = (after(429, "4"), error(400, "no response_format"), SLOW_DOWN)
    error_, requests, slept = failed(*trouble, deadline=5.0)
    assert (type(error_), requests, slept) == (UnavailableError, 4, [4.0, 0.5])


def hasty(answer: Answer, timeout: float, **changes: Any) -> tuple[GovsummError, int]:
    """The error where an answer may take `timeout` seconds, and the requests it took."""
    desk = Desk()
    with serving(answer) as endpoint:
        patience = desk.patience(**changes)
        wire = Wire(Endpoint("m", address(endpoint.url), timeout=timeout, patience=patience))
        wire.begin()
        with pytest.raises(GovsummError, match="did not answer in time") as caught:
            wire.complete(REQUEST, Dialect())
        endpoint.over.wait(0.3)  # a client that gave up may be ahead of the server
        return caught.value, len(endpoint.asked)


def test_a_server_that_hangs_is_tried_again_and_given_up() -> None:
    """A read timeout passes, maybe."""
    error_, requests = hasty(Fault(hang=True), 0.3, retries=2)
    assert (type(error_), requests) == (UnreachableError, 3)


def test_no_try_lasts_beyond_the_deadline() -> None:
    """What is left of it bounds the read timeout."""
    error_, requests = hasty(Fault(hang=True), 600.0, deadline=0.5)
    assert (type(error_), requests) == (UnreachableError, 1)


def ticking(step: float) -> Callable[[], float]:
    """A clock that goes on by itself whenever it is looked at."""
    ticks = iter(range(10**9))
    return lambda: next(ticks) * step


def test_a_slow_drip_ends_at_the_deadline() -> None:
    """Every byte comes in time, and the answer never."""
    error_, requests = hasty(Fault(*GOOD, drip=True), 5.0, clock=ticking(1.0), deadline=10.0)
    assert (type(error_), requests) == (UnreachableError, 1)


def test_the_sdk_makes_no_retries_of_its_own() -> None:
    """Ours are the only ones."""
    for trouble in (SLOW_DOWN, error(500, "oops"), Fault(reset=True)):
        assert failed(trouble, retries=0)[1:] == (1, [])


def test_an_endless_answer_is_cut_short() -> None:
    """Memory is bounded too."""
    error_, requests, _ = failed((200, "x" * (MAX_BYTES + 1)))
    assert (type(error_), requests) == (NotAnApiError, 1)
