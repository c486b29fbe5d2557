"""Whether a body is the subject of a verb: "The City Council on Tuesday approved"."""

from __future__ import annotations

import re

from govsumm.reading.claims.hedging import BARRED, is_reported
from govsumm.reading.phrasing import Worded, phrase_set

MAX_BETWEEN = 150
"""A body is the subject of a verb at most so many characters further on."""

NEAR = 28
"""A pronoun is so at most so many characters before it."""
_BODY = Worded(
    r"(?:(?<=^)|(?<=[.;:,—–\s(]))(?:(?i:{decisions.bodies})(?:\s+[Mm]embers)?|[Tt]he\s+(?:\w+\s+)?(?i:{decisions.meetings})"
    r"|^\W*(?-i:Meeting|Conference)|(?:Members|It|They|We))\b(?![’'-])"
)
"""A body as the subject: "The City Council", "Cabinet", "It"."""


_BREAK = re.compile(r"[;:]|(?<=[a-z]{4})\.\s|\n\n")
_NAMED = re.compile(r"\s+(?P<word>[A-Z][\w’'.-]*)")
_ASIDE = re.compile(r",[^,]{0,100},")


_TOLD = re.compile(r"\s*(?:(?:has|have|had)\s+)?(?:[a-z]\w*ly\s+|also\s+|equally\s+)?$")
"""What may stand between a body and its verb where the press is told: "the council had"."""


def has_subject(text: str, at: int, *, pronouns: bool, briefed: bool = False) -> bool:
    """Whether a body stands before the verb at `at`, with nothing between that says otherwise.

    `pronouns` says that "it" or "they" stands for a body; `briefed` that the press is told after
    the meeting, so that what is said of the body is its decision.
    """
    for body in _BODY.finditer(text, max(0, at - MAX_BETWEEN), at):
        if body[0] in ("It", "They", "We") and not (pronouns and body.end() >= at - NEAR):
            continue
        between = text[body.end() : at]
        if _BREAK.search(between) or _is_name(between):
            continue
        before = _CAST.sub("", text[max(0, body.start() - 60) : body.start()])
        if briefed and _TOLD.match(between) and _SAID.search(before):
            return True
        if not BARRED.search(_ASIDE.sub(" ", between)) and not is_reported(before):
            return True
    return False


_CAST = Worded(
    r"(?:\(|^)[^()]{1,60}\)|\bwith\s[^,;.]{2,50}?\b(?:{votes.dissenting})(?=,)", re.IGNORECASE
)
"""By a vote of 4-1 (Foy opposed), the Board: how it was voted reports nothing."""
_SAID = Worded(r"\b(?:{decisions.telling_press})(?:\s+that)?(?:\s+the)?\s*$", re.IGNORECASE)


def _is_name(between: str) -> bool:
    """Whether a name follows: "Supervisors Foy and Dang voted against": they did, not the body."""
    named = _NAMED.match(between)
    return named is not None and named["word"].lower() not in phrase_set("decisions", "days")
