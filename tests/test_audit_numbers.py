"""Numbers of a claim: each is in the passages, and counts there what it counts in the claim."""

from __future__ import annotations

import pytest
from drafts import claim, draft

from govsumm import Report, audit, split
from govsumm.auditing.numbers.numerals import numbers
from govsumm.auditing.numbers.quantities import borne, claimed


def verdict(printed: str, said: str) -> str:
    """The verdict on a claim that rests on a text, all of it."""
    report = Report(printed, "numbers.txt")
    passages = range(1, len(split(report)) + 1)
    return audit(report, draft(headline=claim(said, *passages))).headline.verdict


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a dozen pumps, two dozen, half a dozen", ["12", "24", "6"]),
        ("two-thirds of them, a third of it, cut by a third", ["2/3", "1/3", "1/3"]),
        ("a third motion, the second quarter", ["3"]),
        ("half of the shops on the first half-day", ["1/2"]),
        ("doubled, tripled, twice", ["x2", "x3", "x2"]),
        ("Phase II of Part V and Grade IV", ["2", "5", "4"]),
        ("3½ miles, 1/2", ["3.5", "1", "2"]),
        ("at 8:12 p.m. or 20:12", ["8:12", "8:12"]),
        (
            "1億8千萬元，8千1百萬，3.5万亿，2億3,000萬",
            ["180000000", "81000000", "3500000000000", "230000000"],
        ),
        ("百分之六點八，三分之二，三成五，一半", ["6.8", "2/3", "35", "1/2"]),
        ("三座桥，翻一番，周五，进一步", ["3", "x2", "w5"]),
        (
            "1 812 houses from 4 105 flats, R12 500 000, 1.250.000",
            ["1812", "4105", "12500000", "1250000"],
        ),
        (
            "94,6 percent, 12,4 millions of euros, €3,50, 3.456,78",
            ["94.6", "12400000", "3.5", "3456.78"],
        ),
        (
            "wards 7,8 and 9, 1,25,000.75, 0.125, 12,345,678",
            ["7", "8", "9", "125000.75", "0.125", "12345678"],
        ),
        ("June 5 200 people, Ward 7 300 homes", ["200", "300"]),
    ],
)
def test_numbers_however_they_are_written(text: str, values: list[str]) -> None:
    """Dozens, shares, multiples, Roman numerals, times of day, Chinese units in a row."""
    assert [number.readings[0] for number in claimed(text)] == values


CONTINENTAL = (
    "The aid is 9.000 euros a farm. R12 500 000 goes to 1 200 households, 3,5 % more than in 2024. "
    "Of 28 000 tons there are 12,4 thousand."
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The aid is 9,000 euros a farm.", True),
        ("R12.5 million goes to 1,200 households.", True),
        ("3.5% more than in 2024 goes to 1,200 households.", True),
        ("There are 12,400 of 28,000 tons.", True),
        ("The aid is 900 euros a farm.", False),
        ("R12.5 million goes to 200 households.", False),
        ("R500,000 goes to 1,200 households.", False),
        ("35% more than in 2024 goes to 1,200 households.", False),
        ("There are 124,000 of 28,000 tons.", False),
    ],
)
def test_groups_and_decimals_may_be_marked_as_elsewhere(said: str, expected: bool) -> None:
    """Spaces and points may part thousands, a comma decimals: as in South Africa and Russia."""
    assert (verdict(CONTINENTAL, said) == "supported") is expected


DATED = (
    "The council adjourned at 13h40 and resumed at 14:05. The next sitting is on 4.6.2025. "
    "The by-law was gazetted on 30/04/2025. The strike lasted from 3 to 7 March. "
    "The levy is up 0,5 of a percentage point."
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The council adjourned at 1:40 p.m. and resumed at 2:05 p.m.", True),
        ("The next sitting is on June 4, 2025.", True),
        ("The by-law was gazetted on April 30, 2025.", True),
        ("The strike lasted from March 3 to March 7.", True),
        ("The levy is up half a percentage point.", True),
        ("The council adjourned at 2:05 p.m. and resumed at 1:40 p.m.", False),
        ("The by-law was gazetted on April 3, 2025.", False),
        ("The strike lasted from March 4 to March 7.", False),
    ],
)
def test_dates_and_times_may_be_put_as_elsewhere(said: str, expected: bool) -> None:
    """With points the day comes first; a time may be of twelve hours or of twenty-four."""
    assert (verdict(DATED, said) == "supported") is expected


