"""Short invented passages, and claims that copy them but for one thing."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict


@pytest.mark.parametrize("form", claimed("copies", "true"))
def test_a_copy_with_innocent_changes_is_supported(form: dict[str, Any]) -> None:
    """Words left out, another tense, the same things in their places."""
    assert verdict(form["printed"], form["true"]) == "supported"


@pytest.mark.parametrize("form", claimed("copies", "false"))
def test_a_copy_with_another_thing_in_it_is_doubted(form: dict[str, Any]) -> None:
    """One thing, or one small word, is not that of the passage; or two have changed places."""
    assert verdict(form["printed"], form["false"]) != "supported"
