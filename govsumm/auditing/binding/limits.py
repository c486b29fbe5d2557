"""Limits: before or after what, at least or at most how many, for or against what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.binding.han_contraries import han_contraries
from govsumm.auditing.signs import LATIN, Kind, Signs, signs, stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.stems import is_barrier, synonyms
from govsumm.lexicon import lists

GOVERNED = 3
"""A limit governs so many words of content behind it; in Chinese those on either side."""
BEHIND = 2
"""A "not" so far before a limit turns it: "not be lower than"."""
_TURNED = {"least": "most", "most": "least"}
_NOT = frozenset(("no", "not", "cannot", "不", "未"))

Limit = tuple[Kind, str, frozenset[str]]
"""Of which kind, the word, and what it governs."""


def bound_limits(site: Site) -> Iterator[Finding]:
    """What a claim sets before a day, a number, a matter, its passages do not set after it."""
    yield from _opposed(site)
    yield from han_contraries(site)


def _opposed(site: Site) -> Iterator[Finding]:
    """Limits of a claim of which the passages have the opposite."""
    for field, text in site.paraphrases:
        read = signs(text)
        if not read.limits:
            continue
        decisive = {at for kind, at in read.kinds if kind[0] in ("time", "bound", "quantity")}
        decisive |= {at for (axis, _), at in read.limits if axis == "bound" and _sure(read, at)}
        claimed = [each for each in _limits(read, decisive) if each[0] != ("side", "against")]
        if not claimed:
            continue
        there = [each for read in site.cited.signs for each in _limits(read)]
        for kind, word, governed in claimed:
            near = [
                (len(_common(governed, other)), each)
                for each, _, other in there
                if each[0] == kind[0]
            ]
            own = max((n for n, each in near if each == kind), default=0)
            best = max((n for n, each in near if each != kind), default=0)
            why = f"{field}: the passages say the opposite of this"
            yield finding("bound", word, ok=best <= own, why=why)


def _limits(read: Signs, places: set[int] | None = None) -> Iterator[Limit]:
    """The limits of a text; of a claim only those that can mean nothing else, at their places."""
    words = read.words
    for (axis, kind), at in read.limits:
        if places is not None and axis != "side" and at not in places:
            continue
        turned = axis == "bound" and not _NOT.isdisjoint(words[max(0, at - BEHIND) : at])
        found = (axis, _TURNED[kind] if turned else kind)
        yield found, words[at], frozenset(_governed(words, at))


def _governed(words: tuple[str, ...], at: int) -> Iterator[str]:
    """The numbers and stems next to a limit, within its sentence."""
    for step in (1, -1) if words[at] > LATIN else (1,):
        place, count = at + step, 0
        while 0 <= place < len(words) and count < GOVERNED and _goes_on(words[place]):
            word = words[place]
            counts = word in _numerals()
            if found := word.rstrip("stndrh") if word[0].isdigit() else word * counts or stem(word):
                count += 1
                yield found
            place += step


def _goes_on(word: str) -> bool:
    """Whether a sentence goes on behind a word: a line's end does not end it."""
    return word == "\n" or not is_barrier(word)


def _sure(read: Signs, at: int) -> bool:
    """Whether a limit has no other sense: "up to" is also where a rise ends."""
    return read.words[at] not in ("up", "within")


@cache
def _numerals() -> frozenset[str]:
    known = lists("numbers")
    return frozenset(word for word in (*known["units"], *known["tens"]) if word)


def _common(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return frozenset(
        each for each in some if each in others or not others.isdisjoint(synonyms().get(each, ()))
    )
