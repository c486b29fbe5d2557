"""The extractive backend: days and deadlines, meetings, the document."""

from __future__ import annotations

import pytest
from drafts import directive, draft, faults
from hypothesis import given, settings
from hypothesis import strategies as st

from govsumm import Briefer, Report, audit, split
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.extractive.document import document
from govsumm.backends.extractive.meetings import Meetings, meetings_of
from govsumm.errors import ReportError
from govsumm.reading.days.dates import due_date
from govsumm.reading.days.moments import moments
from govsumm.reading.sentences import Reading, read
from govsumm.records import Document


def reading_of(text: str) -> Reading:
    """A text, read."""
    report = Report.from_text(text)
    return read(report, split(report))


def told(text: str) -> tuple[Meetings, Document]:
    """The meetings and the document of a text, which must pass the audit."""
    reading = reading_of(text)
    meetings = meetings_of(reading)
    found = document(reading, meetings)
    brief = audit(reading.report, draft(document=found, meetings=meetings.records))
    assert faults(brief.document) == []
    assert [fault for each in brief.meetings for fault in faults(each)] == []
    return meetings, found


def dates(text: str) -> list[tuple[str, str | None, str | None]]:
    """What the first meeting's dates are: role, stated and inferred form."""
    found = told(text)[0].records[0].dates
    return [(d.what, d.edtf, d.inferred.edtf if d.inferred else None) for d in found]


def places(text: str) -> list[tuple[str, str]]:
    """The places of the first meeting."""
    return [(place.text, place.role) for place in told(text)[0].records[0].places]


# days -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "printed", "edtf"),
    [
        ("On December 23, the board", "December 23", "XXXX-12-23"),
        ("on Tuesday, December 9, 2025, in", "Tuesday, December 9, 2025", "2025-12-09"),
        ("on MONDAY, 3 MARCH 1947, at 11", "MONDAY, 3 MARCH 1947", "1947-03-03"),
        ("on the afternoon of the 29th, the", "the afternoon of the 29th", "XXXX-XX-29"),
        ("the 3rd of June, 2024", "the 3rd of June, 2024", "2024-06-03"),
        ("Dt. 23.08.2025", "23.08.2025", "2025-08-23"),
        ("on 04/05/2024", "04/05/2024", "2024"),
        ("on 04/05/2024 and 12/31/2024", "04/05/2024", "2024-04-05"),
        ("in March 2025 the", "March 2025", "2025-03"),
        ("二〇二五年四月十七日下午，", "二〇二五年四月十七日下午", "2025-04-17"),
        ("4月17日,全县", "4月17日", "XXXX-04-17"),
        ("民國113年5月2日", "民國113年5月2日", "2024-05-02"),
        ("本报29日讯", "29日", "XXXX-XX-29"),
    ],
)
def test_a_day_has_the_parts_that_are_printed(text: str, printed: str, edtf: str) -> None:
    """Month, day and year are read where they stand, and never filled in."""
    first = moments(text)[0]
    assert (text[first.start : first.end], first.edtf) == (printed, edtf)


