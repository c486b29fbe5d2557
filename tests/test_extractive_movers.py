"""Who moved, who seconded and who was against, as clerks of many places set it down."""

from __future__ import annotations

import pytest

from govsumm import Report
from govsumm.backends.extractive import extract
from govsumm.prompting import ask
from govsumm.records import Decision

HEAD = (
    "MINUTES OF THE REGULAR MEETING OF THE ELM TOWN BOARD\n"
    "Tuesday, March 3, 2026, 7:00 p.m., Town Hall\n\n"
    "4. NEW BUSINESS\n\n"
)


def decided(text: str) -> tuple[Decision, ...]:
    """The decisions of minutes with one item."""
    return extract(ask(Report.from_text(f"{HEAD}{text}\n"))).decisions


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Moved Cr Hunt\nSeconded Cr Lee\nThat the tender be let.\nCARRIED", "the tender be let"),
        ("Moved: Cr Hunt\nSeconded: Cr Lee\nThat the tender be let.\nCARRIED", "the tender be let"),
        ("Motion to let the tender (Hunt/Lee). Carried.", "let the tender"),
        (
            "Moved by: Hunt Seconded by: Lee Be it resolved that the tender be let. Carried.",
            None,
        ),
        ("Motion: Hunt Second: Lee To let the tender. Carried.", None),
    ],
)
def test_a_mover_and_a_seconder_stand_on_lines_of_their_own_or_in_brackets(
    text: str, matter: str | None
) -> None:
    """What was moved is the line below them, and no word of it is part of a name."""
    (found,) = decided(text)
    assert (found.moved_by, found.seconded_by) == ("Hunt", "Lee")
    assert matter is None or found.matter == matter


@pytest.mark.parametrize(
    ("text", "counts", "against"),
    [
        ("By a vote of 4 to 1 (Kerr opposed), the Board approved the tender.", (4, 1), ("Kerr",)),
        ("On a 3-2 vote, with Kerr and Wick opposed, the Board denied the permit.", (3, 2), None),
        ("Moved by Hunt, seconded by Lee, to let the tender. CARRIED (6/1)", (6, 1), ()),
        (
            "Motion by Hunt, seconded by Lee, to let the tender.\nHunt - yes\nLee - yes\n"
            "Kerr - no\nMotion carried 2-1.",
            (2, 1),
            ("Kerr",),
        ),
        (
            "Motion by Hunt, seconded by Lee, to let the tender. Hunt aye; Lee aye; Kerr nay. "
            "Motion carried.",
            (None, None),
            ("Kerr",),
        ),
    ],
)
def test_how_it_was_voted_may_stand_before_the_decision_or_a_name_a_line(
    text: str, counts: tuple[int | None, int | None], against: tuple[str, ...] | None
) -> None:
    """A bracket about who opposed it reports nothing; each line of a roll call is a vote."""
    (one,) = decided(text)
    assert one.vote is not None
    assert (one.vote.yes, one.vote.no) == counts
    assert against is None or one.vote.dissent == against


def test_a_line_that_says_what_was_moved_is_a_part_of_the_decision() -> None:
    """It stands in the words of the decision, whoever moved it above."""
    (found,) = decided("Moved/Seconded: Hunt/Lee. That the tender be let. Carried.")
    assert found.text == "Moved/Seconded: Hunt/Lee. That the tender be let. Carried."


def test_a_report_that_is_noted_or_filed_is_settled_under_its_heading() -> None:
    """ "Report noted." tells what became of the item, in no more than that."""
    found = decided("5. Treasurer's report\nReport noted.\n6. A letter\nReceived and filed.")
    assert [each.outcome for each in found] == ["noted", "Received and filed"]


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("表决结果：9票同意，2票反对，1票弃权。", (9, 2, 1)),
        ("表决结果：同意9票，反对2票，弃权1票。", (9, 2, 1)),
        ("表決情況：9票贊成、2票反對、1票棄權。", (9, 2, 1)),
    ],
)
def test_a_line_of_votes_counts_for_the_resolution_above_it(
    line: str, counts: tuple[int, int, int]
) -> None:
    """As boards of companies and of owners print it: it settles nothing of its own."""
    text = f"董事会会议决议\n时间：2026年3月3日\n一、审议通过《年度报告》\n{line}\n"
    (one,) = extract(ask(Report.from_text(text))).decisions
    assert one.vote is not None
    assert (one.vote.yes, one.vote.no, one.vote.abstain) == counts
    assert one.matter == "审议通过《年度报告》"


@pytest.mark.parametrize(
    ("told", "counts", "against"),
    [
        ("预算案以5比2通过，议员章文斌、黎晓东投反对票。", (5, 2), ("章文斌", "黎晓东")),
        ("预算案以5票对2票获得通过。", (5, 2), ()),
        (
            "主席宣布动议以12票赞成、3票反对获得通过，章文斌和黎晓东投反对票。",
            (12, 3),
            ("章文斌", "黎晓东"),
        ),
        ("经投票，18人赞成，3人反对，通过了低保名单。", (18, 3), ()),
        ("经举手表决，同意25票，反对3票，《低保名单》获得通过。", (25, 3), ()),
    ],
)
def test_chinese_votes_may_stand_before_their_outcome(
    told: str, counts: tuple[int, int], against: tuple[str, ...]
) -> None:
    """How it was voted is no way of doing it, and whoever cast a vote against is named for it."""
    text = f"议会会议记录\n时间：2026年3月3日\n{told}\n"
    (one,) = extract(ask(Report.from_text(text))).decisions
    assert one.vote is not None
    assert (one.vote.yes, one.vote.no, one.vote.dissent) == (*counts, against)
