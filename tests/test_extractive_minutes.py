"""Decisions, votes, attendance and orders of minutes, by the rules of the embedded backend."""

from __future__ import annotations

import pytest
from drafts import claim, draft
from hypothesis import given, settings
from hypothesis import strategies as st

from govsumm import Report
from govsumm.auditing.checks import check
from govsumm.auditing.source import Source
from govsumm.auditing.verdicts import verdict
from govsumm.backends.extractive.decisions import decisions
from govsumm.passages import split
from govsumm.reading.claims.minuted_orders import minuted_orders
from govsumm.reading.people.participation import Span
from govsumm.reading.people.rolls import roll_sightings
from govsumm.reading.sentences import Reading, read
from govsumm.records import Decision


def reading(text: str) -> Reading:
    """A text as it is read."""
    report = Report.from_text(text)
    return read(report, split(report))


def decided(text: str) -> tuple[Decision, ...]:
    """The decisions of a text, each of which the audit has to bear out."""
    report = Report.from_text(text)
    passages = split(report)
    made = decisions(read(report, passages))
    source = Source(report, passages, draft(headline=claim(text)))
    for each in made:
        assert verdict(check(each, source)) == "supported", each
    return made


def seen(text: str) -> set[tuple[str, str | None]]:
    """Names with their functions, as the lists and formulas of minutes give them."""
    return {
        (" ".join(text[slice(*each.name)].split()), each.function)
        for each in roll_sightings(reading(text))
    }


def test_a_motion_keeps_its_own_vote() -> None:
    """Mover, seconder, result, counts and dissent are those of the motion they stand by."""
    text = (
        "MINUTES\n1. CLAIMS. Moved by Orr, seconded by Vance, to pay the claims of $4,200. "
        "Motion carried 5-0.\n2. FENCE. Moved by Vance, seconded by Lim, to buy a fence. "
        "Motion failed 2-3. Ayes: Vance, Lim. Nays: Orr, Dietz, Mayhew.\n"
    )
    first, second = decided(text)
    assert (first.moved_by, first.seconded_by, first.outcome) == ("Orr", "Vance", "carried")
    assert first.vote is not None
    assert (first.vote.yes, first.vote.no, first.vote.dissent) == (5, 0, ())
    assert second.vote is not None
    assert (second.outcome, second.vote.yes, second.vote.no) == ("failed", 2, 3)
    assert second.vote.dissent == ("Orr", "Dietz", "Mayhew")


def test_an_amendment_and_its_motion_each_have_their_result() -> None:
    """The amendment is lost, the substantive motion is carried."""
    text = (
        "Minutes of the council\nCllr Peel moved to raise the precept by 5%. Cllr Wray seconded. "
        "Cllr Noon moved to amend the rise to 2%, seconded by Cllr Fell. The amendment was lost. "
        "The substantive motion was carried unanimously."
    )
    amendment, motion = decided(text)
    assert (amendment.moved_by, amendment.outcome) == ("Noon", "lost")
    assert (motion.moved_by, motion.outcome) == ("Peel", "carried")


def test_a_motion_without_a_result_decides_nothing() -> None:
    """A proposal that was not put to the vote is none."""
    assert (
        decided("MINUTES\nOrr moved to sell the depot, seconded by Lim. Discussion followed.") == ()
    )


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The Cabinet approved the Dune Reserve Bill, 2024.", "approved"),
        ("The state cabinet on Monday gave its nod to the sand policy.", "gave its nod to"),
        ("Approval was accorded for 14 culverts in Belgarh block.", "Approval was accorded"),
        ("It was RESOLVED that the hedge be cut in March.", "RESOLVED"),
        ("Minutes of 3 May\nThe accounts for April were approved.", "approved"),
        ("MINUTES\nPOND FENCE\nDeferred to the July meeting.", "Deferred"),
        ("The Cabinet-\n(1) Took note of the statement on herring.", "Took note of"),
        ("会议审议并原则通过《云岭县河道管理办法》。", "审议并原则通过"),
        ("会议研究决定，成立县防火专班，由县林业局牵头。", "会议研究决定"),
        ("案由：停車費調整案。\n決議：照案通過。", "照案通過"),
    ],
)
def test_outcomes_without_a_motion(text: str, outcome: str) -> None:
    """What a body settles by its own verb, in the passive, by a label, in Chinese."""
    (only,) = decided(text)
    assert only.outcome.casefold() in outcome.casefold()


