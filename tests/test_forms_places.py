"""Rules read where a meeting was from how its sentence opens, and take no other word for a town."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend


@pytest.mark.parametrize("form", bank("places"))
def test_a_meeting_is_where_its_sentence_says(form: dict[str, Any]) -> None:
    """The town that opens a sentence or hosts, the room where people sat; no month, no body."""
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    assert brief.meetings
    places = [place.text for place in brief.meetings[0].places]
    assert places == ([form["place"]] if form["place"] else [])


@pytest.mark.parametrize(
    "lines",
    [
        "Next meeting\nMonday 2 September 2024, Elm Town House",
        "Monday 2 September 2024, City Hall Reporter",
    ],
)
def test_a_line_with_a_day_and_a_room_is_not_always_a_meeting(lines: str) -> None:
    """The next meeting is still to be held, and a reporter is no room."""
    text = f"Elm Town Council\nNews\n\n{lines}\n\nThe swings are mended."
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(text))
    assert not brief.meetings
