"""Features: texts that praise what is done every day, and report no meeting."""

from __future__ import annotations

from govsumm.lexicon import lists
from govsumm.reading.sentences import Reading, kept


@kept
def feature_cues(reading: Reading) -> int:
    """How many of the phrases a text has by which features tell of achievements."""
    low = reading.text[:20_000].lower()
    words = (*lists("documents")["feature"], *lists("documents")["feature_han"])
    return sum([word in low for word in words])
