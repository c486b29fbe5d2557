"""What a run may spend: no call is begun that might pass the limits.

What a call will cost is not known before its reply. So the first one goes alone, reckoned as an
estimate has it; later ones are reckoned at half as much again as the dearest so far for their size,
and while those in flight might use up what is left, the next one waits. Re-asks are calls like all
others.
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
"""Tokens of the input for each byte, before a reply was seen: fewer are hardly possible."""

OUTPUT, EMPTY = 2.5, 100
"""Tokens of a reply for each token of its report, as seen with strong models on sixteen reports,
and of one that says nothing.
"""

Price = Callable[[Usage], float | None]


@dataclass(frozen=True)
class Limits:
    """What may be spent: dollars, tokens of input and output together. None is no limit.

    Raises UsageError for what is no number from 0.
    """

    max_usd: float | None = None
    max_tokens: int | None = None

    def __post_init__(self) -> None:
        for limit in (self.max_usd, self.max_tokens):
            if limit is not None and not (isinstance(limit, int | float) and limit >= 0):
                raise UsageError(f"a limit of {limit!r} cannot be held", "give a number from 0")

    def __bool__(self) -> bool:
        return self.max_usd is not None or self.max_tokens is not None


@dataclass(frozen=True, slots=True)
class Size:
    """How much is asked: bytes of the whole request, and of the report in it."""

    whole: int
    report: int

    @property
    def reply(self) -> float:
        """Tokens of the reply, before one was seen."""
        return EMPTY + OUTPUT * self.report / 4


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
        self._dearness: float | None = None

    def take(self, size: Size) -> int:
        """Set aside what a request may cost; a number for it. Raises LeftError."""
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

    def _may_go(self, size: Size) -> bool:
        if not self.limits:
            return True
        if self._dearness is None and self._flying:
            return False
        total = sum(self._flying.values(), self.spent) + self._guess(size)
        if self.limits.max_tokens is not None and _tokens(total) > self.limits.max_tokens:
            return False
        return self.limits.max_usd is None or (self.price(total) or 0.0) <= self.limits.max_usd

    def _guess(self, size: Size) -> Usage:
        if self._dearness is None or self._input_per_byte is None:
            return Usage(int(size.whole * LEAST), 0, int(size.reply))
        return Usage(int(size.whole * self._input_per_byte), 0, int(size.reply * self._dearness))

    def settle(self, number: int, size: Size, used: Usage | None) -> None:
        """Put what a request did cost in the place of what was set aside for it."""
        with self._changed:
            del self._flying[number]
            if used is not None:
                self.spent += used
                dear = CAUTION * used.output_tokens / size.reply
                self._dearness = max(self._dearness or 0.0, dear)
                seen = 1.1 * used.input_tokens / max(size.whole, 1)
                self._input_per_byte = max(self._input_per_byte or 0.0, seen)
            self._changed.notify_all()

    def _words(self) -> str:
        said = f"{_tokens(self.spent):,} tokens are spent"
        usd = self.price(self.spent)
        if usd is not None:
            said += f", {_dollars(usd)}"
        limits = [
            f"{self.limits.max_tokens:,} tokens" if self.limits.max_tokens is not None else "",
            _dollars(self.limits.max_usd) if self.limits.max_usd is not None else "",
        ]
        return (
            f"{said}, and the next call might pass the limit of {' or '.join(filter(None, limits))}"
        )


def _tokens(usage: Usage) -> int:
    return usage.input_tokens + usage.output_tokens


def _dollars(usd: float) -> str:
    """Cents, and what is less where there is some."""
    whole, _, cents = f"{usd:,.4f}".partition(".")
    return f"${whole}.{cents[:2]}{cents[2:].rstrip('0')}"


def affordable(limits: Limits, price: Price, model: str) -> None:
    """Raise UsageError where a limit in dollars is set and the model's price is not known."""
    if limits.max_usd is not None and price(Usage(1000, 0, 1000)) is None:
        raise UsageError(
            f"no price is known for {model}, so that no limit in dollars can be held",
            "set --max-tokens",
        )
