"""Surnames that are offices and bodies too: "Ann Dean", "Hal J. Bishop", "Park Ji-hoon".

"The Dean", "Essex Sheriff" and "Hyde Park" are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govsumm.reading.phrasing import phrase_set

_GIVEN = re.compile(r"[a-z]{1,6}-[a-z]{1,6}")
MARK = "ʹ"
"""Behind the lower-case form of a surname, so that it is no word of any list."""


def surnames_at(words: Sequence[str]) -> Iterator[int]:
    """Which of some words, in lower case, are offices and stand behind given names alone, or are
    bodies and stand before one with a hyphen."""
    offices, before = (
        phrase_set("people", each) for each in ("office_surnames", "before_hyphenated")
    )
    if (offices | before).isdisjoint(words):
        return
    given = phrase_set("people", "given_names")
    for at, word in enumerate(words):
        if word in before and any(_GIVEN.fullmatch(each) for each in words[at + 1 : at + 2]):
            yield at
        if word in offices and at and (words[at - 1] in given or _behind_initial(words, at, given)):
            yield at


def _behind_initial(words: Sequence[str], at: int, given: frozenset[str]) -> bool:
    """Whether a given name and an initial stand before a word: "Hal J. Bishop"."""
    before = [each for each in words[max(0, at - 3) : at] if each != "."]
    return len(before) > 1 and len(before[-1].strip(".")) == 1 and before[-2] in given
