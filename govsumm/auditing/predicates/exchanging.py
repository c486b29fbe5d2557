"""Clauses that exchanged a part: "the ridership averages nine and nobody looked at a van", told as
"the van averages nine and nobody looked at the ridership".

Two clauses of a claim are made of two clauses of a passage alone, but each has words that only the
first of these has, and words that only the second has.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, permutations

from govsumm.auditing.signs.clauses import spans
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.stems import LATIN, STOPS
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists

Clause = frozenset[str]
"""The roots and figures of a clause; of Chinese the pairs of characters."""
Shown = tuple[tuple[Clause, str], ...]
"""Clauses, each with its words."""
MOST = 24
"""A text of more clauses exchanges none that this could tell."""
JOINTS = 2
"""So many pairs of characters of two clauses stand where an exchanged part meets the rest."""


def exchanged(site: Site) -> Iterator[Finding]:
    """Where two clauses of a claim exchanged what the passages say in two."""
    for field, text in site.paraphrases:
        for (one, shown), (other, _) in pairwise(_clauses(text)):
            if any(_crossed(one, other, _clauses(each)) for each in site.passages):
                why = f"{field}: the passages put its words together otherwise"
                yield finding("bound", shown, ok=False, why=why)
                break


def _crossed(one: Clause, other: Clause, known: Shown) -> bool:
    """Whether two clauses are made of two printed ones, with parts exchanged."""
    printed = [each for each, _ in known]
    if len(printed) > MOST or _adds(one | other, frozenset().union(*printed)):
        return False
    if any(one <= each or other <= each for each in printed):
        return False
    return any(
        _mixed(one, other, first - second, second - first)
        for first, second in permutations(printed, 2)
        if not _adds(one | other, first | second)
    )


def _adds(said: Clause, printed: Clause) -> bool:
    """Whether more is said than is printed, but for pairs of characters where parts meet."""
    return len(said - printed) > (JOINTS if max(said) > LATIN else 0)


def _mixed(one: Clause, other: Clause, first: Clause, second: Clause) -> bool:
    """Whether each of two clauses has its share of what is only in the first, and in the second,
    of two others; and none of the share of its neighbour.
    """
    shares = (one & first, other & first, one & second, other & second)
    return all(shares) and not shares[0] & shares[1] and not shares[2] & shares[3]


@lru_cache(maxsize=4096)
def _clauses(text: str) -> Shown:
    """The clauses of a text that have words of content."""
    words = text_of(text).words
    found = [(_units(words, *span), words[slice(*span)]) for span in spans(words, _marks())]
    return tuple(
        [(units, ("" if said[0] > LATIN else " ").join(said)) for units, said in found if units]
    )


def _units(words: tuple[str, ...], first: int, last: int) -> Clause:
    part = words[first:last]
    found = {word if word[0].isdigit() else root(word) for word in part if word < LATIN}
    if max(part) > LATIN:
        found.update(a + b for a, b in pairwise(part) if a > LATIN and b > LATIN)
    return frozenset(found - {""})


@cache
def _marks() -> frozenset[str]:
    return STOPS.union(lists("audit")["clause_openers"], lists("predicates")["clause_joints"])
