"""How far a number reaches: each or together, most of them or some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.roles import Pair, pairs_of
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.texts import text_of
from govsumm.reading.phrasing import Worded

_APIECE = Worded(
    r"(?:\s(?!within|in|over|for)[a-z]+){0,2}?\s(?:(?:for\s|to\s)?each\sof\b|each\b|apiece\b|annually\b"
    r"|(?:an?|per|every|each)\s(?:{binding.apiece})\b(?!\s(?:earlier|later|ago|before|after|old)\b))"
)
"""Behind a number that is told of each."""
_EACH_BEFORE = Worded(r"(?:每[{binding.han_apiece}]|{binding.han_each})[^，。；\d]{0,10}$")
_EACH = Worded(r"\b(?:{binding.each}|per(?!\scent))\b|\ban?\s(?:{binding.apiece})\b|[每各均]|人/")
"""What tells of each."""
_OF_ONE = re.compile(r"\s(?:of\s)?an?\s")
_MOST = Worded(r"\b(?:{binding.most})\b|{binding.han_most}")
Faults = Iterator[tuple[str, str]]


def bound_extents(site: Site) -> Iterator[Finding]:
    """A number reaches as far as in the passages."""
    for field, text in site.paraphrases:
        folded = text_of(text).folded
        said = _MOST.search(folded)
        faults = [*_most(site, said[0])] if said else []
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
    if each and "/" in place.values[0] and _OF_ONE.match(folded, place.end):
        return  # "half a year"
    if not each and not ahead.isascii():
        each = _EACH_BEFORE.search(ahead)
    if each and not _EACH.search(normal(site.cited.text)):
        yield each[0].strip(), "the passages do not say this of each"


def _most(site: Site, said: str) -> Faults:
    """Most, where the passages give a part that is less than half."""
    if _MOST.search(normal(site.cited.text)):
        return
    parts = [each for each in pairs_of(site.source, site.record.passages) if each.kind == "share"]
    if parts and all(_is_minor(each) for each in parts):
        yield said, f"the passages say {parts[0].one.text} of {parts[0].other.text}"


def _is_minor(pair: Pair) -> bool:
    """Whether a part is at most half of its whole."""
    part, whole = pair.one.amount, pair.other.amount
    return part is not None and whole is not None and part * 2 <= whole
