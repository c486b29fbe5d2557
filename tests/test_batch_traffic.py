"""Pace, purse and claims: what holds the calls of a run, and of two runs, together."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from bisect import insort
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import httpx2
import pytest
from drafts import draft
from replies import Endpoint, Fault, completion, counted, error, serving
from test_repairing import DRAFTED, MENDED, TEXT

from govsumm import Many, Report, brief_many
from govsumm.backends.allowances import allowances
from govsumm.backends.choosing import Settings
from govsumm.backends.gates import PacedTransport
from govsumm.backends.pacing import Pace
from govsumm.backends.purse import Limits, Purse, Size
from govsumm.backends.transport import Patience, RetryingTransport
from govsumm.errors import LeftError, UsageError
from govsumm.halting import Halt
from govsumm.locking import Claims
from govsumm.spending import Usage

GOOD = completion(draft().model_dump_json(), usage=counted(1000, 100))
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Clock:
    """A clock that only sleep moves on."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        """Be there at once."""
        self.time += seconds


def pace(clock: Clock, **given: int) -> Pace:
    """A pace by a clock of ours."""
    return Pace(**given, clock=clock, sleep=clock.sleep)  # type: ignore[arg-type]


# headers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (
            {
                "x-ratelimit-limit-requests": "60",
                "x-ratelimit-remaining-requests": "30",
                "x-ratelimit-reset-requests": "1m0s",
            },
            [("requests", 30, 60, 0.5)],
        ),
        (
            {"x-ratelimit-remaining-tokens": "149,984", "x-ratelimit-reset-tokens": "120ms"},
            [("tokens", 149, 0.12, 0)],
        ),
        (
            {
                "anthropic-ratelimit-requests-limit": "50",
                "anthropic-ratelimit-requests-remaining": "0",
                "anthropic-ratelimit-requests-reset": "2026-11-21T12:00:30Z",
            },
            [("requests", 0, 30, 50 / 30)],
        ),
        ({"ratelimit-remaining": "5", "ratelimit-reset": "10"}, [("requests", 5, 10, 0)]),
        ({"x-ratelimit-remaining-requests": "many", "x-ratelimit-reset-requests": "soon"}, []),
        ({"x-ratelimit-remaining-requests": "-1", "x-ratelimit-reset-requests": "1s"}, []),
        ({}, []),
    ],
)
def test_headers_say_what_is_left(
    headers: dict[str, str], found: list[tuple[str, float, float, float]]
) -> None:
    """In the words of several providers; what cannot be read says nothing."""
    said = [(a.kind, a.left, a.reset, round(a.refill, 3)) for a in allowances(headers, NOON)]
    assert [tuple(each) for each in said] == [(*each[:3], round(each[3], 3)) for each in found]


def test_what_is_left_is_shared_and_waited_for() -> None:
    """Two are left, a third comes back after a second: the fourth call waits for it."""
    clock = Clock()
    shared = pace(clock)
    number, _ = shared.enter(10)
    shared.learn(
        number,
        200,
        {
            "x-ratelimit-limit-requests": "4",
            "x-ratelimit-remaining-requests": "2",
            "x-ratelimit-reset-requests": "2s",
        },
    )
    waits = [shared.enter(10)[1] for _ in range(4)]
    assert waits[:2] == [0, 0]
    assert waits[2] == pytest.approx(1.0, abs=0.3)


# 429s ---------------------------------------------------------------------------------------------


def simulated(
    provider: Callable[[float], bool], seconds: float, latency: float = 0.5, refusing: float = 0.5
) -> tuple[int, int, float]:
    """A run of 64 workers against a provider that takes a request or not: good answers, refused
    ones, and the rate at the end.
    """
    clock = Clock()
    shared = pace(clock, at_once=64)
    flying: list[tuple[float, int, bool]] = []
    good = refused = 0
    end = clock.time + seconds
    while clock.time < end:
        while flying and (flying[0][0] <= clock.time or len(flying) >= 64):
            clock.time = max(clock.time, flying[0][0])
            _, number, taken = flying.pop(0)
            shared.learn(number, 200 if taken else 429, {} if taken else {"retry-after": "1"})
            shared.leave(number)
            good, refused = good + taken, refused + (not taken)
        number, _ = shared.enter(100)
        taken = provider(clock.time)
        insort(flying, (clock.time + (latency if taken else refusing), number, taken))
        clock.time += 0.001
    return good, refused, shared.rate or float("inf")


def limited(per_second: float) -> Callable[[float], bool]:
    """A token bucket that refills so fast."""
    state = [per_second, 1000.0]

    def take(now: float) -> bool:
        state[0] = min(max(per_second, 1.0), state[0] + (now - state[1]) * per_second)
        state[1] = now
        if state[0] >= 1:
            state[0] -= 1
            return True
        return False

    return take


SECONDS = 600


@pytest.mark.parametrize("per_second", [0.5, 5.0, 20.0])
def test_429s_teach_the_pace(per_second: float) -> None:
    """Without a header: most of what the provider takes is used, and little is refused."""
    good, refused, _ = simulated(limited(per_second), SECONDS)
    assert good >= 0.6 * SECONDS * per_second
    assert refused <= 0.55 * (good + refused)


@pytest.mark.parametrize("refusing", [0.0, 0.5])
def test_now_and_then_a_429_slows_nobody(refusing: float) -> None:
    """A tenth refused at random is each request's own matter, though refusals come first."""
    dice = random.Random(8)
    good, _, _ = simulated(lambda _: dice.random() > 0.1, 60, refusing=refusing)
    assert good >= 0.85 * 0.9 * 60 * 64 / 0.5


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("45", 45), ("{a minute from now}", 60), ("soon", 1), ("nan", 1), ("-3", 0.1), ("7200", 3600)],
)
def test_many_429s_stop_all_for_as_long_as_is_asked(said: str, seconds: float) -> None:
    """In seconds or as a date, for an hour at most; a second where it says nothing."""
    if said.startswith("{"):
        said = format_datetime(datetime.now(UTC) + timedelta(minutes=1), usegmt=True)
    clock = Clock()
    shared = pace(clock, at_once=8)
    flying = [shared.enter(10)[0] for _ in range(5)]
    for number in flying:
        shared.learn(number, 429, {"retry-after": said})
        shared.leave(number)
    assert shared.enter(10)[1] == pytest.approx(seconds, abs=1.5)
    assert shared.enter(10)[1] > 0  # one after the other


