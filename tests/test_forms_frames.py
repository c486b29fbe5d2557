"""Numbers and times stand in a claim as in its passages: at least, by how much, since, within."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank
from drafts import draft

from govsumm import Report, audit, split
from govsumm.records import Problem


def verdict(passage: str, said: str) -> str:
    """What the audit says of a claim that cites the whole of a short text."""
    report = Report.from_text(passage)
    cited = tuple(each.n for each in split(report))
    told = (Problem(passages=cited, text=said, by=None),)
    return audit(report, draft(problems=told)).problems[0].verdict


@pytest.mark.parametrize("form", bank("frames"))
def test_a_number_stands_as_it_does_there(form: dict[str, Any]) -> None:
    """A claim in other words passes; one that turns how a number stands is doubted."""
    for said in form["told"]:
        assert verdict(form["text"], said) == "supported", said
    for said in form["lies"]:
        assert verdict(form["text"], said) != "supported", said


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ("The dyke must not be lower than 3 metres.", "Keep the dyke at no less than 3 metres."),
        ("No cart may carry more than 40 sacks.", "Carry no more than 40 sacks on any cart."),
        (
            "Rents were forecast to overspend by 27 marks.",
            "The overspend on rents came to 27 marks.",
        ),
        ("The mill has been on the roll since 2011.", "The mill was put on the roll in 2011."),
        (
            "Rents are capped at 150 marks, and the fee is raised.",
            "Rents are limited to 150 marks.",
        ),
        (
            "At the hearing 9 of 15 were for it, 4 against, 2 silent.",
            "Of 15 at the hearing 9 were for it, 4 against and another 2 silent.",
        ),
    ],
)
def test_what_only_looks_turned_is_borne(passage: str, said: str) -> None:
    """A limit denied, a state begun, a cap, and the last of several parts say the same."""
    assert verdict(passage, said) == "supported"