def test_with_points_the_day_comes_first() -> None:
    """4.6.2025 is no day of April."""
    assert (
        verdict("The next sitting is on 4.6.2025.", "It sits next on April 6, 2025.") != "supported"
    )


def test_groups_in_a_row_may_be_numbers_of_their_own() -> None:
    """A table's row "12 300 450" bears each of its columns."""
    assert {"12", "300", "450"} <= borne("Ward A 12 300 450")


def test_a_scale_may_be_said_once_for_two() -> None:
    """270 in "270 to 300 million" is 270 or 270 million."""
    first, _ = numbers("270 to 300 million")
    assert first.elided
    assert first.readings == ("270", "270000000")


@pytest.mark.parametrize(
    ("text", "value"),
    [("50% of it", "1/2"), ("3 times as many", "x3"), ("at 20.12", "8:12"), ("half of it", "50")],
)
def test_shares_and_times_may_be_said_otherwise(text: str, value: str) -> None:
    """What a passage bears is read generously."""
    assert value in borne(text)


WORKS = (
    "The works department has laid 34 kilometres of pipe and repaired 57 valves since 2021, "
    "while 18 percent of households still wait. "
    "Of the 640 complaints received, 412 were closed within 48 hours. "
    "The subsidy was raised from 300 to 500 shillings. "
    "Two bridges stay shut, and the second reading was set for March 16."
)


@pytest.mark.parametrize(
    "said",
    [
        "34 km of pipe laid and 57 valves repaired since 2021",
        "57 valves repaired, 34 kilometers of pipe laid",
        "412 of 640 complaints closed within 48 hours",
        "Subsidy up to 500 shillings from 300",
        "18% of households still wait",
        "Two bridges shut, second reading set for March 16",
    ],
)
def test_true_numbers_in_other_words_are_supported(said: str) -> None:
    """In another order, with other units and signs."""
    assert verdict(WORKS, said) == "supported"


@pytest.mark.parametrize(
    "said",
    [
        "57 km of pipe laid and 34 valves repaired since 2021",
        "18 valves repaired since 2021",
        "34 kilometers of pipe laid since 57",
        "640 of 412 complaints closed within 48 hours",
        "412 of 640 complaints closed within 48 days",
        "Subsidy up to 300 shillings from 500",
        "Subsidy raised from 500 to 300 shillings",
        "57% of households still wait",
        "18 households still wait",
        "First reading set for March 16",
        "Second reading set for March 34",
    ],
)
def test_a_number_in_the_place_of_another_is_not_supported(said: str) -> None:
    """Exchanged, replaced, of another sort, in another unit, or impossible by themselves."""
    assert verdict(WORKS, said) != "supported"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The levy was doubled and the council rose at 8:12 p.m.", "Levy was tripled"),
        ("The levy was doubled and the council rose at 8:12 p.m.", "Council rose at 8:21 p.m."),
        ("Half of the wells are dry in Phase II.", "A third of the wells are dry in Phase II"),
        ("Half of the wells are dry in Phase II.", "Half of the wells are dry in Phase III"),
        ("The mayor closed a school on June 11.", "The mayor closed a dozen schools on June 11"),
        ("会议要求周五前完成三座桥的检修。", "会议要求周四前完成三座桥的检修"),
        ("会议要求周五前完成三座桥的检修。", "会议要求周五前完成四座桥的检修"),
        ("Grain came to 416 tons, an increase of 3.2%.", "Grain came to 416 tons, down 3.2%"),
        ("Tolls grew by 6.3%, down 1.1 points on May.", "Tolls grew by 6.3%, 1.1 points faster"),
        ("上半年用水同比增长4.8%。", "上半年用水同比下降4.8%"),
    ],
)
def test_a_number_that_no_passage_has_is_not_supported(printed: str, said: str) -> None:
    """Whether it is in words, a share, a time of day or a numeral, or goes up and not down."""
    assert verdict(printed, said) != "supported"


@pytest.mark.parametrize(
    ("printed", "said", "borne"),
    [
        ("The ferry ran last Thurs. without a pilot.", "The ferry ran on Thursday.", True),
        ("The ferry runs on Tuesdays.", "The ferry runs each Tuesday.", True),
        ("At Monday’s meeting the ferry was sold.", "Ferry sold at Monday's meeting.", True),
        ("The ferry runs this month.", "The ferry runs on Monday.", False),
        (
            "The pilot sat down with his friends.",
            "The pilot sat down with friends on Saturday.",
            False,
        ),
    ],
)
def test_a_day_of_the_week_is_one_of_the_passages(printed: str, said: str, borne: bool) -> None:
    """In short forms too; a word that begins like one is none."""
    assert (verdict(printed, said) == "supported") is borne