def test_a_429_among_good_answers_holds_nobody_else() -> None:
    """Its own request waits as long as it is asked to; what others are told is no part of it."""
    clock = Clock()
    shared = pace(clock, at_once=8)
    flying = [shared.enter(10)[0] for _ in range(8)]
    for number in flying:
        shared.learn(number, 429 if number == flying[3] else 200, {"retry-after": "45"})
        shared.leave(number)
    assert shared.enter(10)[1] == 0


def test_the_pace_recovers() -> None:
    """After a minute of refusals the old rate is had again."""
    good, _, _ = simulated(lambda now: now > 1060, 600)
    assert good >= 0.5 * 540 * 64 / 0.5


# money --------------------------------------------------------------------------------------------


def reports(count: int) -> list[Report]:
    """Different reports."""
    return [Report.from_text(f"Meeting number {n} was held.", f"r{n}") for n in range(count)]


@pytest.mark.parametrize("limit", [4000, 7000, 23_000])
def test_tokens_are_a_hard_limit(limit: int) -> None:
    """Whatever is in flight: the endpoint's own count stays below, and nearly all is used."""
    with serving(GOOD) as endpoint:
        many = Many(workers=16, max_tokens=limit)
        settings = Settings(model="m", base_url=endpoint.url)
        found = list(brief_many(reports(40), backend=settings, many=many))
        assert limit - 2500 <= 1100 * len(endpoint.asked) <= limit
    left = [each for each in found if each.status == "left"]
    assert {each.status for each in found} == {"done", "left"}
    assert all(f"the limit of {limit:,} tokens" in str(each.error) for each in left)


def test_reasks_count_against_the_limit() -> None:
    """A reply that breaks the schema is paid for each time."""
    with serving(completion("{}", usage=counted(1000, 100))) as endpoint:
        many = Many(workers=8, max_tokens=5000)
        settings = Settings(model="m", base_url=endpoint.url)
        found = list(brief_many(reports(9), backend=settings, many=many))
        assert len(endpoint.asked) == 4
    assert sum(each.receipt.spent.requests for each in found) == 4


