"""Denials of a Chinese claim that follow from what its passages tell of something else.

What is put off has not been done; of the rest is denied what is told of a part; and of the one
that is excepted, what is told of all others.
"""

from __future__ import annotations

from functools import cache

from govsumm.auditing.cited import CitedText
from govsumm.auditing.denials import Denial
from govsumm.auditing.signs import Signs
from govsumm.lexicon import lists

_REST = frozenset(("其余", "其他", "其它", "剩余", "剩下", "余下"))
_ALONE = frozenset(("只有", "仅有", "唯有", "唯独", "只剩", "仅剩"))


def said_by_another(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether what a claim denies of something follows from what is told of another thing."""
    printed = cited.wording.text
    if not _ALONE.isdisjoint(denial.clause):
        return "除" in printed
    if not _REST.isdisjoint(denial.clause):
        told = any(map(cited.tells, denial.heads[:1]))
        return told and not any(each in printed for each in _REST)
    own = _deferring().intersection(claim.terms) - set(denial.heads)
    return bool(own) and any(each in printed for each in _deferring())


@cache
def _deferring() -> frozenset[str]:
    return frozenset(lists("audit")["han_deferring"])
