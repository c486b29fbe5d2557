"""Who moved, who seconded, who voted which way, in minutes in Chinese."""

from __future__ import annotations

import pytest
from drafts import decision, draft, failed, person

from govsumm import Report, audit

REPORT = Report(
    "柳溪镇议事会会议记录\n"
    "林大川议员动议批准渡口合同，何小满议员附议。\n"
    "赞成者：林大川、何小满、孟秋。反对者（2人）：陶立、杜青云。议案通过，3比2。\n"
)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("林大川动议批准合同，何小满附议。", []),
        ("何小满动议批准合同，林大川附议。", ["何小满", "林大川"]),
        ("由何小满和议，议案通过。", []),
        ("林大川、何小满、孟秋赞成，陶立、杜青云反对。", []),
        ("陶立和杜青云投了反对票。", []),
        ("陶立、杜青云、孟秋赞成，林大川、何小满反对。", ["何小满", "杜青云", "林大川", "陶立"]),
        ("孟秋弃权。", ["孟秋"]),
        ("反对：陶立、孟秋。", ["孟秋"]),
    ],
)
def test_nobody_changes_sides_in_chinese(text: str, wrong: list[str]) -> None:
    """Names stand before a verb or behind a label, alone or in a row; no list need have them."""
    given = draft(decisions=(decision(text, passages=(2, 3, 4)),))
    brief = audit(REPORT, given)
    found = (check for check in failed(brief.decisions[0]) if "the passages have" in check.why)
    assert {check.token for check in found} == set(wrong)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("民政處須召開跨部門會議。", None),
        ("申請團體須召開跨部門會議。", "申请团体"),
        ("顧問公司須補交夜間照明設計。", None),
        ("環衞署須補交夜間照明設計。", "环卫署"),
        ("主席要求環保局兩週內提出處理方案。", None),
        ("主席要求農業處兩週內提出處理方案。", "农业处"),
    ],
)
def test_whoever_must_do_something_need_bear_no_name(text: str, wrong: str | None) -> None:
    """A firm or an applicant is told things as bodies are; traditional characters are the same."""
    report = Report(
        "申請團體列席。環衞署、農業處派員出席。\n顧問公司須補交夜間照明設計。民政處須召開跨部門會議。\n"
        "主席當場要求環保局兩週內提出處理方案。\n"
    )
    given = draft(decisions=(decision(text, passages=(3, 4, 5)),))
    found = (check for check in failed(audit(report, given).decisions[0]) if check.check == "bound")
    assert {check.token for check in found} == ({wrong} if wrong else set())


MOVED = Report(
    "動議人：陶立議員；和議人：杜青雲女士。\n反對（兩票）：孟秋、林大川\n動議獲得通過。\n"
    "何小滿議員提出修訂動議，由溫如玉先生和議。\n卓議員文軒：造價過高，本席提議緩建。\n施議員可人：附議。\n"
)


@pytest.mark.parametrize(
    ("moved", "seconded", "passages", "right"),
    [
        ("陶立", "杜青雲", (1, 3), True),
        ("杜青雲", "陶立", (1, 3), False),
        ("何小滿", "溫如玉", (4,), True),
        ("溫如玉", "何小滿", (4,), False),
        ("卓文軒", "施可人", (5, 6), True),
        ("施可人", "卓文軒", (5, 6), False),
    ],
)
def test_movers_stand_before_their_verb_behind_a_label_or_in_a_turn(
    moved: str, seconded: str, passages: tuple[int, ...], right: bool
) -> None:
    """In a record and in a claim alike; a name at the end of a line moves nothing below it."""
    given = decision(
        f"{moved}動議，{seconded}和議。",
        matter="動議",
        outcome="獲得通過",
        moved_by=moved,
        seconded_by=seconded,
        passages=passages,
    )
    listed = ("陶立", "杜青雲", "孟秋", "林大川", "何小滿", "溫如玉", "卓文軒", "施可人")
    people = tuple(person(name, passages=(1,)) for name in listed)
    found = failed(audit(MOVED, draft(decisions=(given,), people=people)).decisions[0])
    assert (not {each.check for each in found} & {"part", "bound", "vote"}) == right


def test_nobody_moves_what_the_next_line_tells() -> None:
    """林大川, at the end of a line, does not move the motion that the next one passes."""
    given = draft(
        decisions=(decision("林大川附議，動議獲得通過。", passages=(2, 3)),),
        people=(person("林大川"),),
    )
    found = failed(audit(MOVED, given).decisions[0])
    assert not [each for each in found if each.check == "bound"]
