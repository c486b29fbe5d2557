"""Short invented passages, and the mode in which a claim may tell what they tell."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict


@pytest.mark.parametrize("form", claimed("modes", "true"))
def test_what_is_planned_done_or_asked_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form["printed"], form["true"], form.get("as", "statement")) == "supported"


@pytest.mark.parametrize("form", claimed("modes", "false"))
def test_a_claim_in_another_mode_is_doubted(form: dict[str, Any]) -> None:
    """What is planned is not done, what is asked not told, what is told on a condition not so."""
    assert verdict(form["printed"], form["false"], form.get("as", "statement")) != "supported"
