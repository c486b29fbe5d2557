"""What English reports claim, admit and order, as rules read it."""

from __future__ import annotations

import pytest

from govsumm.passages import split
from govsumm.reading.claims.accounts import is_account
from govsumm.reading.claims.frames import opening
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.minuted_orders import minuted_orders
from govsumm.reading.claims.said import said
from govsumm.reading.sentences import read
from govsumm.records import DocumentKind
from govsumm.report import Report

NEWS = (
    "Tashan City Party Committee comrades met with township cadres of the prefecture.\n\n"
    "On May 6, the work meeting on dykes was held in Tashan. "
)
"""What comes before makes the text a translated report of a meeting."""


def heard(
    text: str, kind: DocumentKind = "meeting_report"
) -> list[tuple[str, str, str | None, list[str]]]:
    """How each clause is meant, its words, whose words, and to whom."""
    report = Report(text)
    found = said(read(report, split(report)), kind)

    def words(span: tuple[int, int]) -> str:
        return " ".join(text[slice(*span)].split())

    def told(each: Said) -> tuple[str, str, str | None, list[str]]:
        return (
            each.mode,
            words(each.text),
            words(each.by) if each.by else None,
            [words(span) for span in each.to],
        )

    return [told(each) for each in found]


def test_pointed_out_opens_praise_and_orders_alike() -> None:
    """The modality decides, not the verb; the frame stays open over the next sentences."""
    text = NEWS + (
        "Mu Qing pointed out that the dykes have been steadily improved. "
        "It is necessary to check every pump. Strengthen the night watch."
    )
    assert heard(text) == [
        ("assessment", "the dykes have been steadily improved", "Mu Qing", []),
        ("order", "check every pump", "Mu Qing", []),
        ("order", "Strengthen the night watch", "Mu Qing", []),
    ]


@pytest.mark.parametrize(
    ("sentence", "actions", "told"),
    [
        (
            "All townships must complete their rosters by the end of May.",
            ["complete their rosters by the end of May"],
            [["All townships"]],
        ),
        (
            "He required the water bureau to mend the sluice, and the finance office to pay the"
            " arrears.",
            ["mend the sluice", "pay the arrears"],
            [["the water bureau"], ["the finance office"]],
        ),
        (
            "Districts were required by him to keep a guard, and to rehearse the evacuation.",
            ["to keep a guard", "rehearse the evacuation"],
            [["Districts"], ["Districts"]],
        ),
        (
            "She forbade village heads to leave their area.",
            ["forbade village heads to leave their area"],
            [[]],
        ),
        (
            "Mu Qing demanded that all departments should share their data.",
            ["share their data"],
            [["all departments"]],
        ),
        (
            "The roster shall be posted on every door, she said.",
            ["The roster shall be posted on every door"],
            [[]],
        ),
        (
            "The finance bureau should, he said, publish the list by June 3.",
            ["publish the list by June 3"],
            [["The finance bureau"]],
        ),
        (
            "The chairman told the power company to warn the villages, and the lockmen not to open"
            " the gates at night.",
            ["warn the villages", "not to open the gates at night"],
            [["the power company"], ["the lockmen"]],
        ),
        (
            "Nobody must sleep on duty, and cadres must not close their eyes.",
            ["Nobody must sleep on duty", "cadres must not close their eyes"],
            [[], ["cadres"]],
        ),
        (
            "Mu Qing called for longer hours at the clinic, for cleaner wells, and for an end to"
            " arrears.",
            ["longer hours at the clinic", "cleaner wells", "an end to arrears"],
            [[], [], []],
        ),
    ],
)
def test_what_is_told_and_to_whom(sentence: str, actions: list[str], told: list[list[str]]) -> None:
    """One action each; whoever is named is told, and nobody else."""
    found = [each for each in heard(NEWS + sentence) if each[0] == "order"]
    assert [each[1] for each in found] == actions
    assert [each[3] for each in found] == told


def test_a_purpose_and_the_rest_of_a_list_belong_to_the_order() -> None:
    """They are cited with it, and are no orders of their own."""
    report = Report(
        NEWS + "Mu Qing stressed that it is necessary to set up a duty system with clear posts,"
        " a roster for every township along the river, and a hotline that works at night,"
        " so as to lay a solid foundation for the flood season of the whole county."
    )
    orders = [s for s in said(read(report, split(report)), "meeting_report") if s.mode == "order"]
    assert len(orders) == 1
    assert len(orders[0].passages) > 1


