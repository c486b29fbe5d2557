"""What a provider says in its headers of the requests and tokens that are left, and of waiting."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

Kind = Literal["requests", "tokens"]

_PARTS = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of `kind`, and how it comes back: by `refill` a second, whole after `reset`."""

    kind: Kind
    left: float
    reset: float
    refill: float


def allowances(headers: Mapping[str, str], now: datetime) -> list[Allowance]:
    """The allowances in an answer's headers; none where they say nothing that can be read."""
    found = []
    for kind in ("requests", "tokens"):
        for limit, left, reset in _names(kind):
            if left in headers:
                said = _allowance(kind, headers.get(limit), headers[left], headers.get(reset), now)
                found += [said] if said else []
                break
    return found


def _names(kind: Kind) -> tuple[tuple[str, str, str], ...]:
    """The headers for limit, rest and reset: OpenAI's and its followers', then Anthropic's, then
    those of the IETF's draft, which counts requests only.
    """
    families = [
        tuple(f"x-ratelimit-{part}-{kind}" for part in ("limit", "remaining", "reset")),
        tuple(f"anthropic-ratelimit-{kind}-{part}" for part in ("limit", "remaining", "reset")),
    ]
    if kind == "requests":
        families += [
            tuple(f"{name}-{part}" for part in ("limit", "remaining", "reset"))
            for name in ("x-ratelimit", "ratelimit")
        ]
    return tuple((a, b, c) for a, b, c in families)


def _allowance(
    kind: Kind, limit: str | None, left: str, reset: str | None, now: datetime
) -> Allowance | None:
    rest, whole, after = _number(left), _number(limit), _seconds(reset, now)
    if rest is None or after is None:
        return None
    # "reset" is when all is back: what is missing comes back evenly until then
    missing = whole - rest if whole is not None else 0.0
    return Allowance(kind, rest, after, missing / after if after > 0 and missing > 0 else 0.0)


def _number(text: str | None) -> float | None:
    try:
        value = float((text or "").split(",")[0].split(";")[0])
    except ValueError:
        return None
    return value if 0 <= value < 1e15 else None


def _seconds(text: str | None, now: datetime) -> float | None:
    """Seconds of `6m0s`, `120ms`, `30`, or until an RFC 3339 time."""
    text = (text or "").strip()
    parts = _PARTS.findall(text)
    if parts and "".join(number + unit for number, unit in parts) == text:
        return sum(float(number) * _SECONDS[unit] for number, unit in parts)
    plain = _number(text)
    if plain is not None:
        # some give the time of day in epoch seconds
        return max(0.0, plain - now.timestamp()) if plain > 1e9 else plain
    try:
        return max(0.0, (datetime.fromisoformat(text) - now).total_seconds())
    except (ValueError, TypeError):
        return None


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that an answer asks to wait, or None where it does not say (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    try:
        seconds = float(value)
        return max(0.0, seconds) if not math.isnan(seconds) else None
    except ValueError:
        pass
    try:
        date = parsedate_to_datetime(value)
        aware = date if date.tzinfo else date.replace(tzinfo=UTC)
        return max(0.0, aware.timestamp() - now.timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
