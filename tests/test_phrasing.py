"""Word lists as patterns."""

from __future__ import annotations

import re

import pytest

from govsumm.lexicon import lists
from govsumm.reading.phrasing import any_of, each_of

PHRASES = ("motion carried", "motion", "motions", "mo", "PLA", "plan", "pl", "act (no. 2)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("motion  carried", "motion  carried"),
        ("motion car", "motion"),
        ("motions", "motions"),
        ("motor", "mo"),
        ("plan", "plan"),
        ("pla", "pl"),
        ("PLAN", "PLA"),
        ("act (no. 2)", "act (no. 2)"),
        ("act (no", None),
    ],
)
def test_the_longest_phrase_that_stands_is_found(text: str, found: str | None) -> None:
    """What phrases begin with is shared, which loses none and finds none besides."""
    hit = re.match(any_of(PHRASES), text)
    assert (hit and hit[0]) == found


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_phrases_that_share_beginnings_find_what_they_find_apart(flags: int) -> None:
    """Every list of the words of decisions, on its own phrases and on those of motions."""
    for name, phrases in lists("decisions").items():
        some = [*phrases, *lists("decisions")["results"]]
        text = "; ".join(f"{each} {each.upper()}" for each in some)
        together = re.compile(rf"\b(?:{any_of(phrases)})\b", flags)
        apart = re.compile(rf"\b(?:{'|'.join(each_of('decisions', name))})\b", flags)
        spans = [[hit.span() for hit in each.finditer(text)] for each in (together, apart)]
        assert spans[0] == spans[1], name
