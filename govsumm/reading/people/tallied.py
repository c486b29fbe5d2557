"""The votes of minutes that look like their rolls: "ROLL CALL: Yeas - Roe, Doe. Absent - Poe."

Whoever is absent there missed a vote, and may have been at the meeting for most of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from govsumm.reading.phrasing import alternatives, cue_words
from govsumm.reading.sentences import Sentence


def votes_in(lines: Sequence[Sentence]) -> frozenset[int]:
    """Which of some lines, by their place, tell how votes were cast, or who missed one."""
    found: set[int] = set()
    cues = cue_words("votes", "yes", "no", "abstain", "away")
    for n, line in enumerate(lines):
        if not cues.isdisjoint(line.word_set):
            after = n - 1 in found and _missed().match(line.text)
            if after or _cast().match(line.text):
                found.add(n)
    return frozenset(found)


@cache
def _cast() -> re.Pattern[str]:
    """Yeas - Roe, Doe; ROLL CALL on the motion as amended: Ayes (3): Roe."""
    votes = alternatives("votes", "yes", "no", "abstain")
    return re.compile(
        r"\W*(?:(?:on\s+|a\s+|the\s+)*(?:roll[\s-]*call|recorded|named)?\s*(?:votes?|voting|poll)?"
        r"(?:\s+on\s+[^:\n]{1,60}?)?\s*(?:[:–—-]|(?=\n))\s*)?"
        rf"(?:{votes})\b\s*(?:\([^()]{{0,20}}\)|\d{{1,3}})?\s*[:–—=-]",
        re.IGNORECASE,
    )


@cache
def _missed() -> re.Pattern[str]:
    away = alternatives("votes", "away")
    counted = r"\b\s*(?:\([^()]{0,20}\)|\d{1,3})?\s*[:–—=-]"
    return re.compile(rf"\W*(?:{away}){counted}", re.IGNORECASE)
