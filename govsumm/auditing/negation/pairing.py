"""Whether two denials may be one, and whether two sets of terms say the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from math import fsum

from govsumm.auditing.signs import LATIN, stem, synonyms
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.signs.negators import bare, unlike
from govsumm.auditing.source import Source
from govsumm.auditing.words.wording import han_kin
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

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


def is_spent(
    denial: Denial, pairs: Iterable[Denial], others: Iterable[Denial], rivals: Iterable[Denial]
) -> bool:
    """Whether all partners of a denial are only like it by their clauses, and rivals say them.

    A rival says what denies its words; where nothing does, what stands in a clause with them.
    """
    if any(share(denial.heads, each.clause.union(each.heads)) for each in pairs):
        return False
    if denial.over and any(each.over for each in pairs):
        return False  # "not for want of pumps", of "not the lack of pumps"
    rivals = [each for each in rivals if each is not denial and each.sort != "hint"]
    denied = frozenset().union(*(each.heads for each in others))
    free = [each for each in rivals if not share(each.heads, denied)]
    return all(
        any(share(rival.heads, each.heads) for rival in rivals)
        or any(share(rival.heads, each.clause) for rival in free)
        for each in pairs
    )


def _takes(rival: Denial, other: Denial, denial: Denial, source: Source) -> bool:
    """Whether a rival says a denial in the same word; 不够 says little, and its clause more."""
    bare = not rival.heads and not other.heads  # "discharge is to be zero"
    bare = bare or (rival.sort == other.sort == "hint" and denial.word != other.word)
    if rival.word != other.word or not (bare or share(rival.heads, other.heads)):
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
        if other.sort == "hint" and is_adverse(one.heads[:1]):
            return share(one.heads[:1], other.heads[:1])
        return share(one.heads[:2], other.heads[:2])
    idle = not one.heads and not one.clause and other.sort == "plain"  # "do not let up"
    idle = idle or (goes_on(one) and goes_on(other))  # "was not stopped", "did not cease"
    if idle or share(one.heads, other.heads) or share_a_character(one.heads[:1], other.heads[:1]):
        return True
    if is_adverse(one.heads[:1]) and not one.over:  # what is "not deferred" goes on
        return False
    nominal = one.backward and (
        (lacks(other) and _is_behind(other, one))
        or (lacks(one) and share(one.heads, other.clause))  # "placed none" is "placed no orders"
    )
    if nominal or _is_behind(one, other):
        return True
    undone = other.over and not one.over  # "did not avoid" denies nothing
    undone = undone or one.word == other.word == "no"  # each denies its own noun
    if undone or not (_is_of_its_clause(one) and _is_of_its_clause(other)):
        return False
    shorter, longer = sorted((one.clause, other.clause), key=len)
    return part(source, shorter, longer) > ALIKE


def said_of_subject(denial: Denial, others: Iterable[Denial], source: Source) -> bool:
    """Whether others say of their subject what a denial does: "replies are outstanding"."""
    if denial.over or denial.word > LATIN or is_adverse(denial.heads[:1]):
        return False
    theirs = [each.clause for each in others if each.sort == "hint" and not each.heads]
    if denial.heads:
        return any(share(denial.heads[:1], each) for each in theirs)
    sized = (sorted((denial.clause, each), key=len) for each in theirs)
    return any(part(source, shorter, longer) > ALIKE for shorter, longer in sized)


def _is_of_its_clause(denial: Denial) -> bool:
    """Whether a denial may be of all its clause tells: "neither pump ran" is "both did not"."""
    noun = denial.word in phrase_set("negation", "denying_subjects") and bool(denial.heads)
    return denial.backward or (noun and denial.sort == "plain")


def _is_behind(one: Denial, other: Denial) -> bool:
    """Whether what one denies stands before another that may deny it."""
    return other.backward and not by_form(other) and share(one.heads, other.clause)


def share_a_character(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two Chinese words have one: what "has not moved" is 未搬迁 and 没有搬走; or mean
    the same: 未答应 and 未承诺.
    """
    return any(
        not set(each).isdisjoint(other) or other in han_kin(each)
        for each in some
        for other in others
        if each > LATIN
    )


def is_no_longer(denial: Denial) -> bool:
    """Whether what is denied was so before: "no longer", "no more"."""
    return denial.word == "no" and denial.sort != "plain"


def lacks(denial: Denial) -> bool:
    """Whether a negator denies a noun: "no record" is what was "not recorded"."""
    return not is_no_longer(denial) and denial.word in lists("audit")["denying_nouns"]


def goes_on(denial: Denial) -> bool:
    """Whether a denial says that a trouble lasts: "is not to be tolerated", 没有根治, 不止."""
    known, heads = _enduring(), denial.heads[:2]
    return any(each in known or each.removeprefix(denial.word) in known for each in heads)


@cache
def _enduring() -> frozenset[str]:
    known = lists("negation")
    return frozenset((*map(stem, known["enduring"]), *known["han_enduring"]))


def share(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets of terms have one in common, or one that may stand for another."""
    there = ground(frozenset(others))
    for each in some:  # noqa: SIM110
        if not there.isdisjoint(reach(each)):
            return True
    return False


def is_adverse(terms: Iterable[str]) -> bool:
    """Whether one of some terms is adverse by itself: "defer", "late"."""
    return not _adverse_stems().isdisjoint(terms)


@cache
def _adverse_stems() -> frozenset[str]:
    known = lists("audit")
    opposites = (each for row in known["opposites"] for each in row.split(" | ")[0].split(", "))
    words = (*known["adverse"], *known["negators"], *opposites)
    single = frozenset(stem(each) for each in words if " " not in each) - {""}
    return single.union(*(_forms().get(each, ()) for each in single))


@lru_cache(maxsize=4096)
def ground(terms: frozenset[str]) -> frozenset[str]:
    """Terms, and the beginnings of the longer ones: where others may meet them."""
    return terms.union([each[:PREFIX] + _CUT for each in terms if len(each) >= PREFIX])


@lru_cache(maxsize=16384)
def reach(term: str) -> frozenset[str]:
    """A term with what may stand for it, and its beginning."""
    beginning = [term[:PREFIX] + _CUT] if len(term) >= PREFIX else []
    own = forms(term)
    alike = {each for form in own for each in synonyms().get(form, ())}
    return frozenset([*own, *alike, *beginning])


def forms(term: str) -> frozenset[str]:
    """A stem with those of its irregular forms: "strike" with "struck"."""
    return _forms().get(term, frozenset()) | {term}


@cache
def _forms() -> dict[str, frozenset[str]]:
    """The stems of the other forms of irregular words: "pay" and "paid"."""
    found: dict[str, set[str]] = {}
    for form, base in map(str.split, lists("audit")["irregular"]):
        found.setdefault(base, {stem(base)}).add(stem(form))
    return {each: frozenset(several - {"", each}) for several in found.values() for each in several}


_CUT = "-"
"""Behind a beginning; no term has one."""
