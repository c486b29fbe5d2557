"""Short invented passages, claims that say them in other words, and claims that do not."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict


@pytest.mark.parametrize("form", claimed("reworded", "true"))
def test_a_passage_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form["printed"], form["true"]) == "supported"


@pytest.mark.parametrize("form", claimed("reworded", "false"))
def test_something_else_in_nearly_the_same_words_is_doubted(form: dict[str, Any]) -> None:
    """The neighbour that turns what the passage says does not pass."""
    assert verdict(form["printed"], form["false"]) != "supported"
