"""Orders in the sheets and lines of minutes: what is to be done, by whom, by when."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

from govsumm import Report
from govsumm.backends.extractive import extract
from govsumm.prompting import ask


@pytest.mark.parametrize("form", bank("tasks"))
def test_a_sheet_gives_its_orders_with_owner_and_deadline_and_no_others(
    form: dict[str, Any],
) -> None:
    """The owner's cell is the addressee, the day's cell the deadline; other tables tell nobody."""
    draft = extract(ask(Report.from_text(form["text"])))
    told = [each.text for each in draft.directives]
    assert len(told) == len(form["orders"]), told
    for order in form["orders"]:
        found = next((each for each in draft.directives if order["said"] in each.text), None)
        assert found is not None, (order["said"], told)
        assert list(found.to) == order["to"], order["said"]
        due = found.due.text if found.due else None
        assert order.get("due") is None or due == order["due"], order["said"]
        assert "by" not in order or found.by == order["by"], order["said"]
