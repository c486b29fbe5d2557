"""Features: texts that praise what is done every day, and report no meeting."""

from __future__ import annotations

from functools import lru_cache

from govsumm.lexicon import lists
from govsumm.reading.sentences import Reading


def is_feature_like(reading: Reading) -> bool:
    """Whether a text has at least two of the phrases by which features tell of achievements."""
    return feature_cues(reading) >= 2


def feature_cues(reading: Reading) -> int:
    """How many phrases of features a text has."""
    return _cues(reading.text)


@lru_cache(maxsize=8)
def _cues(text: str) -> int:
    low = text[:20_000].lower()
    words = (*lists("documents")["feature"], *lists("documents")["feature_han"])
    return sum(word in low for word in words)
