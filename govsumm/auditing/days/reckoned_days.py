"""Days that a date's words mean without printing them: the end of February, the middle of June."""

from __future__ import annotations

import re

from govsumm.edtf import Edtf, known

_THIRDS = (
    (re.compile(r"上旬"), range(1, 11)),
    (re.compile(r"中旬|\bmid(?:dle)?\b", re.IGNORECASE), range(11, 21)),
    (re.compile(r"下旬"), range(21, 32)),
    (re.compile(r"\bfirst week\b|第一周", re.IGNORECASE), range(1, 8)),
    (re.compile(r"\bsecond week\b|第二周", re.IGNORECASE), range(8, 15)),
    (re.compile(r"\bthird week\b|第三周", re.IGNORECASE), range(15, 22)),
    (re.compile(r"\b(?:last|fourth) week\b|最后一周|第四周", re.IGNORECASE), range(22, 32)),
)
"""The days of a month that words mean: a third of it, or a week."""


def may_be_reckoned(text: str, date: Edtf) -> bool:
    """Whether the words of a date may mean its day without printing it."""
    day = known(date.day)
    if day is None:
        return False
    # Where no year is known, February ends on the 28th or the 29th.
    unprinted = not any(map(str.isdigit, text)) or any(end in text for end in "底末")
    february = date.month == "02" and day == 28 and known(date.year) is None and unprinted
    return february or any(
        words.search(text) is not None and day in days for words, days in _THIRDS
    )
