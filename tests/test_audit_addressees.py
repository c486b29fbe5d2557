"""Whom an order tells: whoever opens the clause that tells it."""

from __future__ import annotations

from itertools import product

import pytest
from drafts import directive, draft

from govsumm import Report, ask, audit


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Roads Office must patch the ring road. Culverts and verges: ward foremen shall "
            "clear them or fence them off.",
            {("Patch the ring road.", "Roads Office"), ("Clear the culverts.", "ward foremen")},
        ),
        (
            "Clerk to order the salt; Cllr Pym to meet the vicar about the wall.",
            {("Order the salt.", "Clerk"), ("Meet the vicar about the wall.", "Cllr Pym")},
        ),
        (
            "By June the bridge has to be repainted. Head teachers shall file their rolls.",
            {("File the rolls.", "Head teachers")},
        ),
        (
            "Pay the arrears within a week, she directed the treasurer. The auditor should check "
            "the books.",
            {("Pay the arrears.", "treasurer"), ("Check the books.", "auditor")},
        ),
        (
            "The Finance Office and the Audit Board shall reconcile the ledgers.",
            {
                ("Reconcile the ledgers.", "Finance Office"),
                ("Reconcile the ledgers.", "Audit Board"),
            },
        ),
        (
            "The drains must be cleared soon. The works office shall do this at its own cost.",
            {("Clear the drains.", "works office")},
        ),
        (
            "由分管领导挂帅督办。市水利局要每周通报进度，严防弄虚作假。",
            {
                ("挂帅督办。", "分管领导"),
                ("每周通报进度。", "市水利局"),
                ("严防弄虚作假。", "市水利局"),
            },
        ),
        (
            "會議請運輸署年底前交代路線，並請巴士公司每季提供乘客數字。",
            {("年底前交代路線。", "運輸署"), ("每季提供乘客數字。", "巴士公司")},
        ),
        (
            "由住建局牵头，城管局配合，五一前拆除违建。",
            {("五一前拆除违建。", "住建局"), ("五一前拆除违建。", "城管局")},
        ),
        (
            "由教育局会同卫健委逐校检查，不合格的一律停用。",
            {("逐校检查。", "教育局"), ("逐校检查。", "卫健委")},
        ),
    ],
)
def test_an_order_is_to_whoever_opens_its_clause(text: str, told: set[tuple[str, str]]) -> None:
    """Not to whoever opens another; those who do it together are all told."""
    report = Report(f"The Harbour Board met.\n{text}\n")
    numbers = tuple(each.n for each in ask(report).passages if each.n > 1)
    known = [directive(action, passages=numbers, to=(who,)) for action, who in sorted(told)]
    wrong = {("Repaint the bridge.", "Head teachers")} if "bridge" in text else set()
    pairs = {*product({action for action, _ in told}, {who for _, who in told}), *wrong}
    for action, who in sorted(pairs):
        order = directive(action, passages=numbers, to=(who,))
        made = audit(report, draft(directives=(order, *known))).directives[0]
        doubted = any(each.check == "addressee" for each in made.checks)
        assert doubted is ((action, who) not in told), (action, who)


@pytest.mark.parametrize(
    ("text", "action", "right", "wrong"),
    [
        (
            "Council directed the Weir Board to move in at once, and KPLA to bar the traders "
            "pending the outcome.",
            "Bar the traders pending the outcome.",
            "KPLA",
            "Weir Board",
        ),
        (
            "He asked the Clerk to write to the mill and the Treasurer to draw up a budget.",
            "Draw up a budget.",
            "Treasurer",
            "Clerk",
        ),
        (
            "She told the Ministry of Roads to reopen the pass and the Ministry of Health to send "
            "two vans.",
            "Send two vans.",
            "Ministry of Health",
            "Ministry of Roads",
        ),
        (
            "Before 3 May, the Works Office shall list the defects and report them to the Audit "
            "Office.",
            "List the defects and report them.",
            "Works Office",
            "Audit Office",
        ),
    ],
)
def test_somebody_whom_the_draft_never_names_is_told_too(
    text: str, action: str, right: str, wrong: str
) -> None:
    """An order moved to another in the sentence is doubted, though nothing else is told to whoever
    it is to.
    """
    report = Report(f"The Harbour Board met.\n{text}\n")
    numbers = tuple(each.n for each in ask(report).passages if each.n > 1)
    for who in (right, wrong):
        order = directive(action, passages=numbers, to=(who,))
        made = audit(report, draft(directives=(order,))).directives[0]
        doubted = any(each.check == "addressee" for each in made.checks)
        assert doubted is (who == wrong), who
