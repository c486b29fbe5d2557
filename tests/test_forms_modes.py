"""Short invented passages, and the mode in which a claim may tell what they tell."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed
from drafts import draft

from govsumm import Report, audit, split
from govsumm.records import Directive, Statement, Verdict


def verdict(form: dict[str, Any], key: str) -> Verdict:
    """The verdict on a claim about the one passage of a report."""
    report = Report(f"Meeting of the council\n\n{form['printed']}\n", "table.txt")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    if form.get("as") == "directive":
        order = Directive(passages=cited, text=form[key], by=None, to=(), due=None, meeting=None)
        return audit(report, draft(directives=(order,))).directives[0].verdict
    told = Statement(passages=cited, text=form[key], by=None, kind="report", due=None)
    return audit(report, draft(statements=(told,))).statements[0].verdict


@pytest.mark.parametrize("form", claimed("modes", "true"))
def test_what_is_planned_done_or_asked_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form, "true") == "supported"


@pytest.mark.parametrize("form", claimed("modes", "false"))
def test_a_claim_in_another_mode_is_doubted(form: dict[str, Any]) -> None:
    """What is planned is not done, what is asked not told, what is told on a condition not so."""
    assert verdict(form, "false") != "supported"
