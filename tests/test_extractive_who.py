"""The extractive backend, whole: who took part, who ordered whom, whose words a claim is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from steps import steps

from govsumm import Report, ask
from govsumm.backends.extractive import extract
from govsumm.reading.claims.addressees import addressee
from govsumm.records import Draft

HEAD = "The district met\n\nThe district council met on 3 May 2025 in the town hall. "
HAN_HEAD = "云水县召开防汛工作会议\n\n5月3日，云水县召开防汛工作会议。"


def drafted(text: str) -> Draft:
    """What the rules make of a text."""
    return extract(ask(Report.from_text(text)))


def parts(draft: Draft) -> dict[str, set[str]]:
    """The people by name, with their functions."""
    return {each.name: {one.function for one in each.functions} for each in draft.people}


def orders(draft: Draft) -> list[tuple[str | None, tuple[str, ...], str]]:
    """Who orders whom what."""
    return [(each.by, each.to, each.text) for each in draft.directives]


SET_IN = """Concise Minutes - Communities Committee

Meeting date: Thursday, 15 May 2025

Members of the Senedd:   Rhian Pell MS (Chair)
                         Gareth Boll MS
                         Ken Oldway MS (in place of Mared Lund MS)
Witnesses:               Dr Alun Presser, Chief Executive, Tai Cambrol
                         Helen Marsh, Local Government Federation
Committee Staff:         Elin Robson (Clerk)

1.1 The Chair welcomed Members to the meeting.
1.2 Apologies were received from Mared Lund MS. Ken Oldway MS substituted.
"""
COLUMNS = """VILLAGE OF HARMON
BOARD OF TRUSTEES - REGULAR MEETING
MINUTES OF TUESDAY, MAY 13, 2025

Trustees Present                     Staff Present
Walter Nyman                         Village Administrator Hal Brand
Carmen Ibarra                        Clerk-Treasurer Jody Kesten
Trustees Absent: Phil Guent (excused)
"""
SESSION = """MINUTES OF THE REGULAR SESSION HELD ON JUNE 2, 2025

PRESENT:
Hon. Rodel P. Catin, Municipal Vice Mayor
Hon. Ma. Teresa L. Ybara, Member
Hon. Jose G. dela Pena, Member

ABSENT:
Hon. Ben T. Ocam, Member (on leave)

QUESTION HOUR
Hon. Ybara asked about the road.
"""


def test_lists_set_in_below_their_labels() -> None:
    """One person a line; what a member may be taken for is not the next member's name."""
    draft = drafted(SET_IN)
    found = parts(draft)
    assert found.keys() == {
        *("Rhian Pell", "Gareth Boll", "Ken Oldway", "Mared Lund"),
        *("Alun Presser", "Helen Marsh", "Elin Robson"),
    }
    assert "presided" in found["Rhian Pell"]
    assert found["Mared Lund"] == {"absent"}
    assert orders(draft) == []


def test_labels_side_by_side_head_two_columns() -> None:
    """The names of a line belong to the label above each of them."""
    draft = drafted(COLUMNS)
    found = parts(draft)
    assert found.keys() == {
        *("Walter Nyman", "Carmen Ibarra", "Hal Brand", "Jody Kesten", "Phil Guent"),
    }
    assert found["Phil Guent"] == {"absent"}
    assert {post for each in draft.people for post in each.posts} >= {"Clerk-Treasurer"}


ATTENDANCE = """SHIRE OF KOOLBER
ORDINARY MEETING OF COUNCIL
MINUTES
Thursday 22 May 2025

2. RECORD OF ATTENDANCE
Cr C Darvy             Shire President
Cr P (Peter) Wheel  Deputy Shire President
Cr J Nguyen
Staff
Mrs Tania Beck         Deputy CEO
Guests: Cst. Jeff Mull, RCMP; Elder Agnes Cardin
Call to order 10:20 am by Chief.

9.2 Cr Colleen Darvy said that the pool leaks. Council asked the CEO to call tenders.
ACTION: LK
"""


def test_names_beside_posts_and_bodies() -> None:
    """A post two blanks away, a body behind a comma, an initial for a name that is told later."""
    draft = drafted(ATTENDANCE)
    assert parts(draft).keys() == {
        *("C Darvy", "P (Peter) Wheel", "J Nguyen", "Tania Beck", "Jeff Mull", "Agnes Cardin"),
    }
    assert [text for _, _, text in orders(draft)] == ["call tenders"]


