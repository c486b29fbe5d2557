"""Rules read the openings of reports and the heads of minutes in the forms that sources print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend

PARTS = ("name", "place", "by", "presided")


def plain(words: Iterable[str]) -> set[str]:
    """Words without their article, capitals and breaks of lines."""
    low = (" ".join(each.casefold().split()).strip(" .,") for each in words)
    return {re.sub(r"^(?:the|an?) ", "", each) for each in low}


def told(text: str) -> dict[str, set[str]]:
    """What the brief of a text says of its meetings, by part."""
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(text))
    meetings = brief.meetings
    held = [day for each in meetings for day in each.dates if day.what == "held"]
    days = [day.edtf for day in held] + [day.inferred.edtf for day in held if day.inferred]
    presided = [p.name for p in brief.people if any(f.function == "presided" for f in p.functions)]
    return {
        "name": plain(name for each in meetings for name in each.names),
        "place": plain(place.text for each in meetings for place in each.places),
        "by": plain(who for each in meetings for who in each.organisers),
        "presided": plain(presided),
        "date": {re.sub(r"[?~]|T.*", "", day) for day in days if day},
    }


@pytest.mark.parametrize("form", bank("ledes"))
def test_an_opening_says_which_meeting_it_was_and_who_presided(form: dict[str, Any]) -> None:
    """Nothing else is said of it than a careful reader would say."""
    found = told(form["text"])
    for part in [part for part in PARTS if part in form]:
        right = plain(form[part])
        assert found[part] == right if part == "presided" else found[part] <= right, part
        assert bool(found[part]) == bool(right), part
    day = form.get("date")
    full = {each for each in found["date"] if not each.startswith("XXXX")}
    assert day is None or (not found["date"] if day == "none" else day in found["date"]), "date"
    assert day in (None, "none") or day.startswith("XXXX") or full == {day}, "date"
