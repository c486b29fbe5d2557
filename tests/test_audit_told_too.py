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


LINES = Report(
    "（一）城北管网剩余3.4公里于10月15日前全部完工，\n"
    "由市园林局统一核发占道许可。\n"
    "（责任单位：市住建局、市园林局、安能热力公司）\n"
    "（二）7个小区由属地街道上门征求意见；\n"
    "个别住户不改的，留置接口。\n"
    "（责任单位：南街街道、纺园街道）\n"
    "（三）末位的换热站，由市住建局约谈站长。\n"
    "（责任单位：安能热力公司、市住建局）\n"
    "4. Mend the sluice by June.\n"
    "(Responsible units: Water Bureau, Hengan Company)\n"
    "5. Count the swans.\n"
    "(Responsible units: Parks Bureau)\n"
)


@pytest.mark.parametrize(
    ("text", "to", "ok"),
    [
        ("城北管网10月15日前全部完工", ("市住建局", "安能热力公司"), True),
        ("城北管网10月15日前全部完工", ("南街街道",), False),
        ("统一核发占道许可", ("市园林局",), True),
        ("统一核发占道许可", ("市住建局",), False),
        ("7个小区上门征求意见", ("南街街道", "纺园街道"), True),
        ("个别住户不改的，留置接口", ("南街街道、纺园街道",), True),
        ("约谈末位换热站站长", ("市住建局",), True),
        ("约谈末位换热站站长", ("安能热力公司",), False),
        ("Mend the sluice by June", ("Water Bureau", "Hengan Company"), True),
        ("Mend the sluice by June", ("Parks Bureau",), False),
    ],
)
def test_a_line_of_responsible_units_tells_the_item_before_it(
    text: str, to: tuple[str, ...], ok: bool
) -> None:
    """All of the line, but for clauses that name one of them for their own; not of another item."""
    cited = tuple(e.n for e in split(LINES) if len(set(text) & set(e.text)) > len(set(text)) * 0.7)
    order = directive(text, passages=cited[:1], by="会议", to=to, meeting=0)
    made = draft(meetings=(meeting(),), directives=(order,))
    found = faults(audit(LINES, made).directives[0])
    assert ("addressee" not in {check for check, _ in found}) is ok


@pytest.mark.parametrize(
    ("text", "to", "ok"),
    [
        ("县领导包乡镇、乡镇干部包村、护林员包地块", ("县领导", "乡镇干部", "护林员"), True),
        ("县领导包乡镇、乡镇干部包村、护林员包地块", ("各乡镇",), False),
        ("11月15日前报责任人名单", ("护林员",), False),
        ("制定防火细则", ("县林草局",), True),
        ("制定防火细则", ("县领导",), False),
    ],
)
def test_each_of_several_is_told_in_a_clause_of_their_own(
    text: str, to: tuple[str, ...], ok: bool
) -> None:
    """ "A checks towns, B checks villages" tells both, and neither what follows."""
    report = Report(
        "会议要求，县领导包乡镇、乡镇干部包村、护林员包地块，11月15日前各乡镇要报责任人名单，"
        "由县林草局制定防火细则。\n"
    )
    other = directive("x", to=("县领导", "乡镇干部", "护林员", "各乡镇", "县林草局"))
    made = draft(meetings=(meeting(),), directives=(directive(text, to=to), other))
    found = faults(audit(report, made).directives[0])
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
