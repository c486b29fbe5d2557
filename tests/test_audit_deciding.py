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
    ],
)
def test_such_words_may_also_only_lend_weight(text: str, said: str) -> None:
    """ "Every month" is monthly, "at all" adds nothing, "lost" and "passed" have many senses."""
    assert verdict(text, said) == "supported"
