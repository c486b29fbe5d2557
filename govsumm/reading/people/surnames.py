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


def surnames_at(words: Sequence[str], *, listed: bool = False) -> Iterator[int]:
    """Which of some words, in lower case, are offices, bodies or things and yet surnames.

    They stand behind given names, things only in a list of people ("Albert Park" is a park) or
    where the seat of somebody stands before: "Cllr Town"; bodies before one with a hyphen.
    """
    offices, things, before = (
        phrase_set("people", each)
        for each in ("office_surnames", "thing_surnames", "before_hyphenated")
    )
    if (offices | things | before).isdisjoint(words):
        return
    given = phrase_set("people", "given_names")
    for at, word in enumerate(words):
        if word in before and any(_GIVEN.fullmatch(each) for each in words[at + 1 : at + 2]):
            yield at
        elif at and (word in offices or word in things):
            titled = _behind_title(words, at, given)
            named = words[at - 1] in given or _behind_initial(words, at, given)
            initialled = listed and len(words[at - 1]) == 1  # "J. Church"
            if titled or initialled or (named and (listed or word in offices)):
                yield at


def _behind_title(words: Sequence[str], at: int, given: frozenset[str]) -> bool:
    """Whether the title of one person stands before a word, or before a given name with it."""
    before = [each for each in words[max(0, at - 4) : at] if each != "."]
    while len(before) > 1 and (before[-1] in given or len(before[-1]) == 1):
        before.pop()
    return bool(before) and before[-1] in phrase_set("people", "before_surnames")


def _behind_initial(words: Sequence[str], at: int, given: frozenset[str]) -> bool:
    """Whether a given name and an initial stand before a word: "Hal J. Bishop"."""
    before = [each for each in words[max(0, at - 3) : at] if each != "."]
    return len(before) > 1 and len(before[-1].strip(".")) == 1 and before[-2] in given
