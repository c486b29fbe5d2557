"""Deadlines, speakers, votes, venues: each field is held to the clause that it belongs to."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from drafts import date, decision, directive, draft, meeting, person

from govsumm import Report, audit
from govsumm.passages import split
from govsumm.records import Decision, Place, PlaceRole, Vote

ORDERS = (
    "The mayor told the works office to mend the sluice by May 3 and to count the sandbags daily. "
    "The clinic must train twelve nurses before the end of June.\n"
)


def _verdict(text: str, kind: str = "directives", **records: Any) -> str:
    """The verdict on the one record of a draft."""
    brief = audit(Report(text), draft(**records))
    return str(getattr(brief, kind)[0].verdict)


@pytest.mark.parametrize(
    ("action", "due", "passages", "ok"),
    [
        ("Mend the sluice.", "by May 3", (1,), True),
        ("Count the sandbags daily.", "by May 3", (1,), False),
        ("Train twelve nurses.", "before the end of June", (2,), True),
        ("Train twelve nurses.", "by May 3", (1, 2), False),
        ("Mend the sluice.", "before the end of June", (1, 2), False),
    ],
)
def test_a_deadline_is_of_the_action_beside_it(
    action: str, due: str, passages: tuple[int, ...], ok: bool
) -> None:
    """A date that ends a clause is not of the clause that follows, nor of another sentence."""
    when = date(due, None, what="due", passages=passages)
    brief = audit(
        Report(ORDERS), draft(directives=(directive(action, passages=passages, due=when),))
    )
    made = brief.directives[0].due
    assert made is not None
    assert (not any(each.check == "deadline" for each in made.checks)) is ok


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("The Council met on 4 March 2025 in the Village Hall.", True),
        ("Approved minutes of the meeting held on 4 March 2025.", True),
        ("The meeting was held on 4 March 2025. The minutes of the last one were agreed.", True),
        ("The minutes of the meeting of 4 March 2025 were agreed and signed.", False),
        ("Moved by Ms Orr to approve the minutes of 4 March 2025. Carried.", False),
        ("The next meeting of the Council will be on 4 March 2025.", False),
        ("Release date: 4 March 2025", False),
        ("通報上次會議（4 March 2025）議定事項。", False),
    ],
)
def test_a_meeting_is_held_on_its_own_day(text: str, ok: bool) -> None:
    """Not when the page went out, nor when a meeting sat whose minutes are approved here."""
    told = date("4 March 2025", "2025-03-04")
    brief = audit(Report(text), draft(meetings=(meeting(dates=(told,)),)))
    said = [each.why for each in brief.meetings[0].dates[0].checks if not each.ok]
    assert (not any(why.startswith("held: ") for why in said)) is ok


def test_a_deadline_in_a_claim_is_of_its_action() -> None:
    """The words of a claim are held to it as its field is."""
    text = "Mend the sluice, count the sandbags daily, train nurses before the end of June.\n"
    swapped = "甲局要在5月底前拨付资金，乙局6月10日前开工。\n"
    assert _verdict(swapped, directives=(directive("甲局5月底前拨付资金。"),)) == "supported"
    assert _verdict(swapped, directives=(directive("乙局5月底前开工。"),)) != "supported"
    assert _verdict(text, directives=(directive("Train nurses before the end of June."),))


@pytest.mark.parametrize(
    "cast", ["Ames and Crane voting yes; Bly voting no.", "(yes Ames, Crane; no Bly)."]
)
@pytest.mark.parametrize(("name", "ok"), [("Bly", True), ("Crane", False), ("Ames", False)])
def test_a_dissenter_is_printed_as_against(name: str, ok: bool, cast: str) -> None:
    """Neither the mover nor an aye is against."""
    text = f"Crane moved to buy the truck. {cast} Carried 2-1.\n"
    made: Decision = decision(
        "buy the truck",
        passages=(1, 2, 3),
        matter="buy the truck",
        outcome="Carried",
        vote=Vote(method=None, yes=2, no=1, abstain=None, dissent=(name,)),
    )
    brief = audit(Report(text), draft(decisions=(made,)))
    told = [each for each in brief.decisions[0].checks if each.check == "vote"]
    assert (not told) is ok


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("The truck was bought 2-1, Lena Bly against.", True),
        ("The truck was bought 2-1 over Bly's opposition.", True),
        ("The truck was bought 2-1, with Noor Crane opposed.", False),
        ("The truck was bought 2-1 over Crane's opposition.", False),
    ],
)
def test_whom_a_text_tells_as_against_is_among_those_against(text: str, ok: bool) -> None:
    """A decision is held to its own list of dissenters."""
    report = "Noor Crane moved that the truck be bought. Carried 2-1.\nOpposed: Lena Bly.\n"
    vote = Vote(method=None, yes=2, no=1, abstain=None, dissent=("Lena Bly",))
    made = decision(text, passages=(1, 2, 3), matter="truck", outcome="Carried", vote=vote)
    people = tuple(person(name, "attended") for name in ("Noor Crane", "Lena Bly"))
    brief = audit(Report(report), draft(decisions=(made,), people=people))
    told = [each for each in brief.decisions[0].checks if each.check == "vote"]
    assert (not told) is ok


PRESS = (
    "The Ruvo Regional Minister, Hon. Kofi Adde, chaired the review. Mrs. Ama Tutu attended.\n"
    "The Regional Minister directed all districts to file plans by July 3. "
    "He further directed them to close the pits.\n"
)


@pytest.mark.parametrize(
    ("by", "passages", "ok"),
    [
        ("Kofi Adde", (3,), True),
        ("Ama Tutu", (3,), False),
        ("Kofi Adde", (4,), True),
        ("Ama Tutu", (4,), False),
    ],
)
def test_a_post_alone_means_its_holder(by: str, passages: tuple[int, ...], ok: bool) -> None:
    """ "The Regional Minister" is whoever has that post of a region; "he" is who spoke last."""
    people = (
        person("Kofi Adde", "presided", posts=("Ruvo Regional Minister",)),
        person("Ama Tutu", "attended", passages=(2,)),
    )
    order = directive("close the pits" if passages == (4,) else "file plans", passages=passages)
    order = order.model_copy(update={"by": by})
    brief = audit(Report(PRESS), draft(meetings=(meeting(),), people=people, directives=(order,)))
    found = [each for each in brief.directives[0].checks if each.check in ("speaker", "voice")]
    assert (not found) is ok


@pytest.mark.parametrize(
    ("text", "place", "role"),
    [
        ("会议以视频形式召开，主会场设在县礼堂，在六个乡镇设分会场。", "县礼堂", "main"),
        ("会议在市政府三楼召开，视频连线九个县区。", "九个县区", "branch"),
        ("The meeting, held at Orr Hall, was linked to 9 districts.", "Orr Hall", "main"),
        ("The meeting, held at Orr Hall, was linked to 9 districts.", "9 districts", "branch"),
        ("It met in Port Ash and was relayed live to the islands.", "the islands", "branch"),
        (
            "The 14 towns and 3 farms were in the branch venue.",
            "The 14 towns and 3 farms",
            "branch",
        ),
    ],
)
def test_main_venue_and_branch_are_not_exchanged(text: str, place: str, role: PlaceRole) -> None:
    """The clause that prints a place says which venue it is, or who only followed it from there."""
    for claimed in get_args(PlaceRole):
        numbers = tuple(each.n for each in split(Report(text)))
        held = meeting(places=(Place(text=place, role=claimed),), passages=numbers)
        brief = audit(Report(text + "\n"), draft(meetings=(held,)))
        doubted = any("venue" in each.why for each in brief.meetings[0].checks)
        assert doubted is (claimed in ("main", "branch") and claimed != role)


@pytest.mark.parametrize(
    "text",
    [
        "A proposal from Cllr Ode to freeze rents was defeated by six votes to five.\n",
        "Members voted 6-5 against a proposal from Cllr Ode to freeze rents.\n",
    ],
)
def test_defeated_by_six_to_five_is_five_for_it(text: str) -> None:
    """The larger count of a defeat stands first, and is of those against."""
    for yes, no, ok in ((5, 6, True), (6, 5, False)):
        made = decision(
            "freeze rents",
            matter="freeze rents",
            outcome="defeated",
            moved_by="Cllr Ode",
            vote=Vote(method=None, yes=yes, no=no, abstain=None, dissent=()),
        )
        brief = audit(Report(text), draft(decisions=(made,)))
        assert (not any(each.check == "vote" for each in brief.decisions[0].checks)) is ok


def test_a_possessive_ends_a_name() -> None:
    """ "The Ode District Council's committee" names the council as who holds it."""
    text = "Members of Ode District Council's planning committee met on Tuesday.\n"
    held = meeting(names=("planning committee",), organisers=("Ode District Council",))
    brief = audit(Report(text), draft(meetings=(held,)))
    assert all(each.ok for each in brief.meetings[0].checks if each.token == "Ode District Council")


@pytest.mark.parametrize(
    ("due", "edtf", "ok"),
    [
        ("by the first week of May", "XXXX-05-07", True),
        ("by the first week of May", "XXXX-05-17", False),
        ("in the second half of the year", "XXXX-12-31", True),
        ("by the end of 2034", "2034-12-31", True),
        ("by the end of 2034", "2034-10-31", False),
        ("in spring 2034", "2034-21", True),
        ("in spring 2034", "2034-22", False),
        ("in the second half of 2034", "2034-41", True),
        ("in the second half of March", "XXXX-03-31", True),
        ("in the second half of March", "XXXX-03-14", False),
        ("in mid-March", "XXXX-03-31", False),
        ("within March 2034", "2034-03-31", True),
        ("6月内", "XXXX-06-30", True),
        ("6月份", "XXXX-06-20", False),
        ("6月上旬", "XXXX-06-30", False),
        ("6月9日", "XXXX-06-30", False),
    ],
)
def test_a_period_ends_on_a_day_that_need_not_be_printed(due: str, edtf: str, ok: bool) -> None:
    """The first week on the 7th, 6月 on the 30th, the second half in December, or it has a code."""
    order = directive("Mend the weir.", due=date(due, edtf, what="due"))
    text = f"The Mayor told staff to mend the weir {due}."
    (audited,) = audit(Report(text), draft(directives=(order,))).directives
    assert audited.due is not None
    assert (audited.due.verdict == "supported") is ok


def test_a_month_says_no_day_on_which_somebody_met() -> None:
    """ "In June" is until June 30 for whoever is told to do a thing, and no day of a meeting."""
    held = meeting(names=("weir meeting",), dates=(date("in June", "XXXX-06-30", what="held"),))
    brief = audit(Report("The weir meeting sat in June.\n"), draft(meetings=(held,)))
    assert brief.meetings[0].dates[0].verdict == "unsupported"
