"""Numbers of a claim that stand before its passages: "footpath 9", "the 84 schools"."""

from __future__ import annotations

from functools import cache

from govsumm.auditing.binding.number_sorts import sort_of
from govsumm.auditing.in_front import is_theirs, stand_before, telling, told_behind
from govsumm.auditing.numbers.quantities import claimed
from govsumm.auditing.site import Site
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists


def number_before(site: Site, text: str, start: int, end: int) -> bool:
    """Whether a number of a claim stands just before its passages, with a word beside it.

    Not where the passages have another number beside that word ("14 clinics", under 9 clinics), nor
    where they tell nothing of what is counted: any tail may end in "17 townships".
    """
    folded = text_of(text).folded
    if len(folded) == len(text) and sort_of(folded, text, start, end) not in _NAMING:
        return False
    counted = _counted(site) | _lengths()
    known = [
        phrase
        for phrase, word in telling(text, start, end)
        if word not in counted
        and (not phrase.lower().endswith(word) or _goes_on(site, text, start + len(phrase)))
    ]
    return stand_before(site, text, (start, end), known)


def _goes_on(site: Site, text: str, end: int) -> bool:
    """Whether a claim tells of what is counted as its passages do."""
    return is_theirs(site, told_behind(text, end))


@cache
def _lengths() -> frozenset[str]:
    """Units of time: "60 days" says when, not which."""
    rows = (row.split(" ", 2)[2] for row in lists("numbers")["time_lengths"])
    return frozenset(word for row in rows for word in row.split(", "))


_NAMING = frozenset(("count", "label"))
"""Numbers of these sorts may say which thing is meant."""


def _counted(site: Site) -> frozenset[str]:
    """The words beside the numbers of the passages."""
    return frozenset(
        word
        for passage in site.passages
        for number in claimed(passage)
        for _, word in telling(passage, number.start, number.end)
    )
