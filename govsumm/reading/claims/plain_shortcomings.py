"""What a report tells of shortcomings in its own voice, where nobody's words are open.

three of the nine hydrants had not been serviced       what was left undone
She accepted that nobody had been told                 behind somebody's verb, whatever it is
Only one of the two operators holds a licence          a figure, whatever its verb
"""

from __future__ import annotations

import re
from functools import lru_cache

from govsumm.reading.claims import modality
from govsumm.reading.claims.denials import unharmed
from govsumm.reading.claims.shortcomings import QUOTED, falls_short, has, tells
from govsumm.reading.phrasing import Worded
from govsumm.reading.spanned_words import words_in

_THAT = re.compile(
    r"(?P<matrix>[^,;:]{2,160}?\b(?:[a-z]{2,}ed|found|felt|thought|knew|saw|heard|learnt|understood|wrote|read|made|hide"
    r"|gave|fact|note|view|aware|evident|clear|sorry)(?:\s+to\s+[a-z]+)?)\s+(?:members|councillors|us|me|them)?\s*that\s+",
    re.IGNORECASE,
)
"""Somebody's verb, or a noun of knowing, before "that"; behind other nouns it says which one."""
_NAMED = Worded(
    r"\W*(?:and\s+|but\s+)?(?:who(?:ever)?|he|she|they|we|i|(?!the\b)(?:{rolls.honorifics,heads})\.?\s+(?-i:[A-Z])\w*)\b",
    re.IGNORECASE,
)
_PROCEEDS = Worded(
    r"\b(?:{claims.turning_down})\b"
    r"|\b(?:(?:{decisions.motions})\s+(?:was|were|is|are|to|died|failed|fell|lost|lapsed)|seconder|a\s+second|voted?|votes|voting)\b",
    re.IGNORECASE,
)
"""What is told of who came and who voted is no shortcoming where nobody calls it one."""
_ATTENDS = re.compile(
    r"\b(?:attend\w*|present|absent|appear\w*|turn(?:ed)?\s+up|join\w*|c[oa]me|arriv\w+|abstain\w*|second(?:ed)?|object\w*"
    r"|recus\w+|leave\s+of|agree\w*|consider\w*|disclos\w+|mention\w*|comment\w*|quorum|interest"
    r"|approv\w+|decid\w+|adopt\w+|endors\w+|ratif\w+|authori[sz]\w+|declin\w+|used\s+to|once|formerly|in\s+the\s+past)\b",
    re.IGNORECASE,
)
"""What a body did not do by choice, who did not come, and what is long past: nothing is amiss."""
_UNDONE = re.compile(
    r"(?<!\bthat\s)(?<!\bwho\s)(?<!\bwhich\s)(?<!\bwhoever\s)\b(?:has|have|had)\s*(?:not|n['’]t|never)\s+(?!only\b)[a-z]+"
    r"|\b(?:has|have|had)\s+(?:still\s+|now\s+|had\s+)?no\s+[a-z]+|\bstill\s+ha(?:s|ve|d)\s+no\s"
    r"|\bthere\s+(?:is|are|was|were)\s+(?:still\s+)?no\s+(?:[a-z-]+\s+){1,3}(?:in|at|for|on|to)\s"
    r"|\b(?:is|are|was|were)\s*(?:not|n['’]t|never)\s+(?:being\s+)?(?:available|functional|working|open|switched|[a-z]+ing\b(?!\s+to\b))"
    r"|\b(?:was|were)\s+never\s+[a-z]+|\b(?:is|are|was|were)\s*(?:not|n['’]t)\s+being\s+[a-z]+"
    r"|\bcould\s*(?:not|n['’]t)\s+be\s+[a-z]+|\b(?:can|could)\s+no\s+longer\b",
    re.IGNORECASE,
)
_FREELY = re.compile(
    r"\bno\s+(?:objections?|comments?|questions?|plans?|intention|doubt|problems?|further|other|jurisdiction|role|public|quorum|conflicts?"
    r"|declarations?|apologies|items?|updates?|report|correspondence|business|change|changes|right|power|need|reason|choice|wish|desire|idea)\b",
    re.IGNORECASE,
)
"""No objection, no further business: nobody lacks them."""
_COUNTS = re.compile(
    r"(?!\d+(?:\.\d+)*[.)]?\s*\()(?=(?:\S+\s+){3})[^(]*(?:(?<![\w.])[\d$£€₹](?!\d?(?:st|nd|rd|th)\b)"
    r"|\b(?:only|barely|half|one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
"""A count tells how things are, whatever its verb; a day or the number of an item does not."""
_FAILS = Worded(
    r"(?=(?:\S+\s+){4})(?:(?:the|an?|our|its|their)\s)?(?:[\w’'-]+\s+){1,6}?"
    r"(?:{claims.poor_verbs})s\b(?!\s+on\b)",
    re.IGNORECASE,
)
"""The roof leaks every time it rains."""
_CALLED = Worded(
    r"\b(?:called|calls|described|describes|branded|dubbed|label+ed|termed)\s+(?:[\w’'-]+\s+){1,6}?"
    r"(?:as\s+)?(?:an?\s+)?(?:\w+ly\s+)?[“\"‘']?(?:{claims.poor_states}|{claims.judgments})\b",
    re.IGNORECASE,
)
"""Called the plan "half-baked": a judgment, in whose words soever."""
_EXISTING = re.compile(r"\bexisting\b", re.IGNORECASE)
"""Who analysed the existing problems tells of none."""


def reports_shortcoming(text: str, start: int, end: int) -> bool:
    """Whether a clause of nobody's words tells of a shortcoming, or that somebody knew of one."""
    words = text[start:end]
    finite = modality.declarative(text, start, end)
    told = finite or bool(counts(words) or _FAILS.match(words))
    return told and falls_plainly_short(words)


def counts(words: str) -> bool:
    """Whether a clause counts something: it tells how things are, whatever its verb."""
    return _COUNTS.match(words) is not None


@lru_cache(maxsize=512)
def falls_plainly_short(words: str) -> bool:
    """As `falls_short`, where nobody says so: by strong words, of no attendance and no vote."""
    known = _THAT.match(words) if "that" in words_in(words, 0, len(words)) else None
    if known:
        told = words[known.end() :]
        return not (_NAMED.match(told) or _PROCEEDS.search(told)) and falls_short(told)
    if _CALLED.search(words):
        return True
    if has("taking_part", words) or _PROCEEDS.search(words):
        return False
    bare = unharmed(_EXISTING.sub(" ", QUOTED.sub(" ", words)))
    if _NAMED.match(words):
        return False
    return tells(bare) or _undone(bare)


def _undone(bare: str) -> bool:
    """Whether a clause tells what was left undone, or is not there, of no sitting."""
    return bool(_UNDONE.search(bare)) and not (
        _ATTENDS.search(bare) or _FREELY.search(bare) or has("solved", bare)
    )
