"""What a run may spend: no call is begun that might pass the limits.

What a call will cost is not known before its reply. So the first one goes alone; later ones are
reckoned at half as much again as the dearest so far for their size, and while those in flight
might use up what is left, the next one waits. Re-asks are calls like all others.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from govsumm.errors import UsageError
from govsumm.halting import Halt
from govsumm.spending import Usage

CAUTION = 1.5
"""How much dearer than the dearest so far, for its size, the next call is reckoned."""

LEAST = 1 / 6
"""Tokens of the input for each byte, before a reply was seen: fewer are hardly possible. The first
call goes where this would fit, since only its reply tells what one costs.
"""

Price = Callable[[Usage], float | None]


@dataclass(frozen=True)
class Limits:
    """What may be spent: dollars, tokens of input and output together. None is no limit."""

    max_usd: float | None = None
    max_tokens: int | None = None

    def __bool__(self) -> bool:
        return self.max_usd is not None or self.max_tokens is not None


@dataclass
class Purse:
    """What was spent, and what those in flight may yet spend; safe in threads."""

    limits: Limits
    price: Price
    halt: Halt = field(default_factory=Halt)
    spent: Usage = field(default_factory=Usage)

    def __post_init__(self) -> None:
        self._changed = threading.Condition()
        self._flying: dict[int, Usage] = {}
        self._numbers = 0
        self._input_per_byte: float | None = None
        self._output: float | None = None

    def take(self, size: int) -> int:
        """Set aside what a request of so many bytes may cost; a number for it. Raises LeftError."""
        with self._changed:
            while not self._may_go(size):
                self.halt.check()
                if not self._flying:
                    self.halt.call(self._words(), "raise the limit, and run it again to go on")
                self._changed.wait(0.25)
            self.halt.check()
            self._numbers += 1
            self._flying[self._numbers] = self._guess(size)
            return self._numbers

    def _may_go(self, size: int) -> bool:
        if not self.limits:
            return True
        if self._output is None and self._flying:
            return False
        total = sum(self._flying.values(), self.spent) + self._guess(size)
        if self.limits.max_tokens is not None and _tokens(total) > self.limits.max_tokens:
            return False
        return self.limits.max_usd is None or (self.price(total) or 0.0) <= self.limits.max_usd

    def _guess(self, size: int) -> Usage:
        if self._output is None or self._input_per_byte is None:
            return Usage(int(size * LEAST), 0, 0)
        return Usage(int(size * self._input_per_byte), 0, int(self._output))

    def settle(self, number: int, size: int, used: Usage | None) -> None:
        """Put what a request did cost in the place of what was set aside for it."""
        with self._changed:
            del self._flying[number]
            if used is not None:
                self.spent += used
                self._output = max(self._output or 0.0, CAUTION * used.output_tokens)
                seen = 1.1 * used.input_tokens / max(size, 1)
                self._input_per_byte = max(self._input_per_byte or 0.0, seen)
            self._changed.notify_all()

    def _words(self) -> str:
        said = f"{_tokens(self.spent):,} tokens are spent"
        usd = self.price(self.spent)
        if usd is not None:
            said += f", ${usd:,.2f}"
        limits = [
            f"{self.limits.max_tokens:,} tokens" if self.limits.max_tokens is not None else "",
            f"${self.limits.max_usd:,.2f}" if self.limits.max_usd is not None else "",
        ]
        return (
            f"{said}, and the next call might pass the limit of {' or '.join(filter(None, limits))}"
        )


def _tokens(usage: Usage) -> int:
    return usage.input_tokens + usage.output_tokens


def affordable(limits: Limits, price: Price, model: str) -> None:
    """Raise UsageError where a limit in dollars is set and the model's price is not known."""
    if limits.max_usd is not None and price(Usage(1000, 0, 1000)) is None:
        raise UsageError(
            f"no price is known for {model}, so that no limit in dollars can be held",
            "set --max-tokens",
        )
