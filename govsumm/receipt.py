"""What a run cost: tokens, dollars, seconds, requests. No part of a brief."""

from __future__ import annotations

import json
from typing import Any

from govsumm.backends.metering import Metered
from govsumm.spending import NOTHING, Spent, Usage

FORMAT = "govsumm-receipt/1"

SKIPPED = "UnrecordedError"
"""The error of a repair that is not recorded, which a brief can do without."""

BROKEN_OFF = "KeyboardInterrupt"
"""The error of a call that Ctrl-C met under way: nobody knows what it cost."""


def dollars(usage: Usage, model: str, where: str | None) -> float | None:
    """US dollars for tokens, by the price table that genai-prices ships; None where the model
    at that address is not in it. Without an address the name alone tells.
    """
    from genai_prices import Usage as Priced
    from genai_prices import calc_price

    tokens = Priced(
        input_tokens=usage.input_tokens,
        cache_read_tokens=min(usage.cached_tokens, usage.input_tokens),
        output_tokens=usage.output_tokens,
    )
    try:
        return float(calc_price(tokens, model, provider_api_url=where).total_price)
    except (LookupError, ValueError):
        return None


def receipt(entries: list[Metered], model: str, where: str) -> dict[str, Any]:
    """The receipt of a run that asked `model` at the address `where`, for JSON."""
    spent = sum((entry.spent for entry in entries), NOTHING)
    repairs = sum(entry.repair and entry.error is None for entry in entries)
    return {
        "format": FORMAT,
        "model": model,
        "where": where,
        "seconds": round(sum(entry.seconds for entry in entries), 3),
        **_spent(spent, model, where, known=all(entry.error != BROKEN_OFF for entry in entries)),
        "replies": sum(entry.error is None for entry in entries),
        "cached": sum(entry.cached and entry.error is None for entry in entries),
        "failed": sum(entry.error not in (None, SKIPPED) for entry in entries),
        **({"repairs": repairs} if repairs else {}),
        "saved": _spent(sum((entry.saved for entry in entries), NOTHING), model, where),
        "reports": [
            {
                "report": entry.report,
                **({"asked_for": "repair"} if entry.repair else {}),
                "seconds": round(entry.seconds, 3),
                "cached": entry.cached,
                "error": entry.error,
                **_spent(entry.spent, model, where, known=entry.error != BROKEN_OFF),
            }
            for entry in entries
        ],
    }


def _spent(spent: Spent, model: str, where: str, *, known: bool = True) -> dict[str, Any]:
    """What was counted; its dollars only where that is `known` to be all."""
    usage = spent.usage
    if usage is None:
        return {
            "requests": spent.requests,
            "tokens": None,
            "dollars": 0 if known and not spent.requests else None,
        }
    price = dollars(usage, model, where) if known else None
    return {
        "requests": spent.requests,
        "tokens": tokens(usage),
        "dollars": None if price is None else round(price, 6),
    }


def tokens(usage: Usage) -> dict[str, int]:
    """Tokens for JSON."""
    return {
        "input": usage.input_tokens,
        "input_cached": usage.cached_tokens,
        "output": usage.output_tokens,
    }


def as_file(made: dict[str, Any]) -> str:
    """The receipt as its file has it."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def in_words(made: dict[str, Any]) -> str:
    """The receipt on one line."""
    counts = [counted(made["replies"], "reply", "replies")]
    if made["cached"]:
        counts.append(f"{made['cached']} of them from the cache")
    if made.get("repairs"):
        counts.append(counted(made["repairs"], "repair", "repairs"))
    if made["failed"]:
        counts.append(f"{made['failed']} failed")
    broken_off = any(each["error"] == BROKEN_OFF for each in made["reports"])
    if made["requests"]:
        counts += [counted(made["requests"], "request", "requests"), _tokens(made["tokens"])]
        counts += [*([] if broken_off else [_price(made)]), f"{made['seconds']:.1f} s"]
    said = ", ".join(counts)
    if broken_off:
        return f"{said}; what the call that was broken off cost is not known"
    return said if made["requests"] else f"{said}; nothing was asked, nothing spent"


def counted(count: int, one: str, many: str) -> str:
    """A number of things in words."""
    return f"{count:,} {one if count == 1 else many}"


def _tokens(tokens: dict[str, int] | None) -> str:
    if tokens is None:
        return "tokens not stated by the endpoint"
    cached = f" ({tokens['input_cached']:,} cached)" if tokens["input_cached"] else ""
    return f"{tokens['input']:,} tokens in{cached}, {tokens['output']:,} out"


def _price(made: dict[str, Any]) -> str:
    if made["dollars"] is None:
        return f"no price known for {made['model']}"
    return f"${made['dollars']:.4f}"
