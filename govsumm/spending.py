"""What replies cost, as the endpoint counts it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the endpoint counts them; `cached_tokens` are those of the input it had cached."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input_tokens + other.input_tokens,
            self.cached_tokens + other.cached_tokens,
            self.output_tokens + other.output_tokens,
        )


@dataclass(frozen=True, slots=True)
class Spent:
    """What was spent: tokens of all attempts, failed ones too, and HTTP requests made.

    `usage` is None where the endpoint did not say.
    """

    usage: Usage | None = None
    requests: int = 0

    def __add__(self, other: Spent) -> Spent:
        known = [each for each in (self.usage, other.usage) if each]
        return Spent(sum(known, Usage()) if known else None, self.requests + other.requests)


NOTHING = Spent()
"""No call was made."""
