"""Denials of denials: whether passages deny twice what a claim denies twice, "not unpaid"."""

from __future__ import annotations

from govsumm.auditing.negation.pairing import alike, lacks, share, share_a_character
from govsumm.auditing.signs import FORM, stem
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site


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
