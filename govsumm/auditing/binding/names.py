"""Names: somebody does in a claim what they do in the passages."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from govsumm.auditing.binding.slots import REACH, Near
from govsumm.auditing.mentions import is_common
from govsumm.auditing.quantities import is_month
from govsumm.auditing.signs import Signs, is_barrier, signs, stem, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.lexicon import lists

_CAPITALS = re.compile(
    r"(?<![^\W_])[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"(?:(?:\s|(?<=\b[A-Z][a-z])\.\s)[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*){0,7}"
)
_OPENS = re.compile(r"(?:^|[.!?:;“\"(\n—–]|\s-)[\s\W]*$")
import os
MARGIN = float(os.environ.get("M1","1.2"))
"""By so much must another name's place fit better, to speak against the claim."""
UNLIKE = float(os.environ.get('M6','3.0'))
CROSS = float(os.environ.get("M2","1.2"))
LEAST = float(os.environ.get("M3","0.3"))
"""A fit below this says nothing."""
_BESIDE = float(os.environ.get("M4","1.0"))
"""What the same word right beside two names weighs."""
_JOINING = frozenset(("of", "on", "for", "with", "in", "the", "a", "and", "&", "'s", "new"))
_SHORT = 3
_POWER = float(os.environ.get("M5","1.0"))


@dataclass(frozen=True, slots=True)
class NameSlot:
    """A name where it stands: its words in small letters, and what stands beside it."""

    text: str
    words: frozenset[str]
    near: Near
    beside: tuple[str, str]
    """The words right before it and right behind it."""
    opens: bool
    passage: str
    order: tuple[str, ...] = ()
    """The words in their order."""
    group: int = 0
    """The same for names that only words like "of" part."""

    def touches(self, other: NameSlot) -> bool:
        """Whether two names are parts of one: "Kingdom of Tolmeria"."""
        return self.passage == other.passage and self.group == other.group

    def shares(self, other: NameSlot) -> bool:
        """Whether two names may be one."""
        return not self.words.isdisjoint(other.words)


@lru_cache(maxsize=4096)
def name_slots(text: str) -> tuple[NameSlot, ...]:
    """The names in a text, words in capitals, with their neighbours."""
    read = signs(text)
    plain = unicodedata.normalize("NFKC", text)
    return tuple(_slots(plain, read))


def _slots(plain: str, read: Signs) -> Iterator[NameSlot]:
    end = group = 0
    for hit in _CAPITALS.finditer(plain):
        start = hit.start()
        words = hit[0].split()
        while words and (stem(words[0].lower()) == "" or is_month(words[0])):
            start += len(words.pop(0)) + 1
        if not words:
            continue
        first = max(0, bisect_right(read.starts, start) - 1)
        last = max(first + 1, bisect_right(read.starts, hit.end() - 1))
        group += not _JOINING.issuperset(read.words[end:first])
        before = read.words[first - 1] if first else ""
        behind = read.words[last] if last < len(read.words) else ""
        yield NameSlot(
            " ".join(words),
            frozenset(map(_folded, words)),
            _near(read, first, last),
            (_word(before), _word(behind)),
            bool(_OPENS.search(plain[max(0, start - 4) : start])),
            plain,
            tuple(map(_folded, words)),
            group,
        )
        end = last