@pytest.mark.parametrize(
    ("resolution", "outcome", "matter"),
    [
        ("RESOLVED – That the item be deferred to May.", "deferred", "the item be deferred to May"),
        ("RESOLVED: That the fees be approved.", "approved", "the fees be approved"),
        ("Resolved - that the tender be accepted.", "accepted", "the tender be accepted"),
        ("AGREED — That the petition be noted.", "noted", "the petition be noted"),
        ("IT WAS RESOLVED – That the public be excluded.", "RESOLVED", "the public be excluded"),
        ("RESOLVED that no licence be granted.", "RESOLVED", "no licence be granted"),
        ("It was agreed:\n(a) that the elms be felled.", "agreed", "the elms be felled"),
        ("RESOLVED –\n(1) That the report be received.", "received", "the report be received"),
        (
            "Resolved:\n1. To refuse the lease of the mill.",
            "Resolved",
            "refuse the lease of the mill",
        ),
    ],
)
def test_a_resolution_behind_a_dash_has_its_own_matter(
    resolution: str, outcome: str, matter: str
) -> None:
    """Neither the heading nor the sentence before it; what becomes of the matter is its outcome."""
    text = (
        f"MINUTES OF THE CABINET\n\n18. DEPOT\n\nCllr Foy introduced the report.\n\n{resolution}\n"
    )
    assert [(each.outcome, each.matter) for each in decided(text)] == [(outcome, matter)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Oakes said the council approved the wrong bid.",
        "The committee asked whether the plan was approved by the ministry.",
        "Staff reported that the grant had been approved.",
        "The pier was approved last year.",
        "The Board noted that rainfall had been low.",
        "县发改局拟提请会议审议通过《云岭县规划》。",
        "去年会议通过了《云岭县规划》。",
    ],
)
def test_talk_of_decisions_is_none(text: str) -> None:
    """What somebody says, supposes, plans or remembers was not decided here."""
    assert decided("Minutes of a meeting\n" + text) == ()


@pytest.mark.parametrize(
    ("text", "matter", "seconder"),
    [
        (
            "Motion 22-14: That the Band hire Foyle Ltd.\nM: T. Dang   S: W. Foy   CARRIED",
            "the Band hire Foyle Ltd.",
            "W. Foy",
        ),
        (
            "Motion 22-14 to rise at noon. M: T. Dang  S: W. Foy  CARRIED",
            "rise at noon",
            "W. Foy",
        ),
        (
            "Resolution #45: To accept the audit. M: T. Dang S: W. Foy CARRIED",
            "accept the audit",
            "W. Foy",
        ),
        (
            "(b) Band Resolution 2022-31 – Lot 14, hall lease, five years.\n"
            "M: T. Dang  S: W. Foy  In favour 2. CARRIED.",
            "(b) Band Resolution 2022-31 – Lot 14, hall lease, five years.",
            "W. Foy",
        ),
    ],
)
def test_initials_name_who_moved_and_seconded(text: str, matter: str, seconder: str) -> None:
    """M: and S: behind a numbered motion, whose number is no count of votes."""
    (only,) = decided("MINUTES OF THE BAND COUNCIL\n\n6. Lands\n\n" + text)
    assert (only.matter.rstrip("."), only.outcome) == (matter.rstrip("."), "CARRIED")
    assert (only.moved_by, only.seconded_by) == ("T. Dang", seconder)
    assert only.vote is None or only.vote.no is None