def test_problems_are_told_apart_in_one_breath() -> None:
    """Where somebody admits some, each clause is one, until somebody orders again."""
    text = NEWS + (
        "Mu Qing did not avoid the sore spots: the ledgers of two townships are not true;"
        " grid members wait half a year for their pay; the pumps run when they please."
        " We must mend this."
    )
    assert [each[:2] for each in heard(text)] == [
        ("problem", "the ledgers of two townships are not true"),
        ("problem", "grid members wait half a year for their pay"),
        ("problem", "the pumps run when they please"),
        ("order", "mend this"),
    ]


def test_a_word_between_a_verb_and_what_is_said_is_no_claim() -> None:
    """However stands between commas, and what is conceded comes behind it."""
    text = NEWS + "Mu Qing conceded, however, that no survey of the dykes had been carried out."
    assert [each[:2] for each in heard(text)] == [
        ("problem", "no survey of the dykes had been carried out")
    ]


def test_work_on_problems_is_no_problem() -> None:
    """Neither what is to be solved nor what was."""
    text = NEWS + (
        "Mu Qing said that 41 of the 63 problems found in spring have been rectified."
        " We must face up to problems and solve them."
    )
    assert [each[0] for each in heard(text)] == ["assessment", "order"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The boiler in the hall is out of order.",
        "The audit is late.",
        "Only two of the nine pumps have been tested.",
        "Three posts remain unfilled.",
        "The account shows a shortfall of 3,000.",
        "The grant was 40 days late.",
        "The stile has been abandoned since 2019.",
        "Two outbreaks of cholera were reported there.",
        "The rains had slowed work on the weir.",
        "The fund was projected to overspend by 9 million.",
        "The contractor was dismissed for late delivery.",
        "Arrears at the port have reached 11 million.",
        "Some units let their money pile up, and were told so.",
    ],
)
def test_a_report_tells_of_shortcomings_in_its_own_words(sentence: str) -> None:
    """Where nobody is named who says so, strong words are enough."""
    modes = [each[0] for each in heard("MINUTES OF THE COUNCIL\n\n" + sentence, "minutes")]
    assert modes == ["problem"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Foy was late.",
        "He was absent.",
        "The bill failed 2-3.",
        "The motion was lost, only two of the nine voting.",
        "No outbreak was reported in the north.",
        "Arrears dropped by four to 200.",
        "The potholes on Elm Street have been fixed.",
        "Figures were broken down by ward.",
        "The meeting was closed at 8pm.",
        "Ada Fenn declined to give her name.",
        "Jo Orr could not attend.",
    ],
)
def test_who_came_who_voted_and_what_is_over_is_no_shortcoming(sentence: str) -> None:
    """Attendance, ballots and troubles that are no more."""
    modes = [each[0] for each in heard("MINUTES OF THE COUNCIL\n\n" + sentence, "minutes")]
    assert "problem" not in modes


@pytest.mark.parametrize("verb", ["complained", "lamented", "bemoaned", "deplored", "regretted"])
def test_what_somebody_complains_of_is_a_problem(verb: str) -> None:
    """Whatever its words."""
    text = NEWS + f"Mu Qing {verb} that floods had hit Ostrow four times."
    assert [each[:2] for each in heard(text)] == [("problem", "floods had hit Ostrow four times")]


def test_a_feature_orders_nobody() -> None:
    """Its imperatives tell of practices that are claimed."""
    text = "Carry out the lamp patrol in every lane of the town. We will mend the roofs as well."
    assert {each[0] for each in heard(text, "feature")} == {"assessment"}


def test_the_public_asks_and_the_council_directs() -> None:
    """In minutes a wish to the council is a statement, and what it tells its staff an order."""
    text = (
        "MINUTES OF THE TOWN COUNCIL\n\n"
        "Ada Fenn asked the Council to mend the bridge on Mill Lane.\n\n"
        "The Council directed the Clerk to write to the county by June 3.\n\n"
        "Clerk to report back in July.\n"
    )
    assert [(each[0], each[1], each[3]) for each in heard(text, "minutes")] == [
        ("statement", "asked the Council to mend the bridge on Mill Lane", []),
        ("order", "write to the county by June 3", ["the Clerk"]),
        ("order", "report back in July", ["Clerk"]),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "RESOLVED – That the report be noted.",
        "RESOLVED – That the item be deferred to the May meeting.",
        "Agreed that the minutes be approved.",
        "Resolved that the public be excluded for the next item.",
        "Motion 22-14 to approve as corrected.",
    ],
)
def test_what_is_settled_orders_nobody(sentence: str) -> None:
    """A report that is noted, an item that is deferred: nobody has to do a thing."""
    modes = [each[0] for each in heard("MINUTES OF THE COUNCIL\n\n" + sentence, "minutes")]
    assert "order" not in modes


