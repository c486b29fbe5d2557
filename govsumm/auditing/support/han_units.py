"""How far passages bear a Chinese character of a claim: with a neighbour, in a word of the same
meaning, in a short form of what they print, or alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from operator import add

from govsumm.auditing.cited import CitedText
from govsumm.lexicon import lists

ALONE = 0.4
"""What a character counts for that the passages have in other words only."""
BETWEEN = 2
"""So many characters stand between those of a short form that is written out."""
BY_MEANING = 0.6
"""Likewise one that is a word of its own, of which they have another."""


def in_a_word(text: CitedText, tokens: Sequence[str], at: int) -> bool:
    """Whether a text has a character with its neighbour, or a word that means the two."""
    wording, pairs = text.wording, (*pairwise(tokens[max(0, at - 1) : at + 2]),)
    for pair in pairs:
        if wording.bears_pair(*pair):
            return True
    for pair in pairs:
        if wording.writes_out(*pair):
            return True
    if not wording.pairs.isdisjoint(_written_out(tokens, at)):
        return True
    return any(map(wording.means_han, _longer(tokens, at))) or _of_a_long_form(text, tokens, at)


def _of_a_long_form(text: CitedText, tokens: Sequence[str], at: int) -> bool:
    """Whether a character is of what a text has in short, and not in that: 护 and 养, of 维护保养
    for 维保.
    """
    pairs = text.wording.pairs
    return any(
        first >= 0 and first + 3 < len(tokens) and tokens[first] + tokens[first + 2] in pairs
        for first in (at - 1, at - 3)
    )


def _longer(tokens: Sequence[str], at: int) -> Iterator[str]:
    """What stands there of three and of four characters: 现阶段."""
    for size in (3, 4):
        for start in range(max(0, at - size + 1), min(at, len(tokens) - size) + 1):
            yield "".join(tokens[start : start + size])


def _written_out(tokens: Sequence[str], at: int) -> Iterator[str]:
    """What a character may be of in short: 解难 of 解决困难."""
    for step in range(2, BETWEEN + 2):
        if at >= step:
            yield tokens[at - step] + tokens[at]
        if at + step < len(tokens):
            yield tokens[at] + tokens[at + step]


def paired_in(text: CitedText, tokens: Sequence[str]) -> frozenset[int]:
    """The places of the characters that stand in a text with their neighbour."""
    pairs = text.wording.pairs
    first = [at for at, pair in enumerate(map(add, tokens, tokens[1:])) if pair in pairs]
    return frozenset((*first, *[at + 1 for at in first]))


def alone(text: CitedText, character: str) -> float:
    """How far a text bears a character by itself."""
    printed = text.wording.text
    if any(each in printed for each in _short_words().get(character, ())):
        return BY_MEANING
    return ALONE if character in printed else 0.0


def is_light(tokens: Sequence[str], at: int) -> bool:
    """Whether a paraphrase may put in a character, or the word that it is of."""
    words, characters = _light()
    return tokens[at] in characters or any(
        "".join(pair) in words for pair in pairwise(tokens[max(0, at - 1) : at + 2])
    )


@cache
def _short_words() -> dict[str, tuple[str, ...]]:
    """Words of one character, and the words that bear each."""
    rows = (row.split(", ") for row in lists("audit")["han_short_words"])
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def _light() -> tuple[frozenset[str], frozenset[str]]:
    found = lists("audit")
    return frozenset(found["han_light_words"]), frozenset(found["han_light_characters"][0])
