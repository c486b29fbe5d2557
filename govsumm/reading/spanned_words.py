"""The words of a span, in a set: many rules ask it before they try a pattern on the span."""

from __future__ import annotations

import re
from functools import lru_cache

_RUN = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def words_in(text: str, start: int, end: int) -> frozenset[str]:
    r"""The runs of word characters of `text[start:end]`, in lower case.

    Where a pattern finds "\bword\b" in the span, "word" is one of them.
    """
    return frozenset(_RUN.findall(text[start:end].lower()))


def first_runs(phrases: tuple[str, ...]) -> frozenset[str]:
    """The runs of word characters that some phrases begin with, in lower case."""
    found = (_RUN.search(phrase) for phrase in phrases)
    return frozenset(hit[0].lower() for hit in found if hit)
