"""Deadlines: a clause that has a time of its own takes none from beside it."""

from __future__ import annotations

import pytest
from drafts import date, directive, draft

from govsumm import Report, ask, audit

PAIRS = [
    (
        "The council asked the engineer to resurface Mill Lane before the frost and to reopen the "
        "ford tonight.",
        [("Resurface Mill Lane.", "before the frost"), ("Reopen the ford.", "tonight")],
    ),
    (
        "Ms Orr is to circulate the draft lease by Tuesday; Mr Hale to bring quotes for the boiler "
        "to the May Ordinary Meeting.",
        [
            ("Circulate the draft lease.", "by Tuesday"),
            ("Bring quotes for the boiler.", "May Ordinary Meeting"),
        ],
    ),
    (
        "Wells must be tested within ten days. Pumps are to be replaced by year's end.",
        [("Test the wells.", "within ten days"), ("Replace the pumps.", "by year's end")],
    ),
    (
        "The bureau will hire 40 inspectors this year and open two depots in the second quarter.",
        [("Hire 40 inspectors.", "this year"), ("Open two depots.", "in the second quarter")],
    ),
    (
        "Districts must plant 300 hectares by the end of 2026 and all 900 by 2028.",
        [("Plant 300 hectares.", "by the end of 2026"), ("Plant all 900 hectares.", "by 2028")],
    ),
    (
        "It is necessary to clear the drains this week. It is necessary to publish the roster by "
        "the end of June.",
        [("Clear the drains.", "this week"), ("Publish the roster.", "by the end of June")],
    ),
    (
        "民政局今晚完成摸底，明早八点前报送名单。",
        [("完成摸底。", "今晚"), ("报送名单。", "明早八点前")],
    ),
    (
        "10月1日前打通8个系统，剩下的6个春节前打通。",
        [("打通8个系统。", "10月1日前"), ("打通剩下的6个系统。", "春节前")],
    ),
    (
        "運輸署須於一個月內提交方案，並於九月會議上匯報進度。",
        [("提交方案。", "一個月內"), ("匯報進度。", "九月會議")],
    ),
]


def _is_doubted(text: str, action: str, due: str) -> bool:
    """Whether the audit says of a deadline that it is another's."""
    report = Report(text + "\n")
    numbers = tuple(each.n for each in ask(report).passages)
    when = date(due, None, what="due", passages=numbers)
    order = directive(action, passages=numbers, due=when)
    made = audit(report, draft(directives=(order,))).directives[0].due
    assert made is not None
    return any(each.check == "deadline" for each in made.checks)


@pytest.mark.parametrize(("text", "pairs"), PAIRS)
def test_an_order_with_a_time_of_its_own_takes_none_from_beside_it(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    """Whether or not the rules know it as a deadline: before the frost, tonight, 春节前."""
    for action, own in pairs:
        for _, due in pairs:
            assert _is_doubted(text, action, due) is (due != own), (action, due)


@pytest.mark.parametrize(
    ("text", "actions", "due"),
    [
        (
            "By May 3, the board shall inspect every school, mend the roofs and train the guards.",
            ["Inspect every school.", "Mend the roofs.", "Train the guards."],
            "By May 3",
        ),
        (
            "The bureau shall within 30 days draft a plan, share it with the wards and report "
            "weekly until the inquiry ends.",
            ["Draft a plan.", "Share the plan with the wards."],
            "within 30 days",
        ),
        (
            "All culverts are to be desilted. The work must be finished before the rains set in.",
            ["Desilt all culverts."],
            "before the rains set in",
        ),
        (
            "各乡镇要在5月底前完成清淤，落实专人值守，每周上报进度。",
            ["完成清淤。", "落实专人值守。", "上报进度。"],
            "5月底前",
        ),
        (
            "The fund shall be released forthwith. The Head of Works shall find huts for all 38 "
            "crews by 6 December.",
            ["Release the fund and find huts for all 38 crews."],
            "by 6 December",
        ),
    ],
)
def test_what_has_no_time_of_its_own_shares_that_of_its_sentence(
    text: str, actions: list[str], due: str
) -> None:
    """A day that opens a sentence, a sentence about the one before, an order of two clauses."""
    assert not [action for action in actions if _is_doubted(text, action, due)]
