"""Ranks sentences by how central they are to a text: LexRank.

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization",
Journal of Artificial Intelligence Research 22 (2004), in its continuous form: the stationary
distribution of a walk over sentences that goes from one to another by the cosine of their tf-idf
vectors. No library is taken for it: those at hand bring a numerical stack for thirty lines.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from operator import mul

from govsumm.lexicon import HAN, words_of
from govsumm.reading.phrasing import Worded, phrase_set

DAMPING = 0.85
"""The share of steps that follow a likeness, as in the paper's experiments."""
ROUNDS = 12
"""Steps of the power iteration; each shrinks the error by the damping at least."""
MOST = 240
"""Of more sentences, the first are ranked: the matrix grows with their square."""

_HAN_RUN = Worded(f"[{HAN}]+")

Vector = dict[str, float]


def terms(text: str) -> list[str]:
    """The content words of a text; of Chinese, its pairs of characters."""
    stops = phrase_set("claims", "stop_words")
    if text.isascii():
        return [word for word in words_of(text) if word not in stops]
    words = [word for word in words_of(_HAN_RUN.sub(" ", text)) if word not in stops]
    pairs = [run[at : at + 2] for run in _HAN_RUN.findall(text) for at in range(len(run) - 1)]
    return [*words, *pairs]


def vectors(texts: Sequence[str]) -> list[Vector]:
    """The tf-idf vectors of texts, of length 1."""
    counts = [Counter(terms(text)) for text in texts]
    held = Counter(chain.from_iterable(counts))
    rare = {times: math.log(len(texts) / times) + 1 for times in set(held.values())}
    rarity = {term: rare[times] for term, times in held.items()}
    return [_unit({term: n * rarity[term] for term, n in count.items()}) for count in counts]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum([value * value for value in vector.values()])) or 1.0
    return {term: value / length for term, value in vector.items()}


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    shared = one.keys() & other.keys()  # in no order: the sum is exact, and so always the same
    return math.fsum([one[term] * other[term] for term in shared]) if shared else 0.0


def centrality(texts: Sequence[str], drawn: Sequence[Vector]) -> list[float]:
    """How central each text is among them all; `drawn` are their `vectors`.

    The values add up to 1.
    """
    size = min(len(texts), MOST)
    if not size:
        return []
    steps = _steps(drawn if size == len(texts) else vectors(texts[:size]))
    rest = (1 - DAMPING) / size
    scores = [1.0 / size] * size
    for _ in range(ROUNDS):
        at = scores.__getitem__
        scores = [rest + DAMPING * sum(map(mul, map(at, rows), shares)) for rows, shares in steps]
    return scores + [0.0] * (len(texts) - size)


def _steps(drawn: Sequence[Vector]) -> list[tuple[list[int], list[float]]]:
    """The matrix of the walk, by columns: how likely each text leads to one.

    Of each column the rows that are not 0, and their values. Most pairs share no word: only
    those that do are compared, and kept, in order.
    """
    likes: list[list[tuple[int, float]]] = [[] for _ in drawn]
    holding: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, one in enumerate(drawn):
        shared: defaultdict[int, float] = defaultdict(float)
        for term, value in one.items():
            held = holding[term]
            for j, other in held:
                shared[j] += value * other
            held.append((i, value))
        likes[i] = [*sorted(shared.items()), (i, 1.0)]
        for j, like in shared.items():
            likes[j].append((i, like))
    totals = [sum([like for _, like in row]) for row in likes]
    return [([j for j, _ in row], [like / totals[j] for j, like in row]) for row in likes]
