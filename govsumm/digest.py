"""One canonical JSON, one tagged hash: for records' ids, requests, recordings and schemas."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: Any) -> str:
    """`value` as JSON in its one canonical form: sorted keys, no spaces, no escapes."""
    return _CANONICAL.encode(value)


def digest(tag: str, value: Any) -> str:
    """The hexadecimal SHA-256 of a JSON value; `tag` keeps digests of different things apart."""
    return hashlib.sha256(f"govsumm/{tag}\0{canonical(value)}".encode()).hexdigest()
