"""Names in the audit: in the passages or accounted for, and doing there what the claim says."""

from __future__ import annotations

import pytest
from drafts import claim, directive, draft, faults, person

from govsumm import Report, audit, split

NEWS = """\
Arden County council votes on the ferry
The council of Arden County met on Monday. Mara Quill asked the Harbour Board to repair the ferry \
at Saltmere by June. Tobias Wren told the Rail Authority to close the crossing at Oldbridge.
She promised a report to the Treasury.
"""
HEAD, MET, QUILL, WREN, SHE = range(1, 6)
PEOPLE = (person("Mara Quill", passages=(QUILL,)), person("Tobias Wren", passages=(WREN,)))


def found(text: str, *passages: int, report: str = NEWS) -> list[str]:
    """The tokens of the findings on names of a claim."""
    brief = audit(Report(report), draft(summary=(claim(text, *passages),), people=PEOPLE))
    return [token for check, token in faults(brief) if check in ("names", "name", "bound")]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill asked the Harbour Board to repair the ferry at Saltmere.",
        "The ferry at Saltmere is to be repaired by the Harbour Board",
        "Quill wants the Harbour Board to repair the Saltmere ferry",
        "Repair the ferry at Saltmere by June",
        "Arden County council wants the ferry at Saltmere repaired",
    ],
)
def test_names_of_the_passages_pass(text: str) -> None:
    """In any order, in part, or as what the headline is about."""
    assert found(text, QUILL) == []


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Velsing asked the Harbour Board to repair the ferry at Saltmere.", "Velsing"),
        ("VELSING asked the Harbour Board to repair the ferry.", "VELSING"),
        ("Repair the ferry at Saltmere, says O'Dowd", "O'Dowd"),
        ("Repair the ferry at Oldbridge by June", "Oldbridge"),
        ("Mara Quill asked the HRA to repair the ferry at Saltmere.", "HRA"),
    ],
)
def test_a_name_that_the_passages_lack_does_not_pass(text: str, token: str) -> None:
    """Wherever it stands in the claim, however it is written."""
    assert token in found(text, QUILL)


def test_a_pronoun_means_whoever_was_named_last() -> None:
    """ "She" is somebody of the sentences before."""
    assert found("Tobias Wren promised a report to the Treasury.", SHE) == []
    assert found("Mara Quill promised a report to the Treasury.", SHE) == ["Mara", "Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board asked Mara Quill to repair the ferry at Saltmere.",
        "Tobias Wren asked the Harbour Board to repair the ferry at Saltmere.",
        "Mara Quill asked the Harbour Board to repair the ferry at Oldbridge.",
        "Mara Wren asked the Harbour Board to repair the ferry.",
    ],
)
def test_names_of_one_passage_are_not_exchanged(text: str) -> None:
    """Who does what to whom, and where, is the passages' own."""
    assert found(text, QUILL, WREN)


def test_the_order_of_a_list_is_free() -> None:
    """Names side by side do the same."""
    listed = "Check-posts will stand at Ulmen, Brakke and Toverley before the fair.\n"
    assert found("Put check-posts at Toverley, Ulmen and Brakke", 1, report=listed) == []


CHINESE = "副县长桑立言要求县水利局在五月底前修好青石镇的水闸。\n县长闻人岫表示同意。\n"


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("桑立言要求县水利局修好青石镇水闸", []),
        ("县水利局五月底前修好白鹭镇水闸", ["白鹭镇"]),
        ("副县长卓立峰要求修好青石镇的水闸", ["卓立峰"]),
    ],
)
def test_names_in_chinese_are_the_passages(text: str, tokens: list[str]) -> None:
    """People behind a post, places by what they end in."""
    assert found(text, 1, report=CHINESE) == tokens


ORDERS = (
    "由县公安局会同县教育局逐车检查。\n县长桑立言听取汇报，副县长闻人岫主持会议。\n"
    "民政处须在青石镇设点，水利局须在白鹭镇清淤。\n"
)
HAN_PEOPLE = (person("桑立言", passages=(2,)), person("闻人岫", passages=(2,)))


