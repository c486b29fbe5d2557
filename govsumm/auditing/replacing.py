"""Sees where a claim repeats its passages but for one word: another name, number, verb, a "not".

The words on either side are those of a passage, and what stands between is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.quantities import claimed
from govsumm.auditing.rows import Row, row
from govsumm.auditing.signs import Kind, kinds_of
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists

GAP = 5
"""What was replaced has so many words at most."""


def replaced(site: Site) -> Iterator[Finding]:
    """Where the passages say the same but for one name, number, decisive word or "not"."""
    if not site.paraphrases:
        return
    passage = row(site.passages)
    for field, text in site.paraphrases:
        claim = row((text,))
        seen: set[str] = set()
        for start, end, first, last in _gaps(claim, passage):
            ours, theirs = claim.words[start:end], passage.words[first:last]
            why = _why(claim, passage, (start, end), (first, last))
            if why and " ".join(ours) not in seen and not _new(ours, site):
                seen.add(" ".join(ours))
                said = (
                    f"{field}: the passages say “{_shown(theirs)}” here, the claim “{_shown(ours)}”"
                )
                yield finding("bound", _shown(ours), ok=False, why=said)


def _new(words: list[str], site: Site) -> bool:
    """Whether some words are a number that the passages lack: the business of `figures`."""
    values = _numbers(words)
    return bool(values) and values.isdisjoint(site.cited.numbers)


def _shown(words: list[str]) -> str:
    if words and words[0] > "\u2fff":
        return "".join(words)
    return " ".join(words) or "nothing"


def _gaps(claim: Row, passage: Row) -> Iterator[tuple[int, int, int, int]]:
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
    claim: Row, passage: Row, start: int, first: int
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
    claim: Row, passage: Row, right: int, place: int
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


def _why(claim: Row, passage: Row, ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether what was replaced decides anything."""
    said, printed = claim.words[slice(*ours)], passage.words[slice(*theirs)]
    if _negators(said) != _negators(printed):
        behind = passage.words[theirs[1] : theirs[1] + GAP]
        ahead = _negators(_ahead(passage, theirs)) == _negators(_ahead(claim, ours))
        return ahead and _bare(said) == _bare(printed) and not (said and _denies(behind))
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


def _ahead(row: Row, span: tuple[int, int]) -> list[str]:
    """The words before a span: "not to release water" is "release no water"."""
    return row.words[max(0, span[0] - GAP) : span[0]]


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
    return {kind for kind, _ in kinds_of(tuple(words), "decisive")}
