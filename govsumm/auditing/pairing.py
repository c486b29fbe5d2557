"""Whether two denials may be one, and whether two sets of terms say the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from math import fsum

from govsumm.auditing.denials import Denial
from govsumm.auditing.negators import bare, unlike
from govsumm.auditing.signs import LATIN, stem, synonyms
from govsumm.auditing.source import Source
from govsumm.lexicon import lists

ALIKE = 0.3
"""Two clauses that share so much of the shorter one are about the same."""
PREFIX = 5
"""Stems that begin with so many same letters are forms of one word."""


def part(source: Source, some: Iterable[str], said: Iterable[str]) -> float:
    """The share of some terms that is said, by rarity."""
    there = ground(frozenset(said))
    weights = {each: source.rarity(each) for each in some}
    shared = fsum([weight for each, weight in weights.items() if not there.isdisjoint(reach(each))])
    return shared / (fsum(weights.values()) or 1)


def by_form(denial: Denial) -> bool:
    """Whether a word denies by its beginning: "unsafe"."""
    return unlike(denial.word) and denial.heads[:1] == (stem(bare(denial.word)),)


def paired(
    denial: Denial, others: Iterable[Denial], rivals: Iterable[Denial], source: Source
) -> list[Denial]:
    """The denials on the other side that may say the same.

    One that a rival says in the same word is the rival's.
    """
    rivals = [each for each in rivals if each is not denial]
    return [
        each
        for each in others
        if alike(denial, each, source)
        and not any(_takes(rival, each, denial, source) for rival in rivals)
    ]


def _takes(rival: Denial, other: Denial, denial: Denial, source: Source) -> bool:
    """Whether a rival says a denial in the same word; 不够 says little, and its clause more."""
    if rival.word != other.word or not share(rival.heads, other.heads):
        return False
    if rival.word > LATIN and other.heads[:1] and other.heads[0].startswith(other.word):
        nearer = part(source, other.clause, denial.clause)
        return part(source, other.clause, rival.clause) > nearer
    return True


def alike(one: Denial, other: Denial, source: Source) -> bool:
    """Whether two denials may be one: they deny the same words, or stand in like clauses."""
    if stem(other.word) in one.heads or stem(one.word) in other.heads:
        return False
    if "hint" in (one.sort, other.sort):
        return share(one.heads[:2], other.heads[:2])
    if share(one.heads, other.heads) or share_a_character(one.heads[:1], other.heads[:1]):
        return True
    if (other.backward and share(one.heads, other.clause)) or (
        one.backward and lacks(other) and share(other.heads, one.clause)
    ):
        return True
    shorter, longer = sorted((one.clause, other.clause), key=len)
    return one.backward and other.backward and part(source, shorter, longer) > ALIKE


def share_a_character(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two Chinese words have one: what "has not moved" is 未搬迁 and 没有搬走."""
    return any(not set(each).isdisjoint(other) for each in some for other in others if each > LATIN)


def lacks(denial: Denial) -> bool:
    """Whether a negator denies a noun: "no record" is what was "not recorded"."""
    return denial.word in lists("audit")["denying_nouns"]


def share(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets of terms have one in common, or one that may stand for another."""
    there = ground(frozenset(others))
    for each in some:  # noqa: SIM110
        if not there.isdisjoint(reach(each)):
            return True
    return False


@lru_cache(maxsize=4096)
def ground(terms: frozenset[str]) -> frozenset[str]:
    """Terms, and the beginnings of the longer ones: where others may meet them."""
    return terms.union([each[:PREFIX] + _CUT for each in terms if len(each) >= PREFIX])


@lru_cache(maxsize=16384)
def reach(term: str) -> frozenset[str]:
    """A term with what may stand for it, and its beginning."""
    beginning = [term[:PREFIX] + _CUT] if len(term) >= PREFIX else []
    forms = {term, *_forms().get(term, ())}
    alike = {each for form in forms for each in synonyms().get(form, ())}
    return frozenset([*forms, *alike, *beginning])


@cache
def _forms() -> dict[str, frozenset[str]]:
    """The stems of the other forms of irregular words: "pay" and "paid"."""
    found: dict[str, set[str]] = {}
    for form, base in map(str.split, lists("audit")["irregular"]):
        found.setdefault(base, {stem(base)}).add(stem(form))
    return {each: frozenset(several - {"", each}) for several in found.values() for each in several}


_CUT = "-"
"""Behind a beginning; no term has one."""
