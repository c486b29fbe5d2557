"""How a number or a time stands in a claim: at least, by so much, since then, of all, each time."""

from __future__ import annotations

import pytest
from drafts import claim, draft, faults

from govsumm import Report, audit


def _faults(printed: str, told: str) -> set[str]:
    """The checks that find fault with a claim of the one passage of a report."""
    report = Report(f"{printed}\n")
    brief = audit(report, draft(summary=(claim(told),)))
    return {check for check, _ in faults(brief.summary[0])}


@pytest.mark.parametrize(
    ("printed", "true", "false"),
    [
        (
            "Some 900 people walk more than ten kilometres to the well.",
            "Some 900 people walk over ten kilometres to the well.",
            "Some 900 people walk up to ten kilometres to the well.",
        ),
        (
            "The service brought its response time down to 6.8 minutes.",
            "The service brought down its response time to 6.8 minutes.",
            "The service brought its response time down by 6.8 minutes.",
        ),
        (
            "Eleven children were seen with rashes since September.",
            "Eleven children have been seen with rashes since September.",
            "Eleven children were seen with rashes in September.",
        ),
        (
            "The post is to be advertised for 21 days.",
            "The post is advertised for 21 days.",
            "The post is to be advertised within 21 days.",
        ),
        (
            "Damp cases stood at 418, of which 112 were overdue.",
            "Damp cases stood at 418, of which 112 were late.",
            "Damp cases stood at 418, with a further 112 overdue.",
        ),
        (
            "The offices report every six hours.",
            "Every six hours the offices report.",
            "The offices report within six hours.",
        ),
        (
            "340 households are on a boil notice.",
            "A boil notice covers 340 households.",
            "340 people are on a boil notice.",
        ),
        (
            "41 percent of the debt was in the Huart ward.",
            "The Huart ward had 41 percent of the debt.",
            "41 percent of the ratepayers were in debt in the Huart ward.",
        ),
        ("会议决定将补助由每部12万元提高到15万元。", "补助提高到15万元。", "补助提高15万元。"),
        ("县医院整改完成率不足六成。", "县医院整改完成率不到六成。", "县医院整改完成率刚过六成。"),
    ],
)
def test_a_number_stands_as_the_passages_have_it(printed: str, true: str, false: str) -> None:
    """The same number in another frame says something else."""
    assert not _faults(printed, true)
    assert _faults(printed, false)


@pytest.mark.parametrize(
    ("printed", "true", "false"),
    [
        (
            "No department shall commit to new works until its bills are cleared.",
            "Until its bills are cleared, a department may not commit to new works.",
            "Until its bills are cleared, a department may commit to new works.",
        ),
        (
            "The board wants no mould case older than ten days by Easter.",
            "The board wants every mould case to be no more than ten days old by Easter.",
            "The board wants every mould case to be more than ten days old by Easter.",
        ),
        (
            "A fire must be reported within 15 minutes.",
            "A fire must be reported within a quarter of an hour.",
            "A fire must be reported within half an hour.",
        ),
        (
            "The contractor walked off the site in May.",
            "The contractor abandoned the site in May.",
            "The contractor fenced the site in May.",
        ),
        ("预测今年降水偏多一到两成。", "预计今年雨量偏多10%至20%。", "预计今年雨量偏少10%至20%。"),
        ("后期维保没人管。", "后期维护保养没人管。", "后期维护保养有人管。"),
    ],
)
def test_a_claim_may_say_the_same_in_other_words(printed: str, true: str, false: str) -> None:
    """A clause put first, a limit turned round, a quarter of an hour, a phrase for a verb."""
    assert not _faults(printed, true)
    assert _faults(printed, false)
