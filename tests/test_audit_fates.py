"""What became of a matter: a claim that grants what was refused, or left open, does not pass."""

from __future__ import annotations

import pytest
from drafts import claim, decision, draft

from govsumm import Report, audit
from govsumm.auditing.votes.fates import fates
from govsumm.passages import split

KINDS = [
    ("Moved by Orr, seconded by Fay, to deny the permit. Motion carried 3-2.", ["refused"]),
    ("Ms. Orr moved to adopt Bylaw 7. The motion failed 2-4.", ["refused"]),
    ("MOVED by St. Clair to table the lease to May 4. Motion carried.", ["left open"]),
    ("Members adopted a proposal by Mr. Orr to postpone the vote.", ["left open"]),
    ("The board voted to reject the bid.", ["refused"]),
    ("The call for an inquiry was not put to the vote.", ["left open"]),
    ("The plan wasn't approved.", ["refused"]),
    ("会议没有批准该方案，决定暂缓审议。", ["refused", "left open"]),
    ("《收费办法》未获会议通过。", ["refused"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_a_motion_and_its_result_are_read_together(text: str, kinds: list[str]) -> None:
    """To deny, carried, is a refusal; to table, carried, leaves open."""
    assert [each.kind for each in fates(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "He denied that money was lost.",
        "Staff asked the board to approve the lease.",
        "The yard has no approved plan.",
        "Nothing is paid until the council approves it.",
        "Exports fell by 4 percent.",
        "She accepted responsibility for the delay of a year.",
    ],
)
def test_what_is_only_said_asked_or_supposed_became_of_nothing(text: str) -> None:
    """A denial of words, a wish, an adjective settle no matter."""
    assert [each for each in fates(text) if not each.noun] == []


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "Motion by Orr, seconded by Fay, to deny the quarry permit. Motion carried 3-2.",
            "The board refused the quarry permit on a 3-2 vote.",
            "The board approved the quarry permit on a 3-2 vote.",
        ),
        (
            "Mr. Orr moved to adopt Bylaw 7 on meters. The motion failed 2-4.",
            "Bylaw 7 on meters was voted down 2-4.",
            "Bylaw 7 on meters was adopted 4-2.",
        ),
        (
            "A request for an inquiry into the mill was not put to the vote.",
            "No vote was taken on the request for an inquiry into the mill.",
            "The request for an inquiry into the mill was voted down.",
        ),
        (
            "Orr moved to add a crossing guard. No second. ACTION: NONE - dies.",
            "The motion to add a crossing guard died without a second.",
            "The motion to add a crossing guard carried.",
        ),
        (
            "Moved Fay / Orr: renew Ms. Pike's lease, no increase. APPROVED 5-0.",
            "Ms. Pike's lease renewed, no increase, approved 5-0.",
            "Ms. Pike's lease renewed, no increase, rejected 5-0.",
        ),
        (
            "会议研究了停车收费方案，决定暂缓审议。",
            "停车收费方案暂缓审议。",
            "停车收费方案获得通过。",
        ),
    ],
)
def test_a_claim_tells_what_became_of_the_matter(text: str, true: str, false: str) -> None:
    """The result of the motion counts, not the words it has in common with another one."""
    report = Report(text)
    cited = [each.n for each in split(report)]
    granted, turned = (
        audit(report, draft(headline=claim(said, *cited))).headline for said in (true, false)
    )
    assert granted.verdict == "supported"
    assert turned.verdict == "unsupported"


def test_the_reader_is_told_what_the_passages_say() -> None:
    """The finding names the words of the passage and the claim's."""
    text = "Motion by Orr, seconded by Fay, to deny the quarry permit. Motion carried 3-2."
    brief = audit(
        Report(text), draft(headline=claim("The board approved the quarry permit 3-2.", 1, 2))
    )
    whys = [each.why for each in brief.headline.checks if not each.ok]
    assert "text: in the passages this was refused (“carried”)" in whys


@pytest.mark.parametrize(
    ("printed", "true", "false"),
    [
        ("APPR0VED 4-1", "approved 4-1", "denied 4-1"),
        ("FA1LED 1-4", "failed 1-4", "approved 1-4"),
        ("TAB1ED 3-2", "tabled 3-2", "approved 3-2"),
    ],
)
def test_a_scanned_digit_among_letters_is_a_letter(printed: str, true: str, false: str) -> None:
    """What came of a motion is read through the damage of a scan, where that makes it English."""
    report = Report(f"Moved Fay / Orr to purchase two ploughs.\nACTION: {printed}")
    kept, turned = (
        audit(report, draft(headline=claim(f"Purchase of two ploughs {said}.", 1, 2))).headline
        for said in (true, false)
    )
    assert kept.verdict == "supported"
    assert turned.verdict != "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Treasurer Ama Forde tabled the estimates of $40 million for the year.\n"
            "The estimates were passed by 14 votes to 6.",
            "supported",
        ),
        (
            "The council tabled the estimates of $40 million for the year.\n"
            "The levy was passed by 14 votes to 6.",
            "unsupported",
        ),
        (
            "The estimates of $40 million for the year were tabled.\n"
            "The levy was passed by 14 votes to 6.",
            "unsupported",
        ),
    ],
)
def test_who_tables_a_matter_has_decided_nothing(text: str, verdict: str) -> None:
    """In the Commonwealth an officer tables what a body passes; a body tables what it puts off."""
    passed = decision(
        "The estimates were passed by 14 votes to 6.",
        matter="Estimates of $40 million for the year",
        outcome="passed",
        passages=(1, 2),
    )
    assert audit(Report(text), draft(decisions=(passed,))).decisions[0].verdict == verdict
