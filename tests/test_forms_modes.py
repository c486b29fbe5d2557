"""Short invented passages, and the mode in which a claim may tell what they tell."""

from __future__ import annotations

from typing import Any

import pytest
from banks import forms
from drafts import draft

from govsumm import Report, audit, split
from govsumm.records import Directive, Statement, Verdict

FORMS = forms("modes")


def marked(key: str, mark: str) -> list[Any]:
    """The forms with a claim, those expected to fail so far marked as such."""
    not_yet = pytest.mark.xfail(reason="not yet told apart", raises=AssertionError, strict=True)
    return [
        pytest.param(form, id=form["id"], marks=not_yet if form.get(mark) else ())
        for form in FORMS
        if key in form
    ]


def verdict(form: dict[str, Any], key: str) -> Verdict:
    """The verdict on a claim about the one passage of a report."""
    report = Report(f"Meeting of the council\n\n{form['printed']}\n", "table.txt")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    if form.get("as") == "directive":
        order = Directive(passages=cited, text=form[key], by=None, to=(), due=None, meeting=None)
        return audit(report, draft(directives=(order,))).directives[0].verdict
    told = Statement(passages=cited, text=form[key], by=None, kind="report", due=None)
    return audit(report, draft(statements=(told,))).statements[0].verdict


@pytest.mark.parametrize("form", marked("true", "doubted"))
def test_what_is_planned_done_or_asked_is_told_in_other_words(form: dict[str, Any]) -> None:
    """What a careful reader would say of the passage is supported."""
    assert verdict(form, "true") == "supported"


@pytest.mark.parametrize("form", marked("false", "passes"))
def test_a_claim_in_another_mode_is_doubted(form: dict[str, Any]) -> None:
    """What is planned is not done, what is asked not told, what is told on a condition not so."""
    assert verdict(form, "false") != "supported"
