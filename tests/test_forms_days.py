"""Rules read what day a meeting was, and take no day of another meeting, or of the page, for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import govsumm
from govsumm.backends.extractive import ExtractiveBackend

BANK = Path(__file__).parent / "forms" / "days.yaml"
FORMS: list[dict[str, Any]] = yaml.safe_load(BANK.read_text(encoding="utf-8"))
NOT_YET = pytest.mark.xfail(reason="not yet read right", raises=AssertionError, strict=True)


@pytest.mark.parametrize(
    "form",
    [pytest.param(f, id=f["id"], marks=() if f.get("yet", True) else NOT_YET) for f in FORMS],
)
def test_the_day_of_a_meeting_is_its_own(form: dict[str, Any]) -> None:
    """Minutes of the last one, the next one, releases and stamps print days too."""
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    days = [day for each in brief.meetings for day in each.dates if day.what == "held"]
    assert days
    assert form.get("printed", "") in (days[0].text or "")
    assert form.get("edtf", days[0].edtf) == days[0].edtf
    inferred = days[0].inferred.edtf if days[0].inferred else None
    assert form.get("inferred") == (inferred and inferred.replace("?", ""))
