"""What stands in a row with a shortcoming, in one breath and one voice, is one as well.

that 14 posts are vacant and that the ambulance takes over an hour     the second is, too
two gates jam, some villages have no list, drills are a formality      whatever each one's words
the pool is full, but the roof leaks                                   the first is not: "but"
"""

from __future__ import annotations

import re

from govsumm.reading.claims import modality
from govsumm.reading.claims.clauses import Clause
from govsumm.reading.claims.denials import unharmed
from govsumm.reading.claims.shortcomings import has
from govsumm.reading.phrasing import Worded

_APART = re.compile(
    r"\W*(?:(?:and|that)\s+)*(?:but|while|though|although|whereas|despite|however|yet|so|because|since|as|if|when|whenever"
    r"|after|before|until|unless|of|from|in|on|at|out\s+of|under|during|among|who|which|whose|where|whom|what|to|for|with|without|by|including|in\s+order|[a-z]+ing"
    r"|he|she|they|we|you|i|this|these|it\s+(?:is|was)|there\s+(?:will|would)|at\s+the\s+same\s+time)\b",
    re.IGNORECASE,
)
"""A clause that begins so is not in a row with the one before it."""
_COMING = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|plans?|planned|expected|is\s+to|are\s+to)\b"
)
_DID = Worded(
    r"\b(?:{claims.say}|said|told|added|asked|{decisions.settling}|thanked|praised|welcomed|agreed|approved|directed|instructed)\b",
    re.IGNORECASE,
)
"""What somebody did is no state of things."""
LEAST = 4
"""A clause of fewer words is not in a row with others."""


_STATE = re.compile(
    r"\S\s+(?:is|are|was|were|cannot|can|could|does|do|did|still|remains?|lacks?|owes?|takes?|runs?|goes|went|stands?|stood|sits?|has\s+(?:no|an?|only)|have\s+(?:no|an?|only)|had\s+(?:no|an?|only))\b(?!\s+(?:also\s+)?to\b)\s*\S"
    r"|^\W*(?:and\s+)?(?:that\s+)?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most)\s.*\b(?:have|has|had|[a-z]+)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What is so, by its verb or because it is counted; not what somebody has done."""
_WHO = re.compile(r",\s+who\b")


def in_a_row(text: str, clause: Clause) -> bool:
    """Whether a clause, beside a shortcoming, tells another one by its place alone."""
    words = text[clause.start : clause.end]
    if len(words.split()) < LEAST or _APART.match(words) or _COMING.search(words):
        return False
    if not _STATE.search(words) or _WHO.search(words) or _DID.search(words):
        return False
    if has("progress", words) or has("solved", words) or unharmed(words) != words:
        return False
    return modality.order(text, clause.start, clause.end) is None


_THAT = re.compile(r"\W*(?:and\s+)?that\b", re.IGNORECASE)


def goes_on(text: str, clause: Clause) -> bool:
    """Whether a clause is one more of those that somebody tells: "and that the roof leaks"."""
    return _THAT.match(text, clause.start, clause.end) is not None
