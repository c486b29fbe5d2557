"""Who is told beside others, and what a body is heard to say by a motion that carried."""

from __future__ import annotations

import pytest
from drafts import decision, directive, document, draft, faults, meeting, person

from govsumm import Report, audit, split

CHINESE = Report(
    "会议要求，校园食堂由市教育局牵头，市场监管局、市卫健局配合，五月底前在云岭县全面排查。"
    "由市水务局会同市财政局核定水价。市教育局要听取意见。\n"
)
ENGLISH = Report(
    "Present: Cllr Nia Bell (Chair), Cllr Otto Lunt, Cllr Pia Roy; Gail Stone, Clerk.\n\n"
    "RESOLVED that the pond be fenced; that the Director of Parks count the swans; and that "
    "Cllr Roy write to the school.\n\n"
    "Motion Lunt, second Roy, to hold the hearing on June 3. All in favor, 3-0.\n\n"
    "Motion Lunt, second Roy, to sell the old barn. Motion failed 1-2.\n\n"
    "Clerk Stone to ask for two more bids.\n"
)
PEOPLE = (
    person("Nia Bell", "presided", posts=("Cllr",)),
    person("Otto Lunt", "attended", posts=("Cllr",)),
    person("Pia Roy", "attended", posts=("Cllr",)),
    person("Gail Stone", "attended", posts=("Clerk",)),
)


@pytest.mark.parametrize(
    ("text", "to", "ok"),
    [
        ("五月底前在云岭县全面排查", ("市教育局", "市场监管局", "市卫健局"), True),
        ("核定水价", ("市水务局", "市财政局"), True),
        ("五月底前在云岭县全面排查", ("市财政局",), False),
    ],
)
def test_whoever_assists_is_told_as_well(text: str, to: tuple[str, ...], ok: bool) -> None:
    """由A牵头，B、C配合 and 由A会同B tell B and C beside A."""
    cited = tuple(each.n for each in split(CHINESE))
    order = directive(text, passages=cited, by="会议", to=to, meeting=0)
    other = directive("听取意见", passages=cited, by="会议", to=("市教育局",), meeting=0)
    made = draft(meetings=(meeting(),), directives=(order, other))
    found = faults(audit(CHINESE, made).directives[0])
    assert ("addressee" not in {check for check, _ in found}) is ok


def test_each_clause_of_a_resolution_tells_somebody() -> None:
    """ "That the Director of Parks count ...; and that Cllr Roy write ..." tells both."""
    cited = tuple(each.n for each in split(ENGLISH) if each.n > 2)
    made = decision(
        "The pond be fenced; Cllr Roy write to the school.",
        passages=cited[:3],
        outcome="RESOLVED",
        to=("Director of Parks", "Cllr Roy"),
    )
    brief = audit(ENGLISH, draft(meetings=(meeting(),), people=PEOPLE, decisions=(made,)))
    assert "addressee" not in {check for check, _ in faults(brief.decisions[0])}


@pytest.mark.parametrize(
    ("by", "words", "ok"),
    [
        ("the council", "hold the hearing", True),
        ("Otto Lunt", "hold the hearing", True),
        ("the council", "sell the old barn", False),
        ("the council", "two more bids", True),
        ("Pia Roy", "two more bids", False),
    ],
)
def test_a_motion_that_carried_is_the_body_s_as_well(by: str, words: str, ok: bool) -> None:
    """What was moved and lost is the mover's alone; "Clerk to ask" is noted by the body."""
    report = Report("Minutes of the council of Fenwick.\n\n" + ENGLISH.text)
    cited = tuple(each.n for each in split(report) if words in each.text)
    order = directive(words, passages=cited, by=by, meeting=0)
    made = draft(
        document=document(kind="minutes"), meetings=(meeting(),), people=PEOPLE, directives=(order,)
    )
    found = {check for check, _ in faults(audit(report, made).directives[0])}
    assert found.isdisjoint({"speaker", "voice"}) is ok
