"""Whether what was a problem is told to be solved."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from govsumm.auditing.signs import stem
from govsumm.auditing.signs.denials import Clause
from govsumm.lexicon import lists


def settles(terms: Iterable[str]) -> bool:
    """Whether a problem is solved by what one of some terms says."""
    return not _settling().isdisjoint(terms)


def settled(clause: Clause, said: frozenset[str]) -> bool:
    """Whether a clause denies what was a problem, and a claim says too that it was solved."""
    solved = _settling() & said
    return not solved.isdisjoint(clause.terms - clause.denied)


@cache
def _settling() -> frozenset[str]:
    return frozenset((*map(stem, lists("audit")["settling"]), *lists("audit")["han_settling"]))
