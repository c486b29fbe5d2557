"""Short texts as real sources print them, and the acts that rules read in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from banks import forms

import govsumm
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.records import Decision, Directive

FORMS = forms("acts")


def holds(words: str | None, part: str | None) -> bool:
    """Whether words hold a part, whatever their capitals; nothing is asked where it is None."""
    return part is None or part.casefold() in " ".join((words or "").split()).casefold()


def is_order(wanted: dict[str, Any], made: Directive) -> bool:
    """Whether a directive is the one wanted: what is done, by whom, who says so, by when."""
    told = wanted.get("to") is None or any(holds(each, wanted["to"]) for each in made.to)
    due = holds(made.due.text if made.due else None, wanted.get("due"))
    return told and due and holds(made.text, wanted["what"]) and holds(made.by, wanted.get("by"))


def is_decision(wanted: dict[str, Any], made: Decision) -> bool:
    """Whether a decision is the one wanted: its outcome, its matter, its counts."""
    counts = (made.vote.yes, made.vote.no) if made.vote else (None, None)
    voted = "ayes" not in wanted or counts == (wanted["ayes"], wanted["nays"])
    return voted and holds(made.outcome, wanted["outcome"]) and holds(made.matter, wanted["matter"])


def paired(wanted: Sequence[Any], made: Sequence[Any], is_it: Callable[[Any, Any], bool]) -> bool:
    """Whether all that is wanted was made, and nothing else."""
    found = all(any(is_it(each, one) for one in made) for each in wanted)
    return found and len(made) == len(wanted)


@pytest.mark.parametrize("form", FORMS, ids=[form["id"] for form in FORMS])
def test_acts_are_read_in_forms_of_many_countries(form: dict[str, Any]) -> None:
    """Every act of a short text is found and nothing else is taken for one, but in those marked."""
    made = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    named = {name: getattr(made, name) for name in ("programmes", "references") if name in form}
    right = (
        paired(form.get("orders", ()), made.directives, is_order),
        paired(form.get("decisions", ()), made.decisions, is_decision),
        paired(form.get("problems", ()), made.problems, lambda part, each: holds(each.text, part)),
        *(
            paired(form[name], got, lambda part, one: holds(one.name, part))
            for name, got in named.items()
        ),
    )
    assert all(right) is form.get("yet", True)
