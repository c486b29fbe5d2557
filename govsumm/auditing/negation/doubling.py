"""Denials of denials: whether passages deny twice what a claim denies twice, "not unpaid"."""

from __future__ import annotations

from collections.abc import Iterable

from govsumm.auditing.negation.adverse import adverse_words
from govsumm.auditing.negation.pairing import alike, lacks, share, share_a_character
from govsumm.auditing.signs import FORM, stem
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.auditing.site import Site
from govsumm.auditing.words.roots import root
from govsumm.reading.phrasing import phrase_set


def denies(other: Denial, denial: Denial) -> bool:
    """Whether a denial of the passages is of what one of a claim denies first."""
    first = denial.heads[:1]
    plain = other.sort == denial.sort == "plain"
    if plain and share(other.heads[:1], denial.clause) and share(first, other.clause):
        return True  # "did not make them kneel" is "they were not made to kneel"
    nominal = not plain or lacks(denial)
    behind = other.clause if other.backward and nominal else ()
    return share(first, (*other.heads, *behind)) or share_a_character(first, other.heads[:1])


def doubled(denial: Denial, inner: Denial, pairs: list[Denial], site: Site) -> bool:
    """Whether the passages deny twice too: what stands for the outer denial, and the inner one."""
    found = stem(inner.word)
    if found and any(share((found,), each.heads) for each in pairs):
        return True  # "no one dies" is "not a single death"
    for each in pairs:
        beside = each.sort != "plain" or any(term.startswith(found[:FORM]) for term in each.clause)
        if each.word != inner.word and beside and site.cited.wording.holds(inner.word):
            return True
    same = [each for each in site.cited.denials if alike(inner, each, site.source)]
    return any(
        one is not two
        and (one.sort != "plain" or denies(one, denial) or not one.clause.isdisjoint(two.clause))
        for one in pairs
        for two in same
    )


def said_of_all(denial: Denial, clauses: Iterable[Clause], around: tuple[str, ...]) -> bool:
    """Whether a clause says of all what a denial `around` whose word others stand says of none by
    its contrary: "every farm is in the survey", of "no farm is left out of it".
    """
    if denial.sort != "plain" or denial.word not in around:
        return False
    contrary = frozenset(map(root, adverse_words(around[around.index(denial.word) + 1 :])))
    return bool(contrary) and any(
        not each.denials
        and not adverse_words(each.words)
        and contrary.isdisjoint(map(root, each.words))
        and not phrase_set("audit", "of_all").isdisjoint(each.words)
        and share(denial.heads[:2], each.terms)
        for each in clauses
    )
