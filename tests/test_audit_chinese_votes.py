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