def _folded(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s").rstrip(".")


def _near(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence: "Rd." ends none."""
    found: Near = {}
    for step, start in ((1, last), (-1, first - 1)):
        distance, at = 0, start
        while 0 <= at < len(read.words) and distance < REACH:
            if is_barrier(read.words[at]) and not (
                read.words[at] == "." and at and len(read.words[at - 1]) <= _SHORT
            ):
                break
            if read.stems[at]:
                distance += 1
                found.setdefault(read.stems[at], step * distance)
            at += step
    return found


def _word(word: str) -> str:
    return "" if not word.isalpha() or word in ("the", "a", "an", "and") else word


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    source = site.source
    for field, text in site.paraphrases:
        if not name_slots(text):
            continue
        places = [
            slot
            for each in site.passages
            for slot in name_slots(each)
            if not _is_no_name(source, slot)
        ]
        printed = {word for slot in places if not slot.opens for word in slot.words}
        claimed = [
            each
            for each in name_slots(text)
            if not _is_no_name(source, each)
            or any(word in printed and not source.prints_small(word) for word in each.words)
        ]
        for slot in claimed:
            if pair := _torn(slot, places):
                why = f"{field}: the passages do not print these words as one name"
                yield finding("bound", pair, ok=False, why=why)
        for slot in claimed:
            if slot.order[-1] != "no" and (other := _displaced(source, slot, claimed, places)):
                why = f"{field}: the passages say this of {other.text}"
                yield finding("bound", slot.text, ok=False, why=why)
        for at, slot in enumerate(claimed):
            for other in claimed[at + 1 :]:
                if not slot.shares(other) and _exchanged(source, slot, other, places):
                    why = f"{field}: the passages say of {slot.text} what this says of {other.text}"
                    yield finding("bound", slot.text, ok=False, why=why)


def _best(source: Source, slot: NameSlot, name: NameSlot, places: list[NameSlot]) -> float:
    """How well the neighbours of a slot fit those of a name in the passages; -1: not there."""
    return max((_fit(source, slot, each) for each in places if each.shares(name)), default=-1.0)


def _displaced(source, slot, claimed, places):
    """Whose place a name of a claim has, where the claim does not name them."""
    own = _best(source, slot, slot, places)
    if own < 0:
        return None
    person = _is_person(source, slot)
    best, found = 1.0, None
    for place in places:
        if any(place.shares(each) for each in claimed) or _shouts(source, place):
            continue
        if any(place.touches(each) for each in places if each.shares(slot)):
            continue
        alike = _is_person(source, place) == person
        least = max(own * MARGIN, LEAST) if alike else max(own * UNLIKE, 3 * LEAST)
        if not alike and not _beside(slot, place):
            continue
        near = _fit(source, slot, place) / least
        if near > best:
            best, found = near, place
    return found


def _torn(slot: NameSlot, places: list[NameSlot]) -> str | None:
    """Two words on end of a name that the passages print only as parts of different ones."""
    for one, other in pairwise(slot.order):
        if any({one, other} <= each.words for each in places):
            continue
        follows = any(one in each.order[:-1] for each in places)
        leads = any(other in each.order[1:] for each in places)
        both = any(one in each.words for each in places) and any(
            other in each.words for each in places
        )
        if both and (follows or leads):
            return f"{one} {other}"
    return None


def _exchanged(source, one, other, places) -> bool:
    """Whether two names of a claim fit the passages better the other way round."""
    straight = (_best(source, one, one, places), _best(source, other, other, places))
    if min(straight) < 0:
        return False
    crossed = (_best(source, one, other, places), _best(source, other, one, places))
    return sum(crossed) > max(sum(straight) * CROSS, LEAST) 


def _is_no_name(source: Source, slot: NameSlot) -> bool:
    """Whether a single word in capitals may be any word that opens a sentence."""
    return slot.opens and _is_word(source, slot)


def _is_word(source: Source, slot: NameSlot) -> bool:
    """Whether a name is a single word that may be any word."""
    return len(slot.words) == 1 and is_common(source, next(iter(slot.words)))


def _shouts(source: Source, slot: NameSlot) -> bool:
    """Whether common words stand in capitals: FIRST READING."""
    return slot.text.isupper() and all(is_common(source, word) for word in slot.words)


def _is_person(source: Source, slot: NameSlot) -> bool:
    titles = lists("people")
    return source.is_person(tuple(slot.words)) or not slot.words.isdisjoint(
        (*titles["female"], *titles["male"], "dr", "cllr")
    )


def _fit(source: Source, one: NameSlot, other: NameSlot) -> float:
    """How much of the same stands beside two names, the nearer the more."""
    total = 0.0
    for word, here in one.near.items():
        there = other.near.get(word)
        if there is None:
            there = next((other.near[each] for each in synonyms().get(word, ()) if each in other.near), None)
        if there is not None:
            side = 1.0 if (here > 0) == (there > 0) else 0.4
            total += source.rarity(word) * side / (abs(here) * abs(there)) ** _POWER
    return total + _BESIDE * _beside(one, other)


def _beside(one: NameSlot, other: NameSlot) -> int:
    """How many of the words right before and right behind are the same."""
    return sum(a == b != "" for a, b in zip(one.beside, other.beside, strict=True))
