"""Meetings found by evidence: phrases, bodies, days and rooms in layouts nobody listed."""

from __future__ import annotations

import pytest
from drafts import draft, faults
from hypothesis import given, settings
from hypothesis import strategies as st

from govsumm import Report, audit, split
from govsumm.backends.extractive.document import document
from govsumm.backends.extractive.meetings import Meetings, meetings_of
from govsumm.reading.sentences import read
from govsumm.records import Document


def told(text: str) -> tuple[Meetings, Document]:
    """The meetings and the document of a text, which must pass the audit."""
    report = Report.from_text(text)
    reading = read(report, split(report))
    meetings = meetings_of(reading)
    found = document(reading, meetings)
    brief = audit(report, draft(document=found, meetings=meetings.records))
    assert faults(brief.document) == []
    assert [fault for each in brief.meetings for fault in faults(each)] == []
    return meetings, found


CASES = {
    "a review that no formula tells of": (
        "No file to wait\n\nThe minister on Thursday set a deadline of May (12 May).\n\n"
        "The two-hour review at the Lakeside hall was attended by Ira Sen. Officers were told to "
        "report.\nPublished: 13 June 2024\n",
        ("two-hour review", "2024?-06-13", "Lakeside hall"),
    ),
    "a commission that a newspaper names in passing": (
        "Pipes and tempers\n\nShe lined up the jars Tuesday night in the Ansel Civic Center and "
        "asked the members of the City Commission to drink.\n\nThe commission canceled the deal "
        "5-1. The commission ordered staff to post results.\nPublished Aug. 15, 2025\n",
        ("City Commission", "2025?-08-12", "Ansel Civic Center"),
    ),
    "a dispatch whose heading has the day": (
        "DESPATCH\nTUESDAY, 11TH MARCH\nSTATE LODGE, OLKARI\nRef: CAB/D/04/2025\n\n"
        "The Cabinet convened this morning at State Lodge for its Fourth Sitting of the year under "
        "the chairmanship of the President.\n",
        ("Fourth Sitting of the year", "XXXX-03-11", "State Lodge"),
    ),
    "a conference at which something else is the news": (
        "Two shires renew a pact\n\nMEIZU, March 18 -- The two shires on Saturday renewed a pact.\n"
        "\nThe renewal came at the Second Joint Conference on the Tuo River. Officials toured a "
        "marsh on Friday. Fan Li, who chaired, addressed the conference.\n2023-03-19 19:44\n",
        ("Second Joint Conference on the Tuo River", "2023?-03-18", "MEIZU"),
    ),
    "a title-like line in a newsletter": (
        "SHIRE OF TALLA    Council Wrap | December 2024\n\n"
        "   Ordinary Meeting of Council, Tuesday 26 November 2024, Gula Memorial Hall\n\n"
        "Councillors had a long night. The Ordinary Meeting got going with Cr Ann Fitz in the "
        "chair. Cr Moss moved the motion; it was carried 4-2.\n",
        ("Ordinary Meeting of Council", "2024-11-26", "Gula Memorial Hall"),
    ),
    "a Chinese sentence that only points at the meeting": (
        "把家底算清楚\n“鱼塘租了三十年？”6月11日下午，区委党校一楼报告厅里，区委书记宗明问。没有人吭声。\n"
        "当天在这里召开的是全区村级债务化解推进会。区长桑榆主持。\n",
        ("全区村级债务化解推进会", "XXXX-06-11", "区委党校一楼报告厅"),
    ),
    "a place that belongs to another meeting": (
        "Bureau studies a spirit\nOn the afternoon of March 4, the Forestry Bureau of Tanyi County "
        "held a Party group expanded meeting to convey the spirit of the National Forest Work "
        "Conference held in Beijing on February 26. Director Mo Ran presided.\n",
        ("Party group expanded meeting", "XXXX-03-04", "Tanyi County"),
    ),
    "a roll under a heading without any title": (
        "TOWN OF WESTER\nSELECT BOARD\nOctober 3, 2023\nTown House, Lower Meeting Room\n\n"
        "PRESENT: Al Pike, Chair; Jo Reese\nALSO PRESENT: Kay Lind\n\nMr. Pike opened the meeting."
        "\nMOTION: by Ms. Reese to approve the warrant. Second: Mr. Pike. VOTE: 2-0.\n",
        ("SELECT BOARD", "2023-10-03", "Town House, Lower Meeting Room"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_meeting_is_found_by_evidence(text: str, expected: tuple[str, str, str]) -> None:
    """Its name is the phrase itself, its day and its place are those printed around it."""
    meetings, found = told(text)
    first = meetings.records[0]
    forms = {form for day in first.dates for form in (day.edtf, day.inferred and day.inferred.edtf)}
    assert first.names == (expected[0],)
    assert expected[1] in forms
    assert [place.text for place in first.places][:1] == [expected[2]]
    assert found.kind in ("meeting_report", "minutes")


@pytest.mark.parametrize(
    "label", ["Hits: 391", "SYNOPSIS: Hours after the cabinet okayed a raise.", "BREAKING: Rain."]
)
def test_a_label_is_no_place(label: str) -> None:
    """What opens a line before a colon is a place only where the text names it again."""
    text = f"Council backs levy\n{label}\nThe council met on May 6, 2024 and voted 3-2 for it.\n"
    meetings, _ = told(text)
    assert [place.text for place in meetings.records[0].places] == []


def test_a_feature_that_mentions_a_conference_has_no_meeting() -> None:
    """Nobody sat, chaired, voted or ordered: what is mentioned is not what the text is on."""
    text = (
        "Grandmothers keep the peace\nEvery evening Aunt Liu walks the stairs. In recent years "
        "300 disputes were solved. Last month a delegation went to a conference in the province.\n"
    )
    meetings, found = told(text)
    assert (meetings.records, found.kind) == ((), "feature")


def test_where_somebody_voted_and_was_absent_no_feature_praises() -> None:
    """A vote outweighs a phrase of praise, though no meeting is named."""
    text = (
        "Bridge to go to tender\nIt will stand by the end of May. The motion was seconded "
        "by Jo Roe and adopted by six votes. It was agreed that the firm be called in.\n"
    )
    assert told(text)[1].kind != "feature"


VOCABULARY = """the a its Council meeting session, review hearing held was on Tuesday May 6 2024
in at Hall Room City County chaired voted 3-2 next previous “ ” : — / 召开 会议 推进会 在 5月6日
会议室 的是 委员会 通过
Minutes of Present: PLACE, Published: 14.11.2023 of to . CAB/1/2025
(RCC) State House where panel that reminded 🎉 and"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
OTHERS = st.text(st.characters(exclude_categories=["C"]), max_size=5)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS | st.text(st.characters(exclude_categories=["C"]), max_size=5), max_size=60).map(
        " ".join
    )
)
def test_any_text_is_read_and_nothing_made_up(text: str) -> None:
    """Random words of the genre neither raise nor yield a meeting whose name is not printed."""
    text = text if text.strip() else "x"
    meetings, _ = told(text)
    printed = "".join(text.split())
    for each in meetings.records:
        assert all("".join(name.split()) in printed for name in each.names)
