"""Words of which only one can be meant: a claim that has another one is weak."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit
from govsumm.auditing.word_choice.rivalling import meanings


def verdict(text: str, said: str) -> str:
    """The verdict on a claim about a text of one passage."""
    return audit(Report(text), draft(headline=claim(said))).headline.verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mr. Orr must report weekly on the bridge.", "Report every month on the bridge."),
        ("The pool lost £40,000 last year.", "The pool made a surplus of £40,000 last year."),
        ("Some hamlets have no pump.", "All hamlets lack a pump."),
        ("Both mills were shut in May.", "One of the two mills was shut in May."),
        ("The motion lapsed for want of a second.", "The motion was voted down."),
        ("Two pumps are on order.", "Two pumps have arrived."),
        ("Mr. Orr offered a field for the fair.", "Mr. Orr asked for a field for the fair."),
        ("The mill has no full-time guard.", "The mill has no part-time guard."),
        ("The board is to terminate the lease of the mill.", "Renew the lease of the mill."),
        ("The new bylaw expires in May.", "The new bylaw comes into force in May."),
        ("Mr. Orr denied that the mill was sold.", "Mr. Orr confirmed that the mill was sold."),
        ("There are 12 suspected cases of measles.", "There are 12 confirmed cases of measles."),
        ("The union welcomed the new rota.", "The union is dismayed at the new rota."),
        ("The plan was agreed in principle.", "The plan received final approval."),
        ("The two mills owe 40,000 in total.", "The two mills owe 40,000 apiece."),
        ("县卫健局每季度检查一次药库。", "每月检查一次药库。"),
        (
            "In the third quarter the mill stood still.",
            "The mill stood still in the second quarter.",
        ),
        ("The mill is shut in the evenings.", "The mill is shut in the mornings."),
        ("The lake is full, up from May.", "The lake is full, down from May."),
        ("The freeze was defeated by 6 votes to 5.", "The freeze won by 6 votes to 5."),
        ("The road is deteriorating.", "The road is improving."),
        ("个别路段坑洼，有的难以通行。", "多数路段坑洼，有的难以通行。"),
        ("镇里力争年底前修通水渠。", "镇里已在年底前修通水渠。"),
        ("他否认水渠漏水。", "他证实水渠漏水。"),
        ("个别村干部走访流于形式。", "多数村干部走访流于形式。"),
    ],
)
def test_another_word_of_the_family_is_seen(text: str, said: str) -> None:
    """Weekly is not monthly, some are not all."""
    assert verdict(text, said) != "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mr. Orr must report every month on the bridge.", "Report monthly on the bridge."),
        ("All hamlets must check every pump weekly.", "Check each pump every week."),
        ("县卫健局每个月检查一次药库。", "每月检查一次药库。"),
        ("Tolls rose from the first to the second quarter.", "Tolls rose after the first quarter."),
    ],
)
def test_words_of_one_meaning_stand_for_each_other(text: str, said: str) -> None:
    """Monthly is every month."""
    assert verdict(text, said) == "supported"


def test_a_passage_with_both_says_nothing() -> None:
    """Where the text has the claim's word too, the rivals do not judge."""
    text = "At the dam monthly checks took the place of weekly checks."
    assert verdict(text, "Weekly checks at the dam gave their place to monthly checks.") != (
        "unsupported"
    )
    assert max(map(len, meanings(text).values())) == 2
