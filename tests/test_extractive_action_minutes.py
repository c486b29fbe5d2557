"""Minutes in a telegraphic style: rolls of surnames, items under headings, acts without a verb."""

from __future__ import annotations

import pytest

from govsumm import Report
from govsumm.backends.extractive import extract
from govsumm.prompting import ask
from govsumm.records import Draft

HEAD = "MINUTES OF THE ELM DISTRICT BOARD\nRegular Meeting, May 7, 2024\n"


def drafted(text: str) -> Draft:
    """The draft of minutes by rules."""
    return extract(ask(Report.from_text(f"{HEAD}{text}\n")))


@pytest.mark.parametrize(
    ("roll", "there", "away"),
    [
        ("Roll call: Anaya, Brand, Fenn present; Gilmore absent.", "Anaya Brand Fenn", "Gilmore"),
        (
            "Roll call: Members Anaya and Fenn present; Member Gilmore absent.",
            "Anaya Fenn",
            "Gilmore",
        ),
        (
            "Board members Anaya, Brand and Fenn were present; Gilmore was absent.",
            "Anaya Brand Fenn",
            "Gilmore",
        ),
        (
            "Members Anaya and Brand were present with Fenn and Gilmore excused.",
            "Anaya Brand",
            "Fenn Gilmore",
        ),
        (
            "Directors present: Tran, Bullard; Director Quezada by teleconference.",
            "Tran Bullard Quezada",
            "",
        ),
        ("The grant was present in the accounts. Funds were absent.", "", ""),
    ],
)
def test_sentences_tell_who_was_there_and_who_was_not(roll: str, there: str, away: str) -> None:
    """By surnames alone where several are named, or one with a title."""
    seen = {each.name: each.functions[0].function for each in drafted(roll).people}
    wanted = dict.fromkeys(there.split(), "attended") | dict.fromkeys(away.split(), "absent")
    assert seen == wanted


@pytest.mark.parametrize(
    ("line", "outcome", "moved_by", "yes"),
    [
        (
            "CAPITAL: Change Order No. 3, Mesa Road main, $27,850; approved 5-0.",
            "approved",
            None,
            5,
        ),
        ("Warrants approved, M/S Bullard/Tran, 5-0.", "approved", "Bullard", 5),
        ("Bids for the roof rejected, M/S Bullard/Tran, 5-0.", "rejected", "Bullard", 5),
        ("Policy 5131 as amended adopted 5-1 (Anaya).", "adopted", None, 5),
        ("Minutes of February 8 approved as corrected.", "approved", None, None),
        ("Treasurer's report for September received and filed.", "received and filed", None, None),
        (
            "Item 3 referred to the Finance Committee, which is to compare prices.",
            "referred",
            None,
            None,
        ),
        ("Appointment of Jo Doe to the Library Board confirmed, 4-0.", "confirmed", None, 4),
        ("Permission granted subject to conditions (6-2).", "granted", None, 6),
        ("Substitute motion Tran/Bullard to remain in Stage 1: carried 4-1.", "carried", "Tran", 4),
    ],
)
def test_an_item_is_settled_by_a_participle_behind_it(
    line: str, outcome: str, moved_by: str | None, yes: int | None
) -> None:
    """With its count and its mover, where they stand there."""
    (made,) = drafted(f"Directors present: Tran, Bullard.\n{line}").decisions
    assert (made.outcome, made.moved_by, made.vote.yes if made.vote else None) == (
        outcome,
        moved_by,
        yes,
    )


@pytest.mark.parametrize(
    "line",
    [
        "The plan approved in May was late.",
        "Cr Foy accepted on her behalf.",
        "Quorum confirmed, 10:12 am.",
        "Minutes approved by Council on 2-26-24.",
        "Staff continued to look for a site.",
    ],
)
def test_a_participle_alone_settles_nothing(line: str) -> None:
    """Where it has a verb beside it, people before it, or another day behind it."""
    assert drafted(line).decisions == ()


def test_the_applicant_may_withdraw_and_the_motion_carry() -> None:
    """What is said of another than the motion is not its outcome."""
    line = (
        "Ann Foy moved, Bo Dang seconded, to approve the agenda without Item 11, "
        "the applicant having withdrawn; motion carried, all ayes."
    )
    (made,) = drafted(line).decisions
    assert made.outcome == "carried"


def test_the_heading_of_an_item_is_no_place_and_a_day_ahead_is_no_day_of_the_sitting() -> None:
    """WARRANTS: is no dateline; until, by and set for tell other days."""
    text = (
        "CALL TO ORDER: Mayor Dell called the regular meeting to order at 7:03 p.m.\n"
        "WARRANTS: $487,219.63 approved; Director Ost asked that a check to one firm be held.\n"
        "CAPITAL: Second reading set for May 14.\n"
        "STAFF: Staff to return by June 11 with an estimate.\n"
    )
    (meeting,) = extract(ask(Report.from_text(text))).meetings
    assert (meeting.places, meeting.dates) == ((), ())


def test_a_complaint_under_a_numbered_heading_has_its_speaker() -> None:
    """The number and the heading are no part of what is said."""
    (problem,) = drafted(
        "24/118 Public session: Mr Yallop complained that the hedge had not been cut."
    ).problems
    assert (problem.by, problem.text) == ("Yallop", "the hedge had not been cut")