def test_a_reask_is_reckoned_by_its_report() -> None:
    """Not by what it says of the reply's faults, which is longer than a short report."""
    with serving(completion("{}", usage=counted(1000, 100))) as endpoint:
        settings = Settings(model="m", base_url=endpoint.url)
        many = Many(workers=1, max_tokens=3000)
        list(brief_many(reports(1), backend=settings, many=many))
        assert len(endpoint.asked) == 2


def test_dollars_are_a_hard_limit() -> None:
    """By the price table; reserved for all in flight, and settled by what they did cost."""
    purse = Purse(Limits(max_usd=1.0), lambda usage: usage.output_tokens / 1000)
    size = Size(600, 300)
    first = purse.take(size)
    purse.settle(first, size, Usage(100, 0, 200))
    flying = [purse.take(size), purse.take(size)]
    assert purse.spent == Usage(100, 0, 200)
    for number in flying:
        purse.settle(number, size, Usage(100, 0, 300))
    with pytest.raises(LeftError, match=r"\$0.80, and the next call might pass the limit of \$1"):
        purse.take(size)


def test_the_first_call_is_reckoned_with_its_reply() -> None:
    """As an estimate has it: what cannot be paid for is not begun."""
    purse = Purse(Limits(max_tokens=4000), lambda _: None)
    with pytest.raises(LeftError, match="0 tokens are spent, and the next call might pass"):
        purse.take(Size(whole=12_000, report=6_000))
    assert Purse(Limits(max_tokens=6000), lambda _: None).take(Size(12_000, 6_000)) == 1


def test_a_long_report_after_a_short_one_is_reckoned_by_its_length() -> None:
    """The dearest so far is the dearest for its size; a short one after it goes all the same."""
    purse = Purse(Limits(max_tokens=20_000), lambda _: None)
    short, long = Size(10_000, 400), Size(50_000, 40_000)
    purse.settle(purse.take(short), short, Usage(2500, 0, 350))
    with pytest.raises(LeftError, match="2,850 tokens are spent"):
        purse.take(long)
    purse.halt = Halt()
    assert purse.take(short) == 2


@pytest.mark.parametrize(("usd", "said"), [(1, "$1.00"), (0.022, "$0.022"), (0.5, "$0.50")])
def test_a_limit_is_said_as_it_was_set(usd: float, said: str) -> None:
    """In a word on why the run ended: a limit of $0.022 is not $0.02."""
    purse = Purse(Limits(max_usd=usd), lambda usage: float(usage.output_tokens))
    with pytest.raises(LeftError, match=rf"\$0.00, and .* limit of {re.escape(said)};"):
        purse.take(Size(600, 300))


def test_a_price_that_is_not_known_cannot_be_held() -> None:
    """It is said before anything is asked."""
    settings = Settings(model="home-made", base_url="http://127.0.0.1:9/v1")
    with pytest.raises(UsageError, match="no price is known for home-made"):
        brief_many([], backend=settings, many=Many(max_usd=1.0))


# identical calls ----------------------------------------------------------------------------------


def test_a_claim_is_held_by_one(tmp_path: Path) -> None:
    """In threads of one process, whatever instance they ask."""
    claims = [Claims(tmp_path), Claims(tmp_path)]
    inside: list[int] = []

    def enter(number: int) -> bool:
        with claims[number % 2].claim("ab" * 32) as waited:
            inside.append(number)
            assert len(inside) == 1
            time.sleep(0.01)
            inside.remove(number)
            return waited

    with ThreadPoolExecutor(8) as pool:
        assert sum(not waited for waited in pool.map(enter, range(8))) >= 1
    with claims[0].claim("ab" * 32) as waited, claims[0].claim("cd" * 32):
        assert not waited


HOLD = """
import sys, time
from pathlib import Path
from govsumm.locking import Claims
with Claims(Path(sys.argv[1])).claim("ab" * 32):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_claim_dies_with_its_process(tmp_path: Path) -> None:
    """Killed as hard as can be; until then another process waits."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        halt = Halt()
        halt.call("enough waited")
        with pytest.raises(LeftError), Claims(tmp_path, halt.check).claim("ab" * 32):
            pass
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        with Claims(tmp_path).claim("ab" * 32):
            pass


