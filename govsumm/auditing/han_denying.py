"""Denials of a Chinese claim that follow from what its passages tell of something else.

What is put off has not been done; of the rest is denied what is told of a part; and of the one
that is excepted, what is told of all others.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.cited import CitedText
from govsumm.auditing.denials import Denial
from govsumm.auditing.signs import Signs
from govsumm.lexicon import lists

_REST = frozenset(("其余", "其他", "其它", "剩余", "剩下", "余下"))
_ALONE = frozenset(("只有", "仅有", "唯有", "唯独", "只剩", "仅剩"))


def is_condition(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether a denial only says what something takes: 没有同意，不得 is 须经同意, 未经同意不得."""
    start = claim.starts[denial.at]
    return bool(_UNLESS.match(claim.folded, max(0, start)) and _TAKES.search(cited.wording.text))


_UNLESS = re.compile(
    "(?:没有|没|未经?|未获|非经|无)[^，。；不]{1,16}，?[^，。；不]{0,10}不[得能准可予许会]"
)
_TAKES = re.compile(
    "未经|[须需应要]先?[经报]|除[^，。；]{1,12}外|方可|才[能可]|(?:同意|批准|许可)后"
)


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
