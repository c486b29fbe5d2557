"""What a claim takes up from just before its passages: a policy's number, an office."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed
from drafts import claim, draft, person

from govsumm import Report, audit, split
from govsumm.records import Verdict


def _verdict(form: dict[str, Any], said: str) -> Verdict:
    """The verdict on a claim that cites the last line of a report alone."""
    report = Report(f"Meeting of the council\n\n{form['before']}\n\n{form['printed']}\n", "t.txt")
    begun = report.text.index(form["printed"])
    cited = [each.n for each in split(report) if each.start >= begun]
    people = [
        person(name, passages=cited[:1], posts=(post,)) for name, post in form.get("people", ())
    ]
    brief = audit(report, draft(summary=(claim(said, *cited),), people=tuple(people)))
    return brief.summary[0].verdict


@pytest.mark.parametrize("form", claimed("taken_up", "true"))
def test_what_stands_just_before_may_be_named(form: dict[str, Any]) -> None:
    """With the word that stands beside it there, or where the passages tell no matter at all."""
    assert _verdict(form, form["true"]) == "supported"


@pytest.mark.parametrize("form", claimed("taken_up", "false"))
def test_what_stands_nowhere_near_is_doubted(form: dict[str, Any]) -> None:
    """Another number, another matter, another office in the same place."""
    assert _verdict(form, form["false"]) != "supported"
