"""What a tally decides where no word says it: "voted 9-6 to order one", "fell by a single vote"."""

from __future__ import annotations

import re
from functools import lru_cache

from govsumm.auditing.signs.kinds import Kind, kinds_of
from govsumm.auditing.words.stems import TOKEN
from govsumm.auditing.words.texts import normal

_COUNTS = r"\b(?P<yes>\d{1,3})(?:\s?[-–—:]\s?|\s(?:votes\s)?to\s)(?P<no>\d{1,3})\b(?!%)"
_VOTED = re.compile(
    rf"\bvot(?:ed|es|ing)\b[^.;\d]{{0,40}}{_COUNTS}[^.;]{{0,60}}?\s(?:to|for)\s(?P<act>[a-z]+)"
    rf"|\bvoted\sto\s(?P<deed>[a-z]+)\b[^.;]{{0,120}}?\bby\s(?P<for>\d{{1,3}})\s(?:votes\s)?to\s(?P<against>\d{{1,3}})\b"
)
_LOST = re.compile(
    r"\b(?:fell|failed|fails|lost|beaten|defeated)\b[^.;]{0,30}?(?:\bvotes?\b|\b\d{1,3}\s?[-–—]\s?\d)"
)
_CLOSE = re.compile(r"\bby\s(?:an?|one|1|two|2|the)\s(?:single\s|casting\s)?votes?\b|\bsingle\svote\b")
_TALLY = re.compile(_COUNTS)
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
        carried = int(hit["yes"] or hit["for"]) > int(hit["no"] or hit["against"])
        if carried and not _refuses(hit["act"] or hit["deed"]):
            found.add(("outcome", "approve"))
    return frozenset(found)


def _refuses(act: str) -> bool:
    """Whether what is voted for is to refuse something, or to put it off."""
    kinds = kinds_of(tuple(TOKEN.findall(act)), "decisive")
    return act == "not" or any(axis == "outcome" and kind != "approve" for (axis, kind), _ in kinds)


@lru_cache(maxsize=4096)
def narrow(text: str) -> bool:
    """Whether a text tells of a vote that a vote or two decided."""
    folded = normal(text)
    if _CLOSE.search(folded):
        return True
    counts = [(int(hit["yes"]), int(hit["no"])) for hit in _TALLY.finditer(folded)]
    return any(0 < abs(yes - no) <= _NARROW < yes + no for yes, no in counts)
