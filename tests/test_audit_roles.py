"""What part a number plays: a part and its whole, a start and its end, each or together."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit

VANS = "The depot reported that 31 of its 44 vans had passed the inspection."
GRANT = "The grant was 70 million, of which 45 million came from the state."
PUMPS = "全区58座泵站已检修41座，其中9座换了电机。"
NOISE = "Complaints about noise fell from 520 in 2021 to 340 in 2023."
LEVEL = "The reservoir stood at 61 percent, down from 83 percent a year earlier."
HALL = "The hall is $90,000 over its budget of $1.7 million."
ROADWORK = "The closure runs from April 3 and the road reopens on May 20."
SCHOOLS = "Two schools received tablets worth $64,000 in total."
PIPES = "Her estimate is $512,000 now, was $468,000 in the fall, pipe prices went up."
LAYOUT = "She said it had 96 spaces and the firm had “listened, and come down from 78 units”."
STAFF = "The board filled 4 of 7 posts and will advertise the last three in June."


def verdict(text: str, said: str) -> str:
    """The verdict on a claim about a text of one passage."""
    return audit(Report(text), draft(headline=claim(said))).headline.verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (VANS, "Of the 31 vans at the depot, 44 had passed the inspection."),
        (VANS, "All 44 vans of the depot had passed the inspection."),
        (VANS, "Most of the depot's vans had not passed; of 31 vans 44 passed the inspection."),
        (GRANT, "The grant was 45 million, of which 70 million came from the state."),
        (GRANT, "The state gave 70 million of the 45 million grant."),
        (PUMPS, "全区41座泵站已检修58座。"),
        (PUMPS, "全区41座泵站中，58座已检修。"),
        (NOISE, "Complaints about noise rose from 340 in 2021 to 520 in 2023."),
        (NOISE, "Complaints about noise are down from 340 to 520."),
        (LEVEL, "The reservoir climbed to 61 percent."),
        (LEVEL, "The reservoir is down to 83 percent from 61 percent."),
        (HALL, "The hall is $1.7 million over its budget of $90,000."),
        (ROADWORK, "The closure runs until April 3."),
        (SCHOOLS, "Two schools received tablets worth $64,000 each."),
        ("全市水库112座，其中病险水库8座。", "全市112座病险水库。"),
        ("An 18-mile road,\nempty since 2017.", "The road has been empty since 18."),
        ("In March a total of 14 wells ran dry.", "The wells ran dry on March 14."),
        (PIPES, "The estimate fell from $512,000 to $468,000."),
        (
            "In 2023 the district courts closed 411 cases and fined 386 people, 14 of them clerks.",
            "In 14 district courts closed 411 cases.",
        ),
    ],
)
def test_a_number_in_another_part_is_not_supported(text: str, said: str) -> None:
    """Arithmetic alone refutes some; others only what the passage says of the same numbers."""
    assert verdict(text, said) != "supported"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (VANS, "Of the depot's 44 vans, 31 had passed the inspection."),
        (GRANT, "Of the grant of 70 million, 45 million came from the state."),
        (PUMPS, "全区58座泵站中，已检修41座。"),
        (NOISE, "Complaints about noise fell to 340 in 2023, from 520 in 2021."),
        (LEVEL, "The reservoir stood at 61 percent, against 83 percent a year earlier."),
        (HALL, "The hall is $90,000 above its $1.7 million budget."),
        (ROADWORK, "The closure begins April 3."),
        (SCHOOLS, "Two schools received tablets worth $64,000 in all."),
        (STAFF, "The board will advertise the remaining three posts in June."),
        (PIPES, "The estimate rose from $468,000 to $512,000."),
        (PIPES, "The estimate is $512,000, up from $468,000."),
        (LAYOUT, "It has 96 spaces and the firm has come down from 78 units."),
    ],
)
def test_the_same_part_in_another_order_is_supported(text: str, said: str) -> None:
    """A part may stand before its whole or behind it, a start before its end or behind it."""
    assert verdict(text, said) == "supported"


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("37 percent of the wells are dry.", "Over a third of the wells are dry.", True),
        ("37 percent of the wells are dry.", "Over half of the wells are dry.", False),
        ("30 of the 62 wells are dry.", "Nearly half of the 62 wells are dry.", True),
        ("Fines fell from 80 in 2020 to 50 in 2023.", "Fines fell in three years.", True),
        ("Fines fell from 80 in 2020 to 50 in 2023.", "Fines fell in four years.", False),
    ],
)
def test_shares_and_years_may_be_reckoned(text: str, said: str, found: bool) -> None:
    """A share follows from a percentage, or from a part and its whole; a length from two years."""
    assert (verdict(text, said) == "supported") == found


def test_a_decimal_and_a_vote_are_no_months() -> None:
    """February is not in 7.1 and 2.8, and April is not in 4-2."""
    text = "The rate fell from 7.1 percent in March to 2.8 percent, and the motion passed 4-2."
    assert verdict(text, "The rate fell from 7.1 percent in February.") == "unsupported"
    assert verdict(text, "The rate fell from 7.1 percent in April.") == "unsupported"


OUTPUT = "Output grew by 6.3 percent, down 1.1 points on last year, and sales fell 4 percent to 90."


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Output was up 6.3 percent, 1.1 points lower than last year.", "supported"),
        ("Sales were down 4 percent to 90.", "supported"),
        ("Output was down 6.3 percent, 1.1 points lower than last year.", "weak"),
        ("Output grew by 6.3 percent, up 1.1 points on last year.", "weak"),
        ("Sales had growth of 4 percent, and output grew by 6.3 percent.", "weak"),
    ],
)
def test_what_rises_by_a_number_does_not_fall_by_it(said: str, expected: str) -> None:
    """The word next to a number says which, before it or behind."""
    assert verdict(OUTPUT, said) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "With 13/15 members agreeing, the plan was passed.",
            "The plan passed, 13 of 15 agreeing.",
        ),
        (
            "Works lag behind: of plan 86 kilometers this year, only 31 kilometers are finished.",
            "Works lag: 31 of this year's planned 86 kilometres are finished.",
        ),
        (
            "That the Parks Bylaw be given first, second and third reading.",
            "The Parks Bylaw be given three readings.",
        ),
        (
            "In the 6 months output grew by 8 percent.",
            "In the first six months output grew 8 percent.",
        ),
        (
            "From January to September a total of 4 fires broke out.",
            "From January to September 4 fires broke out.",
        ),
        ("In March a total of 14 wells ran dry.", "In March 14 wells ran dry."),
        ("去年11月一名81歲婦人在路口受傷。", "去年11月81歲婦人在路口受傷。"),
        (
            "The fund is to overspend by 9 marks, against 4 marks of reserve.",
            "The fund is heading for overspending of 9 marks, against 4 marks of reserve.",
        ),
        ("The fee was reviewed upwards from 9 to 14 marks.", "The fee rose from 9 to 14 marks."),
    ],
)
def test_a_number_is_read_as_what_it_counts(text: str, said: str) -> None:
    """A share with a stroke is no date; "first" of six months counts nothing by itself."""
    assert verdict(text, said) == "supported"
