"""Decisive words in the audit: all, most, only, already: said of more, or sooner, than it was."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit, split


def verdict(text: str, said: str) -> str:
    """The verdict on a claim about a text of one passage."""
    return audit(Report(text), draft(headline=claim(said))).headline.verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Six hamlets wait for a pump.", "Every hamlet waits for a pump."),
        ("Of the 40 mills, 12 have no guard.", "Most of the 40 mills have no guard."),
        ("The wet spring is the main cause of the delay.", "The wet spring is the only cause."),
        ("The two mills have bills of 900.", "The two mills have bills of 900 each."),
        ("The mill plans to buy a new pump.", "The mill has already bought a new pump."),
        ("The mill bill carried 9-1.", "The mill bill carried unanimously."),
        (
            "The share of the mill went from 17% to 19%.",
            "The mill's share dropped from 17% to 19%.",
        ),
        ("The mill has no ledger since 2020.", "The mill had no ledger until 2020."),
        ("Income is still less than 900.", "Income has surpassed 900."),
    ],
)
def test_what_is_said_of_some_is_not_told_of_all(text: str, said: str) -> None:
    """A count is not all, a third not most, the main cause not the only one, a plan no deed."""
    assert verdict(text, said) != "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hamlets must report on their pumps monthly.", "Report on pumps every month."),
        ("The mill has held no drill.", "The mill has held no drill at all."),
        ("Each hamlet must check its pump.", "All hamlets must check their pumps."),
        ("The mill has bought a pump.", "The mill already has bought a pump."),
        ("Closed cases flared up again.", "Cases already closed flared up again."),
        ("Stop digging the lane after 9 May.", "Stop digging the lane once 9 May has passed."),
        ("The motion was rejected.", "The motion was lost."),
        ("Only 900 of the fund is left.", "Merely 900 of the fund is left."),
        ("Lend each mill up to 900.", "Each mill may be lent up to 900."),
        ("Buy at least six pumps for the mill.", "Buy no fewer than six pumps for the mill."),
        ("The level has not reached 14 metres.", "The level is below 14 metres."),
        ("Twelve millers were unwilling to move.", "Twelve millers refuse to move."),
        ("The toll of the mill rises by 9 a year.", "The toll of the mill rises 9 annually."),
        ("The mill is basically ready.", "The mill is largely ready."),
        ("The pump does not start reliably.", "The pump starts unreliably."),
        (
            "The bill on the toll of the mill carried 9-0.",
            "The mill toll bill unanimously carried.",
        ),
        (
            "The share of the mill went from 19% to 17%.",
            "The mill's share dropped from 19% to 17%.",
        ),
        ("The council adopted a plan to postpone the toll.", "The toll was postponed."),
        (
            "The smell at the mill was gone, but its race is still foul.",
            "The mill's smell has gone.",
        ),
        (
            "The toll of the mill had gone up by nearly a fifth.",
            "The mill toll rose by nearly a fifth.",
        ),
        ("Repairs of the mill were lagging behind.", "Repairs of the mill have fallen behind."),
        ("Both posts at the mill should be filled by May.", "Fill the vacant mill posts by May."),
    ],
)
def test_such_words_may_also_only_lend_weight(text: str, said: str) -> None:
    """ "Every month" is monthly, "at all" adds nothing, "up to" permits, "lost" has many senses."""
    assert verdict(text, said) == "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The assembly gave its blessing to the mill loan.", "The mill loan was approved."),
        ("The board rubber-stamped the mill loan.", "The board approved the mill loan."),
        ("The mill loan got the nod.", "The mill loan was approved."),
        ("The mill loan was thrown out.", "The mill loan was rejected."),
        ("The panel gave the thumbs down to the mill loan.", "The panel rejected the mill loan."),
        ("The mill loan was put on ice until March.", "The mill loan was deferred until March."),
        ("The cost of the mill soared to 9 million.", "The cost of the mill rose to 9 million."),
        ("The mill bill was reviewed upwards to 9 million.", "The mill bill rose to 9 million."),
        ("The mill was put into operation in May.", "The mill was opened in May."),
        ("The board of the mill sacked the miller.", "The miller was dismissed by the mill board."),
        ("Income trailed the mill plan.", "Income was below the mill plan."),
        ("Write whenever a household leaves the mill.", "Write on every household that leaves."),
        ("The bulk of the grain came to the mill.", "The grain mostly came to the mill."),
    ],
)
def test_a_decision_or_a_change_may_be_told_by_an_idiom(text: str, said: str) -> None:
    """Approved, rejected, put off, risen, opened, dismissed, missed."""
    report = Report(f"The hens laid eggs. A choir sang. The tram bell rang.\n\n{text}\n")
    made = audit(report, draft(headline=claim(said, len(split(report))))).headline
    assert all(each.ok for each in made.checks if each.check in ("word", "decisive")), said
