"""What can be reckoned of votes: no more are cast than sit there, one tally is of one motion."""

from __future__ import annotations

import pytest
from drafts import decision, draft, faults

from govsumm import Report, audit
from govsumm.records import Decision, Vote


def _vote(yes: int, no: int) -> Vote:
    return Vote(method=None, yes=yes, no=no, abstain=None, dissent=())


def _reckoned(report: Report, *decisions: Decision) -> list[bool]:
    """For each decision whether its votes add up."""
    brief = audit(report, draft(decisions=decisions))
    return ["arithmetic" not in dict(faults(each)) for each in brief.decisions]


@pytest.mark.parametrize(("yes", "ok"), [(4, True), (5, False), (9, True)])
def test_no_more_vote_than_are_present(yes: int, ok: bool) -> None:
    """By a roll of all who vote: where many more vote, it was none."""
    report = Report(
        "Present: Ann Lund, Bo Mars, Cy Nash, Di Orth and Ed Pike.\n\n"
        f"Ann Lund moved to buy a plough. Carried {yes}-1.\n"
    )
    made = decision("Buy a plough", passages=(2, 3), outcome="Carried", vote=_vote(yes, 1))
    assert _reckoned(report, made) == [ok]


def test_a_tally_is_of_the_motion_put_last() -> None:
    """Two motions that claim the same votes: those before the tally lose them to the later one."""
    report = Report("Ann Lund moved to buy a plough.\nBo Mars moved to adjourn.\nCarried 5-1.\n")
    first = decision("Buy a plough", passages=(1, 3), moved_by="Ann Lund", vote=_vote(5, 1))
    second = decision("Adjourn", passages=(2, 3), moved_by="Bo Mars", vote=_vote(5, 1))
    assert _reckoned(report, first, second) == [False, True]
