"""What two parts of a sentence tell, crosswise: "sweep the gate and paint the yard".

Each part of a claim has words of one part of its passages, and words of another one: the acts, or
what they are done to, were exchanged. Told in another order they still stand together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, pairwise

from govsumm.auditing.acts.parting import Word, parted, repeats
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.words.stems import LATIN

NEAR = 0.75
"""A claim repeats at least so many of its words; another one tells its passages in its own."""
Places = dict[str, int]
"""The parts of words that stand in one alone."""


def crossed(site: Site) -> Iterator[Finding]:
    """Two parts of a claim do not each mix the same two parts of its passages."""
    for field, text in site.paraphrases:
        if not repeats(text, site.cited.stems):
            continue
        claim = parted(text)
        if not claim or claim[0].part == claim[-1].part:
            continue
        known, printed, joined = _places_of(site.source, site.record.passages)
        if sum([word.term in known for word in claim]) < NEAR * len(claim):
            continue
        if pairs := _joined(claim) & joined:
            printed = _alone(_places(_whole(parted(each), pairs) for each in site.passages))
        own = _alone(_places([_whole(claim, pairs)]))
        for word in _straddling(claim, printed, known):
            own.pop(word, None)
        if token := _mixed(own, printed):
            why = f"{field}: the passages say this of something else"
            yield finding("bound", token, ok=False, why=why)


def _joined(words: tuple[Word, ...]) -> frozenset[tuple[str, str]]:
    """The words on either side of where parts meet."""
    found = ((a.term, b.term) for a, b in pairwise(words) if a.part != b.part)
    return frozenset(found)


def _whole(words: tuple[Word, ...], pairs: frozenset[tuple[str, str]]) -> tuple[Word, ...]:
    """Words whose parts are one where they meet in such a pair: "repair and upkeep" parts no acts
    where claim and passages both have it.
    """
    if not pairs:
        return words
    found, shift = list(words[:1]), 0
    for before, word in pairwise(words):
        if (before.term, word.term) in pairs:
            shift += word.part - before.part
        found.append(word._replace(part=word.part - shift))
    return tuple(found)


@kept
def _places_of(
    source: Source, numbers: tuple[int, ...]
) -> tuple[Collection[str], Places, frozenset[tuple[str, str]]]:
    """The words of passages, the places of those that stand in one part alone, and the words on
    either side of where parts meet.
    """
    there = [parted(text) for text in source.cited(numbers).texts]
    found = _places(there)
    return found.keys(), _alone(found), frozenset().union(*map(_joined, there))


def _places(texts: Iterable[tuple[Word, ...]]) -> dict[str, set[int]]:
    """The words of texts, with the parts that they stand in."""
    found: dict[str, set[int]] = defaultdict(set)
    last = 0
    for words in texts:
        for word in words:
            found[word.term].add(last + word.part)
        last += words[-1].part + 1 if words else 0
    return found


def _alone(found: dict[str, set[int]]) -> Places:
    """Of some words those that stand in one part alone."""
    return {term: min(places) for term, places in found.items() if len(places) == 1}


def _straddling(claim: tuple[Word, ...], printed: Places, known: Collection[str]) -> Iterator[str]:
    """Two characters next to two that the passages have in several parts: 案获 of 方案获."""
    for one, other in pairwise(claim):
        if one.term > LATIN and one.term[1:] == other.term[:1]:
            if one.term in known and one.term not in printed:
                yield other.term
            if other.term in known and other.term not in printed:
                yield one.term


def _mixed(claim: Places, printed: Places) -> str | None:
    """A word of a claim that stands crosswise with others, or None."""
    cells: dict[int, dict[int, str]] = defaultdict(dict)
    for term, part in claim.items():
        if term in printed:
            cells[part].setdefault(printed[term], term)
    for one, other in combinations(cells.values(), 2):
        if len(both := one.keys() & other.keys()) > 1:
            return one[min(both)]
    return None
