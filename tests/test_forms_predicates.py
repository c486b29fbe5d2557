"""Short invented passages that tell one act, and claims that tell it, or another."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed
from drafts import draft

from govsumm import Report, audit, split
from govsumm.records import Directive, Problem, Verdict


def verdict(form: dict[str, Any], said: str) -> Verdict:
    """The verdict on a claim, or an order, about the one passage of a report."""
    report = Report(f"Meeting of the council\n\n{form['printed']}\n", "table.txt")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    if form.get("order"):
        order = Directive(passages=cited, text=said, by=None, to=(), due=None, meeting=None)
        return audit(report, draft(directives=(order,))).directives[0].verdict
    problem = Problem(passages=cited, text=said, by=None)
    return audit(report, draft(problems=(problem,))).problems[0].verdict


@pytest.mark.parametrize("form", claimed("predicates", "true"))
def test_an_act_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form, form["true"]) == "supported"


@pytest.mark.parametrize("form", claimed("predicates", "false"))
def test_another_act_of_the_same_thing_is_doubted(form: dict[str, Any]) -> None:
    """Nearly the same words with another predicate never pass."""
    assert verdict(form, form["false"]) != "supported"
