"""Who moved, who seconded, who was against, how many: as short minutes and news print it."""

from __future__ import annotations

import pytest
from drafts import decision, draft, faults, person

from govsumm import Report, audit
from govsumm.passages import split
from govsumm.records import Vote

ROLL = "Ada Quade, Ivo Tarn, Mei Lund and Otto Blend attended.\n"
PEOPLE = tuple(person(name, "attended") for name in ("Ada Quade", "Ivo Tarn", "Mei Lund"))


def _found(printed: str, first: str | None, second: str | None, vote: Vote | None = None) -> bool:
    """Whether a decision is doubted for its movers, its vote or its dissenters."""
    report = Report(f"{ROLL}{printed}\n")
    cited = tuple(each.n for each in split(report))[1:]
    made = decision("The toll stays.", passages=cited, moved_by=first, seconded_by=second)
    made = made.model_copy(update={"vote": vote, "outcome": "kept"})
    found = faults(audit(report, draft(people=PEOPLE, decisions=(made,))).decisions[0])
    return any(check in ("part", "vote", "arithmetic") for check, _ in found)


@pytest.mark.parametrize(
    "printed",
    [
        "Moved Cr Quade Seconded Cr Tarn\nThat the toll stays.",
        "Motion that the toll stays - Quade/Tarn, kept.",
        "Quade/Tarn to keep the toll. The toll stays.",
        "Another councillor, Ada Quade, proposed that the toll stay. Ivo Tarn supported it.",
        "It was Ada Quade who proposed it; Ivo Tarn gave the second. The toll stays.",
        "Quade moved that the toll stays. Tarn 2nd.",
        "Moved by Comm. Quade, supported by Comm. Tarn, that the toll stays.",
        "Moved by Ald. Quade, seconded by Ald. Tarn, that the toll stays.",
    ],
)
def test_a_mover_is_no_seconder_however_short_the_minutes(printed: str) -> None:
    """One name behind the verb or before it, a pair around a slash, no comma anywhere."""
    assert not _found(printed, "Ada Quade", "Ivo Tarn")
    assert _found(printed, "Ivo Tarn", "Ada Quade")


def test_in_chinese_minutes_each_speaks_in_their_turn() -> None:
    """A title may stand inside a name, and a motion behind a reason."""
    report = Report("高議員韶安：看不出必要性，本席提議刪減。\n阮議員博淵：附議。\n決議：刪減。\n")
    for first, second, wrong in (("高韶安", "阮博淵", False), ("阮博淵", "高韶安", True)):
        made = decision("刪減。", passages=(1, 2, 3), moved_by=first, seconded_by=second)
        found = faults(audit(report, draft(decisions=(made,))).decisions[0])
        assert any(check == "part" for check, _ in found) is wrong


@pytest.mark.parametrize(
    ("printed", "against", "others"),
    [
        ("The toll stays. In favour 2, opposed 1 (M. Lund). Moved: A. Quade.", "Mei Lund", "Quade"),
        ("The toll stays. Roll: Quade Y, Lund N, Tarn Y.", "Lund", "Quade"),
        ("The toll stays. Roll call: 2 yeas (Quade, Tarn), 1 nay, Lund.", "Lund", "Tarn"),
    ],
)
def test_whoever_is_printed_in_favour_is_not_against(
    printed: str, against: str, others: str
) -> None:
    """Both sides may stand in one sentence."""
    for name, wrong in ((against, False), (others, True)):
        vote = Vote(method=None, yes=2, no=1, abstain=None, dissent=(name,))
        assert _found(printed, None, None, vote) is wrong


def test_what_is_kept_has_more_votes_for_it_than_against() -> None:
    """An outcome in any words was voted for, unless the passages refuse something."""
    for printed, wrong in (("was kept, 3-1", True), ("was refused, 1-3", False)):
        vote = Vote(method=None, yes=1, no=3, abstain=None, dissent=())
        assert _found(f"The toll {printed}.", None, None, vote) is wrong


def test_her_motion_is_of_somebody_named_before() -> None:
    """Whose it is the words before tell; a seconder is a seconder."""
    report = Report(
        f"{ROLL}Ada Quade spoke of the toll.\n\nHer motion, that the toll stay, was seconded by "
        "Cr Tarn and agreed without a vote.\n"
    )
    cited = tuple(each.n for each in split(report) if "Her motion" in each.text)

    def found(first: str, second: str) -> bool:
        made = decision("The toll stays.", passages=cited, moved_by=first, seconded_by=second)
        brief = audit(report, draft(people=PEOPLE, decisions=(made,)))
        return any(check in ("part", "vote") for check, _ in faults(brief.decisions[0]))

    assert not found("Ada Quade", "Ivo Tarn")
    assert found("Ivo Tarn", "Ada Quade")


@pytest.mark.parametrize(
    ("printed", "ok"),
    [
        ("The motion carried 5-5.", False),
        ("It carried, the mayor's casting vote breaking 5-5.", True),
    ],
)
def test_a_casting_vote_carries_what_was_tied(printed: str, ok: bool) -> None:
    """Five to five carries nothing by itself."""
    made = decision("The motion carried.", passages=(2,), outcome="carried")
    vote = Vote(method=None, yes=5, no=5, abstain=None, dissent=())
    made = made.model_copy(update={"vote": vote})
    brief = audit(Report(f"{ROLL}{printed}\n"), draft(people=PEOPLE, decisions=(made,)))
    assert any(check == "arithmetic" for check, _ in faults(brief.decisions[0])) is not ok
