"""Sees where a claim that else copies its passages has another thing in the place of one of theirs,
a small word for its contrary, or two things in each other's places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.word_choice.aligning import END
from govsumm.auditing.word_choice.papers import is_done
from govsumm.auditing.word_choice.swaps import COPIED, Swap, swaps
from govsumm.auditing.word_choice.things import is_added, is_another
from govsumm.auditing.words.foreign import is_han
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists

RUNS = 4
"""So many words, marks among them, both have around a small word."""


def swapped(site: Site) -> Iterator[Finding]:
    """Where a copy says another thing, says one more, or has two in each other's places."""
    for field, text in site.paraphrases:
        if is_han(text) != site.cited.is_han:
            continue
        share, found = swaps(text, site.passages)
        for each in found:
            if _changed_places(each, found, share) or (
                share >= COPIED and _is_another(site, text, each)
            ):
                said, printed = _shown(each.said), _shown(each.printed)
                why = f"{field}: the passages say “{printed}” here, the claim “{said}”"
                yield finding("bound", said, ok=False, why=why)


def _is_another(site: Site, text: str, swap: Swap) -> bool:
    """Whether a swap by itself says something else."""
    return (
        _contrasts(swap)
        or is_another(site, text, swap)
        or is_added(site, text, swap)
        or is_done(text, swap)
    )


def _shown(words: Sequence[str]) -> str:
    gap = "" if words and words[0] > LATIN else " "
    return gap.join([word for word in words if word != END]) or "nothing"


def _contrasts(swap: Swap) -> bool:
    """Whether one small word stands for its contrary: "by", "to"; 上, 下."""
    if len(swap.said) != 1 or len(swap.printed) != 1 or sum(swap.runs) < RUNS:
        return False
    known = _contraries().get(swap.said[0], [])
    return any(swap.printed[0] in others for others in known)


@cache
def _contraries() -> dict[str, list[frozenset[str]]]:
    """Small words with those that say the contrary in their place."""
    found: dict[str, list[frozenset[str]]] = {}
    for row in (*lists("copies")["contrasting"], *lists("copies")["han_contrasting"]):
        sides = [frozenset(side.split(", ")) for side in row.split(" | ")]
        for side in sides:
            others = frozenset[str]().union(*sides) - side
            for word in side:
                found.setdefault(word, []).append(others)
    return found


def _changed_places(swap: Swap, found: list[Swap], share: float) -> bool:
    """Whether another swap has what this one lacks, and lacks what it has; a single character, part
    of many words, only in a claim that else copies its passages.
    """
    ours, theirs = swap.things
    if not ours or not theirs or ours == theirs:
        return False
    if share < COPIED and ours[0] > LATIN and min(len(ours), len(theirs)) == 1:
        return False
    return any(each.things == (theirs, ours) for each in found)