@pytest.mark.parametrize(
    ("text", "passage", "passes"),
    [
        ("会同县教育局对校车逐车检查", 1, True),
        ("会同县公安局对校车逐车检查", 1, False),
        ("县教育局会同县公安局检查校车", 1, False),
        ("会议由闻人岫主持，桑立言到会听取汇报", 2, True),
        ("会议由桑立言主持，闻人岫听取汇报", 2, False),
        ("民政处在青石镇设点，水利局在白鹭镇清淤", 3, True),
        ("民政处在白鹭镇设点，水利局在青石镇清淤", 3, False),
    ],
)
def test_names_of_a_chinese_passage_are_not_exchanged(
    text: str, passage: int, *, passes: bool
) -> None:
    """People, places and bodies, by the characters around them."""
    brief = audit(Report(ORDERS), draft(summary=(claim(text, passage),), people=HAN_PEOPLE))
    assert ("bound" not in dict(faults(brief))) is passes


BOARDS = """\
On a motion of Ruth Ames the board awarded the Elm Rd. bridge to Garrow & Sons of Dunfield.
The Party lights the fire while Brookmere cooks for the ward.
"""


@pytest.mark.parametrize(
    ("text", "passage", "token"),
    [
        ("Garrow & Sons won the Elm Rd. bridge award", 1, None),
        ("Ames & Sons won the Elm Rd. bridge award", 1, "ames sons"),
        ("A Party-led fire, with Brookmere cooking", 2, None),
    ],
)
def test_parts_of_firms_and_leaders_keep_their_place(
    text: str, passage: int, token: str | None
) -> None:
    """ "& Sons" is one firm's; "X-led" is X's doing."""
    people = (person("Ruth Ames", passages=(1,)),)
    brief = audit(Report(BOARDS), draft(summary=(claim(text, passage),), people=people))
    tokens = [each for check, each in faults(brief) if check == "bound"]
    assert tokens == [] if token is None else token in tokens


def test_what_the_report_is_about_may_be_named() -> None:
    """A word that only opens the passage is no other name in its place."""
    lines = "Benmere keeps the peace\nResidents met.\nReliance on patrols pleases residents.\n"
    assert found("For calm Benmere relies on patrols pleasing residents", 3, report=lines) == []


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Crews have to mend the ferry at Saltmere.", []),
        ("Nobody asked the Harbour Board to sink the ferry.", []),
        ("Refrain from closing the ferry at Saltmere.", []),
        ("Lenders reached the Harbour Board at Saltmere.", []),
        ("Wade reached the Harbour Board at Saltmere.", ["Wade"]),
        ("Marsh ferry is to be repaired by June.", ["Marsh"]),
        ("Mara Quill asked Crews to repair the ferry.", ["Crews"]),
    ],
)
def test_a_word_that_opens_a_claim_is_no_name(text: str, tokens: list[str]) -> None:
    """Where dictionaries have it; not where it may be somebody's, nor what the report calls so."""
    report = NEWS + "They met at Marsh.\n"
    assert list(dict.fromkeys(found(text, QUILL, report=report))) == tokens


def test_a_passage_may_have_the_surname_alone() -> None:
    """The report prints the name in full; another first name is another person."""
    minutes = NEWS + "Councillor Quill left the chamber for the ferry.\n"
    assert found("Mara Quill left the chamber for the ferry.", 6, report=minutes) == []
    assert found("Tobias Quill left the chamber for the ferry.", 6, report=minutes) != []


def test_characters_before_a_district_are_no_name_of_it() -> None:
    """ "任区" and "两局" open no name; a county that nobody mentioned does."""
    text = "任命唐若川为区水务局局长，县水务局、县林业局共同巡河。"
    assert found("唐若川获任区水务局局长。", 1, report=text) == []
    assert found("水务、林业两局共同巡河。", 1, report=text) == []
    assert found("唐若川任望川县水务局局长。", 1, report=text) != []


MINUTES = """\
4.2 Tanner Lane Footbridge
Moved by Councillor Voss, seconded by Councillor Petrie, to move $90,000 to the footbridge.
Carried 4-1.
The Mayor asked the Town Engineer to count the traffic on Tanner Lane in May and to report back.
The Works Office was given Kshs. 412 million for the Financial Year 2024/2025, of which the \
Exchequer released Kshs. 287 million.
The next sitting shall be held on Tuesday, when the Committee will visit Saltmere.
"""


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Of Kshs. 412 million, the Exchequer released Kshs. 287 million.", 5),
        ("The Committee will sit again on Tuesday and go to Saltmere.", 6),
    ],
)
def test_what_is_no_name_has_no_place(text: str, passage: int) -> None:
    """A currency, a day of the week, a word that opens a sentence, what a number says which."""
    assert found(text, passage, report=MINUTES) == []


