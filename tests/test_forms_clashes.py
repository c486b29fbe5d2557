"""Short invented passages that decide something and its contrary, and what a claim may tell."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict


@pytest.mark.parametrize("form", claimed("clashes", "true"))
def test_what_is_decided_is_told_in_other_words(form: dict[str, Any]) -> None:
    """A denied word says its contrary, and each clause says what it does."""
    assert verdict(form["printed"], form["true"]) == "supported"


@pytest.mark.parametrize("form", claimed("clashes", "false"))
def test_the_contrary_of_what_a_clause_decides_is_doubted(form: dict[str, Any]) -> None:
    """Neither a word for it elsewhere nor one that is denied bears it."""
    assert verdict(form["printed"], form["false"]) != "supported"
