"""Who does what to whom, in which order and why: claims that exchange the parts of an act."""

from __future__ import annotations

from typing import Any

import pytest
from banks import claimed, verdict
from drafts import draft, faults, meeting, person

from govsumm import Report, audit, split


@pytest.mark.parametrize("form", claimed("who", "true"))
def test_the_same_is_told_in_another_order(form: dict[str, Any]) -> None:
    """A passive, a clause in front, "after" for "before" with the acts turned are supported."""
    assert verdict(form["printed"], form["true"], "statement") == "supported"


@pytest.mark.parametrize("form", claimed("who", "false"))
def test_parts_that_are_exchanged_are_doubted(form: dict[str, Any]) -> None:
    """The same words never pass with doer and receiver, first and then, cause and effect turned."""
    assert verdict(form["printed"], form["false"], "statement") != "supported"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The pump stops when the valve shuts.", "When the valve shuts, the pump stops."),
        ("Staff shall follow the route set by the dean.", "The route set by the dean is followed."),
        (
            "Fees go to the parish and from there to the county.",
            "Fees go from there to the county.",
        ),
        ("A plan for the pending bills is due before March.", "Before March a plan is due."),
        ("由于暴雨，渡轮停航，次日恢复。", "渡轮因暴雨停航，次日恢复。"),
        (
            "The 11 mills and farms in Vale will accept the acceptance and grading of the crown.",
            "Crown acceptance and grading of Vale's 11 mills and farms lies ahead.",
        ),
        (
            "The pool petition was heard. The item was deferred to June.",
            "The petition was deferred.",
        ),
        (
            "A million was set aside to mend and widen nine lanes.",
            "A million was set aside for lanes.",
        ),
        ("Crews will clear drains and paint rails by 3 April.", "Clear the drains by 3 April."),
        ("Wardens in Elm and Oak wards were paid.", "Wardens in two wards were paid."),
        ("The mill was told to close. The firm must pay by May.", "The mill must pay by May."),
        (
            "The counter, which moved in May, is open again, and a clerk has been hired.",
            "The counter is open again.",
        ),
    ],
)
def test_neighbours_of_an_exchange_are_kept(printed: str, said: str) -> None:
    """Words like "from" and "pending" that stand for something else exchange nothing; nor does who
    names what "the item" was, or leaves out what two acts share.
    """
    assert verdict(printed, said, "statement") == "supported"


@pytest.mark.parametrize(
    "printed",
    [
        "Roll call: Abel Foss - present   Ines Quarry - excused",
        "Before the meeting, Ines Quarry, party secretary, gave written instructions on dykes.",
        "会前，县委书记蓝若溪作出批示，要求守住堤防。",
    ],
)
def test_whoever_only_wrote_or_is_marked_away_did_not_attend(printed: str) -> None:
    """A mark of absence behind a name, or words brought in writing, put nobody in the room."""
    name = "蓝若溪" if "蓝若溪" in printed else "Ines Quarry"
    report = Report(f"Meeting of the council\n\n{printed}\n", "table.txt")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    there = person(name, "attended", passages=cited)
    found = audit(report, draft(meetings=(meeting(),), people=(there,)))
    assert ("part", "attended") in faults(found.people[0])