FIRES = (
    "The marshal counted 1,318 stall fires since March with 6 deaths, as compared to 842 fires and "
    "9 deaths in the same months of the previous year. Of 95 pumps approved, 61 ran."
)
PUMPS = "As on 4.7.2026 only 61 pumps were at work as against 95 approved, and 12 gauges broke."


@pytest.mark.parametrize(
    ("printed", "said", "expected"),
    [
        (
            "Measure the well before 24:00 on May 6.",
            "Measure the well before 12:00 on May 6.",
            False,
        ),
        ("Measure the well before midnight.", "Measure the well before 12:00.", False),
        ("The fair ended at 12:30 a.m.", "The fair ended at 12:30.", False),
        ("Measure the well before midnight.", "Measure the well before 24:00.", True),
        ("The fair ended at noon.", "The fair ended at 12:00.", True),
        ("The fair ended at 12.30pm.", "The fair ended at 12:30.", True),
        ("The fair ended at 12:30 a.m.", "The fair ended at 0:30.", True),
        ("The fair ended at 12:00 midnight.", "The fair ended at 24:00.", True),
        ("松坡会议要求5月6日24时前测井。", "5月6日24:00前测井。", True),
        ("松坡会议要求5月6日24：00前测井。", "5月6日12:00前测井。", False),
        ("庙会于凌晨12时30分结束。", "庙会0:30结束。", True),
    ],
)
def test_noon_is_not_midnight(printed: str, said: str, expected: bool) -> None:
    """Twelve is noon unless the words beside it say night; 24:00 and 0:00 are midnight."""
    assert (verdict(printed, said) == "supported") is expected


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (FIRES, "Stall fires rose to 1,318 from 842, while deaths fell to 6 from 9."),
        (FIRES, "Fires are up from 842 to 1,318 and deaths down from 9 to 6."),
        (FIRES, "The same months of the previous year saw 842 stall fires and 9 deaths."),
        (FIRES, "There have been 1,318 stall fires and 6 deaths since March."),
        (PUMPS, "As on 4.7.2026, 61 pumps were at work against 95 approved."),
    ],
)
def test_what_is_compared_goes_from_the_earlier_to_the_later(printed: str, said: str) -> None:
    """Number by number of one thing, each side also by itself; no part of a date is an end."""
    assert verdict(printed, said) == "supported"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (FIRES, "Stall fires fell to 842 from 1,318, while deaths rose to 9 from 6."),
        (FIRES, "Stall fires rose to 1,318 from 842, while deaths rose to 9 from 6."),
        (FIRES, "The same months of the previous year saw 1,318 stall fires and 6 deaths."),
        (FIRES, "The same months of the previous year saw 1,318 stall fires and 9 deaths."),
        (FIRES, "There have been 1,318 stall fires and 9 deaths since March."),
        (FIRES, "There have been 842 stall fires and 6 deaths since March."),
        (PUMPS, "As on 4.7.2026, 95 pumps were at work against 61 approved."),
    ],
)
def test_a_number_of_the_other_period_is_not_supported(printed: str, said: str) -> None:
    """Turned round, or of the year before."""
    assert verdict(printed, said) != "supported"


@pytest.mark.parametrize(
    ("printed", "said", "expected"),
    [
        ("One in five of the piers is unsafe.", "A fifth of the piers are unsafe.", True),
        ("A fifth of the piers are unsafe.", "One pier in five is unsafe.", True),
        ("One in four of the piers is unsafe.", "A fifth of the piers are unsafe.", False),
        ("The panel heard Ada Birk, Tom Ely and Jo Farr.",
         "The panel heard three witnesses, Ada Birk, Tom Ely and Jo Farr.", True),
        ("The panel heard Ada Birk, Tom Ely and Jo Farr.",
         "The panel heard four witnesses, Ada Birk, Tom Ely and Jo Farr.", False),
        ("He said that 6,420 homes were built against a target of 9,800.",
         "Of the 9,800 homes targeted, 6,420 were built.", True),
        ("He said that 6,420 homes were built against a target of 9,800.",
         "Of the 6,420 homes targeted, 9,800 were built.", False),
    ],
)  # fmt: skip
def test_a_share_of_heads_and_a_count_of_names(printed: str, said: str, expected: bool) -> None:
    """One in five is a fifth; who lists three names may count them; a target is a whole."""
    assert (verdict(printed, said) == "supported") is expected


