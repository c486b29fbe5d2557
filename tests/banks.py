"""The banks of short invented texts in `tests/forms`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from drafts import directive, draft

from govsumm import Report, audit, split
from govsumm.records import Problem, Statement, Verdict

NOT_YET = pytest.mark.xfail(reason="not yet read right", raises=AssertionError, strict=True)
NOT_TOLD_APART = pytest.mark.xfail(reason="not yet told apart", raises=AssertionError, strict=True)


LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C takes a tenth of the time


@cache
def forms(name: str) -> Any:
    """What a bank holds."""
    path = Path(__file__).parent / "forms" / f"{name}.yaml"
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)


def bank(name: str) -> list[Any]:
    """The forms of a bank as parameters of a test; `yet: false` is strictly expected to fail."""
    return [
        pytest.param(form, id=form["id"], marks=() if form.get("yet", True) else NOT_YET)
        for form in forms(name)
    ]


def claimed(name: str, key: str) -> list[Any]:
    """The forms of a bank that have a "true" or a "false" claim, as parameters of a test; of true
    ones those `doubted`, of false ones those that pass so far are strictly expected to fail.
    """
    mark = {"true": "doubted", "false": "passes"}[key]
    return [
        pytest.param(form, id=form["id"], marks=NOT_TOLD_APART if form.get(mark) else ())
        for form in forms(name)
        if key in form
    ]


def verdict(printed: str, said: str, kind: str = "problem") -> Verdict:
    """The verdict on a problem, a directive or a statement about the one passage of a report."""
    report = Report(f"Meeting of the council\n\n{printed}\n", "table.txt")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    if kind == "directive":
        order = directive(said, passages=cited)
        return audit(report, draft(directives=(order,))).directives[0].verdict
    if kind == "statement":
        told = Statement(passages=cited, text=said, by=None, kind="report", due=None)
        return audit(report, draft(statements=(told,))).statements[0].verdict
    problem = Problem(passages=cited, text=said, by=None)
    return audit(report, draft(problems=(problem,))).problems[0].verdict