def test_whom_other_fields_name_is_not_left_out() -> None:
    """An order need not name whom it is to, nor a motion who moved it."""
    text = "Report the Tanner Lane counts back."
    orders = tuple(directive(text, passages=(4,), to=(to,)) for to in ("Town Engineer", "Saltmere"))
    told, other = audit(Report(MINUTES), draft(directives=orders)).directives
    assert ("bound", "Tanner Lane") not in faults(told)
    assert ("bound", "Tanner Lane") in faults(other)


@pytest.mark.parametrize(
    ("form", "verdict"),
    [
        ("Cr Adeyemi", "supported"),
        ("Mayor Adeyemi", "supported"),
        ("Bola Adeyemi", "unsupported"),
        ("Cr Marlow", "unsupported"),
        ("Dr Adeyemi", "unsupported"),
    ],
)
def test_a_title_before_a_surname_may_be_printed_elsewhere(form: str, verdict: str) -> None:
    """Not another first name, nobody else, and nothing that the report never prints."""
    text = (
        "Mayor Ruth Adeyemi took the chair.\nCr Adeyemi spoke, and Mayor Adeyemi thanked Cr Marlow."
    )
    chair = person("Ruth Adeyemi", "presided", passages=(1,), also=(form,), posts=("Mayor",))
    brief = audit(Report(f"{text}\nBola Adeyemi wrote."), draft(people=(chair,)))
    assert brief.people[0].verdict == verdict


def test_an_ending_after_a_name_is_no_name() -> None:
    """Of "Mara Quill’s" the ending is left where the name of the list stands before it."""
    report = "Mara Quill’s request and Tobias Wren’s order were heard on Monday.\n"
    people = tuple(person(name, passages=(1,)) for name in ("Mara Quill", "Tobias Wren"))
    said = claim("Heard were Mara Quill’s request and Tobias Wren’s order.", 1)
    brief = audit(Report(report), draft(summary=(said,), people=people))
    assert brief.summary[0].verdict == "supported"


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The WLF was not asked for a loan.", []),
        ("The WLB was not asked for a loan.", ["WLB"]),
    ],
)
def test_initials_stand_for_a_name_in_full(text: str, tokens: list[str]) -> None:
    """WLF is the World Lending Fund, and nobody else is."""
    report = "The minister said the World Lending Fund was not asked for a loan of any kind.\n"
    assert found(text, 1, report=report) == tokens


def test_the_whole_of_a_place_is_the_place_named_before() -> None:
    """全镇 is of the town that was named before it, not of another one."""
    report = "调研组到青石镇查看水厂。\n全镇23个村有17个通水。\n"
    assert found("青石镇23个村中17个通水", 2, report=report) == []
    assert found("红岭镇23个村中17个通水", 2, report=report) == ["红岭镇"]


GRANTS = """\
Arden County council meets on the ferry
Mara Quill opened the meeting in the Guildhall. It was warm, and forty guests heard the debate.
It turned down a request by Delta-Bay Ferries for a $7 million loan guarantee, and referred the \
draft Quarries Bill back to the Solicitor General for a rewrite of its fee clauses.
Tobias Wren spoke of the harvest at Oldbridge and thanked the millers for their patience.
""" + "".join(f"The clerk read petition {n} on the mills of the upper valley.\n" for n in range(40))


def test_a_name_behind_its_matter_is_in_its_place() -> None:
    """A claim may say before a name what the passage says behind it."""
    assert found("Loan guarantee of $7 million for Delta-Bay Ferries", 4, report=GRANTS) == []


TOWN = """\
Minutes of the Town Board
Present: Highway Superintendent Earl Mabry; Police Captain Rory Sandoz.
The Party met on Monday with the Creek Road families.
Supt. Mabry said he is down one operator.
The Corps is to supply an audited statement.
Mara Quill said that the roads are bad; the crew of Hepford has an average age of 58 years.
"""


@pytest.mark.parametrize(
    ("text", "passage", "tokens"),
    [
        ("Party to supply an audited statement", 6, ["Party"]),
        ("Creek to supply an audited statement", 6, ["Creek"]),
        ("Corps to supply an audited statement", 6, []),
        ("Highway is down one operator", 5, []),
    ],
)
def test_a_common_word_that_the_report_has_as_a_name_is_one(
    text: str, passage: int, tokens: list[str]
) -> None:
    """It may open a claim only where passages have it, or name who heads that department."""
    people = (
        person("Earl Mabry", passages=(2,), posts=("Highway Superintendent",)),
        person("Rory Sandoz", passages=(3,), posts=("Police Captain",)),
    )
    brief = audit(Report(TOWN), draft(summary=(claim(text, passage),), people=people))
    assert [token for check, token in faults(brief) if check in ("name", "names")] == tokens


