"""Approval as a noun: "gave its nod to", "Approval was accorded for", "got the Cabinet's nod"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.claims.hedging import HISTORY, TALK
from govsumm.reading.motions.outcomes import CLAUSE, Settled, adverbs, settled
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives, first_words
from govsumm.reading.sentences import Sentence


def _nod() -> str:
    """An approval with its kind: "in-principle approval", "the final go-ahead"."""
    kinds, nouns = alternatives("decisions", "nod_kinds"), alternatives("decisions", "nods")
    return rf"(?:(?:{kinds})\s+){{0,3}}(?:{nouns})"


@cache
def giving() -> str:
    """The pattern of a body's giving of an approval: "gave its in-principle nod to"."""
    gave = alternatives("decisions", "giving")
    return rf"(?:{gave})\s+(?:(?:its|their|the|an?|his|her)\s+)?{_nod()}\s+(?:to|for|of)(?=\s)"


@cache
def nod_cues() -> frozenset[str]:
    """The words one of which tells of an approval given."""
    return first_words("decisions", "giving")


@cache
def _nominal() -> re.Pattern[str]:
    """Approval was accorded for: the noun and its verb are the outcome."""
    nouns, verbs = alternatives("decisions", "nominals"), alternatives("decisions", "nominal_verbs")
    return re.compile(
        rf"\b(?P<verb>(?:{nouns}|{_nod()})\s+(?:was|were|has\s+been|is|stands)\s+{adverbs()}"
        rf"(?:not\s+)?(?:{verbs}))\s+(?:for|to|of|in)\b",
        re.IGNORECASE,
    )


@cache
def _received() -> re.Pattern[str]:
    """The bridge got the Cabinet's nod; the plan was given the go-ahead by the board."""
    bodies = alternatives("decisions", "bodies")
    own = rf"(?:(?:the\s+)?(?:\w+\s+)?(?:{bodies})(?:[’']s?)?\s+)"
    got = alternatives("decisions", "getting")
    be = r"(?:was|were|has\s+been|have\s+been|is)"
    given = rf"{be}\s+{adverbs()}(?:{alternatives('decisions', 'given')})"
    return re.compile(
        rf"\b(?P<verb>(?:{got})\s+{own}{_nod()}"
        rf"|{given}\s+(?:(?:its|their|the|an?)\s+)?{own}?{_nod()})(?=\s*[.,;]|\s+(?:by|on|at|from|in|for|after|with)\b|\s*$)",
        re.IGNORECASE,
    )


_RESPONSE = Worded(
    r"(?:[–—:]|\s-)\s*(?P<verb>{decisions.responses})"
    r"(?=\s*(?:[,.;(]|$|\s(?:but|subject|on|as|with)\b))",
    re.IGNORECASE,
)
"""Barn to dwelling, High Farm – no objection."""


@cache
def _nominal_cues() -> frozenset[str]:
    return first_words("decisions", "nominal_verbs", "getting", "given")


@cache
def _response_cues() -> frozenset[str]:
    return first_words("decisions", "responses")


def nominal(sentence: Sentence) -> Iterator[Settled]:
    """Approval was accorded for ...; the bridge got the nod; answers to planning applications."""
    text, words = sentence.text, sentence.word_set
    if not _nominal_cues().isdisjoint(words) and nominal_lead(sentence) is None:
        yield from _granted(sentence)
    if _response_cues().isdisjoint(words):
        return
    answer = _RESPONSE.search(text)
    if answer and answer.start() > 8:
        yield settled(sentence, answer.span("verb"), (0, answer.start()), (0, len(text)))


def nominal_lead(sentence: Sentence) -> Span | None:
    """The words that approve a list below: "Approval was granted for the following Bills:"."""
    text = sentence.text.rstrip()
    if not text.endswith(":") or _nominal_cues().isdisjoint(sentence.word_set):
        return None
    hit = _nominal().search(text)
    return hit.span("verb") if hit and not TALK.search(text, 0, hit.start()) else None


def _granted(sentence: Sentence) -> Iterator[Settled]:
    """What was given by a noun, "approval was accorded for ...", or what received it."""
    text = sentence.text
    hit = _nominal().search(text)
    if hit and not TALK.search(text, 0, hit.start()) and not HISTORY.search(text, hit.end()):
        following = CLAUSE.search(text, hit.end())
        end = following.start() if following and following.start() > hit.end() else len(text)
        yield settled(sentence, hit.span("verb"), (hit.end(), end), (hit.start(), end))
        return
    got = _received().search(text)
    if got is None or TALK.search(text, 0, got.start()) or HISTORY.search(text, got.end()):
        return
    starts = [cut.end() for cut in CLAUSE.finditer(text, 0, got.start())]
    start = max(starts, default=0)
    if 1 <= len(re.findall(r"\w+", text[start : got.start()])) <= 40:
        yield settled(sentence, got.span("verb"), (start, got.start()), (start, len(text)))
