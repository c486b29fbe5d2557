"""What reports print one way and true claims say in another: conditions, money, titles, letters."""

from __future__ import annotations

import pytest
from drafts import claim, decision, directive, document, draft, faults, meeting, person

from govsumm import Report, audit, split
from govsumm.records import Statement


def _faults(text: str, said: str, *passages: int) -> list[tuple[str, str]]:
    return faults(audit(Report(text), draft(headline=claim(said, *passages))).headline)


def _cited(text: str, words: str) -> tuple[int, ...]:
    return tuple(each.n for each in split(Report(text)) if words in each.text)[:1]


@pytest.mark.parametrize(
    ("text", "said", "ok"),
    [
        (
            "Unless the pump is mended, the field will flood.",
            "If the pump is not mended, the field will flood.",
            True,
        ),
        (
            "He warned that unless bids came in by May the town stood to lose the grant.",
            "Without bids by May the town may lose the grant.",
            True,
        ),
        (
            "Unless the pump is mended, the field will flood.",
            "The field will flood if the pump is mended.",
            False,
        ),
        (
            "If the pump is not mended, the field will flood.",
            "Unless the pump is mended, the field will flood.",
            True,
        ),
        (
            "Unless the pump is mended, the field will flood.",
            "Unless the pump is not mended, the field will flood.",
            False,
        ),
    ],
)
def test_unless_is_if_not(text: str, said: str, ok: bool) -> None:
    """A condition may be denied either way, and not turned."""
    assert (not _faults(f"{text}\n", said)) is ok


@pytest.mark.parametrize(
    ("text", "said", "ok"),
    [
        ("Shops that have not yet paid the fee must do so by May.", "Pay the fee by May.", True),
        ("Owners who had not filed a plan were told to file one.", "File a plan.", True),
        ("Farmers who failed to register were asked to register.", "Register.", True),
        ("Traders who have yet to renew permits are to do so.", "Renew permits.", True),
        ("Shops that have not paid the fee must do so.", "Do not pay the fee.", False),
        ("Shops that have not paid must be shut.", "Shut shops that have paid.", False),
        ("Clerks shall not sign any contract.", "Sign any contract.", False),
        ("Some wards have yet to renew their lists, he said.", "Renew the lists.", False),
    ],
)
def test_an_order_is_to_do_what_is_not_done_yet(text: str, said: str, ok: bool) -> None:
    """ "Those who have not signed must do so" orders to sign; what is forbidden, it does not."""
    made = draft(directives=(directive(said),))
    found = faults(audit(Report(f"{text}\n"), made).directives[0])
    assert ({check for check, _ in found}.isdisjoint({"denied", "negation"})) is ok


def test_a_noun_may_tell_what_a_verb_denies() -> None:
    """ "The failure of the siren" is that it failed, and not that it worked."""
    text = "The note told of the failure of the siren.\n"
    assert not _faults(text, "The siren failed.")
    assert ("denied", "failure") in _faults(text, "The siren worked.")


@pytest.mark.parametrize(
    ("printed", "said", "ok"),
    [
        ("Kshs. 23 million", "23 million shillings", True),
        ("KES 23 million", "23 million shillings", True),
        ("UShs 3 billion", "three billion shillings", True),
        ("Tk 4 crore", "four crore taka", True),
        ("Rs. 3 lakh", "three lakh rupees", True),
        ("RM3 million", "three million ringgit", True),
        ("P12 million", "12 million pesos", True),
        ("Kshs. 23 million", "24 million shillings", False),
        ("Tk 4 crore", "five crore taka", False),
        ("$3 million", "3 million shillings", False),
    ],
)
def test_money_is_written_in_short_and_in_words(printed: str, said: str, ok: bool) -> None:
    """Whatever stands for the currency, and on whichever side of the amount."""
    assert (not _faults(f"The bridge cost {printed}.\n", f"The bridge cost {said}.")) is ok


@pytest.mark.parametrize("money", ["$", "Kshs. ", "Rs ", "Tk "])
def test_a_part_is_told_of_its_whole_in_any_money(money: str) -> None:
    """ "Out of claims amounting to" opens with the whole; the point of "Kshs." ends nothing."""
    text = (
        f"Out of claims amounting to {money}1.92 billion, only {money}1.27 billion was eligible.\n"
    )
    said = "Eligible claims stood at {m}{} billion out of {m}{} billion at the end of June."
    assert ("bound", "1.27 billion") not in _faults(text, said.format("1.27", "1.92", m=money))
    assert ("bound", "1.92 billion") in _faults(text, said.format("1.92", "1.27", m=money))