FEW = "The gardener swept the yard. A choir sang at noon in the old hall. The tram bell rang."


@pytest.mark.parametrize(
    ("printed", "said", "expected"),
    [
        ("Repairs took a decade.", "Repairs took ten years.", True),
        ("Repairs took a decade.", "Repairs took twelve years.", False),
        ("Bins are emptied once a fortnight.", "Bins are emptied every two weeks.", True),
        ("The pilot runs for a year and a half.", "The pilot runs for 18 months.", True),
        ("The order runs for 90 days.", "The order runs for three months.", True),
        ("The order runs for 48 hours.", "The order runs for three days.", False),
        ("Flooding hit 2,000 homes.", "Flooding hit nearly 2,000 homes.", False),
        ("Flooding hit 1,987 homes.", "Flooding hit nearly 2,000 homes.", True),
        ("Flooding hit 2,013 homes.", "Flooding hit more than 2,000 homes.", True),
        ("Flooding hit 1,987 homes.", "Flooding hit more than 2,000 homes.", False),
        ("Flooding hit 1,987 homes.", "Flooding hit 2,000 homes.", False),
        ("In 2024 flooding hit homes.", "Flooding hit about 2,000 homes.", False),
        ("The roof cost is £31.46 million.", "The roof costs about £31.5 million.", True),
        ("The pass rate was 58 percent.", "Some 60 homes passed.", False),
        ("去年共有1987户受灾。", "去年近2000户受灾。", True),
        ("去年共有1987户受灾。", "去年近3000户受灾。", False),
        ("Two-thirds of stalls are let.", "About 67 percent of stalls are let.", True),
        ("Nine out of ten wells are dry.", "90 percent of wells are dry.", True),
        ("Beds stand one third vacant.", "A third of the beds are vacant.", True),
        ("A third motion was read.", "A third of the motions were read.", False),
        ("Both pumps failed.", "The two pumps failed.", True),
        ("The fund has half a million left.", "The fund has 500,000 left.", True),
        ("The pool opens at 6am.", "The pool opens at 6:00.", True),
        ("The pool opens at 6am.", "The pool opens at 7:00.", False),
    ],
)
def test_a_number_may_follow_from_the_one_printed(printed: str, said: str, expected: bool) -> None:
    """In another unit of time, said round with a word for it, as a share, by a word that counts."""
    few = FEW if printed.isascii() or "£" in printed else ""
    assert (verdict(f"{few} {printed}", said) == "supported") is expected


@pytest.mark.parametrize(
    ("printed", "said", "expected"),
    [
        ("Clinics opened at Dunmore, Easthill and Farley wards.", "in three wards", True),
        ("Clinics opened at Dunmore, Easthill and Farley wards.", "in two wards", False),
        ("Clinics opened in the wards of Dunmore and Easthill.", "in two wards", True),
        ("Councillors Boyd and Marsh saw clinics opened.", "before two councillors", True),
        ("Clinics opened on Monday and Tuesday for the ward.", "in two wards", False),
        ("Clinics opened in Akata and Boruma local government areas.", "in two areas", True),
        ("Joan Boyd and Ivor Marsh of the ward saw clinics opened.", "in two wards", False),
    ],
)
def test_what_passages_list_may_be_counted(printed: str, said: str, expected: bool) -> None:
    """By the word for what they are, at either end of the list."""
    report = Report(f"{FEW} {printed}")
    last = len(split(report))
    made = audit(report, draft(headline=claim(f"Clinics opened {said}.", last))).headline
    assert all(each.ok for each in made.checks if each.check.startswith("figure")) is expected


def test_a_line_that_is_wrapped_says_what_it_says_in_one() -> None:
    """A limit may run over the end of a line."""
    printed = (
        "The low bidder gets the contract in an amount not to\nexceed $487,950, from reserves."
    )
    assert verdict(printed, "The low bidder gets up to $487,950 from reserves.") == "supported"
    assert verdict(printed, "The low bidder gets over $487,950 from reserves.") != "supported"
    found = audit(Report(printed), draft(headline=claim("The low bidder gets it.", 1)))
    assert [each.quote for each in found.headline.evidence] == [printed]
