"""A pattern costs nothing before a text holds one of its words."""

from __future__ import annotations

import re

import pytest

from govsumm.reading.gated import Gated, grouped
from govsumm.reading.phrasing import Worded

NO_PATTERN = "("


def test_a_pattern_is_compiled_where_a_text_first_has_one_of_its_words() -> None:
    """Most reports ask for a third of the patterns, and to compile all took longer than to read."""
    gated = Gated(Worded(NO_PATTERN), frozenset({"sluice"}))
    assert not list(gated.find("the weir is shut", frozenset({"weir", "shut"})))
    with pytest.raises(re.error):
        gated.find("the sluice is shut", frozenset({"sluice", "shut"}))


def test_of_grouped_phrases_those_are_compiled_whose_word_is_there() -> None:
    """Each word has a pattern of its own."""
    phrases = grouped(["the sluice act", "open weir"], lambda some: "|".join(some) + NO_PATTERN)
    assert not list(phrases.find("a ferry", frozenset({"ferry"})))
    with pytest.raises(re.error):
        list(phrases.find("the sluice act", frozenset({"the", "sluice", "act"})))