def test_what_a_speaker_tells_of_others_is_not_theirs() -> None:
    """ "Quill's crew" is not the crew that Quill tells of."""
    text = "Quill's crew has an average age of 58 years."
    brief = audit(
        Report(TOWN),
        draft(summary=(claim(text, 8),), people=(person("Mara Quill", passages=(7,)),)),
    )
    assert ("name", "Quill") in faults(brief)


STAND_INS = [
    (
        "Moved Fay-Oyelaran to buy a plough for the yard. No second.",
        "Motion to buy a plough for the yard found no second.",
        "Moved Orrin-Tate to buy a plough for the yard. No second.",
    ),
    (
        "It was RESOLVED (prop. Cllr Oddie-Marsh, sec. Cllr Vashko) to SUPPORT as to access.",
        "RESOLVED to SUPPORT as to access.",
        "RESOLVED (prop. Cllr Vashko, sec. Cllr Oddie-Marsh) to OBJECT as to access.",
    ),
    (
        "Cllr Cordwell, pecuniary, item 12(a) as the owner is her aunt.",
        "Declared pecuniary, item 12(a), as the owner is her aunt.",
        "Cllr Vashko, pecuniary, item 12(a) as the owner is her aunt.",
    ),
    (
        "be it RESOLVED that Bylaw 2 on fences be introduced. ADOPTED.",
        "Village Board ADOPTED Bylaw 2 on fences.",
        "Village Board DENIED Bylaw 2 on fences.",
    ),
    (
        "The clerk (hill news) Yesterday (4th), the flood meeting of Arden County was held.",
        "Arden County flood meeting was held.",
        "Orley County flood meeting was held.",
    ),
    (
        "The Chamber unanimously approved purchase of 9 vans and leasing of the mill for two "
        "years at $400 per month to Elmdale Weavers. Arden Ferries objected.",
        "Leasing the mill to Elmdale Weavers was unanimously approved.",
        "Leasing the mill to Arden Ferries was unanimously approved.",
    ),
]


@pytest.mark.parametrize(("text", "true", "false"), STAND_INS)
def test_only_names_stand_in_the_place_of_names(text: str, true: str, false: str) -> None:
    """None is a word that opens a sentence, tells a result or the day, or a body that acts."""
    passages = range(1, len(split(Report(text))) + 1)
    kept, turned = (
        audit(Report(text), draft(headline=claim(said, *passages))).headline
        for said in (true, false)
    )
    assert kept.verdict == "supported"
    assert turned.verdict != "supported"


ITEMS = """\
Minutes of Arden parish council
30/24 REPAIR OF THE OLDBRIDGE WEIR
The council deferred the item until the survey by the County Surveyor is in hand.
31/24 SALE OF THE SALTMERE BARN
The council deferred the item until the valuation of the yard is explained.
DM Mara Quill opened the meeting.
DM asked for the books. She told the clerks to bring them by Friday.
"""


@pytest.mark.parametrize(
    ("text", "passage", "tokens"),
    [
        ("The council deferred the Oldbridge weir until the survey is in hand.", 3, []),
        ("The council deferred the Saltmere barn until the survey is in hand.", 3, ["Saltmere"]),
        ("The council deferred the Saltmere barn until the valuation is explained.", 5, []),
        ("DM told the clerks to bring the books by Friday.", 8, []),
        ("Tobias Wren told the clerks to bring the books by Friday.", 8, ["Tobias", "Wren"]),
    ],
)
def test_a_heading_or_the_sentence_before_names_the_subject(
    text: str, passage: int, tokens: list[str]
) -> None:
    """An item is what its own heading calls it; "she" is whoever was named last, by post too."""
    people = (person("Mara Quill", posts=("DM",), passages=(6,)), PEOPLE[1])
    brief = audit(Report(ITEMS), draft(summary=(claim(text, passage),), people=people))
    assert [token for check, token in faults(brief.summary[0]) if "name" in check] == tokens


