"""Lines that only name what is told behind them: 案由：, "Resolution 25-031, Jail Roof."."""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded, phrase_set

HAN_MATTER = Worded(r"(?:{audit.han_matters})[一二三四五六七八九十\d]{0,3}[：:]")
_RUN_IN = Worded(
    r"\s*(?:{audit.numbered_matters})\s+(?:[Nn]o\.?\s*|#\s?)?\d[\w/-]*[^.;:\n]{0,100}\.?\s*",
    re.IGNORECASE,
)


def runs_in(sentence: str) -> bool:
    """Whether a sentence only names by its number what those behind it are about."""
    if not _RUN_IN.fullmatch(sentence):
        return False
    telling = phrase_set("audit", "finite_verbs") | phrase_set("decisions", "settling")
    return telling.isdisjoint(sentence.lower().replace(".", " ").split())
