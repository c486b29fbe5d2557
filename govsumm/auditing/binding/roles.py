"""What part a number plays: of what whole it is a part, from where to where something changes.

A number that plays another part in a claim than in the passages tells something else; one that
plays the same part there is borne out, in whichever order the two say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from govsumm.auditing.binding.changes import changes
from govsumm.auditing.binding.han_parts import whole_for_part
from govsumm.auditing.binding.places import Place, are_parted, exceeds, places, same
from govsumm.auditing.binding.shares import MONEY, shares
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.reading.phrasing import Worded

Faults = Iterator[tuple[Place, str]]


class Pair(NamedTuple):
    """Two numbers that belong together: a part and its whole, a start and its end."""

    kind: str
    one: Place
    other: Place
    aimed: bool = False
    """Whether the whole is only aimed at: "14 against a target of 22"."""

    def is_said_by(self, pair: Pair) -> bool:
        """Whether another text says the same of the same numbers."""
        return self.kind == pair.kind and self._alike(pair.one, pair.other)

    def is_turned_by(self, pair: Pair) -> bool:
        """Whether another text says of each what this one says of the other."""
        return self.kind == pair.kind and self._alike(pair.other, pair.one)

    def _alike(self, one: Place, other: Place) -> bool:
        return same(self.one, one) and same(self.other, other)

    @property
    def in_order(self) -> bool:
        """Whether the first stands before the second."""
        return self.one.start < self.other.start


_OVER = Worded(r"(?:\s[a-z]+){0,2}\s(?:{binding.over_or_under})\s(?:[a-z]+\s){0,4}" + MONEY)
"""Between by how much something is over or under, and what."""
_AIMED = Worded(
    r"(?:\s[a-z'-]+){0,6}\s(?:against|versus)\s(?:(?:an?|the|its|their)\s)?(?:[a-z]+\s)?"
    r"(?:target|goal|quota|plan)\sof\s" + MONEY
)
"""Between what is reached and what is aimed at."""
_NEAR = 40
"""So near a part stands before its whole in "14 of 22 targets", and so far an aim is led in."""
_AIM = Worded(
    r"(?:^|[.,;:]\s?|\bthat\s)(?:as\s)?(?:against|versus)\s(?:(?:an?|the|its|their)\s)?(?:[a-z]+\s)?"
    r"(?:target|goal|quota|plan)\sof\s" + MONEY + "$"
)
"""Before what is aimed at, where what is reached follows."""


@lru_cache(maxsize=4096)
def pairs(text: str) -> tuple[Pair, ...]:
    """The numbers of a text that belong together."""
    folded, found = normal(text), places(text)
    if len(found) < 2:
        return ()
    return (
        *(Pair("share", each.part, each.whole) for each in shares(text)),
        *(Pair("change", start, end) for start, end, _ in changes(text) if start and end),
        *(
            Pair("share", one, other, aimed=True)
            for one, other in pairwise(found)
            if _AIMED.fullmatch(folded, one.end, other.start)
        ),
        *(
            Pair("share", other, one, aimed=True)
            for one, other in pairwise(found)
            if one.sort == other.sort
            and _AIM.search(folded, max(0, one.start - _NEAR), one.start)
            and not are_parted(folded, one, other)
        ),
        *(
            Pair("gap", one, other)
            for one, other in pairwise(found)
            if one.sort == other.sort and _OVER.fullmatch(folded, one.end, other.start)
        ),
    )


@kept
def pairs_of(source: Source, numbers: tuple[int, ...]) -> tuple[Pair, ...]:
    """Those of all passages of a record; a whole less than its part stands in another passage."""
    return tuple(
        pair
        for text in source.cited(numbers).texts
        for pair in pairs(text)
        if pair.kind != "share" or not exceeds(pair.one, pair.other)
    )


def bound_roles(site: Site) -> Iterator[Finding]:
    """A number plays the part that it plays in the passages, and one that it can play at all."""
    for field, text in site.paraphrases:
        if not places(text):
            continue
        there = pairs_of(site.source, site.record.passages)
        faults = (
            *_impossible(text),
            *_turned(pairs(text), there),
            *_misdirected(site, text, there),
            *_for_a_part(text, there),
            *whole_for_part(site, text),
        )
        for place, why in faults:
            yield finding("bound", place.text, ok=False, why=f"{field}: {why}")


def _impossible(text: str) -> Faults:
    """Numbers that contradict each other: 47 of 38, a rise from 5 to 3."""
    for part, whole, sure in shares(text):
        if sure and exceeds(part, whole):
            yield part, f"{part.text} of {whole.text} cannot be"
    for start, end, rising in changes(text):
        if start and end and _contradict(start, end, rising):
            yield start, f"{start.text} and {end.text} are the wrong way round"


def _turned(claimed: Iterable[Pair], there: tuple[Pair, ...]) -> Faults:
    """Numbers that play a part which the passages give to others."""
    for pair in claimed:
        alike = [each for each in there if each.kind == pair.kind]
        if any(pair.is_said_by(each) for each in alike):
            continue
        if any(pair.is_turned_by(each) for each in alike):
            yield pair.one, f"in the passages {pair.one.text} and {pair.other.text} are turned"
            continue
        own = [each for each in alike if same(pair.one, each.one)]
        others = [each for each in alike if same(pair.other, each.one)]
        if own:
            yield pair.one, _WITH[pair.kind].format(own[0].one.text, own[0].other.text)
        elif others and not any(same(pair.other, each.other) for each in alike):
            yield pair.other, _WITH[pair.kind].format(others[0].one.text, others[0].other.text)


_WITH = {
    "share": "the passages say {} of {}",
    "change": "the passages say from {} to {}",
    "gap": "the passages say {} over or under {}",
}


def _misdirected(site: Site, text: str, there: tuple[Pair, ...]) -> Faults:
    """Numbers that something rises to, where in the passages it falls to or starts from them."""
    for start, end, rising in changes(text):
        if not end or start:
            continue
        for pair in there:
            known = pair.kind == "change" and same(pair.other, end)
            if known and _contradict(pair.one, pair.other, rising):
                yield end, _WITH["change"].format(pair.one.text, pair.other.text)
        told = [each for passage in site.passages for each in changes(passage)]
        starts = any(each.start and same(each.start, end) for each in told)
        if starts and not any(each.end and same(each.end, end) for each in told):
            yield end, "in the passages something starts there"


def _contradict(start: Place, end: Place, rising: int) -> bool:
    """Whether a change is not a rise, or not a fall, as it is said to be."""
    return bool(rising) and exceeds(*((start, end) if rising > 0 else (end, start)))


_WHOLE = re.compile(r"(?:\bof|\btotal|\bamong|\bfrom)(?:\s(?:the|its|their|all|some|of)){0,2}\s$")
_ALL = re.compile(r"\b(?:all|whole|entire|every|full)\s(?:[a-z]+\s)?[^\w\s]?$|(?:全部|所有)$")


def _for_a_part(text: str, there: tuple[Pair, ...]) -> Faults:
    """A whole that stands for its part: of "14 of 22 targets" the claim leaves the 14 out."""
    folded, claimed = normal(text), places(text)
    for pair in there:
        if pair.kind != "share" or pair.aimed or any(same(pair.one, each) for each in claimed):
            continue
        near = pair.one.sort == "count" and 0 < pair.other.start - pair.one.end < _NEAR
        for slot in claimed:
            alone = same(slot, pair.other) and not _WHOLE.search(folded, 0, slot.start)
            if alone and (near or _ALL.search(folded, 0, slot.start)):
                yield slot, f"the passages say this of {pair.one.text} of {slot.text}"


def agreed(site: Site, text: str) -> list[tuple[Pair, bool]]:
    """The pairs of a claim that the passages have too, and whether in another order."""
    there = pairs_of(site.source, site.record.passages) if pairs(text) else ()
    return [
        (pair, pair.in_order != each.in_order)
        for pair in pairs(text)
        for each in there
        if pair.is_said_by(each)
    ]
