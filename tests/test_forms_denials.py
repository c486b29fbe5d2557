"""Short invented passages that deny something, and what of them a claim may tell."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict


@pytest.mark.parametrize("form", claimed("denials", "true"))
def test_a_denial_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form["printed"], form["true"]) == "supported"


@pytest.mark.parametrize("form", claimed("denials", "false"))
def test_a_claim_without_the_denial_is_doubted(form: dict[str, Any]) -> None:
    """The same words without what denies them never pass."""
    assert verdict(form["printed"], form["false"]) != "supported"
