"""How far a number reaches: each or together, most of them or some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.roles import Pair, pairs_of
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.texts import text_of

_TIMES = r"(?:year|month|week|day|quarter|person|head|household|family|resident|pupil|piece)\b"
_APIECE = re.compile(
    rf"(?:\s(?!within|in|over|for)[a-z]+){{0,2}}?\s(?:each\b|apiece\b|annually\b"
    rf"|(?:an?|per|every|each)\s{_TIMES}(?!\s(?:earlier|later|ago|before|after|old)\b))"
)
"""Behind a number that is told of each."""
_EACH_BEFORE = re.compile(r"(?:每[年月周天日户人个家部座村镇乡]|年均|人均|户均)[^，。；\d]{0,10}$")
_EACH = re.compile(
    rf"\b(?:each|apiece|every|per(?!\scent)|annual|annually|yearly|monthly|weekly|daily|quarterly"
    rf"|average|respectively|both)\b|\ban?\s{_TIMES}|[每各均]|人/"
)
"""What tells of each."""
_MOST_WORDS = frozenset(("most", "majority", "half", "数", "部", "半"))
"""Words without which there is no talk of most:"""
_MOST = re.compile(r"\b(?:most|majority|more than half)\b|大多数|大部分|过半|多数")
Faults = Iterator[tuple[str, str]]


def bound_extents(site: Site) -> Iterator[Finding]:
    """A number reaches as far as in the passages."""
    for field, text in site.paraphrases:
        read = text_of(text)
        folded = read.folded
        faults = [] if _MOST_WORDS.isdisjoint(read.bare) else [*_most(site, folded)]
        for place in places(text):
            ahead = folded[max(0, place.start - _REACH) : place.start]
            faults += _apiece(site, folded, place, ahead)
        for token, why in faults:
            yield finding("bound", token, ok=False, why=f"{field}: {why}")


_REACH = 40
"""So many characters before a number are looked at."""


def _apiece(site: Site, folded: str, place: Place, ahead: str) -> Faults:
    """Numbers told of each, where the passages tell nothing of each."""
    each = _APIECE.match(folded, place.end)
    if not each and not ahead.isascii():
        each = _EACH_BEFORE.search(ahead)
    if each and not _EACH.search(normal(site.cited.text)):
        yield each[0].strip(), "the passages do not say this of each"


def _most(site: Site, folded: str) -> Faults:
    """Most, where the passages give a part that is less than half."""
    said = _MOST.search(folded)
    if not said or _MOST.search(normal(site.cited.text)):
        return
    parts = [each for each in pairs_of(site.source, site.record.passages) if each.kind == "share"]
    if parts and all(_is_minor(each) for each in parts):
        yield said[0], f"the passages say {parts[0].one.text} of {parts[0].other.text}"


def _is_minor(pair: Pair) -> bool:
    """Whether a part is at most half of its whole."""
    part, whole = pair.one.amount, pair.other.amount
    return part is not None and whole is not None and part * 2 <= whole
