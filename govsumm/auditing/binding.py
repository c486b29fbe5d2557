"""Binds numbers, names and outcomes to what they stand beside: presence is not enough.

A word of a claim has neighbours, and so has each place where the passages print it. Where the
neighbours in the claim are rather those of another number or name of the passages, the two were
exchanged.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from govsumm.auditing.quantities import is_month, numbers
from govsumm.auditing.signs import Signs, is_barrier, normal, signs, stem, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source

REACH = 6
"""So many words of content on either side are neighbours."""
MARGIN = 2.0
"""By so much must another place fit better, to speak against the claim."""
LEAST = 0.5
"""A fit below this says nothing."""

Near = dict[str, int]
"""Stems beside a place, with how many words of content away: behind it above 0, before it below."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A number, name or decisive word where it stands: what it says, and its neighbours."""

    text: str
    values: tuple[str, ...]
    near: Near
    sort: str = ""


def neighbours(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence."""
    found: Near = {}
    for step, start in ((1, last), (-1, first - 1)):
        distance, at = 0, start
        while 0 <= at < len(read.words) and distance < REACH:
            if is_barrier(read.words[at]):
                break
            if read.stems[at]:
                distance += 1
                found.setdefault(read.stems[at], step * distance)
            at += step
    return found


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


def _fit(source: Source, one: Near, other: Near) -> float:
    """How much of the same stands beside two places, the nearer the more."""
    total = 0.0
    for word, here in one.items():
        there = other.get(word)
        if there is None:
            there = next((other[each] for each in synonyms().get(word, ()) if each in other), None)
        if there is not None:
            side = 1.0 if (here > 0) == (there > 0) else 0.4
            total += source.rarity(word) * side / (abs(here) * abs(there)) ** 0.75
    return total


def _rival(source: Source, slot: Slot, places: Iterable[Slot]) -> Slot | None:
    """The place of another value that the neighbours of a slot rather belong to, or None."""
    own, best, rival = 0.0, 0.0, None
    for place in places:
        fit = _fit(source, slot.near, place.near)
        if set(place.values) & set(slot.values):
            own = max(own, fit)
        elif fit > best:
            best, rival = fit, place
    return rival if best > max(own * MARGIN, LEAST) else None


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
    rival = _rival(source, slot, [place for place in places if place.sort in {slot.sort, *sorts}])
    if rival is None or rival.sort != slot.sort or _of(slot, rival, places):
        return ""
    return f"the passages say {rival.text} of this"


def _of(slot: Slot, rival: Slot, places: list[Slot]) -> bool:
    """Whether the passages say one number "of" the other: they have the same neighbours."""
    texts = [place.text for place in places]
    pairs = set(pairwise(texts))
    return bool({(slot.text, rival.text), (rival.text, slot.text)} & pairs) and slot.sort == "count"


_SORTS = frozenset({"percentage", "amount", "tally"})


@lru_cache(maxsize=4096)
def name_slots(text: str) -> tuple[Slot, ...]:
    """The names in a text, words in capitals, with their neighbours."""
    read = signs(text)
    plain = unicodedata.normalize("NFKC", text)
    found = []
    for hit in _CAPITALS.finditer(plain):
        words = hit[0].lower().split()
        if len(words) == 1 and (stem(words[0]) == "" or hit.start() == 0 or is_month(words[0])):
            continue
        first = max(0, bisect_right(read.starts, hit.start()) - 1)
        last = max(first + 1, bisect_right(read.starts, hit.end() - 1))
        found.append(Slot(hit[0], tuple(words), neighbours(read, first, last)))
    return tuple(found)


_CAPITALS = re.compile(
    r"[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*(?:\s[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*){0,3}"
)


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    for field, text in site.paraphrases:
        claimed = name_slots(text)
        if not claimed:
            continue
        places = [slot for each in site.passages for slot in name_slots(each)]
        rivals = {slot.values: _name_rival(site.source, slot, places) for slot in claimed}
        for slot in claimed:
            rival = rivals[slot.values]
            wrong = rival is not None and (
                (site.source.is_person(slot.values) and site.source.is_person(rival.values))
                or any(
                    set(other.values) & set(rival.values)
                    and (back := rivals[other.values]) is not None
                    and set(back.values) & set(slot.values)
                    for other in claimed
                )
            )
            why = f"{field}: the passages say this of {rival.text}" if wrong and rival else ""
            yield finding("bound", slot.text, ok=not wrong, why=why)


def _name_rival(source: Source, slot: Slot, places: list[Slot]) -> Slot | None:
    """Whose neighbours in the passages a name of a claim has, where they are not its own."""
    there = {word for place in places for word in place.values}
    if len(places) < 2 or not there.intersection(slot.values):
        return None
    return _rival(source, slot, places)


def decisive_slots(text: str, axes: frozenset[str]) -> list[Slot]:
    """The decisive words of some axes in a text, with their neighbours."""
    read = signs(text)
    return [
        Slot(read.words[at], (f"{axis} {kind}",), neighbours(read, at, at + 1))
        for (axis, kind), at in read.kinds
        if axis in axes
    ]


AXES = frozenset({"outcome", "growth", "presence", "opening", "support", "time", "bound"})


def bound_verbs(site: Site) -> Iterator[Finding]:
    """What is approved, raised, closed in a claim is so in the passages."""
    for field, text in site.paraphrases:
        claimed = decisive_slots(text, AXES)
        if not claimed:
            continue
        places = [slot for each in site.passages for slot in decisive_slots(each, AXES)]
        for slot in claimed:
            axis = slot.values[0].split()[0]
            near = [place for place in places if place.values[0].split()[0] == axis]
            if not any(place.values == slot.values for place in near):
                continue
            rival = _rival(site.source, slot, near)
            why = f"{field}: the passages say “{rival.text}” of this" if rival else ""
            yield finding("bound", slot.text, ok=rival is None, why=why)


def bound_outcome(site: Site) -> Iterator[Finding]:
    """The outcome of a decision is that of its own matter."""
    outcome = getattr(site.record, "outcome", None)
    if outcome is None or not site.cited.holds(outcome):
        return
    axes = frozenset({"outcome"})
    kinds = {kind for kind, _ in signs(outcome).kinds if kind[0] == "outcome"}
    places = [slot for each in site.passages for slot in decisive_slots(each, axes)]
    if not kinds or len({place.values for place in places}) < 2:
        return
    matter = signs(f"{site.record.matter}")  # type: ignore[attr-defined]
    near: Near = {stem: 1 for stem in matter.stems if stem}
    own = tuple(f"{axis} {kind}" for axis, kind in kinds)
    rival = _rival(site.source, Slot(outcome, own, near), places)
    why = f"outcome: the passages say “{rival.text}” of this matter" if rival else ""
    yield finding("binding", outcome, ok=rival is None, why=why)
