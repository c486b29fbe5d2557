"""Short invented passages that tell one act, and claims that tell it, or another."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict


def kind(form: dict[str, Any]) -> str:
    """As what a claim is told."""
    return "directive" if form.get("order") else "problem"


@pytest.mark.parametrize("form", claimed("predicates", "true"))
def test_an_act_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form["printed"], form["true"], kind(form)) == "supported"


@pytest.mark.parametrize("form", claimed("predicates", "false"))
def test_another_act_of_the_same_thing_is_doubted(form: dict[str, Any]) -> None:
    """Nearly the same words with another predicate never pass."""
    assert verdict(form["printed"], form["false"], kind(form)) != "supported"
