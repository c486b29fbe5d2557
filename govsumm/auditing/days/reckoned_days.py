"""Days that a date's words mean without printing them: the end of February, the middle of June."""

from __future__ import annotations

import re
from collections.abc import Iterable

from govsumm.edtf import Edtf, known
from govsumm.lexicon import lists


def may_be_reckoned(text: str, date: Edtf) -> bool:
    """Whether the words of a date, in lower case, may mean its day without printing it."""
    day = known(date.day)
    if day is None:
        return False
    # Where no year is known, February ends on the 28th or the 29th.
    unprinted = not any(map(str.isdigit, text)) or any(end in text for end in "底末")
    february = date.month == "02" and day == 28 and known(date.year) is None and unprinted
    return february or any(
        int(first) <= day <= int(last) and holds(text, words.split(", "))
        for first, last, words in _parts_of_month()
    )


def is_part_of_month(text: str) -> bool:
    """Whether the words of a date, in lower case, tell a part of a month: the middle of June."""
    return any(holds(text, words.split(", ")) for _, _, words in _parts_of_month())


def _parts_of_month() -> list[list[str]]:
    """The thirds and weeks of a month: their first day, their last, what they are called."""
    rows = (*lists("numbers")["month_parts"], *lists("numbers")["han_month_parts"])
    return [row.split(" ", 2) for row in rows]


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of some words: in Latin script, where a word begins."""
    return any(
        word > "\u2fff" or re.search(rf"\b{re.escape(word)}", text) is not None
        for word in words
        if word in text
    )
