"""What a claim says where its passages, which it else copies, say something else."""

from __future__ import annotations

from typing import NamedTuple

from govsumm.auditing.word_choice.aligning import ARTICLES, END, Beside, Gap, beside
from govsumm.auditing.words.roots import root

COPIED = 0.7
"""The share of the words of a claim that its passages have in order, to be called a copy."""
PARTLY = 0.5
"""Likewise one in which words may have changed places."""
LEFT = 3
"""So many words before are kept."""
AROUND = 6
"""So many of the passages on either side."""
MARKS = frozenset((END, ",", "、"))
"""What ends a clause or a member of a list."""
Words = tuple[str, ...]


class Swap(NamedTuple):
    """What stands in a place, in the claim and in its passages, both without articles."""

    said: Words
    printed: Words
    left: Words
    behind: str
    """The words that both have on either side, before it up to three."""
    runs: tuple[int, int]
    """How many words on end both have there."""
    article: bool
    """Whether an article opens what is said."""
    around: Words
    """What the passages have there and a few words before and behind."""

    @property
    def before(self) -> str:
        """The word before."""
        return self.left[-1]

    @property
    def things(self) -> tuple[Words, Words]:
        """Both in roots, without what has no content."""
        return roots(self.said), roots(self.printed)


def roots(words: Words) -> Words:
    """The roots of words of content."""
    return tuple(filter(None, map(root, words)))


def swaps(text: str, passages: tuple[str, ...]) -> tuple[float, list[Swap]]:
    """What share of a claim is copied, and all places in which it differs from its passages."""
    laid = beside(text, passages)
    if laid is None or laid.share < PARTLY:
        return 0.0, []
    return laid.share, [_swap(laid, gap) for gap in laid.gaps()]


def _swap(laid: Beside, gap: Gap) -> Swap:
    """A gap, cut where a clause ends in one of both: what follows there is dropped or put in."""
    said, printed = laid.ours[slice(*gap.said)], laid.theirs[slice(*gap.printed)]
    left = laid.ours[max(0, gap.said[0] - LEFT) : gap.said[0]] or (END,)
    behind = laid.ours[gap.said[1]] if gap.said[1] < len(laid.ours) else END
    if said and said[-1] == END:
        said, behind = said[:-1], END
    marks = [at for at, word in enumerate(printed) if word in MARKS]
    if marks and behind == END:
        printed = printed[: marks[0]]
    elif marks and left[-1] == END:
        printed = printed[marks[-1] + 1 :]
    article = bool(said) and said[0] in ARTICLES
    around = laid.theirs[max(0, gap.printed[0] - AROUND) : gap.printed[1] + AROUND]
    return Swap(_bare(said), _bare(printed), left, behind, gap.runs, article, around)


def _bare(words: Words) -> Words:
    return tuple([word for word in words if word not in ARTICLES])
