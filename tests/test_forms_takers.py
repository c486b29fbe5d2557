"""Who takes part, and as what, in short invented reports of many bodies and countries."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend

TELLING = {"reported", "briefed", "conveyed"}


def allowed(said: str) -> tuple[list[set[str]], set[str]]:
    """What must be told of somebody, each as its alternatives, and all that may be."""
    every = [{each.rstrip("~") for each in one.split("|")} for one in said.split()]
    must = [each for each, one in zip(every, said.split(), strict=True) if "~" not in one]
    may = set().union(*every)
    may |= {"spoke"} if may & TELLING else set()
    return must, may | ({"attended"} if "presided" in may else set())


@pytest.mark.parametrize("form", bank("takers"))
def test_a_report_shows_who_took_part_as_what_and_nobody_else(form: dict[str, Any]) -> None:
    """Those only told of are nobody, those away are absent, posts are whole; day and place too."""
    report = govsumm.Report.from_text(form["text"])
    brief = govsumm.Briefer(ExtractiveBackend()).brief(report)
    found = {each.name: {did.function for did in each.functions} for each in brief.people}
    assert set(found) <= {*form["people"], *form.get("loose", ())}
    for name, said in form["people"].items():
        must, may = allowed(said)
        assert all(each & found.get(name, set()) for each in must), name
        assert found.get(name, set()) <= may, name
    posts = {each.name: set(each.posts) for each in brief.people}
    for name, held in form.get("posts", {}).items():
        assert posts.get(name, set()) == set(held), name
    groups = " | ".join(each.who for each in brief.groups)
    assert all(each in groups for each in form.get("groups", ()))
    assert set(form.get("credits", ())) <= {each.name for each in brief.credits}

    days = {(day.edtf or "")[:10] for each in brief.meetings for day in each.dates}
    assert form.get("date") is None or form["date"] in days
    places = " | ".join(place.text for each in brief.meetings for place in each.places)
    assert form.get("place", "") in places
