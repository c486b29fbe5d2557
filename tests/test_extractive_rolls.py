"""The rolls of minutes that name people behind their unit, and what looks like that and is not."""

from __future__ import annotations

import pytest

from govsumm import Report
from govsumm.backends.extractive import extract
from govsumm.prompting import ask

HEAD = "白石区人民政府专题会议纪要\n2024年5月6日，副区长田守义主持召开专题会议。\n"


def seen(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """Everybody but whoever held the meeting, with functions and posts."""
    people = extract(ask(Report.from_text(HEAD + text))).people
    return {
        each.name: ([done.function for done in each.functions], list(each.posts))
        for each in people
        if each.name != "田守义"
    }


PRESENT = {
    "裘文清": (["attended"], ["区政府办公室"]),
    "丁少华": (["attended"], ["区住建局"]),
    "闵海棠": (["attended"], ["区住建局"]),
    "欧阳立": (["attended"], ["区财政局"]),
}


@pytest.mark.parametrize(
    "text",
    [
        "出席：区政府办公室裘文清，区住建局丁少华、闵海棠，区财政局欧阳立",
        "参加人员：区政府办公室裘文清、区住建局丁少华和闵海棠、区财政局欧阳立。",
        "参会人员：\n区政府办公室：裘文清\n区住建局：丁少华、闵海棠\n区财政局：欧阳立",
        "出席：区政府办公室　裘文清\n　　　区住建局　　丁少华　闵海棠\n　　　区财政局　　欧阳立",
        "出席：区政府办公室裘文清；区住建局丁少华，闵海棠；区财政局欧阳立。",
        "列席：区政府办公室 裘文清、区住建局 丁少华、闵海棠、区财政局 欧阳立。",
        "参加会议的有：区政府办公室裘文清，区住建局丁少华、闵海棠，区财政局欧阳立。",
        "区政府办公室裘文清，区住建局丁少华、闵海棠，区财政局欧阳立参加会议。",
        "区政府办公室裘文清，区住建局丁少华、闵海棠，区财政局欧阳立列席。",
        "出席：区政府办公室裘文清，区住建局丁少华、闵海棠，区财政局欧阳立\n签发：区政府办孟广田\n"
        "联系人：区水务局郝明远\n责任单位：区水务局、区住建局",
        "出席：区政府办公室裘文清，区住建局丁少华、闵海棠，区财政局欧阳立，区残联，东门街道、区供水公司高管",
    ],
)
def test_a_roll_names_people_behind_their_unit(text: str) -> None:
    """A unit with names behind it, glued, apart or on a line of its own, is those people's."""
    assert seen(text) == PRESENT


def test_who_is_absent_is_named_behind_a_unit_too() -> None:
    """What one roll of a report shows holds for the others: one name alone is enough there."""
    found = seen(
        "出席：区政府办公室裘文清，区住建局丁少华\n请假：区城管局汤永康（另有会议）、区水务局郝明\n"
        "列席：区建投公司总经理方有田、区财政局欧阳立（请假）"
    )
    assert found == {
        "裘文清": (["attended"], ["区政府办公室"]),
        "丁少华": (["attended"], ["区住建局"]),
        "汤永康": (["absent"], ["区城管局"]),
        "郝明": (["absent"], ["区水务局"]),
        "方有田": (["attended"], ["区建投公司总经理"]),
        "欧阳立": (["absent"], ["区财政局"]),
    }


@pytest.mark.parametrize(
    "text",
    [
        "出席单位：区政府办公室，区住建局城建科、房管所，区财政局国库股，县林业局林场，白沙街道安监站",
        "参加单位：石桥镇和平、向阳、新华，河东镇党建办，石桥镇高家庄、金山区农行营业部",
        "列席：区财政局国库集中支付中心、市医院康复科、石桥镇林场、东门街道东门社区、城北供水公司安装队",
        "出席：区政府办、区住建局、县农行、县广电、区教育局应急办、区残联代表、城北供水公司高管",
        "责任单位：区住建局丁少华、区财政局欧阳立",
        "抄送：区政府办公室裘文清，区住建局丁少华",
        "请区住建局丁少华、区财政局欧阳立于5月底前参加会议培训并报送材料。",
    ],
)
def test_units_alone_are_nobody(text: str) -> None:
    """Parts of units, places and firms that begin like a name take no part in a meeting."""
    assert seen(text) == {}


TABLE = (
    "青螺區議會房屋委員會會議記錄\n日期：二零一九年三月五日\n出席者　　　　　時間\n"
    "主席　　簡慧儀議員, MH　　會議開始　　會議結束\n副主席　岑美好議員　　會議開始　　會議結束\n"
    "委員　　丁偉業議員, BBS, JP　　　　　　1:35　　　　　3:50\n"
    "　　　　余小慧議員　　　　2:15　　　　會議結束\n"
    "增選委員　李志明先生　　　會議開始　　會議結束\n"
    "秘書　　梁家寶女士　　青螺民政處行政主任（區議會）二\n\n"
)


def tabled(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """Everybody of minutes with the table above, with functions and posts."""
    people = extract(ask(Report.from_text(TABLE + text))).people
    return {
        each.name: ([done.function for done in each.functions], list(each.posts)) for each in people
    }


def test_a_row_of_times_and_honours_is_a_row_of_the_table() -> None:
    """However much of a row is blanks, Latin letters and hours, its head holds for those below."""
    found = tabled("議程一：其他事項\n1.　議事完畢。")
    assert found["丁偉業"] == (["attended"], ["委員", "議員", "BBS", "JP"])
    assert found["余小慧"] == (["attended"], ["委員", "議員"])
    assert found["梁家寶"] == (["attended"], ["秘書", "青螺民政處行政主任（區議會）二"])


@pytest.mark.parametrize(
    "said",
    [
        "余小慧議員支持計劃，認為可減少違泊。",
        "余小慧議員反對，指食肆上落貨未有安排。",
        "余小慧議員擔心車流增加。",
        "余小慧議員亦贊成試行六個月。",
        "余小慧議員同意主席的意見。",
        "增選委員余小慧女士憂心噪音。",
    ],
)
def test_members_who_take_a_stand_spoke(said: str) -> None:
    """Minutes tell of a turn by how a member stands to the matter."""
    assert tabled(f"2.　{said}")["余小慧"][0] == ["attended", "spoke"]


@pytest.mark.parametrize(
    "said",
    [
        "丁偉業議員及余小慧議員支持動議，動議獲得通過。",
        "余小慧議員投反對票。",
        "計劃獲余小慧議員支持。",
        "贊成：余小慧議員",
        "如余小慧議員同意，文件將交秘書處存檔。",
    ],
)
def test_votes_and_what_others_got_are_no_turns(said: str) -> None:
    """A vote is no speech, nor is a stand that somebody else is told to have found."""
    assert tabled(f"2.　{said}")["余小慧"][0] == ["attended"]


def test_whoever_declares_a_meeting_open_or_closed_presides() -> None:
    """The words that open and close a meeting are the chair's, and no further function."""
    assert tabled("3.　主席宣布會議開始。\n4.　主席於下午五時宣布散會。")["簡慧儀"][0] == [
        "presided",
        "attended",
    ]


def test_what_is_left_of_a_sum_is_nobody() -> None:
    """A remainder that begins like a surname is paid out, and signs nothing."""
    assert seen("第一笔1200万元于8月16日前拨付，余款视签约进度拨付，余额宽裕。") == {}


MACHINE = (
    "Gao Wen presided over the executive meeting of the county government\n"
    "On the morning of May 14, Gao Wen, county mayor, presided over the meeting. "
)


def told(text: str) -> dict[str, list[str]]:
    """The functions of everybody but whoever held the meeting, in a machine's English."""
    draft = extract(ask(Report.from_text(MACHINE + text)))
    assert not draft.groups
    return {
        each.name: [done.function for done in each.functions]
        for each in draft.people
        if each.name != "Gao Wen"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "County leaders Xu Fan, Ma Lan, ding kaiyuan, Bai Xue attended.",
            "Xu Fan,Ma Lan,ding kaiyuan,Bai Xue",
        ),
        ("Xu Fan, Ma Lan and ding kaiyuan attended the meeting.", "Xu Fan,Ma Lan,ding kaiyuan"),
        ("Present at the meeting were Bai Xue, tao lin, and Xu Fan.", "Bai Xue,tao lin,Xu Fan"),
        ("Xu Fan, wei min lu, Ma Lan attended the meeting.", "Xu Fan,wei min lu,Ma Lan"),
        ("Xu Fan, an hour late, and Ma Lan attended the meeting.", "Ma Lan"),
        ("Xu Fan was invited to attend as a nonvoting delegate.", "Xu Fan"),
        (
            "Xu Fan, head of the water bureau, and Ma Lan were invited to attend the meeting.",
            "Xu Fan,Ma Lan",
        ),
        ("Xu Fan and Ma Lan were invited to sit in.", "Xu Fan,Ma Lan"),
        ("Xu Fan was invited to attend the next meeting.", ""),
        ("It was agreed that Xu Fan be invited to attend.", ""),
        ("Residents were invited to attend.", ""),
        ("The auditor, Jo Doe, was invited to attend the meeting.", ""),
    ],
)
def test_names_without_capitals_and_guests_stand_in_the_lists(text: str, names: str) -> None:
    """A name that a machine printed small is one of its list, and guests of a meeting came."""
    assert told(text) == {each: ["attended"] for each in names.split(",") if each}


