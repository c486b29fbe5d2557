"""Sees where a claim repeats its passages but for one word: another name, number, verb, a "not".

The words on either side are those of a passage, and what stands between is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from govsumm.auditing.quantities import claimed, is_month
from govsumm.auditing.signs import Kind, decisive, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.stems import STOPS, stopwords
from govsumm.lexicon import lists

GAP = 5
"""What was replaced has so many words at most."""
_DIGIT = re.compile(r"\d")
OFTEN = 30
"""Of a pair of words that a passage repeats, so many places are looked at."""


class _Row:
    """The words of texts in a row, without marks, and which of them have capitals."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._read = tuple(map(signs, texts))
        self.words = [word for each in self._read for word in each.words if word not in STOPS]

    @cached_property
    def _capitals(self) -> list[bool]:
        return [
            capital
            for each in self._read
            for word, capital in zip(each.words, each.capitals, strict=True)
            if word not in STOPS
        ]

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """Where each two words stand together."""
        found: dict[tuple[str, str], list[int]] = {}
        for place, pair in enumerate(pairwise(self.words)):
            if len(places := found.setdefault(pair, [])) < OFTEN:
                places.append(place)
        return found

    def names(self, start: int, end: int) -> bool:
        """Whether some words are a name: all of them in capitals inside a sentence."""
        words = self.words[start:end]
        return (
            not stopwords().issuperset(words)
            and all(self._capitals[start:end])
            and not any(is_month(word) or _DIGIT.search(word) for word in words)
        )


_row = lru_cache(maxsize=1024)(_Row)


def replaced(site: Site) -> Iterator[Finding]:
    """Where the passages say the same but for one name, number, decisive word or "not"."""
    if not site.paraphrases:
        return
    passage = _row(site.passages)
    for field, text in site.paraphrases:
        claim = _row((text,))
        seen: set[str] = set()
        for start, end, first, last in _gaps(claim, passage):
            ours, theirs = claim.words[start:end], passage.words[first:last]
            why = _why(claim, passage, (start, end), (first, last))
            if why and " ".join(ours) not in seen and not _new(ours, site):
                seen.add(" ".join(ours))
                said = (
                    f"{field}: the passages say “{_shown(theirs)}” here, the claim “{_shown(ours)}”"
                )
                yield finding("binding", _shown(ours), ok=False, why=said)


def _new(words: list[str], site: Site) -> bool:
    """Whether some words are a number that the passages lack: the business of `figures`."""
    values = _numbers(words)
    return bool(values) and values.isdisjoint(site.cited.numbers)


def _shown(words: list[str]) -> str:
    if words and words[0] > "\u2fff":
        return "".join(words)
    return " ".join(words) or "nothing"


def _gaps(claim: _Row, passage: _Row) -> Iterator[tuple[int, int, int, int]]:
    """Places where both go on with the same words after different ones.

    Two words before and one behind are the same, or one before and two behind.
    """
    ours, theirs = claim.words, passage.words
    for left in range(len(ours) - 1):
        for place in passage.pairs.get((ours[left], ours[left + 1]), ()):
            start, first = left + 2, place + 2
            if start < len(ours) and first < len(theirs) and ours[start] != theirs[first]:
                yield from _closed(claim, passage, start, first)
    for right in range(1, len(ours) - 1):
        for place in passage.pairs.get((ours[right], ours[right + 1]), ()):
            if place and ours[right - 1] != theirs[place - 1]:
                yield from _opened(claim, passage, right, place)


def _closed(
    claim: _Row, passage: _Row, start: int, first: int
) -> Iterator[tuple[int, int, int, int]]:
    """The nearest place behind a difference where one word is the same again."""
    for size in range(GAP + 1):
        for ours in range(min(size, GAP) + 1):
            end, last = start + ours, first + size - ours
            if end > len(claim.words) or last > len(passage.words):
                continue
            at_end = end == len(claim.words) and ours == 1 and size == 2
            if at_end or (
                end < len(claim.words)
                and last < len(passage.words)
                and claim.words[end] == passage.words[last]
            ):
                yield start, end, first, last
                return


def _opened(
    claim: _Row, passage: _Row, right: int, place: int
) -> Iterator[tuple[int, int, int, int]]:
    """The nearest place before a difference where one word is the same."""
    for size in range(1, GAP + 1):
        for ours in range(size + 1):
            start, first = right - ours, place - (size - ours)
            if start < 0 or first < 0:
                continue
            opens = start == 0 and ours == size - ours
            if opens or (start and first and claim.words[start - 1] == passage.words[first - 1]):
                yield start, right, first, place
                return


def _why(claim: _Row, passage: _Row, ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether what was replaced decides anything."""
    said, printed = claim.words[slice(*ours)], passage.words[slice(*theirs)]
    if _negators(said) != _negators(printed):
        behind = passage.words[theirs[1] : theirs[1] + GAP]
        return _bare(said) == _bare(printed) and not (said and _denies(behind))
    if not said or not printed:
        return False
    if _numbers(said) and _numbers(printed):
        return False  # the business of `bound_numbers`
    if claim.names(*ours) and passage.names(*theirs):
        return not set(said) & set(printed) and not _abbreviate(said, printed)
    if len(said) > 2 or len(printed) > 2:
        return False
    kinds, others = _kinds(said), _kinds(printed)
    axes = {axis for axis, _ in kinds} & {axis for axis, _ in others}
    return bool(axes) and not kinds & others


@cache
def _plain() -> frozenset[str]:
    found = (*lists("audit")["plain_negators"], *lists("audit")["han_plain_negators"])
    return _HELPING.union(found)


def _bare(words: list[str]) -> list[str]:
    """Words without those that only deny."""
    return [word for word in words if word not in _plain()]


def _negators(words: list[str]) -> int:
    return sum(word in _plain() and word not in _HELPING for word in words) % 2


_HELPING = frozenset(("有", "do", "does", "did"))


def _denies(words: list[str]) -> bool:
    """Whether some words deny by another word: "zero", "lacks"."""
    return not _otherwise().isdisjoint(words)


@cache
def _otherwise() -> frozenset[str]:
    names = ("negators", "denying_words", "han_negators", "han_denying_words")
    return frozenset(word for name in names for word in lists("audit")[name])


def _numbers(words: list[str]) -> set[str]:
    text = " ".join(words)
    found = claimed(text) if text else ()
    return {value for number in found for value in number.readings}


def _abbreviate(one: list[str], other: list[str]) -> bool:
    """Whether one word may be short for another: Rd, Road."""
    return any(a[0] == b[0] for a in one for b in other)


def _kinds(words: list[str]) -> set[Kind]:
    return {kind for kind, _ in decisive(tuple(words))}
