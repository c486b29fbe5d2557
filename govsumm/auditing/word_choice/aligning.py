"""A claim laid beside its passages word by word: which words both have in order, and what stands
between them.

The longest run of words that both have is taken first, then likewise what stands before and behind
it: where a word recurs, its place nearest to the run is meant. Marks are words here too: a clause
ends in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from govsumm.auditing.signs import signs
from govsumm.auditing.signs.clauses import inside_figure
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import LATIN, STOPS

END = "|"
"""Stands where a clause begins or ends."""
ARTICLES = frozenset(("the", "a", "an"))
_LINE = "\n"
MOST = 600
"""Passages of more words are not looked at: nobody copies a clause of them without its place."""
_COPIED = 0.4
"""The share of the pairs of words of a claim that its passages have too, to be asked for more."""
Span = tuple[int, int]


class Gap(NamedTuple):
    """What stands between two runs of words that a claim has of its passages."""

    said: Span
    printed: Span
    runs: tuple[int, int]
    """How long the runs before and behind it are."""


class Beside:
    """A claim beside its passages."""

    def __init__(self, ours: tuple[str, ...], theirs: tuple[str, ...], blocks: list[Block]) -> None:
        self.ours = ours
        self.theirs = theirs
        self._blocks = blocks
        shared = [word for at, _, size in blocks for word in ours[at : at + size]]
        self.share = _count(shared) / max(1, _count(ours))
        """The share of its words, but articles, that the passages have in this order."""

    def gaps(self) -> Iterator[Gap]:
        """What stands between the runs, in order."""
        last = (len(self.ours), len(self.theirs), 0)
        for (a, b, size), (c, d, behind) in pairwise(((0, 0, 0), *self._blocks, last)):
            if c > a + size:
                yield Gap((a + size, c), (b + size, d), (size, behind))


def _count(words: Sequence[str]) -> int:
    return sum([word != END and word not in ARTICLES for word in words])


Block = tuple[int, int, int]
"""A run: where it begins in the claim and in the passages, how many words it has."""


@lru_cache(maxsize=1024)
def marked(text: str) -> tuple[str, ...]:
    """The words of a text, with marks where its clauses and the members of its lists end."""
    words = signs(text).words
    found = [END]
    for at, word in enumerate(words):
        if word not in STOPS:
            found.append(word)
        elif word == _LINE or inside_figure(words, at):
            continue
        elif word == "、" or (word == "," and max(found[-1], *words[at + 1 : at + 2]) <= LATIN):
            found.append(word)
        elif found[-1] != END:
            found.append(END)
    if found[-1] != END:
        found.append(END)
    return tuple(found)


class _Passages:
    """The words of some passages in a row."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self.words = tuple([word for text in texts for word in marked(text)])
        self.pairs = frozenset(pairwise(self.words))

    @lazily
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word, []).append(at)
        return found


_passages = lru_cache(maxsize=1024)(_Passages)


def beside(claim: str, texts: tuple[str, ...]) -> Beside | None:
    """A claim beside its passages, where it has many words of theirs in pairs."""
    ours, passages = marked(claim), _passages(texts)
    pairs = frozenset(pairwise(ours))
    if len(passages.words) > MOST or len(pairs & passages.pairs) < _COPIED * len(pairs):
        return None
    blocks: list[Block] = []
    _lay(blocks, ours, passages, (0, len(ours)), (0, len(passages.words)))
    return Beside(ours, passages.words, blocks)


def _lay(
    blocks: list[Block],
    ours: tuple[str, ...],
    passages: _Passages,
    said: Span,
    printed: Span,
    *,
    late: bool = False,
) -> None:
    """Adds the runs between some places of both, in order; `late` takes the last of equal ones."""
    a, b, size = _longest(ours, passages.places, said, printed, late=late)
    if not size:
        return
    if said[0] < a and printed[0] < b:
        _lay(blocks, ours, passages, (said[0], a), (printed[0], b), late=True)
    blocks.append((a, b, size))
    if a + size < said[1] and b + size < printed[1]:
        _lay(blocks, ours, passages, (a + size, said[1]), (b + size, printed[1]))


def _longest(
    ours: tuple[str, ...], places: dict[str, list[int]], said: Span, printed: Span, *, late: bool
) -> Block:
    """The longest run of words between some places of both."""
    best = (0, 0, 0)
    sizes: dict[int, int] = {}
    for at in range(*said):
        here: dict[int, int] = {}
        for place in places.get(ours[at], ()):
            if printed[0] <= place < printed[1]:
                size = here[place] = sizes.get(place - 1, 0) + 1
                if size > best[2] or (late and size == best[2]):
                    best = (at - size + 1, place - size + 1, size)
        sizes = here
    return best