def test_guests_who_did_not_come_are_absent() -> None:
    """An invitation that was not taken up is no attendance."""
    assert told("Tao Lin was invited to attend as an observer but did not come.") == {
        "Tao Lin": ["absent"]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The meeting heard Ma Lan's report on floods.", {"Ma Lan": ["reported"]}),
        ("It listened to bureau director Tao Lin’s work report.", {"Tao Lin": ["reported"]}),
        ("The meeting heard Ma Lan's briefing on floods.", {"Ma Lan": ["briefed"]}),
        ("The meeting heard Ma Lan's case.", {}),
        ("The meeting received Ma Lan's report dated April 3.", {}),
        ("The meeting heard the Auditor's report.", {}),
        ("The meeting heard Thames Water's explanation.", {}),
    ],
)
def test_a_report_that_was_heard_is_its_owners(text: str, expected: dict[str, list[str]]) -> None:
    """Whoever's report a meeting heard reported; what it received may be on paper."""
    assert told(text) == expected


def test_a_report_that_was_heard_is_no_byline() -> None:
    """A report by somebody, heard near the end of a short text, is no credit of the text."""
    text = MACHINE + "The meeting heard a report by Fu Lin on floods."
    assert extract(ask(Report.from_text(text))).credits == ()


BOARD = (
    "ELM COUNTY BOARD\nRegular Meeting\nThursday, June 5, 2025\n\n"
    "The Board met in the Commission Chambers. Chairperson Hale called the meeting to order.\n\n"
    "ROLL CALL\n"
    "Present:   Dist. 1, Doyle Hale; Dist. 2, Mary Lang; Dist. 3, Gus Skar (arrived 6:10)\n"
    "Excused:   Dist. 4, Wade Toll\nStaff:   Ivo Keller, County Clerk\n\n"
)


