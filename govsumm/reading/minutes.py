"""Whether a report is minutes."""

from __future__ import annotations

import re

from govsumm.reading.sentences import Reading

_FORMULAS = re.compile(
    r"\b(?:(?i:minutes of|seconded by|call(?:ed)? to order|apologies for absence|motion carried"
    r"|moved by|roll call|in the chair)|MINUTES|RESOLVED|PRESENT)\b"
)


def is_minutes(reading: Reading) -> bool:
    """Whether it holds a formula of minutes: whatever was approved was approved there."""
    return _FORMULAS.search(reading.text) is not None