def test_no_heading_is_absent_and_no_abbreviation_cuts_a_name() -> None:
    """A heading in capitals ends a list of names that are not; "Ma." is part of a name."""
    found = parts(drafted(SESSION))
    assert found.keys() == {
        "Rodel P. Catin",
        "Ma. Teresa L. Ybara",
        "Jose G. dela Pena",
        "Ben T. Ocam",
    }
    assert found["Ben T. Ocam"] == {"absent"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A meeting under the chairmanship of the head of the district Viktor Petrovich Sholov"
            " was held in the administration. Viktor Sholov said the delay was not acceptable.",
            {"Viktor Petrovich Sholov": {"presided", "spoke"}},
        ),
        (
            "The committee met under the chairmanship of His Excellency the Governor, Hon. Dr. Kip"
            " Lelan, and made the following resolutions:",
            {"Kip Lelan": {"presided"}},
        ),
        (
            "It was briefed by the Executive Member (CECM) for Education, Ms. Bea Atien, that fees"
            " were late.",
            {"Bea Atien": {"briefed"}},
        ),
        (
            "The County Attorney, Mr. Tom Sangai, was asked to advise on the disputed claims.",
            {},
        ),
        (
            "DRO Y. Lakshan, RDOs Anil Yadar and T. Bhavan, and others were present.",
            {"Y. Lakshan": {"attended"}, "Anil Yadar": {"attended"}, "T. Bhavan": {"attended"}},
        ),
        (
            "Jon Aasen (Frp) had notified absence, and Wenche Lien met as deputy.",
            {"Jon Aasen": {"absent"}, "Wenche Lien": {"attended"}},
        ),
        (
            "Chief Executive for Health and Care Tor Eikel answered questions.",
            {"Tor Eikel": {"spoke"}},
        ),
        (
            "Councilmen Doug Prue and Anil Meht and Councilwoman Sharon Bix voted against it.",
            {"Doug Prue": {"attended"}, "Anil Meht": {"attended"}, "Sharon Bix": {"attended"}},
        ),
        (
            "Bookkeeper Marge Dunn presented the accounts. Assessor Frank Yorst was absent.",
            {"Marge Dunn": {"reported"}, "Frank Yorst": {"absent"}},
        ),
    ],
)
def test_who_takes_part(text: str, expected: dict[str, set[str]]) -> None:
    """And nobody else does."""
    assert parts(drafted(HEAD + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Collector, Ms. K. Vaish, chaired. Project Director G. Sujan said 40 houses were"
            " built. Vaish instructed her to complete the rest by June 12.",
            [("K. Vaish", ("G. Sujan",), "complete the rest by June 12")],
        ),
        (
            "District Collector K. Vaish chaired the meeting. The Collector asked the engineer to"
            " submit a daily report.",
            [("K. Vaish", ("the engineer",), "submit a daily report")],
        ),
        ("Group leader Ann Roe asked the mayor about the closed quay.", []),
        ("The control of these tasks is assigned to the manager Galina Ozhega.", []),
        ("The engineer was invited to explain the delay.", []),
        (
            "The council took note of the report, and requested the clerk to write again.",
            [("The council", ("the clerk",), "write again")],
        ),
        (
            "Mayor Ann Roe requested that investors commit in writing to the plan.",
            [("Ann Roe", ("investors",), "commit in writing to the plan")],
        ),
    ],
)
def test_who_orders_whom(
    text: str, expected: list[tuple[str | None, tuple[str, ...], str]]
) -> None:
    """A question, a greeting and an invitation to speak order nobody."""
    assert orders(drafted(HEAD + text)) == expected


def test_nobody_says_what_the_next_sentence_tells_of_another() -> None:
    """A speech ends where somebody else is the subject."""
    text = (
        "Mayor Ann Roe said the price was too high. Director Bo Dahl went through the report and"
        " voted against it. Director Bo Dahl attended."
    )
    said = {each.text: each.by for each in drafted(HEAD + text).assessments}
    assert said == {"the price was too high": "Ann Roe"}


def test_a_pronoun_is_nobody_whom_an_honorific_denies_it() -> None:
    """ "She" is no mayor before whom a Mrs stands in the same sentence; "he" goes on as ever."""
    text = (
        "Mayor Bo Dahl told Mrs Ann Roe that nobody would wait. She said the price was too high. "
        "Mayor Bo Dahl met Mr Al Pike. He said the queue was too long. Director Bo Dahl attended."
    )
    found = drafted(HEAD + text)
    said = {each.text: each.by for each in found.assessments}
    said |= {each.text: each.by for each in found.problems}
    assert said["the price was too high"] != "Bo Dahl"
    assert said["the queue was too long"] == "Bo Dahl"


