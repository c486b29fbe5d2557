"""What numbers count, and of what they are a share: 340 homes are not 340 people, and 41 percent of
the debt is not 41 percent of those who owe it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.binding.places import Place, places, same
from govsumm.auditing.binding.printed import printed
from govsumm.auditing.signs import Signs, signs, stem, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded


def bound_counted(site: Site) -> Iterator[Finding]:
    """A number counts what it counts in the passages, and is a share of the same."""
    for field, text in site.paraphrases:
        faults = (*_of_another_class(site, text), *_of_another_base(site, text))
        for place, why in faults:
            yield finding("bound", place.text, ok=False, why=f"{field}: {why}")


def _of_another_class(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """Numbers of people that the passages have of homes, and the like."""
    for slot in places(text):
        ours = frozenset[str]() if slot.vague or slot.sort != "count" else _class_of(slot)
        own = printed(site.source, site.record.passages).of(slot) if ours else []
        apart = own and all(ours.isdisjoint(_class_of(each) or ours) for each in own)
        if apart and not any(slot.unit[0] in place.near for place in own):
            counted = " ".join(own[0].behind[:1])
            yield slot, f"the passages count {counted}, not {slot.unit[0]}"


def _class_of(place: Place) -> frozenset[str]:
    """Which classes of things a number may count, as far as the words behind it say."""
    return frozenset([_classes()[word] for word in place.unit if word in _classes()])


@cache
def _classes() -> dict[str, str]:
    """The stems of words for what is counted, each with its class."""
    rows = (row.split(" ", 1) for row in lists("binding")["counted"])
    return {stem(word) or word: kind for kind, words in rows for word in words.split(", ")}


def _of_another_base(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """Shares that the passages have of something else."""
    for slot, base in bases(text):
        there = [
            other
            for passage in site.passages
            for place, other in bases(passage)
            if same(place, slot)
        ]
        if there and all(_are_apart(base, other) for other in there):
            yield slot, f"the passages say this of {min(there[0])}"


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two wholes have no word in common, and none that means the same."""
    alike = synonyms()
    rest = other.union(*[alike.get(each, frozenset()) for each in other])
    return one.isdisjoint(rest)


_OF = Worded(
    r"(?:\s?%|\s(?:percent|per\scent|pct))\sof\s(?:(?:the|all|its|their|total|our|his|her)\s)*"
)


@lru_cache(maxsize=4096)
def bases(text: str) -> tuple[tuple[Place, frozenset[str]], ...]:
    """The percentages of a text, each with the stems of what it is a share of."""
    if " of " not in text:
        return ()
    read, folded = signs(text), text_of(text).folded
    found = []
    counted = frozenset[str]()
    for place in places(text):
        hit = _OF.match(folded, place.end)
        stems = _stems(read, bisect_left(read.starts, hit.end())) if hit else frozenset[str]()
        if stems and stems <= _totals():
            stems = counted  # "43 homes, 20 per cent of the total"
        if stems:
            found.append((place, stems))
        counted = frozenset(place.unit) or counted
    return tuple(found)


@cache
def _totals() -> frozenset[str]:
    """The stems of words for a whole that was named before."""
    return frozenset(map(stem, lists("binding")["totals"]))


def _stems(read: Signs, first: int) -> frozenset[str]:
    """The stems of the words of content that follow each other from a place on."""
    found = []
    for at in range(first, min(len(read.stems), first + _WIDE)):
        if not read.stems[at] and not read.words[at].isdigit():
            break
        found.append(read.stems[at])
    return frozenset(found) - {""}


_WIDE = 4
"""So many words name a whole."""