@pytest.mark.parametrize(
    ("text", "said", "ok"),
    [
        ("Prices have fallen by a third.", "Prices are a third lower.", True),
        ("Prices have fallen by a quarter.", "Prices are a quarter lower.", True),
        ("Prices have fallen by a third.", "Prices are a quarter lower.", False),
        ("It is dark at half four.", "By half four it is dark.", True),
        ("It is dark at half four.", "By half five it is dark.", False),
        ("Shops in Elm and Oak Streets shut.", "Shops in two streets shut.", True),
        ("Dzom and Kavu Sub-Counties need food.", "Two sub-counties need food.", True),
        ("Schools in Aluva, Elm and Oak Districts shut.", "Schools in two districts shut.", False),
    ],
)
def test_shares_hours_and_names_are_numbers(text: str, said: str, ok: bool) -> None:
    """A third less is by a third; half four is an hour; two named streets are two."""
    assert (not _faults(f"{text}\n", said)) is ok


TITLED = (
    'The meeting studied the "Measures for the Upkeep of Wells Turned into Public-built and '
    'Private-run" and held that the fees are not clear.\n'
)


@pytest.mark.parametrize(
    ("text", "said", "token"),
    [
        (TITLED, "The meeting held that the fees in the Measures are not clear.", None),
        (
            "Members read the “Rules on Ferries Serving Isles during Storms” and sent them on.",
            "Members sent the Rules on.",
            None,
        ),
        (
            "The Harbour Dues Bylaw was put off to allow for further talks in Eastby Ward.",
            "The harbour dues bylaw was put off so that Eastby Ward can be heard.",
            None,
        ),
        (
            "The Harbour Dues Bylaw was put off to allow for further talks in Eastby Ward.",
            "Eastby Ward was put off to allow for further talks.",
            "Eastby Ward",
        ),
        (
            "Ward Clerks shall not open any file without a seal from the Land Registry.",
            "Open no file without the Registry's seal.",
            None,
        ),
        (
            "Ward Clerks shall not open any file without a seal from the Land Registry.",
            "The Land Registry shall open no file without a seal.",
            "Land Registry",
        ),
    ],
)
def test_names_in_short_and_in_small_letters(text: str, said: str, token: str | None) -> None:
    """A title in quotation marks is one name, and a claim may tell a name in small letters."""
    bound = [each for check, each in _faults(text, said) if check == "bound"]
    assert {each.lower() for each in bound} == ({token.lower()} if token else set())


@pytest.mark.parametrize(
    ("text", "said", "ok"),
    [
        (
            "Approved for sending to the County Assembly: the County Climate Action Plan.",
            "The County Climate Action Plan was approved for sending to the County Assembly.",
            True,
        ),
        (
            "The council sent the keys to the Town Clerk and the books to the Town Surveyor.",
            "The council sent the books to the Town Clerk.",
            False,
        ),
    ],
)
def test_two_names_may_begin_alike(text: str, said: str, ok: bool) -> None:
    """ "To the County Assembly" is printed, whatever longer names the county has."""
    assert (not _faults(f"{text}\n", said)) is ok


@pytest.mark.parametrize(
    ("later", "ok"), [("Mr Hart left at noon.", True), ("Ms Hart left at noon.", False)]
)
def test_a_title_is_one_that_the_report_gives(later: str, ok: bool) -> None:
    """ "Mr" is no name by itself; that it is Mr Hart the report has to say somewhere."""
    text = f"Manager Colm Hart said the model had been run again.\n{later}\n"
    assert (("name", "Mr") not in _faults(text, "Mr Hart said the model had been run.")) is ok


@pytest.mark.parametrize(
    ("words", "said", "ok"),
    [
        ("award the roof", "Resolution 25-031: award the roof to Hale & Sons", True),
        ("award the roof", "Resolution 25-032: award the roof to Hale & Sons", False),
        ("a levy", "Resolution 25-032: place a levy on the ballot", True),
        ("a levy", "Resolution 25-031: place a levy on the ballot", False),
    ],
)
def test_a_matter_has_the_number_before_it(words: str, said: str, ok: bool) -> None:
    """ "Resolution 25-031, Barn Roof." names what follows, up to the next."""
    text = (
        "NEW BUSINESS\nResolution 25-031, Barn Roof. Moved to award the roof to Hale & Sons.\n\n"
        "Resolution 25-032, Elder Levy. Moved to place a levy on the ballot.\n"
    )
    assert (not _faults(text, said, *_cited(text, words))) is ok


@pytest.mark.parametrize(
    ("text", "outcome", "ok"),
    [
        ("Amendment adding a fee not to exceed 5% carried.", "carried", True),
        ("The levy of no more than 3 mills was approved.", "approved", True),
        ("The levy was not approved.", "approved", False),
    ],
)
def test_a_limit_denies_no_outcome(text: str, outcome: str, ok: bool) -> None:
    """ "Not to exceed 5%" says nothing of whether the amendment carried."""
    made = draft(decisions=(decision(text.replace(" not app", " app"), outcome=outcome),))
    assert (("binding", outcome) not in faults(audit(Report(text), made).decisions[0])) is ok