def test_a_folder_that_takes_no_locks_costs_nothing(tmp_path: Path) -> None:
    """The same call may then be made twice."""
    with Claims(tmp_path / "none").claim("ab" * 32) as waited:
        assert not waited


def call_once(endpoint: Endpoint, cache: Path, text: Path) -> list[subprocess.Popen[bytes]]:
    """Two runs over one folder at the same moment."""
    command = [sys.executable, "-m", "govsumm", "batch", str(text), "--model", "m"]
    return [
        subprocess.Popen(
            [*command, "--base-url", endpoint.url, "--out", str(cache / f"out{n}")],
            env={**os.environ, "GOVSUMM_CACHE": str(cache / "cache")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for n in range(2)
    ]


def test_two_runs_pay_once(tmp_path: Path) -> None:
    """Over one folder, at the same time: a draft and a repair of each, the same briefs."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(f"{TEXT}\nMeeting {number} was held.")
    with serving(DRAFTED, repairs=[MENDED]) as endpoint:
        runs = call_once(endpoint, tmp_path, folder)
        said = [each.communicate() for each in runs]
        assert [each.returncode for each in runs] == [0, 0], said
        assert (endpoint.drafts_asked, endpoint.repairs_asked) == (6, 6)
    first, second = (
        {file.name: file.read_bytes() for file in (tmp_path / f"out{n}").glob("*.brief.json")}
        for n in range(2)
    )
    assert len(first) == 6
    assert first == second


def test_calls_at_once_are_as_many_as_workers() -> None:
    """Though there are more threads than that."""
    clock = Clock()
    shared = pace(clock, at_once=2)
    shared.enter(1)
    shared.enter(1)
    shared.halt.call("enough waited")
    with pytest.raises(LeftError):
        shared.enter(1)


def told_to_wait(seconds: int, held: bool) -> int:
    """Tries of a request whose reply may take a minute, at a provider that twice tells it to wait
    so long; `held` says that the pace stops it for as long besides.
    """
    clock = Clock()
    shared = pace(clock)
    waits = {"retry-after": str(seconds)}
    answers = iter([httpx2.Response(429, headers=waits)] * 2 + [httpx2.Response(200)])
    patience = Patience(deadline=60, sleep=clock.sleep, clock=clock)
    network = PacedTransport(httpx2.MockTransport(lambda _: next(answers)), shared)
    retrying = RetryingTransport(network, patience)
    if held:
        for number in [shared.enter(10)[0] for _ in range(5)]:
            shared.learn(number, 429, waits)
            shared.leave(number)
    retrying.handle_request(httpx2.Request("POST", "http://127.0.0.1/v1", content=b"{}"))
    return retrying.take_count()


def test_waiting_for_the_pace_is_not_waiting_for_the_server() -> None:
    """The deadline of a reply moves by what the pace held its request back, and by nothing else."""
    assert told_to_wait(20, held=False) == 3
    assert told_to_wait(20, held=True) == 3
    assert told_to_wait(40, held=False) == 2
    assert told_to_wait(40, held=True) == 2


class Swift(Halt):
    """A run that sleeps for no time, and knows how long it would have."""

    def __init__(self) -> None:
        super().__init__()
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Be there at once."""
        self.slept.append(seconds)


def test_a_slow_429_costs_no_report() -> None:
    """One is told to wait for 40 seconds: it does, its request is made again, all are done."""
    slow = Fault(*error(429, "slow"), headers=(("retry-after", "40"),))
    halt = Swift()
    with serving(GOOD, slow, GOOD) as endpoint:
        settings = Settings(model="m", base_url=endpoint.url)
        found = list(brief_many(reports(6), backend=settings, many=Many(workers=2, halt=halt)))
        assert len(endpoint.asked) == 7
    assert {each.status for each in found} == {"done"}
    assert sorted(each.receipt.spent.requests for each in found) == [1, 1, 1, 1, 1, 2]
    assert halt.slept == [40.0]
