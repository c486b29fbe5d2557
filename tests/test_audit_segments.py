"""Numbers whose words were exchanged while the numbers kept their order; wholes told for parts."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit

WORKS = "Of 124 works in the county, 57 were completed, 49 are going on and 18 had been abandoned."


def verdict(text: str, said: str) -> str:
    """The verdict on a claim about a text of one passage."""
    return audit(Report(text), draft(headline=claim(said))).headline.verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WORKS, "Of the county's 124 works 57 were abandoned, 49 go on and 18 are completed."),
        (
            "Bills at the pool had risen by 41 percent, while membership had risen by 6 percent.",
            "Bills at the pool rose by 6 percent and membership by 41 percent.",
        ),
        ("The report showed that 14 of 22 targets were met.", "The report showed 22 targets met."),
        ("Two of its nine vans are out of use.", "Nine vans of it are out of use."),
    ],
)
def test_an_exchange_of_words_is_seen_as_one_of_numbers(text: str, said: str) -> None:
    """It does not matter which of the two moved."""
    assert verdict(text, said) != "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WORKS, "18 works were abandoned, 57 completed; 49 are going on."),
        ("The report showed that 14 of 22 targets were met.", "14 targets of the 22 were met."),
        ("Every one of the 63 hamlets has a pump.", "All 63 hamlets have a pump."),
    ],
)
def test_another_order_or_a_part_with_its_whole_is_fine(text: str, said: str) -> None:
    """The words stay with their numbers."""
    assert verdict(text, said) == "supported"
