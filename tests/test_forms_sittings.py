"""Rules read when and where a meeting was, however a text tells of it, and invent neither."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend


@pytest.mark.parametrize("form", bank("sittings"))
def test_a_sitting_has_the_day_and_the_place_told_of_it(form: dict[str, Any]) -> None:
    """A day is printed or follows from the text's own; where a body is from is no place."""
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    if form.get("none"):
        assert not brief.meetings
        return
    assert brief.meetings
    meeting = brief.meetings[0]
    printed = [day.edtf for day in meeting.dates if day.edtf]
    inferred = [day.inferred.edtf.replace("?", "") for day in meeting.dates if day.inferred]
    if "printed" in form:
        assert form["printed"] in printed
    if "inferred" in form:
        assert form["inferred"] in inferred
        assert not any("XX" not in day for day in printed)
    if not {"printed", "inferred"} & set(form):
        assert not printed + inferred
    if "place" in form:
        places = [place.text for place in meeting.places]
        assert places == ([form["place"]] if form["place"] else [])