def board(text: str) -> dict[str, list[str]]:
    """The functions of everybody in minutes with a roll of seats."""
    people = extract(ask(Report.from_text(BOARD + text))).people
    return {each.name: [done.function for done in each.functions] for each in people}


ROLL = {
    "Doyle Hale": ["presided", "attended"],
    "Mary Lang": ["attended"],
    "Gus Skar": ["attended"],
    "Wade Toll": ["absent"],
    "Ivo Keller": ["attended"],
}


@pytest.mark.parametrize(
    "vote",
    [
        "Moved by Hale to adopt. ROLL CALL: Yeas - Hale, Lang. Nays - none. Absent - Toll, Skar.",
        "ROLL CALL on the amended order: Yeas - Hale, Lang. Absent - Skar. Motion carried.",
        "Roll call vote: Ayes: Hale, Lang. Nays: None. Absent: Skar. Motion carried.",
        "Roll Call - Yes: Hale, Lang; No: none. Excused: Skar.",
        "Vote: Aye: Hale, Lang. Absent: Skar.",
        "Ayes (2): Hale, Lang\nNays (0): none\nAbsent (1): Skar",
        "Voting in favor: Hale, Lang. Abstaining: none. Absent: Skar.",
        "For: Hale, Lang. Against: none. Not voting: none. Absent: Skar.",
    ],
)
def test_a_vote_is_no_roll(vote: str) -> None:
    """Those who vote are no further people, and whoever missed one vote was at the meeting."""
    assert board(vote) == ROLL