@pytest.mark.parametrize(
    "text",
    [
        "Approved: ________________",
        "Ada Fenn, Clerk\nApproved: ______",
        "Authorised by W. Foy, Clerk, 12 Mill Lane.",
    ],
)
def test_a_line_to_be_signed_decides_nothing(text: str) -> None:
    """Nor does the name of who signs."""
    assert decided("MINUTES OF THE COUNCIL\n\n6. LANDS\n\nThe hall was warm.\n\n" + text) == ()


def test_public_comment_decides_nothing() -> None:
    """Under its heading no passive is an outcome."""
    text = "MINUTES\nPUBLIC COMMENT\nNell Ashby, 4 Elm St., said the ramp was refused.\n"
    assert decided(text) == ()


def test_chinese_votes_are_counted() -> None:
    """Counts are those printed before or after 票."""
    (only,) = decided("會議紀錄\n表決結果：贊成5票，反對2票，棄權1票，本案通過。")
    assert only.vote is not None
    assert (only.vote.yes, only.vote.no, only.vote.abstain) == (5, 2, 1)


def test_a_condition_and_a_date_of_effect_are_told() -> None:
    """Subject to what, and from when."""
    text = (
        "MINUTES\nMoved by Orr, seconded by Lim, to lease the barn subject to a fire check. "
        "Carried.\nMoved by Lim, seconded by Orr, to adopt the fee list, effective May 1, 2025. "
        "Carried."
    )
    lease, fees = decided(text)
    assert lease.condition == "subject to a fire check"
    assert fees.effective is not None
    assert (fees.effective.what, fees.effective.edtf) == ("effective", "2025-05-01")


def test_the_lists_of_american_minutes() -> None:
    """Present, absent and staff, with suffixes, seats and notes; the presider."""
    text = (
        "MINUTES\nMayor Ada Quist called the meeting to order at 7 p.m.\n"
        "Present: Mayor Quist; Councilmembers J. R. Tolland, Paul Reyes, Jr., and Ivy St. Clair; "
        "Lou Hart, Ward 2 (arrived 7:10).  Absent: Councilmember Mia Roe (excused).\n"
        "Staff present: City Manager Dot Kane, Director of Public Works Sam Ives.\n"
    )
    there = seen(text)
    for name in ("J. R. Tolland", "Paul Reyes, Jr.", "Ivy St. Clair", "Lou Hart", "Sam Ives"):
        assert (name, "attended") in there
    assert ("Ada Quist", "presided") in there
    assert ("Mia Roe", "absent") in there
    assert not any(name in ("Ward", "Public Works") for name, _ in there)


def test_the_list_of_a_cabinet() -> None:
    """In lines, with letters after the names and posts behind them."""
    text = (
        "CABINET\nPresent:\nThe Right Hon. A. B. WREN, M.P., Prime Minister (in the Chair)\n"
        "The Right Hon. EDITH FOWLE, M.P., Lord President of the Council\n"
        "Secretariat:\nMr. T. L. GROVE\n\n1. Fuel.\nThe Cabinet agreed to ration coke."
    )
    there = seen(text)
    assert {
        ("A. B. WREN", "presided"),
        ("EDITH FOWLE", "attended"),
        ("T. L. GROVE", "attended"),
    } <= there


def test_apologies_crowds_and_offices_of_a_parish() -> None:
    """Apologies are absences, the public is a group, "the Clerk" is whoever is Clerk."""
    text = (
        "Clerk: Mrs P Lark, 2 Mill Row\nMINUTES\nPRESENT: Cllrs R Finch (Chairman), D Crake and "
        "T Rook; the Clerk. Six members of the public.\n"
        "Apologies for absence were received from Cllr B Jay.\n"
    )
    there = seen(text)
    assert {
        ("R Finch", "presided"),
        ("D Crake", "attended"),
        ("P Lark", "attended"),
        ("Six members of the public", "attended"),
        ("B Jay", "absent"),
    } <= there


def test_the_public_comments_and_members_speak() -> None:
    """Whoever is in no list and speaks in public comment commented; members just spoke."""
    text = (
        "MINUTES\nPresent: Mayor Ada Quist, Councilmember Ivo Lund.\nPUBLIC COMMENT\n"
        "Nell Ashby, 4 Elm St., asked for a ramp.\nMr. Lund thanked her.\n"
    )
    there = seen(text)
    assert ("Nell Ashby", "commented") in there
    assert ("Ivo Lund", "spoke") in there


