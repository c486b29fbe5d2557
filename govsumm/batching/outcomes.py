"""What became of one report of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from govsumm.backends.metering import Metered
from govsumm.errors import GovsummError, LeftError
from govsumm.records import Brief

Status = Literal["done", "cached", "kept", "failed", "left"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One report of a batch: a brief, or the error that there is instead.

    `number` is its place among the sources, from 0; `receipt` what was spent on it now, failed
    attempts included, and `dollars` that in US dollars, None where no price is known. `kept` says
    that its brief lay in the output folder already: then `brief` is None too. `caveats` say what
    should be known of how the report was read, such as an encoding that was guessed.
    """

    number: int
    name: str
    receipt: Metered
    sha256: str | None = None
    brief: Brief | None = None
    error: GovsummError | None = None
    dollars: float | None = None
    kept: bool = False
    file: str | None = None
    caveats: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        """`done` was asked for, `cached` was in the cache, `kept` in the folder; `failed` has an
        error of its own, `left` was not begun, or called off.
        """
        if self.kept:
            return "kept"
        if self.error is None:
            return "cached" if self.receipt.cached else "done"
        return "left" if isinstance(self.error, LeftError) else "failed"
