"""What became of a motion, and what a house did to its member, in one sentence of prose.

"A motion to go ahead died 2-2"; "her bid to cut the levy failed"; "suspended the member for two
sittings".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.claims.hedging import DOUBT, HISTORY, is_reported
from govsumm.reading.motions.outcomes import Settled, settled
from govsumm.reading.motions.tallies import counts_pattern
from govsumm.reading.phrasing import Worded, alternatives, cue_words
from govsumm.reading.sentences import Sentence


@cache
def _fate() -> re.Pattern[str]:
    """A motion to go ahead die 2-2; her bid to halve the levy fell short."""
    names = ("motions", "moves", "fates", "fates_counted")
    nouns, moves, fates, sure = (alternatives("decisions", name) for name in names)
    owner = (
        r"(?:\b(?i:an?|the|his|her|their|its|that|another)"
        r"|(?:\b[A-Z][\w’'-]*\s+){0,3}\b[A-Z][\w’-]*[’']s?)"
    )
    return re.compile(
        rf"(?:^|(?<=[.,;]\s))(?P<plain>The\s[^.;:,]{{4,90}}?)\s+(?P<sure>(?:{sure})\s+{counts_pattern().pattern})"
        rf"|(?P<motion>{owner}\s+(?:[\w’'-]+\s+){{0,3}}?(?i:{nouns}|(?P<weak>{moves}))\b)(?P<body>[^.;:]{{0,220}}?)"
        rf"[\s,]+(?P<verb>(?i:{fates}))(?P<how>,?\s+(?:{counts_pattern().pattern}|unanimously)|"
        rf"(?=,?\s+(?:on|by|in|with|for\s+(?:lack|want)|without|narrowly|when|while|after|along|over)\b|\s*[.,;!)]|\s*$))"
    )


@cache
def _fates() -> frozenset[str]:
    return cue_words("decisions", "fates")


def fate(sentence: Sentence) -> Iterator[Settled]:
    """What became of a motion that its own sentence tells."""
    text = sentence.text
    if _fates().isdisjoint(sentence.word_set):
        return
    for hit in _fate().finditer(text):
        if not _is_motion(text, hit):
            continue
        before = text[max(0, hit.start() - 60) : hit.start()]
        if is_reported(before) or HISTORY.search(text, hit.end(), hit.end() + 80):
            continue
        span = hit.span("sure") if hit["sure"] else (hit.start("verb"), hit.end("how"))
        yield settled(
            sentence,
            span,
            (hit.start(), hit.end("plain" if hit["sure"] else "body")),
            (hit.start(), span[1]),
            (hit.start(), len(text)),
        )


def _is_motion(text: str, hit: re.Match[str]) -> bool:
    """Whether what passed or failed is said: more than "the motion"; a bid needs a vote."""
    body = hit["plain"] or hit["body"]
    if hit["plain"] and body.split()[-1].lower() in lists("decisions")["motions"]:
        return len(body.split()) > 3
    voted = not hit["weak"] or counts_pattern().search(text, hit.end("body")) or _VOTE.search(text)
    doubted = DOUBT.search(_UNTIL.sub(" ", body))
    return len(body.split()) >= 2 and not doubted and bool(voted)


_UNTIL = re.compile(r"\buntil\s+(?:the\s+|next\s+|after\s+)*(?!all\b)[\w-]+")
"""A bid to put it off until spring: no doubt about what became of it."""

_VOTE = re.compile(
    r"\bvot(?:e|es|ed|ing)\b|\ba\s+second(?:er)?\b"
    r"|\bby\s+(?:the\s+|an?\s+)?(?:(?:same|similar|identical|wider|narrow|wide|big|large|one-vote)\s+)+(?:margin|majority)\b"
)
_SANCTION = Worded(
    r"(?<!\bbe )(?<!been )\b(?P<verb>{decisions.sanctions})"
    r"\s+(?P<who>(?:[Tt]he\s+)?[A-Z][^.,;]{2,90}?)\s+(?:for|from)\s+(?:[\w-]+\s+){1,4}?(?:{decisions.spells})\b"
)
"""Suspended the member for two sittings."""


@cache
def _sanctions() -> frozenset[str]:
    return cue_words("decisions", "sanctions")


def sanction(sentence: Sentence) -> Iterator[Settled]:
    """What a house does to a member of its own, by its speaker too."""
    text = sentence.text
    if _sanctions().isdisjoint(sentence.word_set):
        return
    hit = _SANCTION.search(text)
    if hit is None or HISTORY.search(text, hit.end()):
        return
    if not is_reported(text[max(0, hit.start() - 80) : hit.start()]):
        about, whole = (hit.start("who"), hit.end()), (hit.start("verb"), hit.end())
        yield settled(sentence, hit.span("verb"), about, whole)
