"""How fast to ask: a pace that all workers share, learnt from what the provider says.

Its rate-limit headers say what is left. Where there are none, 429s say that it was too much: when
they are many, all wait together, go on slower than what went well, and faster again bit by bit.
One 429 among many good answers concerns its own request only, which the retries wait for.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from govsumm.backends.allowances import Allowance, Kind, allowances, retry_after
from govsumm.halting import Halt

REFUSED = 429
RUN = 5
"""So many refusals in a row say that it was too much ..."""
WINDOW, SHARE = 32, 0.4
"""... or this share of the last so many sent. A tenth refused at random passes for neither."""

SLOWEST = 0.2
"""Requests a second, where nothing went well lately: to find out when something does again."""

LONGEST = 90.0
"""Seconds to believe a header for; Retry-After of a 429 is believed for an hour."""

RETRY_AFTER = 3600.0
SLOWER = 0.75
LATELY = 10.0
FASTER = 0.05
"""Of the rate that went well in the last so many seconds, after a stop; and more of it each second
that goes well.
"""


@dataclass
class _Budget:
    """An allowance as it shrinks by what is sent and grows with time."""

    left: float
    refill: float
    whole_at: float
    at: float

    def now(self, moment: float) -> float:
        """What is left at a moment; without bound once all is back: the next answer says."""
        if moment >= self.whole_at:
            return float("inf")
        return self.left + self.refill * (moment - self.at)

    def wait(self, need: float, moment: float) -> float:
        """Seconds until `need` is there."""
        missing = need - self.now(moment)
        if missing <= 0:
            return 0.0
        until_whole = self.whole_at - moment
        return min(until_whole, missing / self.refill) if self.refill > 0 else until_whole


@dataclass
class Pace:
    """Lets requests go, `at_once` at most, one after the other; safe in threads.

    `halt` calls off whoever waits. Clock and sleep are handed in, so that tests are instant.
    """

    at_once: int | None = None
    halt: Halt = field(default_factory=Halt)
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)
    rate: float | None = None
    """Requests a second, or None for as many as there are workers."""

    def __post_init__(self) -> None:
        self._turn = threading.Lock()  # one at a time is let go: nobody else even looks
        self._changed = threading.Condition()
        self._flying: set[int] = set()
        self._budgets: dict[Kind, _Budget] = {}
        self._turned_down: set[int] = set()
        self._last_before_stop = 0
        self._went_well: deque[float] = deque(maxlen=512)
        self._held_until = self._next = float("-inf")
        self._started = self.clock()
        self._numbers = 0

    def enter(self, tokens: float) -> tuple[int, float]:
        """Wait for the turn of a request; its number, and the seconds waited. Raises LeftError."""
        start = self.clock()
        with self._turn:
            self._wait_for_room()
            while (delay := self._delay(tokens)) > 0:
                self.halt.check()
                self.sleep(min(delay, 0.25))
            self.halt.check()
            with self._changed:
                return self._let_go(tokens), self.clock() - start

    def _wait_for_room(self) -> None:
        with self._changed:
            while self.at_once is not None and len(self._flying) >= self.at_once:
                self.halt.check()
                self._changed.wait(0.25)

    def _delay(self, tokens: float) -> float:
        with self._changed:
            moment = self.clock()
            waits = [self._held_until - moment, self._next - moment]
            for kind, budget in self._budgets.items():
                waits.append(budget.wait(tokens if kind == "tokens" else 1.0, moment))
            return max(waits)

    def _let_go(self, tokens: float) -> int:
        moment = self.clock()
        self._numbers += 1
        self._flying.add(self._numbers)
        for kind, budget in self._budgets.items():
            budget.left -= tokens if kind == "tokens" else 1.0
        if self.rate is not None:
            self._next = moment + 1.0 / self.rate
        return self._numbers

    def learn(self, number: int, status: int, headers: Mapping[str, str]) -> None:
        """Take in what an answer says."""
        with self._changed:
            moment = self.clock()
            others = len(self._flying) - 1
            for said in allowances(headers, datetime.now(UTC)):
                self._believe(said, others, moment)
            if status == REFUSED:
                self._refused(number, headers, moment)
            elif status < 300:
                self._went_well.append(moment)
                if self.rate is not None:
                    self._recover()

    def _believe(self, said: Allowance, others: int, moment: float) -> None:
        # what is in flight may not be counted yet
        left = said.left - (others if said.kind == "requests" else 0)
        whole_at = moment + min(said.reset, LONGEST)
        self._budgets[said.kind] = _Budget(left, said.refill, whole_at, moment)

    def _refused(self, number: int, headers: Mapping[str, str], moment: float) -> None:
        """Take note that one was turned down, and stop all where that were too many around it.

        What is looked at is those sent with it: a refusal comes at once, a good answer later.
        """
        if number <= self._last_before_stop:
            return  # it was on its way when all stopped
        self._turned_down.add(number)
        if len(self._turned_down) > 100 * WINDOW:  # a long run: the oldest are of no use
            self._turned_down = {n for n in self._turned_down if n > number - 10 * WINDOW}
        around = range(max(number - WINDOW, self._last_before_stop) + 1, number + 1)
        refused = sum(each in self._turned_down for each in around)
        in_a_row = all(number - back in self._turned_down for back in range(RUN))
        if not in_a_row and not (len(around) == WINDOW and refused > SHARE * WINDOW):
            return
        self._turned_down.clear()
        self._last_before_stop = self._numbers
        asked = retry_after(headers, datetime.now(UTC))
        wait = 1.0 if asked is None else min(max(asked, 0.1), RETRY_AFTER)
        self._held_until = max(self._held_until, moment + wait)
        well = self._rate_that_went_well(moment)
        self.rate = SLOWER * well if well else max((self.rate or 2.0) / 2, SLOWEST)
        self._next = self._held_until

    def _rate_that_went_well(self, moment: float) -> float:
        """Good answers a second, lately: no faster than the last rate."""
        since = max(moment - LATELY, self._started)
        lately = sum(1 for each in self._went_well if each >= since)
        seen = lately / max(moment - since, 1.0)
        return seen if self.rate is None else min(seen, self.rate)

    def _recover(self) -> None:
        """A tenth faster each second: at this rate, so much for each good answer."""
        assert self.rate is not None  # noqa: S101  the caller looked
        self.rate += FASTER * min(1.0, self.rate)
        if self.at_once is not None and self.rate > 100.0 * self.at_once:
            self.rate = None

    def leave(self, number: int) -> None:
        """A request is over, whatever came of it."""
        with self._changed:
            self._flying.discard(number)
            self._changed.notify_all()