def test_who_takes_part_claims_nothing() -> None:
    """Attendance closes the frame."""
    text = NEWS + "Mu Qing said that the dykes are sound. Qiao Lei attended the meeting."
    assert [each[1] for each in heard(text)] == ["the dykes are sound"]


def test_a_resolution_in_items_orders_each() -> None:
    """In the subjunctive, without a modal verb; whoever is to do it is the addressee."""
    text = (
        "The assembly of Ruvo County met on Tuesday and resolved that:\n"
        "1. the water office mend all 14 boreholes before the rains;\n"
        "2. 60 million be released to schools.\n"
    )
    assert [each[:2] for each in heard(text)] == [
        ("order", "mend all 14 boreholes before the rains"),
        ("order", "60 million be released to schools"),
    ]


@pytest.mark.parametrize(
    ("sentence", "orders"),
    [
        (
            "He asked the wardens to grease the gates, clean every drain and keep a log.",
            [
                ("grease the gates", ["the wardens"]),
                ("clean every drain", ["the wardens"]),
                ("keep a log", ["the wardens"]),
            ],
        ),
        (
            "He asked the clerk to review and approve the lease.",
            [("review and approve the lease", ["the clerk"])],
        ),
        ("Mayor Ada Fenn on Tuesday told the firm to leave.", [("leave", ["the firm"])]),
        (
            "Roads: Cabinet directed the ministry to mend the pier.",
            [("mend the pier", ["the ministry"])],
        ),
        ("Mayor Ada Fenn is urging all owners to prune.", [("prune", ["all owners"])]),
        (
            "The board gave contractors until May 3 to return to site.",
            [("until May 3 to return to site", ["contractors"])],
        ),
        (
            "The mayor set a May 3 deadline for growers to submit plans.",
            [("submit plans", ["growers"])],
        ),
        ("He tasked the bureau with drafting a plan.", [("drafting a plan", ["the bureau"])]),
        (
            "The mayor issued a directive to all clinics to stay open.",
            [("stay open", ["all clinics"])],
        ),
        (
            "“I have instructed the police to step up patrols,” Mayor Ada Fenn said.",
            [("step up patrols", ["the police"])],
        ),
        ("In 1998 the council ordered the guild to close its mill.", []),
        ("Councillor Orr asked whether officers should check the weir.", []),
    ],
)
def test_orders_are_told_in_many_ways(sentence: str, orders: list[tuple[str, list[str]]]) -> None:
    """Each action once, with whom it is told; history and questions order nobody."""
    found = heard(NEWS + sentence, "news_from_meeting")
    assert [(text, to) for mode, text, _, to in found if mode == "order"] == orders


def test_the_cells_of_a_table_order_something() -> None:
    """The next cell, with the day, is no part of the action."""
    rows = "1 | Drains | Works Dept. to clear the culvert | 3 May\n"
    report = Report(f"Minutes of the board\n\nThe board met at noon.\n\n{rows}")
    found = minuted_orders(read(report, split(report)))
    assert [report.text[slice(*each.action)] for each in found] == ["clear the culvert"]