def test_members_ask_where_officers_report() -> None:
    """Whoever sits for a district speaks under the heading of the reports."""
    found = board("REPORTS\nClerk: Hale asked for three options. Keller said none was ready.\n")
    assert found["Doyle Hale"] == ["presided", "attended", "spoke"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Thad Winner, Otter Falls, spoke against the levy.", {"Thad Winner"}),
        ("Lorna Fitch, Hay Township, said trucks broke up the road.", {"Lorna Fitch"}),
        ("Thad Winner, Otter Falls, asked why.", {"Thad Winner"}),
        ("Thad Winner, Otter Falls, spoke and said more.", {"Thad Winner"}),
    ],
)
def test_where_somebody_comes_from_is_nobody(said: str, names: set[str]) -> None:
    """Between a name and what was said stands a place, and no second speaker."""
    assert set(board(f"PUBLIC COMMENT\n{said}\n")) - set(ROLL) == names


def test_a_line_of_capitals_signs_and_orders_nothing() -> None:
    """A heading in capitals is no reporter, in minutes or before a paragraph, and no claim."""
    minutes = extract(
        ask(
            Report.from_text(
                BOARD + "NEW BUSINESS\nMoved by Hale, supported by Lang, to adopt the budget as "
                "printed. Motion carried.\n\nOLD BUSINESS\nNone.\n"
            )
        )
    )
    news = extract(
        ask(
            Report.from_text(
                "Council agrees the budget\nTuesday, March 11, 2025\n\nMayor Ann Roe chaired the "
                "council's meeting. She said two papers must be adopted by the end of May.\n\n"
                "TWO PAPERS ADOPTED\nThe council then adopted the plan for flood walls and "
                "the plan for lamps in the lower town.\n"
            )
        )
    )
    assert minutes.credits == news.credits == ()
    assert not any("PAPERS" in each.text for each in (*news.directives, *news.assessments))


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("Cllr Sam Poe said the road is closed.", ["Cllr"]),
        ("Cr. Sam Poe asked for a report.", ["Cr"]),
        ("The Cathaoirleach, Cllr Sam Poe, asked for calm.", ["Cathaoirleach"]),
        ("Councillor Sam Poe said the road is closed.", ["Councillor"]),
        ("Mr Sam Poe said the road is closed.", []),
    ],
)
def test_a_seat_stands_for_a_post_where_no_other_is_told(said: str, posts: list[str]) -> None:
    """The short form of a member's seat is a post, unless a post is printed too."""
    text = f"Council meeting\n\nMayor Ann Roe chaired the council's meeting on Monday. {said}\n"
    people = extract(ask(Report.from_text(text))).people
    assert [list(each.posts) for each in people if each.name == "Sam Poe"] == [posts]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("attributed the delay to an old debt.", (["spoke"], ["Minister for Water"])),
        ("cited delays in the law.", (["spoke"], ["Minister for Water"])),
        ("ascribed the fault to a valve.", (["spoke"], ["Minister for Water"])),
        ("is said to have drafted the Bill.", None),
        ("was cited in the Bill.", None),
    ],
)
def test_a_cause_that_is_named_is_said(said: str, expected: tuple[list[str], list[str]]) -> None:
    """Whoever names a cause spoke; of whom something is said did not."""
    people = board_of(f"The Minister for Water, H.E. Dr. Kit Moss, {said}")
    assert people.get("Kit Moss") == expected


def board_of(said: str) -> dict[str, tuple[list[str], list[str]]]:
    """Everybody in a short report of a cabinet, with functions but attendance, and posts."""
    text = f"Cabinet approves bill\n\nThe Cabinet met on Monday under President Ann Roe. {said}\n"
    return {
        each.name: ([d.function for d in each.functions if d.function != "attended"], [*each.posts])
        for each in extract(ask(Report.from_text(text))).people
    }


@pytest.mark.parametrize(
    ("roll", "expected"),
    [
        (
            "Opal Reed   Mayor   Present\nJona Dole   Councillor   Absent\n",
            {"Opal Reed": ["attended"], "Jona Dole": ["absent"]},
        ),
        (
            "Councillor O Reed in the chair.\nCouncillors J Dole, T Nast and P Wren.\n",
            {
                "O Reed": ["presided"],
                "J Dole": ["attended"],
                "T Nast": ["attended"],
                "P Wren": ["attended"],
            },
        ),
    ],
)
def test_minutes_show_who_sat_without_a_label(roll: str, expected: dict[str, list[str]]) -> None:
    """The rows of a table say who was there, and so do names on the line below the chair's."""
    text = f"Minutes of the Kiln Town Council, 4 May 2025\n\n{roll}\n1. Budget. It was carried.\n"
    people = extract(ask(Report.from_text(text))).people
    assert {each.name: [did.function for did in each.functions] for each in people} == expected
