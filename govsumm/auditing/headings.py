"""Lines that only name what is told behind them: 案由：, "Resolution 25-031, Jail Roof."."""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded, phrase_set

HAN_MATTER = Worded(r"(?:{audit.han_matters})[一二三四五六七八九十\d]{0,3}[：:]")
_RUN_IN = Worded(
    r"\s*(?:{audit.numbered_matters})\s+(?:[Nn]o\.?\s*|#\s?)?\d[\w/-]*[^.;:\n]{0,100}\.?\s*",
    re.IGNORECASE,
)


_LABEL = re.compile(r"\s*(?:[-•*]\s+|\(?\w{1,6}(?:[.):]|/\d+)+\s+)")
_TITLE = re.compile(r"[A-Z][\w'’&/-]{2,}(?:\s+(?:[\w'’&/-]+|[–—-])){0,4}[.:]")
_SMALL = re.compile(r"\s(?!(?:and|of|the|for|in|on|to)\s)[a-z]")


def opens_a_line(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a title with more behind it on its line: "7b. Jail HVAC. The ..."."""
    title = _LABEL.sub("", text[start:end], count=1).strip()
    if not _TITLE.fullmatch(title) or len(title) < _LEAST:
        return False
    line = text.rfind("\n", 0, start) + 1
    labelled = _LABEL.fullmatch(text, line, start) is not None
    if not labelled and (_SMALL.search(title) or text[line:start].strip()):
        return False
    behind = text[end : end + 2 * _TOLD].lstrip(" \t").partition("\n")[0]
    return len(behind) > _TOLD and _tells_nothing(title)


_LEAST = 6
"""A title has so many letters: "Engr." has not."""
_TOLD = 20
"""More than so much is told behind it."""


def _tells_nothing(sentence: str) -> bool:
    """Whether a sentence has no verb that tells of anything, and decides nothing."""
    telling = phrase_set("audit", "finite_verbs") | phrase_set("decisions", "settling")
    return telling.isdisjoint(sentence.lower().replace(".", " ").split())


def runs_in(sentence: str) -> bool:
    """Whether a sentence only names by its number what those behind it are about."""
    return _RUN_IN.fullmatch(sentence) is not None and _tells_nothing(sentence)
