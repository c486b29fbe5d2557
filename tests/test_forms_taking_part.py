"""Rules read who took part in a meeting, in what post, and when it was, and invent none of it."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend


@pytest.mark.parametrize("form", bank("taking_part"))
def test_what_is_told_of_others_or_of_another_day_is_nobodys_part_here(
    form: dict[str, Any],
) -> None:
    """Quotations, other meetings and page markup name days, people and posts too."""
    brief = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    if "people" in form:
        parts = {
            each.name: " ".join(sorted({one.function for one in each.functions} - {"spoke"}))
            for each in brief.people
        }
        assert {name: part for name, part in parts.items() if part} == form["people"]
    for name, posts in form.get("posts", {}).items():
        assert [list(each.posts) for each in brief.people if each.name == name] == [posts]
    if "day" in form:
        days = [day.text for each in brief.meetings for day in each.dates]
        assert days == ([form["day"]] if form["day"] else [])
    if "meeting" in form:
        names = [name for each in brief.meetings for name in each.names]
        assert names == ([form["meeting"]] if form["meeting"] else [])
