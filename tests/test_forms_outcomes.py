"""Short texts of clerks and newspapers: what was settled, who moved it, and what falls short."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank
from test_forms_acts import holds, is_decision, is_order, paired

import govsumm
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.records import Decision


def is_moved(wanted: dict[str, Any], made: Decision) -> bool:
    """Whether a decision is the one wanted, and moved by whom the form says."""
    return is_decision(wanted, made) and holds(made.moved_by, wanted.get("by"))


@pytest.mark.parametrize("form", bank("outcomes"))
def test_outcomes_and_shortcomings_are_read_in_forms_of_many_clerks(form: dict[str, Any]) -> None:
    """Of each kind that a form lists, all is found and nothing else."""
    made = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    if "decisions" in form:
        assert paired(form["decisions"], made.decisions, is_moved)
    if "orders" in form:
        assert paired(form["orders"], made.directives, is_order)
    for kind in ("problems", "assessments"):
        if kind in form:
            got = getattr(made, kind)
            assert paired(form[kind], got, lambda part, one: holds(one.text, part)), kind
    for kind in ("programmes", "references"):
        if kind in form:
            got = getattr(made, kind)
            assert paired(form[kind], got, lambda part, one: holds(one.name, part)), kind