@pytest.mark.parametrize(
    "text", ["the 29th meeting", "the 20th Party Congress", "30 February", "v1.2.3"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    """An ordinal before a noun, a day that does not exist and a version are no days."""
    assert moments(text) == ()


@pytest.mark.parametrize(
    ("text", "printed", "edtf"),
    [
        ("finish by the end of July, and", "by the end of July", "XXXX-07-31"),
        ("finish before October 15.", "before October 15", "XXXX-10-14"),
        ("finish before January 1, 2026.", "before January 1, 2026", "2025-12-31"),
        ("finish by March 3, 2026.", "by March 3, 2026", "2026-03-03"),
        ("finish by the end of the year.", "by the end of the year", "XXXX-12-31"),
        ("on or before 15 May.", "on or before 15 May", "XXXX-05-15"),
        ("报送 9月底前完成", "9月底前", "XXXX-09-30"),
        ("5月3日前完成", "5月3日前", "XXXX-05-03"),
        ("2025年底前完成", "2025年底前", "2025-12-31"),
        ("report back by Friday.", "by Friday", None),
        ("repair it immediately.", "immediately", None),
        ("reply within 14 days.", "within 14 days", None),
        ("汛期来临前清零", "汛期来临前", None),
    ],
)
def test_a_deadline_is_the_last_permitted_day(text: str, printed: str, edtf: str | None) -> None:
    """English "before" excludes the day named, Chinese 前 includes it; the audit bears both."""
    reading = reading_of(text)
    due = due_date(reading, 0, len(text))
    assert due is not None
    assert (due.text, due.edtf, due.what) == (printed, edtf, "due")
    brief = audit(reading.report, draft(directives=(directive("finish", due=due),)))
    assert brief.directives[0].due is not None
    assert faults(brief.directives[0].due) == []


@pytest.mark.parametrize(
    "text", ["led by Hu Chun", "before the crowd", "较去年底增长", "since July 1 the mains"]
)
def test_what_is_no_deadline_is_none(text: str) -> None:
    """A mover, a place and a day of the past are no deadlines."""
    assert due_date(reading_of(text), 0, len(text)) is None


# meetings -------------------------------------------------------------------------------------

COUNTY = (
    "County holds a meeting on dykes\nOn May 6, the county Party committee held a video conference "
    "on dyke repair in Tashan. Hua Min presided over the meeting. {more}\n"
)


def test_a_meeting_has_name_organiser_place_and_day() -> None:
    """The formula "On DAY, BODY held NAME in PLACE" gives all four."""
    meetings, found = told(COUNTY.format(more=""))
    first = meetings.records[0]
    assert first.names == ("video conference on dyke repair",)
    assert first.organisers == ("county Party committee",)
    assert [place.text for place in first.places] == ["Tashan"]
    assert [date.edtf for date in first.dates] == ["XXXX-05-06"]
    assert found.kind == "meeting_report"


@pytest.mark.parametrize(
    ("more", "inferred"),
    [
        ("", None),
        ("The year 2023 is the second year of the plan.", "2023?-05-06"),
        ("This is the closing year of the 14th Five-Year Plan.", "2025?-05-06"),
        ("We must ensure stability for the 20th National Congress of the Party.", "2022?-05-06"),
        (
            "Study the spirit of the third plenum of the 20th CPC Central Committee.",
            "2025?-05-06",
        ),
        ("Study the spirit of the 20th National Congress of the CPC.", None),
        ("The year 2023 is the second year. The year 2024 is the third year.", None),
    ],
)
def test_a_year_is_inferred_only_where_one_is_left(more: str, inferred: str | None) -> None:
    """A year told elsewhere, a plan's last year, a congress ahead; else none is inferred."""
    assert dates(COUNTY.format(more=more)) == [("held", "XXXX-05-06", inferred)]


def test_a_late_repost_says_nothing_of_the_year() -> None:
    """A page stamp counts within a month of the day, and is no date of the meeting."""
    near = "Dykes\n2024-05-08 0 By\n" + COUNTY.format(more="")
    late = "Dykes\n2024-09-08 0 By\n" + COUNTY.format(more="")
    assert dates(near) == [("held", "XXXX-05-06", "2024?-05-06")]
    assert dates(late) == [("held", "XXXX-05-06", None)]


def test_yesterday_counts_from_the_dateline() -> None:
    """What is told by its distance is inferred; "today" is the dateline's own day."""
    text = "Dams\nTAN LO, May 7, 2024 - {} the work conference on dams was held at the town hall."
    assert dates(text.format("Yesterday afternoon,")) == [("held", None, "2024?-05-06")]
    assert dates(text.format("This morning,")) == [("held", "2024-05-07", None)]
    assert dates(text.format("On the morning of the 6th,")) == [("held", "2024-05-06", None)]


def test_two_meetings_held_together_are_two() -> None:
    """Both have the same day and place, and no part of the text belongs to one alone."""
    text = (
        "Two at once\nOn the 9th, the city grid promotion "
        "meeting and the third meeting of the city "
        "grid leading group were held in Lindo. Hua Min attended the meeting.\n"
    )
    meetings, _ = told(text)
    assert [each.names for each in meetings.records] == [
        ("city grid promotion meeting",),
        ("third meeting of the city grid leading group",),
    ]
    assert meetings.at(len(text) - 5) is None


def test_two_meetings_on_two_days_have_their_own_parts() -> None:
    """A second paragraph with a day of its own tells of another meeting."""
    text = (
        "Two days\nOn May 3, the governor chaired the 9th meeting of the flood office.\n\n"
        "On May 4, the conference on schools was held at the Lindo Centre. Ma Li spoke.\n"
    )
    meetings, _ = told(text)
    assert [each.dates[0].edtf for each in meetings.records] == ["XXXX-05-03", "XXXX-05-04"]
    assert (meetings.at(20), meetings.at(len(text) - 5)) == (0, 1)


def test_a_meeting_that_is_conveyed_is_none() -> None:
    """Neither a higher meeting's spirit nor the last or next meeting is reported."""
    meetings, _ = told(
        COUNTY.format(
            more="On May 7, he conveyed the spirit of the national "
            "conference on dams held in Tolo. "
            "The next meeting will be held on June 1."
        )
    )
    assert len(meetings.records) == 1


def test_the_body_outweighs_the_headline() -> None:
    """A city that only the headline names is no place of the meeting."""
    text = (
        "Marlo City held a meeting on dykes\nOn May 6, "
        "the work meeting on dykes was held in Tolo.\n"
    )
    assert places(text) == [("Tolo", "unspecified")]


def test_a_place_in_a_company_or_a_form_of_words_is_none() -> None:
    """ "in an integrated manner", a translator's firm and a newspaper are no places."""
    text = (
        "Dykes\nThe Tolo Daily, May 7 (Reporter Bo An) "
        "On May 6, the Municipal Party Committee held "
        "a special meeting on dykes in an orderly manner. Translated by Lu An of Marlo Services Co."
    )
    assert places(text) == []


def test_the_region_stands_in_where_no_place_is_printed() -> None:
    """The organiser's region is unspecified; "learned" is the reporter's day."""
    text = (
        "Stoves\nOn June 2, the reporter learned from the promotion meeting on stoves held by the "
        "lindo Provincial Party Committee that stoves will be lit."
    )
    meetings, found = told(text)
    assert [place.text for place in meetings.records[0].places] == ["lindo"]
    assert [date.what for date in meetings.records[0].dates] == ["learned"]
    assert found.kind == "news_from_meeting"


@pytest.mark.parametrize(
    ("text", "name", "place", "edtf"),
    [
        (
            "Village of Elm Hollow\nThe regular meeting of "
            "the Board of Trustees was called to order "
            "at 7:00 p.m. on June 2, 2025, in the Village Hall, 12 Main Street. Roll call: Lee. "
            "Motion by Lee, seconded by Cho. Motion carried.",
            "regular meeting of the Board of Trustees",
            "Village Hall, 12 Main Street",
            "2025-06-02",
        ),
        (
            "CONCLUSIONS of a Meeting of the Cabinet held "
            "at 3 Tower Street, on MONDAY, 3 MARCH 1947, "
            "at 11 a.m.\nPresent: The Prime Minister (in the Chair).\nThe Cabinet took note.",
            "Meeting of the Cabinet",
            "3 Tower Street",
            "1947-03-03",
        ),
        (
            "DRAFT minutes of the Ordinary Meeting held in "
            "the Reading Room on Thursday 9 th May 2019\n"
            "Apologies for absence: none. Resolved that the hall be let.",
            "Ordinary Meeting",
            "Reading Room",
            "2019-05-09",
        ),
    ],
)
def test_the_head_of_minutes(text: str, name: str, place: str, edtf: str) -> None:
    """Minutes of councils and cabinets print body, day and place at their head."""
    meetings, found = told(text)
    first = meetings.records[0]
    assert (found.kind, first.names, first.places[0].text) == ("minutes", (name,), place)
    assert [date.edtf for date in first.dates] == [edtf]


def test_a_review_by_a_district_head() -> None:
    """Indian reviews are chaired, Kenyan cabinets meet; "on Monday" alone has no EDTF."""
    text = (
        "Water\nBARMO, May 5: Collector Rao chaired a review "
        "meeting on water at the collectorate on Monday."
    )
    assert dates(text) == [("held", None, None)]
    assert places(text) == [("collectorate", "unspecified")]
    cabinet = (
        "Tea\nMOLO, March 11, 2025 – The Cabinet today met at State House and approved the bill."
    )
    assert dates(cabinet) == [("held", "2025-03-11", None)]


def test_chinese_meetings() -> None:
    """The name, its place and its day stand around 召开; 暨 joins two meetings."""
    text = (
        "我县开会\n本报讯（记者 方一）5月6日上午，县防汛工作领导小组第二次会议暨"
        "全县备汛推进会在县党校召开。"
        ""
        "会议强调，要抓好落实。"
    )
    meetings, found = told(text)
    assert [each.names[0] for each in meetings.records] == [
        "县防汛工作领导小组第二次会议",
        "全县备汛推进会",
    ]
    assert places(text) == [("县党校", "unspecified")]
    assert dates(text) == [("held", "XXXX-05-06", None)]
    assert (found.kind, found.language) == ("meeting_report", "zh-Hans")


# the document ---------------------------------------------------------------------------------

FEATURE = """\
Lanes
Marlo Lindo: lanes look after themselves. Release time: 2022-05-0916: 26 {day} Source: Marlo Post.
Lindo City holds negotiation meetings in its lanes every week, and parking problems were solved.
"""


def test_a_feature_has_no_meeting() -> None:
    """Gatherings that a feature mentions are none; its place is its dateline's."""
    meetings, found = told(FEATURE.format(day="Monday"))
    assert meetings.records == ()
    assert (found.kind, found.places) == ("feature", ("Marlo Lindo",))


def test_a_glued_stamp_is_split_only_where_the_weekday_agrees() -> None:
    """9 May 2022 was a Monday."""
    right = told(FEATURE.format(day="Monday"))[1].dates
    wrong = told(FEATURE.format(day="Friday"))[1].dates
    assert [(date.what, date.edtf) for date in right] == [("published", "2022-05-09")]
    assert [date.edtf for date in wrong] == ["2022-05"]


def test_an_inspection_is_no_meeting_report() -> None:
    """Somebody went to look: the kind says so, and the visit has its day and place."""
    text = "Bo An inspects dams\nOn June 3, Governor Bo An inspected the Heta dam in Tolo County."
    assert told(text)[1].kind == "inspection"
    assert dates(text) == [("held", "XXXX-06-03", None)]
    assert places(text) == [("Tolo County", "unspecified")]


WORDS = (
    *(
        "On May 6,",
        "the",
        "meeting",
        "was held",
        "in",
        "Tashan.",
        "held a",
        "special meeting",
        "on",
    ),
    *("reporter learned from", "MINUTES", "called to order", "Present:", "yesterday", "2024-05-08"),
    *(
        "召开",
        "会议",
        "5月6日",
        "暨",
        "在县委",
        "主会场设在",
        "本报",
        "讯",
        "by the end of",
        "July",
    ),
    *(
        "and the",
        "conference",
        "chaired",
        "(",
        ")",
        ",",
        ".",
        "，",
        "。",
        "\n",
        "🙂",
        "\x0b",
        "29th",
    ),
    *(
        "within 14 days",
        "State House,",
        "20th National Congress",
        "spirit of",
        "inspected",
        "Monday",
        "The County Assembly",
        "voted 5-2 on",
        "地點：",
        "民國113年",
        "at a meeting held in",
        "Regular Meeting",
        "which was held",
        "昨日",
        "委員會通過",
        "from April 30 to",
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), min_size=1, max_size=40))
def test_no_text_breaks_the_rules(words: list[str]) -> None:
    """Random text neither raises nor yields a record that the audit does not bear."""
    try:
        reading = reading_of(" ".join(words))
    except ReportError:
        return
    text = reading.text
    told(text)
    due_date(reading, 0, len(text))


def test_the_day_from_which_a_decision_holds_is_not_the_day_of_the_meeting() -> None:
    """A newspaper prints first from when on the rates rise, then on which day the council sat."""
    lead = "The Salt Fork City Council voted 5-2 on Monday to raise water rates beginning July 1.\n"
    assert dates(lead + "Mayor Ada Fenn presided over the May 20 meeting.") == [
        ("held", "XXXX-05-20", None)
    ]
    assert "07-01" not in str(dates(lead + "Mayor Ada Fenn presided."))
    own = "The county hosted a work conference beginning July 1 in Tashan.\n"
    assert [edtf for _, edtf, _ in dates(own)] == ["XXXX-07-01"]


@pytest.mark.parametrize(
    "path",
    [
        "Home > Political news > Text_Peace Network",
        "当前位置：首页 › 政务动态 › 今日临渠",
        "Today is: Welcome to the portal   Set as homepage | Add to favorites",
    ],
)
def test_where_a_page_stands_in_its_site_is_no_title(path: str) -> None:
    """The line behind it is the headline."""
    title = "Tashan held a meeting on dykes"
    assert told(f"{path}\n\n{title}\n\nOn May 6, a county meeting was held.")[1].title == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council met on May 3.", "en"),
        ("Salt Fork / Regular Meeting / Room 5", "en"),
        ("会议强调，要抓好防汛工作。", "zh-Hans"),
        ("Совет собрался 5 мая под председательством мэра Иванова.", "und"),
        ("عقد مجلس الوزراء اجتماعا يوم 5 مايو.", "und"),
        ("会議は五月三日に開かれた。議長がこれを宣言し、予算案は可決された。", "und"),
        ("🎉 5 / 6", "und"),
        (
            "Le conseil municipal s'est réuni le 5 mai sous la présidence du maire. Il a adopté le "
            "budget par sept voix contre deux, puis il a chargé le directeur des services de "
            "remettre son rapport avant la fin du mois de juin prochain au plus tard, sans délai.",
            "und",
        ),
    ],
)
def test_no_language_is_claimed_that_rules_do_not_read(text: str, language: str) -> None:
    """Neither English nor Chinese is undetermined, as BCP 47 has it."""
    assert told(text)[1].language == language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Chairing the monthly review meeting of canals at Rose Hall, collector Meera Rao said "
            "work was slow.\n\nBhadu informed the meeting that laying of pipes in nine villages "
            "was held up for want of clearance.",
            "monthly review meeting of canals",
        ),
        (
            "The quarterly review meeting was chaired by mayor Ann Ode at the Town Hall.\n\n"
            "She told the meeting that no officer was held accountable for the flood.",
            "quarterly review meeting",
        ),
        (
            "DECISIONS OF THE 9TH COMMITTEE MEETING\nHeld on 5 May 2025 at Rose House\n\nPresent: "
            "Mr Ekai (Chair), Mrs Ode\n\n1. Minutes\nThe minutes were approved.\n\n2. Drought\n"
            "RESOLVED that the funds be released. Moved by Mrs Ode, seconded by Mr Ekai. Carried.",
            "9TH COMMITTEE MEETING",
        ),
        (
            "TOWN OF SELBY\nBoard of Trustees\nRegular Meeting Minutes -- October 14, 2025\n\n"
            "Mayor Vane called the meeting to order at 7:04 p.m.\nPresent: Vane, Orr, Lind",
            "Regular Meeting",
        ),
    ],
)
def test_a_name_is_that_of_the_meeting_alone(text: str, name: str) -> None:
    """No clause on what somebody told it, nor what the text itself is called."""
    brief = Briefer(ExtractiveBackend()).brief(Report.from_text(text))
    assert [each.names[0] for each in brief.meetings] == [name]


@pytest.mark.parametrize(
    "title",
    ["Home repair grants approved", "Reporter barred from council meeting", "Sources of leak"],
)
def test_a_headline_of_words_that_label_pages_is_one(title: str) -> None:
    """Only where they label something, or stand in a bar of links, are they the page's."""
    assert told(f"{title}\n\nOn May 6, a county meeting was held.")[1].title == title
