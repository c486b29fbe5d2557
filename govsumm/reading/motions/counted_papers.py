"""What a body adopted by number, told one by one: "It adopted two decrees. The first is ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.motions.outcomes import Settled, matter
from govsumm.reading.motions.pending import State, whole
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

REACH = 8
"""The papers are told one by one at most so many sentences after one another."""
_COUNT = Worded(
    r"(?:the\s+following\s+)?(?:{votes.numerals}|\d{1,2})\s+(?:\(\w+\)\s+)?(?:[\w-]+\s+){0,2}?(?:{decisions.papers})\b[^,;]{0,80}",
    re.IGNORECASE,
)
_EACH = Worded(
    r"\W*the\s+(?:{decisions.ordinals})(?:\s+(?:{decisions.paper}))?"
    r"(?:\s+(?:{decisions.telling_of})\s+|,\s+(?=an?\s))",
    re.IGNORECASE,
)


def told_apart(sentence: Sentence, state: State) -> bool:
    """Whether a sentence tells one of the papers that were adopted by number before it: it takes
    the place of the bare number."""
    lead = state.counted
    if lead is None or sentence.n - lead.near.n > REACH:
        state.counted = None
        return False
    hit = _EACH.match(sentence.text)
    if hit is None:
        return False
    start, end = matter(sentence.text, hit.end(), len(sentence.text))
    about = (sentence.start + start, sentence.start + end)
    if lead.settled in state.found:
        state.found.remove(lead.settled)
    parts = (*lead.settled.parts, whole(sentence))
    state.add(replace(lead.settled, matter=about, parts=parts, begins=None))
    lead.near = sentence
    return True


def counts(sentence: Sentence, settled: Settled) -> bool:
    """Whether what a sentence settles is only a number of papers: "two (02) files"."""
    start, end = settled.matter
    inside = sentence.start <= start and end <= sentence.end
    words = sentence.text[start - sentence.start : end - sentence.start]
    return inside and _COUNT.fullmatch(words) is not None