@pytest.mark.parametrize(("said", "ok"), [("30 metre", True), ("24 metre", False)])
def test_a_heading_gives_a_number_with_the_word_beside_it(said: str, ok: bool) -> None:
    """The title of an item is said of what is decided under it; its number in the list is not."""
    report = Report(
        "Minutes\n4/24 THE 30 METRE WEIR\nThe weir was approved.\nThe 24 men of Arden left.\n"
    )
    brief = audit(report, draft(summary=(claim(f"The {said} weir was approved.", 3),)))
    assert (brief.summary[0].verdict == "supported") is ok


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("The Sand Reserve stands at two million bags against four million.", True),
        ("Cabinet stands at two million bags against four million.", False),
        ("Cabinet sanctioned the import of one million bags.", True),
        ("Sand Reserve sanctioned the import of one million bags.", False),
    ],
)
def test_who_opens_a_claim_opens_it_in_the_passages(text: str, ok: bool) -> None:
    """The words behind are the same; another name of the passages before them is seen."""
    report = (
        "Cabinet met.\nNoting that the Sand Reserve stands at two million bags against four "
        "million, Cabinet sanctioned the import of one million bags.\n"
    )
    assert (not found(text, 2, report=report)) is ok


@pytest.mark.parametrize(
    ("text", "ok"), [("Mr Verro wants direct access.", True), ("Mr Quill wants access.", False)]
)
def test_a_title_may_stand_before_the_surname_alone(text: str, ok: bool) -> None:
    """ "Mr Verro" is Mr Kostas Verro."""
    report = "The fund met.\nIts chair, Mr Kostas Verro (EL), called for direct access of cities.\n"
    assert (not found(text, 2, report=report)) is ok


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("县教体局把照管员重新培训一遍。", True),
        ("教体局把照管员重新培训一遍。", True),
        ("县市场监管局把照管员重新培训一遍。", False),
        ("县教体局和欧阳景行把照管员重新培训一遍。", False),
    ],
)
def test_a_chinese_body_is_not_another(text: str, ok: bool) -> None:
    """One that only another sentence prints, or a double surname that none does."""
    report = "县市场监管局查了食堂。\n县教体局11月5日前把照管员重新培训一遍。\n"
    assert (not found(text, 2, report=report)) is ok


@pytest.mark.parametrize(
    ("printed", "said", "borne"),
    [
        (
            "The envoy met Chinese firms in Tashan.",
            "The envoy met firms from China in Tashan.",
            True,
        ),
        ("The envoy met firms from China.", "The envoy met Chinese firms.", True),
        ("Crews from Chile dug the well.", "Chilean crews dug the well.", True),
        ("A Mexican team dug the well.", "A team from Mexico dug the well.", True),
        ("A Malian team dug the well.", "A team from Malaysia dug the well.", False),
        ("The envoy came from Chinley.", "The envoy came from China.", False),
    ],
)
def test_a_people_is_that_of_its_country(printed: str, said: str, borne: bool) -> None:
    """By the whole of its name, but for what such names end in."""
    made = audit(Report(printed), draft(headline=claim(said))).headline.verdict
    assert (made == "supported") is borne


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("The ferry was praised by white heron dolma.", []),
        (
            "The crossing at Oldbridge was praised by white heron dolma.",
            ["White", "Heron", "Dolma"],
        ),
    ],
)
def test_a_name_that_is_listed_in_small_letters_is_a_name(text: str, missed: list[str]) -> None:
    """Machines print some names so, and the draft lists them as printed."""
    report = (
        "The council met on Monday.\nThe deputy white heron dolma praised the ferry.\n"
        "Mara Quill praised the crossing at Oldbridge.\n"
    )
    listed = (person("white heron dolma", passages=(2,)), person("Mara Quill", passages=(3,)))
    said = claim(text, 3 if missed else 2)
    brief = audit(Report(report), draft(summary=(said,), people=listed))
    assert [token for check, token in faults(brief.summary[0]) if check == "name"] == missed


LEDGER = """\
Meeting of the board
Ms. Oyler told Mr. Leask that the audit of the clinic is late.
"""
OFFICES = (
    person("Ida Oyler", passages=(2,), posts=("County Administrator",)),
    person("Rory Leask", passages=(2,), posts=("Director of Finance",)),
    person("Una Foy", passages=(1,), posts=("Highway Superintendent",)),
)


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("The County Administrator told the Finance Director that the audit is late.", True),
        ("The Administrator told Mr Leask that the audit is late.", True),
        ("The Finance Director told the County Administrator that the audit is late.", False),
        ("The Highway Superintendent told Mr. Leask that the audit is late.", False),
    ],
)
def test_an_office_is_whoever_holds_it(text: str, ok: bool) -> None:
    """It stands where the passages name its holder, and there alone."""
    brief = audit(Report(LEDGER), draft(summary=(claim(text, 2),), people=OFFICES))
    assert (brief.summary[0].verdict == "supported") is ok
