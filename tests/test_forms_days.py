"""Rules read what day a meeting was, and take no day of another meeting, or of the page, for it."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend


@pytest.mark.parametrize("form", bank("days"))
def test_the_day_of_a_meeting_is_its_own(form: dict[str, Any]) -> None:
    """Minutes of the last one, the next one, releases and stamps print days too."""
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    days = [day for each in brief.meetings for day in each.dates if day.what == "held"]
    assert days
    assert form.get("printed", "") in (days[0].text or "")
    assert form.get("edtf", days[0].edtf) == days[0].edtf
    inferred = days[0].inferred.edtf if days[0].inferred else None
    assert form.get("inferred") == (inferred and inferred.replace("?", ""))
