"""Whether what was a problem is told to be solved, and what was refused to be turned down."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from govsumm.auditing.negation.pairing import share
from govsumm.auditing.signs import kinds_of, stem
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.lexicon import lists


def settles(terms: Iterable[str]) -> bool:
    """Whether a problem is solved by what one of some terms says."""
    return not _settling().isdisjoint(terms)


def settled(clause: Clause, said: frozenset[str]) -> bool:
    """Whether a clause denies what was a problem, and a claim says too that it was solved."""
    solved = _settling() & said
    return not solved.isdisjoint(clause.terms - clause.denied)


def refused_too(denial: Denial, clauses: Iterable[Clause]) -> bool:
    """Whether a clause decides of the same what a denial does: "turned down", of "refused"."""
    if denial.sort == "plain" or denial.over:
        return False
    decided = {kind for kind, _ in kinds_of((denial.word,), "decisive")}
    return bool(decided) and any(
        share(denial.heads or denial.clause, each.terms)
        and any(kind in decided for kind, _ in kinds_of(each.words, "decisive"))
        for each in clauses
    )


@cache
def _settling() -> frozenset[str]:
    return frozenset((*map(stem, lists("audit")["settling"]), *lists("audit")["han_settling"]))