PEOPLE = (person("Ellen Basco"), person("Rita Orr", posts=("Clerk",)))


@pytest.mark.parametrize(
    "brought",
    [
        "read an e-mail from Ellen Basco about",
        "read into the record a letter from Ellen Basco about",
        "read aloud comments submitted by Ellen Basco about",
        "presented a letter received from Ellen Basco about",
        "read Ellen Basco's letter about",
    ],
)
def test_a_letter_that_is_read_out_is_its_writers(brought: str) -> None:
    """What the clerk reads are words of whoever wrote them, and of nobody else."""
    text = f"COMMENT\nLo Finch spoke. Clerk Rita Orr {brought} weekend hours at the pound.\n"
    for by, ok in (("Ellen Basco", True), ("Lo Finch", False)):
        said = Statement(
            passages=_cited(text, "weekend"), text="Weekend hours.", by=by, kind="comment", due=None
        )
        made = draft(document=document(kind="minutes"), people=PEOPLE, statements=(said,))
        found = {check for check, _ in faults(audit(Report(text), made).statements[0])}
        assert found.isdisjoint({"speaker", "voice"}) is ok


@pytest.mark.parametrize(
    ("who", "ok"),
    [
        ("The Cathaoirleach, Cllr Dympna Hart (FF),", True),
        ("The Chairperson, Ms. Dympna Hart,", True),
        ("The chair, Dympna Hart,", True),
        ("Mayor Dympna Hart", False),
        ("The deputy chair, Dympna Hart,", False),
        ("Dympna Hart, chair of the Harbour Club,", False),
    ],
)
def test_the_chair_of_a_meeting_presides(who: str, ok: bool) -> None:
    """Whoever acts as "the Chair", and no deputy, nor the chair of something else."""
    made = draft(meetings=(meeting(),), people=(person("Dympna Hart", "presided"),))
    brief = audit(Report(f"{who} said the next item would be taken.\n"), made)
    assert (("function", "presided") not in faults(brief.people[0])) is ok


@pytest.mark.parametrize(
    "text",
    [
        "The list is to be checked by the Ward Clerk after the Land Office has drawn it up.\n",
        "After the Land Office has drawn up the list, it shall be checked by the Ward Clerk.\n",
        "Once drawn up by the Land Office, the list must be carefully checked by the Ward Clerk.\n",
    ],
)
def test_an_order_in_the_passive_tells_whom_it_names_behind_by(text: str) -> None:
    """Not who acts before."""
    checks = directive("Check the list.", to=("Ward Clerk",))
    draws = directive("Draw up the list.", to=("Land Office",))
    wrong = directive("Check the list.", to=("Land Office",))
    brief = audit(Report(text), draft(directives=(checks, draws, wrong)))
    found = [faults(each) for each in brief.directives]
    assert [
        ("addressee", each) in row
        for row, each in zip(found, ("Ward Clerk", "", "Land Office"), strict=True)
    ] == [False, False, True]


def test_somebody_told_may_be_named_with_their_post() -> None:
    """ "Asked her": Ione Kasp, Administrator, who spoke before."""
    text = "Ms. Kasp said the plan came in late. Hale asked her to bring options in May.\n"
    told = directive("Bring options.", to=("Ione Kasp, Administrator",), passages=(2,))
    made = draft(people=(person("Ione Kasp", posts=("Administrator",)),), directives=(told,))
    report = Report(f"{text}Staff: Ione Kasp, Administrator; Rod Elling, Sheriff\n")
    assert not [
        each for each in faults(audit(report, made).directives[0]) if each[0] == "addressee"
    ]


@pytest.mark.parametrize(
    "verb", ["attributed the latter to", "blamed the delay on", "ascribed the delay to", "cited"]
)
def test_whoever_names_a_cause_speaks(verb: str) -> None:
    """Whatever other words stand in the sentence."""
    made = draft(meetings=(meeting(),), people=(person("Paula Saha", "spoke"),))
    text = f"Health chief Dr. Paula Saha {verb} an outstanding debt with the supplier.\n"
    assert not [each for each in faults(audit(Report(text), made).people[0]) if each[1] == "spoke"]


def test_what_a_decision_hangs_on_is_told_in_the_passive_too() -> None:
    """Both who changes the plan and who issues it are told."""
    text = (
        "The meeting passed the plan and decided that after the Farm Bureau further modifies it, "
        "it shall be issued by the county office.\n"
    )
    made = decision(
        "The plan was passed.",
        outcome="passed",
        to=("Farm Bureau", "county office"),
        condition="To be issued after the Farm Bureau modifies it.",
    )
    found = faults(audit(Report(text), draft(decisions=(made,))).decisions[0])
    assert not [each for each in found if each[0] == "addressee"]
