"""What was settled, told in the passive: "The minutes were approved"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.claims.hedging import HISTORY, TALK
from govsumm.reading.motions.outcomes import CLAUSE, MAX_CLAUSE, Settled, adverbs, settled
from govsumm.reading.motions.tallies import counts_pattern, has_tally
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives, cue_words, phrase_set
from govsumm.reading.sentences import Sentence

MAX_TO_COUNT = 30
"""The count of a vote stands at most so many characters after the verb."""

_BE = frozenset({"was", "were", "is", "are", "stand", "stands", "been"})
_PRONOUN = re.compile(r"\W*(?:it|this|there|which|they)\W*", re.IGNORECASE)
_CUT_OFF = re.compile(r"\b(?:which|that|not)\s*$")


@cache
def _passive() -> re.Pattern[str]:
    verbs = alternatives("decisions", "passive")
    return re.compile(
        rf"\b(?:was|were|is|are|stands?|has\s+been|have\s+been)\s+{adverbs()}"
        rf"(?P<verb>(?:not\s+)?(?i:{verbs})(?:\s+in\s+principle)?)\b(?!\s*-)"
    )


_NO_MATTER = Worded(r"\W*(?:\d[\d./]*\s+)?(?:{decisions.no_matters})\b", re.IGNORECASE)
_HERE = Worded(
    r"\b(?:{votes.unanimity}|put\s+to\s+(?:the|a)\s+vote|by\s+(?:the\s+)?(?:full\s+)?(?:{decisions.bodies})|(?:at|during)\s+(?:the|this)\s+(?:{decisions.meetings})|submitted\s+to\s+(?:the|this)\s+(?:{decisions.meetings})|by\s+the\s+house|(?:to|until|till)\s+(?:the\s+)?next\s+(?:{decisions.meetings})|for\s+(?:want|lack)\s+of)\b",
    re.IGNORECASE,
)
"""Words that tie a passive to this meeting: unanimously, by the board, at the session."""


@cache
def _cues() -> frozenset[str]:
    return cue_words("decisions", "passive")


def passive(sentence: Sentence, *, anywhere: bool) -> Iterator[Settled]:
    """What was approved, deferred, noted, clause by clause.

    `anywhere` says that a passive is of this meeting: in minutes, beside other decisions.
    Elsewhere it needs a vote, the body or the meeting in its clause.
    """
    text, words = sentence.text, sentence.word_set
    if _BE.isdisjoint(words) or _cues().isdisjoint(words):
        return
    for hit in _passive().finditer(text):
        start, end = _clause(text, hit)
        if _is_settled(text, hit, start, end) and (anywhere or _is_here(text, start, hit, end)):
            about = (_past_place(text, start, hit.start()), hit.start())
            yield settled(sentence, hit.span("verb"), about, (start, end))


def _clause(text: str, hit: re.Match[str]) -> Span:
    """The clause round a passive."""
    first = max(0, hit.start() - MAX_CLAUSE)
    starts = [cut.end() for cut in CLAUSE.finditer(text, first, hit.start())]
    following = CLAUSE.search(text, hit.end())
    end = following.start() if following and following.start() > hit.end() else len(text)
    return max(starts, default=first), end


def _is_settled(text: str, hit: re.Match[str], start: int, end: int) -> bool:
    """Whether a passive tells an outcome: a matter of its own, no talk, no history."""
    subject = text[start : hit.start()]
    first = max(0, hit.start() - MAX_CLAUSE)
    if TALK.search(text[first : hit.start()]) or HISTORY.search(text[hit.end() : end]):
        return False
    if _MONTH.match(text, hit.end()):
        return False
    verb = " ".join(hit["verb"].lower().split())
    if verb in phrase_set("decisions", "passive_of_posts") and not _is_post(text, hit.end()):
        return False
    if verb == "received" and _COUNTED.match(subject):
        return False
    return (
        1 <= len(re.findall(r"\w+", subject)) <= 60
        and not _PRONOUN.fullmatch(subject)
        and not _CUT_OFF.search(subject)
        and not _NO_MATTER.match(subject)
    )


_COUNTED = Worded(r"\W*(?:\d+|{votes.numerals})\s", re.IGNORECASE)
"""Four tenders were received: what came in, no outcome."""
_POSTS = Worded(
    r"(?:\s+(?:as|to|the|an?|new|acting|its|interim))*\s+(?:[\w’'-]+\s+){0,4}?(?:{rolls.heads})\b",
    re.IGNORECASE,
)


def _is_post(text: str, at: int) -> bool:
    """Whether a post follows: "was named vice president"."""
    return _POSTS.match(text, at) is not None


def _is_here(text: str, start: int, hit: re.Match[str], end: int) -> bool:
    """Whether the clause of a passive tells that it was decided here."""
    clause = text[start:end]
    counted = counts_pattern().search(text, hit.end(), min(end, hit.end() + MAX_TO_COUNT))
    return counted is not None or has_tally(clause) or _HERE.search(clause) is not None


_MONTH = re.compile(
    r"\s+(?:back\s+)?in\s+(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)
_PLACE = re.compile(r"\s*(?:In|On|At|Under|During|As\s+for)\s[^,]{3,60},\s+(?=\S+\s)")


def _past_place(text: str, start: int, end: int) -> int:
    """Past "In the personnel agenda, " at the head of a clause."""
    lead = _PLACE.match(text, start, end)
    if lead and lead.end() < end and "," not in text[lead.end() : end]:
        return lead.end()
    return start
