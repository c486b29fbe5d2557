"""What stands among shortcomings, or is worded like one, and tells none.

Is the lake polluted?                 a question
asked whether the centres close       one that somebody put
He did not avoid the sore spots       what only opens the telling
who could not get a seat              a piece of a sentence
"""

from __future__ import annotations

import re

from govsumm.reading.claims.clauses import Clause
from govsumm.reading.claims.shortcomings import falls_short, has

_ASKED = re.compile(
    r"\b(?:asked|asks|queried|enquired|inquired|wondered|wanted\s+to\s+know)\s+(?:(?:also|again|then)\s+)?(?:if|whether)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"\W*(?:who|whose|whom|so|as\s+long\s+as|to|for|with|and\s+(?:so|to|for))\s", re.IGNORECASE
)
_SEEING = re.compile(
    r"\W*(?:(?:we|you|it|they|he|she)\s+)?(?:must|should|want(?:s|ed)?\s+to|need(?:s|ed)?\s+to|did\s+not|didn['’]t)\s+(?:\w+ly\s+)?"
    r"(?:see|recogni[sz]e|note|face|admit|avoid|hide|shy|omit|mince|gloss|spare)(?:\s+(?:\w+\s*){0,4})?\W*",
    re.IGNORECASE,
)


_ONLY_IF = re.compile(r"(?:if|unless|in\s+case)\s(?:[^\s,;]+\s+){1,6}[^\s,;]+", re.IGNORECASE)
_NAMES = re.compile(r"(?:[A-Z][\w./&’'-]*\s*){1,6}")
"""A condition, or somebody's name put in between: no shortcoming by itself."""


def tells_nothing(text: str, clause: Clause) -> bool:
    """Whether a clause is a question, an opener or a piece, and no shortcoming."""
    words = text[clause.start : clause.end].strip()
    if words.rstrip("\"”' ").endswith("?") or text[clause.end : clause.end + 1] == "?":
        return True
    if any(each.fullmatch(words) for each in (_ONLY_IF, _NAMES, _SEEING)) or _ASKED.search(words):
        return True
    if falls_short(words):
        return False
    return _PIECE.match(words) is not None or has("admitting", words)
