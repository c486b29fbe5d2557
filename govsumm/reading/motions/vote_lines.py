"""Lines of minutes that only go on about a vote: "Nays: Foy.", "Dang abstained.", "3-2"."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.people.person_patterns import person
from govsumm.reading.phrasing import alternatives, first_words
from govsumm.reading.sentences import Sentence


@cache
def vote_words() -> frozenset[str]:
    """The words that lines about a vote hold."""
    return first_words("votes", "yes", "no", "abstain", "away", "dissenting", "vote_line_words")


@cache
def _vote_line() -> re.Pattern[str]:
    """How a line begins that tells the votes of a motion in the lines above."""
    words = alternatives("votes", "yes", "no", "abstain", "away")
    voted = alternatives("votes", "dissenting", "abstain")
    return re.compile(
        rf"\W*(?:(?:voting|votes?|roll\s*call|those|members|with|the)\s+){{0,3}}(?:{words})\b\s*(?:\([^)]*\)\s*)?(?:[:=–—-]|\d)"
        rf"|\W*\d{{1,3}}\s+(?:votes?\s+)?(?:{words})\b(?=\s*(?:[,;.:(]|$|\band\b|\d))"
        rf"|\W*(?:(?:tied|deadlocked)\s+)?\d{{1,2}}\s*[-–]\s*\d{{1,2}}\b(?!\s*(?:[ap]\.?m|[-/]))"
        rf"|\W*(?:roll\s*:\s*)?(?-i:{person()})(?:\s*[-–—:]\s*|\s+)(?:voted\s+)?(?:yes|no|aye|nay|yea)(?:\W*$|\s*[;,]\s+(?-i:[A-Z]))"
        rf"|\W*(?:on\s+(?:a\s+)?|a\s+|by\s+)?(?:roll[\s-]*call|voice|recorded)\s*(?:vote)?\b.{{0,60}}"
        rf"|.{{2,70}}\b(?:{voted})\b",
        re.IGNORECASE | re.DOTALL,
    )


def is_vote_line(sentence: Sentence) -> bool:
    """Whether a sentence only goes on about a vote: "Nays: Foy.", "Dang abstained."""
    text = sentence.text
    return (
        len(text) < 400
        and (text.lstrip(" (")[:1].isdigit() or not vote_words().isdisjoint(sentence.word_set))
        and _vote_line().match(text) is not None
    )
