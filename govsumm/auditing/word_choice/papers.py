"""Whether a claim has a thing done of which the passages want a paper alone: quotes, a list."""

from __future__ import annotations

from functools import cache

from govsumm.auditing.word_choice.aligning import marked
from govsumm.auditing.word_choice.swaps import Swap, roots
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import lists

BEHIND = 2
"""So many words of what the paper is about, at least, both have behind it."""
_ABOUT = frozenset(("for", "of", "on"))


def is_done(text: str, swap: Swap) -> bool:
    """Whether "buy a tractor" stands for "get quotes for a tractor"."""
    if not swap.said or swap.runs[1] < BEHIND or len(swap.printed) < BEHIND:
        return False
    paper, about = swap.printed[-2:]
    if about not in _ABOUT or paper not in _papers() or not roots(swap.said):
        return False
    told = wording(" ".join(marked(text)))
    return not told.bears(paper) and _papers().isdisjoint(marked(text))


@cache
def _papers() -> frozenset[str]:
    known = lists("copies")["papers"]
    return frozenset((*known, *[f"{each}s" for each in known]))
