"""Decisive words in the audit: all, most, only, already: said of more, or sooner, than it was."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit


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
    ],
)
def test_such_words_may_also_only_lend_weight(text: str, said: str) -> None:
    """ "Every month" is monthly, "at all" adds nothing, "up to" permits, "lost" has many senses."""
    assert verdict(text, said) == "supported"
