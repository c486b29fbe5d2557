"""Numbers: each counts in a claim what it counts in the passages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from govsumm.auditing.binding.slots import Slot, neighbours, rival
from govsumm.auditing.quantities import numbers
from govsumm.auditing.signs import normal, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source


@lru_cache(maxsize=4096)
def number_slots(text: str) -> tuple[Slot, ...]:
    """The numbers of a text, with their neighbours."""
    read, folded = signs(text), normal(text)
    found = []
    for each in numbers(text):
        if each.vague:
            continue
        first = max(0, bisect_right(read.starts, each.start) - 1)
        last = max(first + 1, bisect_right(read.starts, each.end - 1))
        near = neighbours(read, first, last)
        sort = _sort(folded, each.start, each.end)
        found.append(Slot(each.text, each.readings, near, sort))
    return tuple(found)


def _sort(folded: str, start: int, end: int) -> str:
    """What sort of number stands at a span: numbers of two sorts are not exchanged unseen."""
    before, behind = folded[max(0, start - 12) : start], folded[end : end + 12]
    if _PERCENT.match(behind) or before.endswith("百分之"):
        return "percentage"
    if end - start < 3 and (_TALLY_BEHIND.match(behind) or _TALLY_BEFORE.search(before)):
        return "tally"
    if _MONEY_BEFORE.search(before) or _MONEY.match(behind):
        return "amount"
    if _LABEL.search(before):
        return "label"
    if _YEAR.fullmatch(folded[start:end]) or behind.startswith("年"):
        return "year"
    if _MONTH.search(before) or _DAY.match(behind):
        return "day"
    return "count"


_PERCENT = re.compile(r"\s?(?:%|percent|per cent|个百分点|percentage)")
_TALLY_BEHIND = re.compile(r"[-–—]\d{1,2}(?![\d-])")
_TALLY_BEFORE = re.compile(r"(?<![\d-])\d{1,2}[-–—]$")
_MONEY_BEFORE = re.compile(r"(?:[$£€₹¥]|rs\.?|ksh\.?|sh\.?)\s?$")
_MONEY = re.compile(r"\s?(?:yuan|dollars?|pounds?|euros?|shillings?|rupees?|元|万元|亿元)")
_LABEL = re.compile(
    r"(?:\bno\.?|section|sec\.?|article|item|phase|第|\d{4}-|resolution|ordinance|sub)\s?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\.?\s$|月$|/$"
)
_DAY = re.compile(
    r"(?:st|nd|rd|th)\b|(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[日月号]"
)


def bound_numbers(site: Site) -> Iterator[Finding]:
    """A number counts what it counts in the passages."""
    for field, text in site.paraphrases:
        claimed = number_slots(text)
        places = [slot for passage in site.passages for slot in number_slots(passage)]
        if not claimed or len({place.values[0] for place in places}) < 2:
            continue
        why = _turned(text, site.passages)
        if why:
            yield finding("binding", claimed[0].text, ok=False, why=f"{field}: {why}")
        for slot in claimed:
            own = [place for place in places if set(place.values) & set(slot.values)]
            if own:  # else the business of `figures`
                why = _misplaced(site.source, slot, own, places)
                yield finding("bound", slot.text, ok=not why, why=f"{field}: {why}")


def _turned(text: str, passages: tuple[str, ...]) -> str:
    """What speaks against two numbers "from 300 to 500" that the passages have the other way."""
    for hit in _FROM_TO.finditer(normal(text)):
        if hit["a"] == hit["b"]:
            continue
        told = [
            (each["a"], each["b"])
            for passage in passages
            for each in _FROM_TO.finditer(normal(passage))
        ]
        if (hit["b"], hit["a"]) in told and (hit["a"], hit["b"]) not in told:
            return f"the passages say {hit['b']} first, then {hit['a']}"
    return ""


_FROM_TO = re.compile(
    r"(?<![\d.,-])(?P<a>\d+(?:[.,]\d+)*)(?:\s?%|元|户|个|人|万|亿)*"
    r"(?:\s?(?:-|–|—|to|and|until)\s?|[^\d，。；,;.]{0,6}(?:到|至)(?:了)?|\s[a-z]{2,12}\sto\s)"
    r"(?P<b>\d+(?:[.,]\d+)*)(?![\d-])"
)


def _misplaced(source: Source, slot: Slot, own: list[Slot], places: list[Slot]) -> str:
    """What speaks against a number where it stands in a claim, or nothing."""
    sorts = {place.sort for place in own}
    if slot.sort in _SORTS and slot.sort not in sorts and not sorts & {"count"}:
        return f"in the passages this is a {min(sorts)}, not a {slot.sort}"
    if sorts == {"day"} and slot.sort in _SORTS | {"count"}:
        return "in the passages this is a day"
    other = rival(source, slot, [place for place in places if place.sort in {slot.sort, *sorts}])
    if other is None or other.sort != slot.sort or _of(slot, other, places):
        return ""
    return f"the passages say {other.text} of this"


def _of(slot: Slot, other: Slot, places: list[Slot]) -> bool:
    """Whether the passages say one number "of" the other: they have the same neighbours."""
    texts = [place.text for place in places]
    pairs = set(pairwise(texts))
    return bool({(slot.text, other.text), (other.text, slot.text)} & pairs) and slot.sort == "count"


_SORTS = frozenset({"percentage", "amount", "tally"})
