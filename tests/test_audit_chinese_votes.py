"""Who moved, who seconded, who voted which way, in minutes in Chinese."""

from __future__ import annotations

import pytest
from drafts import decision, draft, failed

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