def test_a_claim_closes_its_quotation() -> None:
    """The words a claim quotes end where the report ends them."""
    text = 'Director Bo Dahl attended. "The pumps were slow and nobody was paid," said Bo Dahl.'
    found = drafted(HEAD + text)
    claims = [each.text for each in (*found.problems, *found.assessments)]
    assert claims == ['"The pumps were slow and nobody was paid,"']


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("County water bureau before June 20", "County water bureau"),
        ("all units after the meeting", "all units"),
        ("invite the Commission", "the Commission"),
        ("call on Member States", "Member States"),
        ("directing civil affairs departments", "civil affairs departments"),
        ("with district governments", "district governments"),
        ("the bureau of roads", "the bureau of roads"),
    ],
)
def test_an_addressee_alone(words: str, kept: str) -> None:
    """Without the verb before, and without the day behind."""
    assert words[slice(*addressee(words, 0, len(words)))] == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "縣長徐映雪今（3）日主持會議，副縣長葉國禎、秘書長鄭美玉及各局處首長與會，農業處長江文政請假。",
            {
                "徐映雪": {"presided"},
                "葉國禎": {"attended"},
                "鄭美玉": {"attended"},
                "江文政": {"absent"},
            },
        ),
        (
            "州人大主任罗绍康、州政协主席普桂仙列席会议。",
            {"罗绍康": {"attended"}, "普桂仙": {"attended"}},
        ),
        ("蘭東縣長徐映雪主持會議。縣議員許宏達日前質疑清淤不實。", {"徐映雪": {"presided"}}),
    ],
)
def test_who_takes_part_in_chinese(text: str, expected: dict[str, set[str]]) -> None:
    """A place before a post is nobody; what somebody said before the meeting is no part in it."""
    assert parts(drafted(HAN_HEAD + text)) == expected


def test_orders_in_chinese_have_their_day_and_their_speaker() -> None:
    """Whoever heard the reports orders, and a day before who is told is the order's."""
    text = (
        "縣長徐映雪主持會議，副縣長葉國禎指出問題不少。\n"
        "徐映雪聽取報告後指示，6月底前各鄉鎮要完成清淤。她強調，防汛沒有假期。"
    )
    (only,) = drafted(HAN_HEAD + text).directives
    assert (only.by, only.to) == ("徐映雪", ("各鄉鎮",))
    assert only.due is not None
    assert only.due.edtf == "XXXX-06-30"


def test_the_day_at_the_end_of_a_page() -> None:
    """It dates the page, and "today"."""
    text = "A meeting was held today in the town hall.\n\nPress service of the district\n14.10.2025"
    draft = drafted(f"The district met\n\n{text}")
    assert [date.edtf for date in draft.document.dates] == ["2025-10-14"]
    assert [date.edtf for date in draft.meetings[0].dates] == ["2025-10-14"]


def test_the_town_where_people_met_is_not_that_of_the_dateline() -> None:
    """The text is from Brussels, the meeting was elsewhere."""
    text = (
        "Roadmap agreed\n\nBrussels, 26 September 2025\n\nMinisters met informally in Gdyria on 24"
        " September. The informal meeting was held at the invitation of the presidency and chaired"
        " by Ilmari Vask, Minister for Regions."
    )
    draft = drafted(text)
    assert [place.text for each in draft.meetings for place in each.places] == ["Gdyria"]


def test_a_story_in_a_newspaper_is_no_minutes() -> None:
    """Whatever words of minutes it uses."""
    text = (
        "Council backs rate hike\nBy Dana Whit, Valley Ledger\n\nThe council voted 5-2 on Monday,"
        " May 19. Mayor Pat Hollow called the meeting to order. Councilor Ben Arro moved, seconded"
        " by Sam Ridge, to adopt; the motion carried. Councilor Howard Strand was absent."
    )
    assert drafted(text).document.kind == "meeting_report"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Introduced by: Hon. Ann Roe\n", set()),
        ("ANN ROE\nCounty Secretary\n", set()),
        ("First review: Hou Jun Second review: Peng Si\n", {"Hou Jun", "Peng Si"}),
    ],
)
def test_officials_did_not_write_the_text(text: str, expected: set[str]) -> None:
    """Nor is the number of a review part of a name."""
    draft = drafted(f"{HEAD}The clerk took the minutes of the session.\n\n{text}")
    assert {each.name for each in draft.credits} == expected


@pytest.mark.parametrize(
    "line",
    [
        "Member {n} Roe    Staff {n} Doe\n",
        "Mayor Ann Roe said that the bureau before June {n} to act. ",
        "Director Bo{n} Dahl instructed her to act. ",
    ],
)
def test_long_texts_take_work_by_their_length(line: str) -> None:
    """Twice the text takes twice the work."""

    def work(count: int) -> int:
        text = HEAD + "".join(line.format(n=n) for n in range(count))
        request = ask(Report.from_text(text))
        return steps(lambda: extract(request))

    counted = [work(count) for count in (60, 120, 240)]
    assert all(later < 3 * earlier for earlier, later in pairwise(counted))


@pytest.mark.parametrize(
    "said",
    [
        "The meeting was called to order by Mayor Iris Kwon.",
        "The regular meeting was called to order at 7 pm by Mayor Iris Kwon.",
        "The session was gaveled to order by Mayor Iris Kwon at noon.",
        "Mayor Iris Kwon called the meeting to order.",
    ],
)
def test_whoever_calls_to_order_presides(said: str) -> None:
    """Also where the text is no minutes."""
    assert parts(drafted(f"{HEAD}\n\n{said}\n")) == {"Iris Kwon": {"presided"}}
