"""Operators that write the text of a claim anew, as operators on records."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from govsumm.evaluation.mutations.material import Material, changed, whole
from govsumm.records import Cited, Claim

Rewrite = Callable[[Material, Claim, random.Random], Iterator[str]]


def prose(operator: Rewrite) -> Callable[[Material, Cited, random.Random], Iterator[Cited]]:
    """An operator on a claim's text as one on the record."""

    def make(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
        if isinstance(record, Claim):
            for text in operator(material, record, rng):
                if text != record.text:
                    yield changed(record, text=text)

    return make


def put(text: str, hit: re.Match[str], words: str) -> str:
    """A text with words in the place of a match."""
    return text[: hit.start()] + words + text[hit.end() :]


def replaced(text: str, words: str, other: str) -> Iterator[str]:
    """A text with other words in the place of some that it has."""
    hit = whole(words).search(text)
    if hit:
        yield put(text, hit, other)
