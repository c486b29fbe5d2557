"""Numbers whose words were exchanged while the numbers kept their order; wholes told for parts."""

from __future__ import annotations

import pytest
from drafts import claim, date, directive, draft

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


REACH = "The county must reach 320 hamlets by the end of 2026 and all 415 by 2028, Mr. Orr said."
PIPES = "The works must lay 40 km of pipe by June 30 and 75 km by October 31."
PIPED = "联网项目覆盖7个街道、3.4万人，目前干线管道铺设完成62%，庭院阀门只换了29%。"
BACK = "Mr. Orr told four builders to return or lose their bond, giving them thirty days to do so."


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (REACH, "The county must reach all 415 by 2028.", "The county must reach all 320 by 2028."),
        (
            REACH,
            "The county must reach 320 hamlets by the end of 2026.",
            "The county must reach 415 hamlets by the end of 2026.",
        ),
        (
            REACH,
            "Reach 320 by the end of 2026, all 415 by 2028.",
            "Reach 415 by 2026, 320 by 2028.",
        ),
        (PIPES, "The works must lay 75 km by October 31.", "The works must lay 75 km by June 30."),
        (PIPES, "The works must lay 40 km by June 30.", "The works must lay 40 km by October 31."),
        (PIPED, "联网项目目前干线管道铺设完成62%。", "联网项目目前干线管道铺设完成29%。"),
        (
            BACK,
            "Builders to return in thirty days or lose their bond.",
            "Builders to return in four days or lose their bond.",
        ),
    ],
)
def test_a_number_keeps_the_deadline_of_its_part(text: str, true: str, false: str) -> None:
    """A part without a verb has that of the part before, for its own number by its own day."""
    assert verdict(text, true) == "supported"
    assert verdict(text, false) != "supported"


@pytest.mark.parametrize(
    ("due", "edtf", "verdict"),
    [("by 2028", "2028", "supported"), ("by the end of 2026", "2026-12-31", "weak")],
)
def test_a_deadline_is_for_the_number_beside_it(due: str, edtf: str, verdict: str) -> None:
    """An order that tells one number of two has the deadline of that number."""
    order = directive("Reach all 415 hamlets.", due=date(due, edtf, what="due"))
    brief = audit(Report(REACH), draft(directives=(order,)))
    assert brief.directives[0].verdict == verdict