@pytest.mark.parametrize(
    ("sentence", "orders"),
    [
        (
            "The Mayor directed that the firm be paid this week and that the hall be opened.",
            ["the firm be paid this week", "the hall be opened"],
        ),
        ("Roe asked that the pump log be added to the weekly return.", ["the pump log be added"]),
        ("Roe asked that she bring a quote for the boiler.", ["bring a quote for the boiler"]),
        ("Roe asked that item 4 be taken first.", []),
        ("Roe asked that his vote be recorded.", []),
        ("Ada Finch asked that the lane be swept on Fridays.", []),
        ("The Board will next meet on Tuesday, 4th June.", []),
        ("The Board shall reconvene on 4 June.", []),
        (
            "Officers who have not filed their returns were reminded to do so by Friday.",
            ["to do so by Friday"],
        ),
        (
            "Stall holders who block the lane must be moved before May.",
            ["Stall holders who block the lane must be moved before May"],
        ),
    ],
)
def test_a_member_orders_and_a_visitor_asks(sentence: str, orders: list[str]) -> None:
    """What a member asks for is ordered, unless it is how the sitting itself goes on."""
    text = f"MINUTES\n\nPresent: Jane Doe, Rob Roe, Ann Lee\n\n{sentence}\n"
    found = [words for mode, words, _, _ in heard(text, "minutes") if mode == "order"]
    assert len(found) == len(orders)
    assert all(words.startswith(order) for words, order in zip(found, orders, strict=True))


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Jo Roe (Ind), who proposed a delay, said the quay has no rail.", "Jo Roe (Ind)"),
        ("Mayor Roe, who had asked for the floor, said the quay has no rail.", "Mayor Roe"),
        ("The board noted with deep concern that the quay has no rail.", "The board"),
        ("The board noted, with regret, that the quay has no rail.", "The board"),
        ("Mayor Roe said the quay failed its last two tests.", "Mayor Roe"),
    ],
)
def test_a_clause_about_the_speaker_is_no_speech(sentence: str, speaker: str) -> None:
    """Who says it is the subject of the outer verb; what is noted with concern is a problem."""
    found = heard("The council met on 3 May. " + sentence)
    assert [(mode, by) for mode, _, by, _ in found] == [("problem", speaker)]


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("the jail held 90 inmates against 70 rated beds", True),
        ("the reply took longer than the six-week legal limit", True),
        ("the firm is down two crews", True),
        ("the depot was short of three drivers", True),
        ("the siren failed in the spring test", True),
        ("two sirens did not sound", True),
        ("forty families are on the housing waiting list", True),
        ("the club owes the county $16,000 in rent", True),
        ("the mill has sat empty since May", True),
        ("a quarter of the flats are without heat", True),
        ("costs were down two percent", False),
        ("the reserve stands above the required minimum", False),
        ("ten fewer cases were counted against 70 last year", False),
        ("the siren passed the spring test", False),
    ],
)
def test_a_number_against_its_limit_tells_of_a_shortcoming(words: str, *, short: bool) -> None:
    """What is beyond its limit, down by so many, owed or failed falls short by itself."""
    found = heard(f"The council met on 3 May. Mayor Roe said that {words}.")
    assert [mode == "problem" for mode, *_ in found] == [short]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Mayor Roe said that the new scanner is working well.", 1),
        ("Mayor Roe said that the wing is now open. Two pumps are on standby.", 2),
        ("Mayor Roe said that the wing is open. She praised the crew for its night work.", 2),
        ("“I had my coat on for a year,” said Mayor Roe. “You were there,” he said.", 0),
        ("Mayor Roe said the wing was open. Dr. Ann Lee, from Perth, sent a letter.", 1),
        ("Mayor Roe said that the wing was open, the gentle people of the town.", 1),
        ("Mayor Roe said it was done.", 0),
    ],
)
def test_talk_and_tales_are_no_assessment(sentence: str, claims: int) -> None:
    """Somebody's account of how things are is one; quips and what others did are none."""
    found = heard("The council met on 3 May. " + sentence)
    assert sum(mode == "assessment" for mode, *_ in found) == claims


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("40 of the 52 dykes are repaired", True),
        ("which now carries 900 boats a month", True),
        ("which ends in December", False),
        ("When will it be done?", False),
        ("Warnings must get to every household", False),
        ("stalls by the ditch be cleared within a week", False),
        ("The road can be used again", True),
        ("For those dykes that nobody could mend", False),
        ("For those dykes the money is there", True),
        ("Mayor Roe read out the letter of the county", False),
        ("The report had been relayed by the deputy", False),
        ("建议把上限提高到15万元", False),
        ("应到代表33人，实到27人", False),
        ("40条水渠已经修复", True),
    ],
)
def test_only_a_clause_that_says_how_things_are_is_an_account(words: str, *, is_one: bool) -> None:
    """No relative clause without a number, question, order, adjunct or step of the meeting."""
    assert is_account(words) is is_one


def test_a_translated_order_goes_on_in_the_present() -> None:
    """Behind an order, who supervises or takes the lead is ordered to; alone it is not."""
    text = NEWS + (
        "The meeting required that the pumps be checked. The water bureau supervises every week. "
        "Xu Ran is responsible for taking the lead and reporting back."
    )
    assert [words for mode, words, _, _ in heard(text) if mode == "order"] == [
        "the pumps be checked",
        "The water bureau supervises every week",
        "Xu Ran is responsible for taking the lead and reporting back",
    ]


@pytest.mark.parametrize("name", ["Scully", "Kelly", "May", "Browning", "Friday-Jones", "Law"])
def test_a_name_may_look_like_another_word(name: str) -> None:
    """It ends as an adverb does, or is a month: it is whose words these are."""
    for sentence in (f"Ms {name} said a report would come.", f"{name}, the clerk, said it would."):
        frame = opening(sentence, 0, len(sentence))
        assert frame
        assert frame.by
        assert name in sentence[slice(*frame.by)]
