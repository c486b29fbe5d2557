"""People, votes and orders that a draft leaves out beside others of the same passage."""

from __future__ import annotations

import pytest
from drafts import decision, directive, draft, person

from govsumm.auditing import audit
from govsumm.records import Decision, Directive, Draft, Statement, Vote
from govsumm.report import Report


def order(text: str, *passages: int) -> Directive:
    """A directive without an addressee."""
    return directive(text, passages=passages)


def decided(text: str, outcome: str, *passages: int, yes: int | None = None) -> Decision:
    """A formal outcome, with its count or without a vote."""
    vote = None if yes is None else Vote(method=None, yes=yes, no=0, abstain=None, dissent=())
    return decision(text, passages=passages, outcome=outcome, vote=vote)


def comment(text: str) -> Statement:
    """Words that a draft gives Ada Wren, of the second passage."""
    return Statement(passages=(2,), text=text, by="Ada Wren", kind="comment", due=None)


def missed(text: str, made: Draft, cue: str) -> list[str]:
    """The quotes of what is left out, by cue."""
    omissions = audit(Report(text), made).audit.omissions
    return [each.quote for each in omissions if cue in each.cues]


def test_who_is_quoted_and_in_no_list_is_missed() -> None:
    """The draft itself gives Ada Wren words."""
    text = "The council met on Tuesday.\n- Ada Wren opposed the mast at Low Ings.\n"
    said = comment("The mast at Low Ings was opposed.")
    assert missed(text, draft(statements=(said,)), "person") == ["Ada Wren"]
    listed = draft(statements=(said,), people=(person("Ada Wren", passages=(2,)),))
    assert missed(text, listed, "person") == []


def test_who_only_wrote_is_not_missed() -> None:
    """A letter takes no part."""
    text = "The council met on Tuesday.\n- A letter from Ada Wren against the mast was read.\n"
    said = comment("A letter against the mast was read.")
    assert missed(text, draft(statements=(said,)), "person") == []


@pytest.mark.parametrize(("listed", "missing"), [("Dora Oddy", ["B Oddy"]), ("Ben Oddy", [])])
def test_a_namesake_does_not_answer_for_somebody(listed: str, missing: list[str]) -> None:
    """The initials tell them apart."""
    text = f"APOLOGIES - Cllr B Oddy (lambing).\nClerk {listed} took the minutes.\n"
    assert missed(text, draft(people=(person(listed, passages=(2,)),)), "person") == missing


def test_each_motion_wants_a_decision_of_its_own() -> None:
    """In the same words, with the same outcome; a summary of it does not do."""
    text = (
        "Moved by Ash, seconded by Birch, to buy two ferries. Carried 5-0.\n"
        "Moved by Birch, seconded by Ash, to close the weir. Carried 5-0.\n"
    )
    ferries = decided("Two ferries will be bought.", "Carried", 1, 2, yes=5)
    weir = decided("The weir will be closed.", "Carried", 3, 4, yes=5)
    assert missed(text, draft(decisions=(ferries, weir)), "vote") == []
    assert "Carried 5-0." in missed(text, draft(decisions=(ferries,)), "vote")


def test_a_sibling_that_shares_the_addressee_answers_for_nothing() -> None:
    """It says more of the other clause."""
    text = "The wardens must visit five schools a week & upload photographs of the kitchens."
    upload = order("The wardens upload photographs of the kitchens.", 1)
    visit = order("The wardens visit five schools a week.", 1)
    assert missed(text, draft(directives=(upload, visit)), "order") == []
    [quote] = missed(text, draft(directives=(upload,)), "order")
    assert "visit five schools" in quote


def test_a_figure_that_no_order_states_is_missed() -> None:
    """The province has two goals; each is told by who states it."""
    text = "The province must clear 412 villages by June and all 498 by 2027."
    first = order("Clear 412 villages by June.", 1)
    second = order("The province must clear all 498 by 2027.", 1)
    assert missed(text, draft(directives=(first, second)), "order") == []
    assert missed(text, draft(directives=(first,)), "order")


def test_what_a_decision_tells_somebody_to_do_is_an_order_too() -> None:
    """A draft that tells what is decided as orders too has lost the one that it lacks."""
    text = (
        "RESOLVED -\n"
        "(a) That the Head of Housing find rooms for 38 households.\n"
        "(b) That the Head of Drains repair the sluice in Mill Lane.\n"
    )
    rooms, drains = "Find rooms for 38 households", "Repair the sluice in Mill Lane"
    made = (
        decided(f"The Head of Housing {rooms.lower()}.", "RESOLVED", 1, 2),
        decided(f"The Head of Drains {drains.lower()}.", "RESOLVED", 1, 3),
    )
    both = draft(decisions=made, directives=(order(rooms, 1, 2), order(drains, 1, 3)))
    assert missed(text, both, "order") == []
    one = draft(decisions=made, directives=(order(rooms, 1, 2),))
    assert len(missed(text, one, "order")) == 1
