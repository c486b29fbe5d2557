"""What a tally decides where no word says it: "voted 9-6 to order one", "fell by a single vote"."""

from __future__ import annotations

import re
from functools import lru_cache

from govsumm.auditing.signs.kinds import Kind, kinds_of
from govsumm.auditing.words.texts import normal

_SUM = r"\d{1,3}(?:\s?[-–—:]\s?|\s(?:votes\s)?to\s)\d{1,3}\b(?!%)"
_VOTED = re.compile(
    rf"\bvot(?:ed|es|ing)\b[^.;\d]{{0,40}}\b(?P<sum>{_SUM})[^.;]{{0,60}}?\s(?:to|for)\s(?P<act>[a-z]+)"
    rf"|\bvoted\sto\s(?P<deed>[a-z]+)\b[^.;]{{0,120}}?\bby\s(?P<by>{_SUM})"
)
_LOST = re.compile(
    r"\b(?:fell|failed|fails|lost|beaten|defeated)\b[^.;]{0,30}?"
    r"(?:\bvotes?\b|\b\d{1,3}\s?[-–—]\s?\d)"
)
_CLOSE = re.compile(r"\b(?:by\s(?:one|1|two|2)|single|casting)\svotes?\b")
_TALLY = re.compile(rf"\b{_SUM}")
_COUNT = re.compile(r"\d+")
_NARROW = 2
"""So few votes decide narrowly."""


@lru_cache(maxsize=4096)
def decided_by_votes(text: str) -> frozenset[Kind]:
    """The outcomes that a text tells by a tally: what more voted to do is approved."""
    folded = normal(text)
    if "vot" not in folded and not _LOST.search(folded):
        return frozenset()
    found = {("outcome", "deny")} if _LOST.search(folded) else set()
    for hit in _VOTED.finditer(folded):
        yes, no = map(int, _COUNT.findall(hit["sum"] or hit["by"]))
        if yes > no and not _refuses(hit["act"] or hit["deed"]):
            found.add(("outcome", "approve"))
    return frozenset(found)


def _refuses(act: str) -> bool:
    """Whether what is voted for is to refuse something, or to put it off."""
    words = (act,)
    kinds = (*kinds_of(words, "decisive"), *kinds_of(words, "bearing"))
    return act == "not" or any(axis == "outcome" and kind != "approve" for (axis, kind), _ in kinds)


@lru_cache(maxsize=4096)
def narrow(text: str) -> bool:
    """Whether a text tells of a vote that a vote or two decided."""
    folded = normal(text)
    if _CLOSE.search(folded):
        return True
    counts = (map(int, _COUNT.findall(each)) for each in _TALLY.findall(folded))
    told = "vot" in folded or "carried" in folded or bool(_LOST.search(folded))
    return told and any(0 < abs(yes - no) <= _NARROW < yes + no for yes, no in counts)