def test_what_minutes_order() -> None:
    """Who is told what: each action its own."""
    text = (
        "MINUTES\nThe Council directed staff to draft a lease, and to notify the tenants.\n"
        "ACTION: Clerk to write to the bus company.\n"
    )
    orders = minuted_orders(reading(text))

    def words(span: Span) -> str:
        return text[slice(*span)]

    assert [words(each.action) for each in orders] == [
        "draft a lease",
        "notify the tenants",
        "write to the bus company",
    ]
    assert [words(each.to[0]) for each in orders] == ["staff", "staff", "Clerk"]


_PIECES = st.sampled_from(
    [
        "Moved by ",
        "Orr",
        ", seconded by ",
        "Lim",
        " to ",
        "approve ",
        "the minutes",
        ". ",
        "Motion carried ",
        "5-2",
        "3 to ",
        "Ayes: ",
        "Nays: ",
        "none",
        "Present: ",
        "Absent: ",
        "Cllr ",
        "Mayor ",
        ", ",
        "; ",
        "\n",
        "\n\n",
        "and ",
        "RESOLVED ",
        "that ",
        "was approved",
        "The Council ",
        "agreed ",
        "deferred",
        "会议",
        "审议通过",
        "《办法》",
        "决定，",
        "反对2票",
        "(",
        ")",
        "—",
        "“",
        "\t",
        "  ",
        "1. ",
        "PUBLIC COMMENT\n",
        "St. Clair",
        "Jr.",
        "effective ",
        "May 1, 2025",
        "subject to ",
        "the Clerk ",
        "directed staff ",
        "in the chair",
        "M/S/P ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=4)), min_size=1, max_size=40))
def test_random_minutes_neither_raise_nor_invent(pieces: list[str]) -> None:
    """Whatever the text, every decision is borne out, and every span lies in it."""
    text = "".join(pieces)
    if not text.strip():
        return
    try:
        Report.from_text(text)
    except Exception:  # what is no report at all is not for the rules
        return
    decided(text)
    whole = reading(text)
    for each in roll_sightings(whole):
        assert 0 <= each.name[0] < each.name[1] <= len(whole.text)
    for order in minuted_orders(whole):
        assert order.action[0] < order.action[1] <= len(whole.text)


def listed(text: str) -> dict[str, tuple[str, ...]]:
    """The posts of those whom the lists of minutes say to be there or not, by name."""
    posts: dict[str, tuple[str, ...]] = {}
    for each in roll_sightings(reading(text)):
        if each.function in ("attended", "absent") and not each.group:
            printed = tuple(" ".join(text[slice(*post)].split()) for post in each.posts)
            posts.setdefault(text[slice(*each.name)], printed)
    return posts


@pytest.mark.parametrize(
    ("label", "function"),
    [
        ("Cabinet Members present:", "attended"),
        ("EXECUTIVE MEMBERS IN ATTENDANCE", "attended"),
        ("Portfolio Holders Present:", "attended"),
        ("Members of the Executive present:", "attended"),
        ("School Governors attending:", "attended"),
        ("Attending in person:", "attended"),
        ("Attending remotely:", "attended"),
        ("Present for the Council:", "attended"),
        ("On roll call the following members answered present:", "attended"),
        ("Cabinet Members Absent:", "absent"),
        ("Ward Councillors not present:", "absent"),
    ],
)
def test_a_label_may_say_whose_list_it_is(label: str, function: str) -> None:
    """Whoever sits there may stand before "present", and how they attend behind it."""
    text = (
        f"Minutes of the Council\n\n{label}\nCllr Ann Hull\nCllr Ben Ivory\n\nThe rate was set.\n"
    )
    assert seen(text) == {("Ann Hull", function), ("Ben Ivory", function)}


@pytest.mark.parametrize(
    "line",
    [
        "All Members Present",
        "No Members Absent",
        "Jane Doe Present",
        "A Quorum Present",
        "Gift Present:",
    ],
)
def test_what_is_no_label_opens_no_list(line: str) -> None:
    """Neither "all present" nor somebody with a status makes attendees of a heading below."""
    assert ("Road Closures", "attended") not in seen(f"MINUTES\n{line}\nRoad Closures\nAgreed.\n")


def test_a_numbered_list_is_no_agenda() -> None:
    """The numbers of a list are no part of names; a number that is not due ends the list."""
    text = (
        "MINUTES\nPRESENT\n1. Hon. James Mwaki, MCA - Chairperson\n2. Hon. Grace Njeru\n"
        "ABSENT WITH APOLOGY\n1. Hon. Joel Kipto\nIN ATTENDANCE\n3. Ms. Esther Wanj - Clerk\n"
        "1. Road Closures\nIt was agreed to wait.\n"
    )
    assert seen(text) == {
        ("James Mwaki", "attended"),
        ("James Mwaki", "presided"),
        ("Grace Njeru", "attended"),
        ("Joel Kipto", "absent"),
        ("Esther Wanj", "attended"),
    }
    agenda = "MINUTES\nPRESENT:\nJane Roe\nTom Ash\n1. Road Closures\nAgreed.\n2. Water Rates\n"
    assert seen(agenda) == {("Jane Roe", "attended"), ("Tom Ash", "attended")}


@pytest.mark.parametrize(
    ("item", "posts"),
    [
        ("Colin Moss (Corporate Director, Resources)", ("Corporate Director, Resources",)),
        (
            "Colin Moss (Chair, Overview and Scrutiny Committee)",
            ("Chair, Overview and Scrutiny Committee",),
        ),
        ("Colin Moss (Manager Works)", ("Manager Works",)),
        ("Colin Moss (Democratic Services)", ("Democratic Services",)),
        ("Colin Moss (Vice-Chair, via Zoom)", ("Vice-Chair",)),
        ("Colin Moss - CECM, Roads & Public Works", ("CECM, Roads & Public Works",)),
        ("Colin Moss      Housing and Homelessness", ("Housing and Homelessness",)),
        ("Colin Moss ........ Village Clerk", ("Village Clerk",)),
        ("Colin Moss, General Manager", ("General Manager",)),
        ("Colin Moss, Manager Governance", ("Manager Governance",)),
        ("CAO/Clerk Colin Moss", ("CAO/Clerk",)),
        ("The Town Clerk (Colin Moss)", ("Town Clerk",)),
        (
            "The Deputy Premier and Minister of Finance, Hon. Colin Moss",
            ("Deputy Premier and Minister of Finance",),
        ),
        ("Dist. Cllr Colin Moss", ("Dist. Cllr",)),
        ("Colin Moss (Mill Ward)", ()),
        ("Colin Moss (Labour)", ()),
        ("Colin Moss (work)", ()),
        ("Colin Moss, ISC", ()),
    ],
)
def test_posts_in_lists_stand_in_many_places(item: str, posts: tuple[str, ...]) -> None:
    """In brackets, columns, behind dots, before the name; a ward, a party, a reason is none."""
    assert listed(f"MINUTES\nIn attendance:\n{item}\nAnn Roe\n") == {
        "Colin Moss": posts,
        "Ann Roe": (),
    }


def test_each_cell_of_a_table_may_be_a_line() -> None:
    """Names and posts take turns: "Chairperson" is then no heading."""
    text = (
        "MINUTES\nATTENDANCE\nAnn Hull\nChairperson\nBen Ivory\nMember\n"
        "APOLOGIES\nDee Kerr\nMember\n"
    )
    assert listed(text) == {
        "Ann Hull": ("Chairperson",),
        "Ben Ivory": ("Member",),
        "Dee Kerr": ("Member",),
    }
    assert ("Ann Hull", "presided") in seen(text)
    assert ("Ben Ivory", "presided") not in seen(text)


def test_the_post_of_one_is_no_post_of_the_next() -> None:
    """An office without a name is not that of the next one named, nor a label in a full line."""
    text = (
        "MINUTES of the Town Council of 6 March\n"
        "IN ATTENDANCE: The Town Clerk (Eve Lumb), the Deputy Clerk, Inspector F. Mott (Police)\n"
        "APOLOGIES for absence were received from Cllrs. Noel, Orme (holiday) & Pask (ill).\n"
    )
    assert listed(text)["F. Mott"] == ("Inspector",)
    assert {name for name, function in seen(text) if function == "absent"} == {
        "Noel",
        "Orme",
        "Pask",
    }


def test_lists_run_over_lines_and_abbreviations() -> None:
    """A name broken over lines is one name; offices with names go on with the list."""
    text = (
        "BOARD MINUTES\n1.2 Members: Yaz; Clerk Fern Roub; Lupe Tso-\n    Harm; Dr. Anna\n"
        "    Okam. ABSENT - none.\n    Superintendent: Dr. Mal Tread. Staff: Asst. Supt. Business\n"
        "    Connie Vida; Dir. Special Ed. Jo Cass.\n    Excused, Dir. of H.R. Mona Caste.\n"
    )
    found = seen(text)
    assert {("Anna Okam", "attended"), ("Mal Tread", "attended")} <= found
    assert {("Connie Vida", "attended"), ("Jo Cass", "attended")} <= found
    assert ("Mona Caste", "absent") in found


def test_two_columns_are_read_down() -> None:
    """Printed minutes set those present in two columns: a post belongs to the name above it."""
    text = (
        "CONCLUSIONS of a Meeting\n\nPresent:\n"
        "The Right Hon. A. ORME, M.P.,          The Right Hon. Viscount BRAYE,\n"
        "  Lord President.                        Lord Chancellor.\n"
        "The Right Hon. T. PICK, M.P.,          The Right Hon. GLYN MORS, M.P.,\n"
        "  Minister of Coal.                      Minister of Fish.\n"
        "\n1. THE MINISTER OF COAL thought it wrong. MR. MORS asked approval.\n"
    )
    sightings = [each for each in roll_sightings(reading(text)) if each.function == "attended"]
    posts = {
        text[slice(*each.name)]: [text[slice(*post)] for post in each.posts] for each in sightings
    }
    assert posts["BRAYE"] == ["Lord Chancellor"]
    assert posts["T. PICK"] == ["Minister of Coal"]
    assert ("T. PICK", "spoke") in seen(text)


def test_numbered_commenters_need_no_verb() -> None:
    """Under a heading of public comment, a numbered name comments."""
    text = (
        "MINUTES of the Board\nPresent: Jo Orr, Al Vance.\nPUBLIC COMMENT\n"
        "a. Desta Bega, parent, 2 min.\n"
    )
    assert ("Desta Bega", "commented") in seen(text)


def test_a_roll_call_of_one_vote_tells_nobody_absent() -> None:
    """The letters behind the names are votes, and no part of a name."""
    text = (
        "WHEREAS the plan is silent; be it RESOLVED that Local Law No. 4 be introduced.\n"
        "Roll: Krupa Y, Vandermark N, Fine Y, Lind Y, Tubbs absent.  ADOPTED.\n"
        "Tabled on motion of Fine, 2nd Krupa. Ayes 4.\n"
        "Moved by Krupa to hire a clerk, 2nd by Vandermark. Motion FAILED 2-2.\n"
    )
    assert not [name for name, function in seen(text) if function == "absent"]


@pytest.mark.parametrize("last", ["Ed Pike", "Grant Waters", "Hope Streets"])
def test_a_name_that_is_also_what_somebody_is_in_charge_of_is_a_name(last: str) -> None:
    """Two people joined by "and" are no department, whatever they are called."""
    made = reading(f"Present: Ann Lund, Bo Mars, Cy Nash and {last}.\n")
    names = [made.text[slice(*each.name)] for each in roll_sightings(made)]
    assert names == ["Ann Lund", "Bo Mars", "Cy Nash", last]
