"""Whom a short form of a name can mean, and who opens a Chinese passage under a post alone."""

from __future__ import annotations

import pytest
from drafts import decision, draft, faults, person, speaker_faults

from govsumm import Report, audit
from govsumm.auditing.speaking.full_names import FullNames

PEOPLE = (person("Ann Marie Lund"), person("Bo Lund"), person("J. Orth"))


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("A. Lund", "Ann Marie Lund"),
        ("M. Lund", "Ann Marie Lund"),
        ("Dr. Orth", "J. Orth"),
        ("John Orth", "J. Orth"),
        ("K. Orth", None),
        ("C. Lund", None),
        ("Lund", None),
    ],
)
def test_a_surname_means_one_whom_all_before_it_fits(printed: str, meant: str | None) -> None:
    """A title, a post, a name, an initial; nobody where it may mean two."""
    assert FullNames(PEOPLE).of(printed) == meant


@pytest.mark.parametrize(("by", "ok"), [("秘书长", True), ("财务处", False)])
def test_whoever_opens_a_chinese_passage_speaks_in_it(by: str, ok: bool) -> None:
    """Under a post that nobody of the lists holds, too; not who opens another passage."""
    report = Report("会议于上午九时召开。\n\n秘书长裁示：桥梁尽快修复。\n\n财务处说明经费不足。\n")
    people = (person("张文斌", "presided", posts=("县长",)),)
    assert (not speaker_faults(report, people, by, "桥梁尽快修复")) is ok


@pytest.mark.parametrize(("who", "ok"), [("Mr. Orr", True), ("The council", False)])
def test_a_person_tables_a_matter_and_a_council_puts_it_off(who: str, ok: bool) -> None:
    """What somebody only presents may be approved; what a body tabled was not."""
    text = f"{who} tabled the budget of the harbour. The lease was approved.\n"
    made = decision("The budget of the harbour", passages=(1, 2))
    found = faults(audit(Report(text), draft(decisions=(made,))).decisions[0])
    assert (("binding", "approved") not in found) is ok


def test_a_word_that_opens_a_decision_is_no_other_outcome_of_it() -> None:
    """ "RESOLVED - That the lease be approved": approved, also where RESOLVED is said of others."""
    text = (
        "RESOLVED -\n(1) That the lease, at 31.5 marks, be approved.\n(2) That the barn be burnt.\n"
    )
    made = decision("The lease be approved", matter="The lease", passages=(1, 2))
    other = decision("The barn be burnt", outcome="RESOLVED", passages=(1, 3))
    brief = audit(Report(text), draft(decisions=(made, other)))
    assert ("binding", "approved") not in faults(brief.decisions[0])
