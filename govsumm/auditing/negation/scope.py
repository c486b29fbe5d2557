"""Whether a denial is of all that its part of a clause tells, or of a noun in it."""

from __future__ import annotations

from govsumm.auditing.negation.pairing import lacks
from govsumm.auditing.signs import LATIN
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.signs.segments import Segment
from govsumm.reading.phrasing import phrase_set

_AUXILIARY = 2
"""So many words before a "not" stands its verb: "is also not"."""
_SUBJECT = 6
"""So far behind "no" stands the verb of its noun: "no further extension will be"."""


def denies_all(denial: Denial, segment: Segment) -> bool:
    """Whether a denial is one of a verb, and so of all that its segment tells."""
    if denial.sort != "plain":
        return False
    at = denial.at - segment.first
    if denial.word > LATIN:
        return _denies_all_in_han(denial, segment, at)
    if denial.word == "not":
        before = segment.words[max(0, at - _AUXILIARY) : at]
        return not phrase_set("negation", "helping").isdisjoint(before)
    if not lacks(denial):
        return True
    subject = at <= 1 and denial.word in phrase_set("negation", "denying_subjects")
    behind = segment.words[at + 1 : at + _SUBJECT]
    return subject and not phrase_set("audit", "finite_verbs").isdisjoint(behind)


def _denies_all_in_han(denial: Denial, segment: Segment, at: int) -> bool:
    """As `denies_all`, but for 不动摇, for 无 before a noun, and for a denial in a name."""
    if not phrase_set("negation", "han_wavering").isdisjoint(denial.heads[:2]):
        return False
    if denial.word == "无" and segment.words[at + 1 : at + 2]:
        unable = phrase_set("negation", "han_unable")
        if not any(segment.words[at + 1] in each for each in unable):
            return False
    return phrase_set("negation", "han_attributing").isdisjoint(segment.words[at:-1])
