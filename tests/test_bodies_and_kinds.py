"""Bodies that sit, and kinds of meeting, as many countries call them; what tells when by no day."""

from __future__ import annotations

import pytest

from govsumm import Brief, Briefer, Report
from govsumm.backends.extractive import ExtractiveBackend

NAMED = "{} met on June 4, 2024 at the town hall and approved the annual budget."
PRESIDED = "Ram Thapa presided over the {} meeting on June 4, 2024."


def brief(text: str) -> Brief:
    """The brief of a text, by rules."""
    return Briefer(ExtractiveBackend()).brief(Report.from_text(text))


@pytest.mark.parametrize(
    "body",
    ["District Assembly", "City Duma", "Landtag", "Gram Sabha", "Loya Jirga", "Legislative Yuan"],
)
def test_a_body_of_any_country_that_met_is_a_meeting(body: str) -> None:
    """By its whole name: an Assembly is no adverb."""
    (sat,) = brief(NAMED.format(f"The {body}")).meetings
    assert sat.names == (body,)


@pytest.mark.parametrize(
    "body", ["Council of Ministers", "Board of Trustees", "Sejm Committee on Agriculture"]
)
def test_the_name_of_a_meeting_has_all_of_its_body(body: str) -> None:
    """A Board of Trustees meeting is no meeting of some trustees."""
    (sat,) = brief(PRESIDED.format(body)).meetings
    assert sat.names == (f"{body} meeting",)


def test_who_acts_at_its_sitting_held_it() -> None:
    """The subject of the main clause, where the meeting is only "its"."""
    text = "At its regular sitting on June 4, 2024, the Cabinet approved the annual budget."
    (sat,) = brief(text).meetings
    assert (sat.names, sat.organisers) == (("regular sitting",), ("Cabinet",))


@pytest.mark.parametrize(
    ("when", "text", "inferred"),
    [
        ("last week", "last week", None),
        ("two days ago", "two days ago", "2024?-06-04"),
        ("on Tuesday of last week", "Tuesday", "2024?-05-28"),
        ("on Tuesday", "Tuesday", "2024?-06-04"),
        ("on 06/04/2024", "06/04/2024", "2024-06?-04?"),
    ],
)
def test_a_page_lends_no_day_to_a_meeting_told_otherwise(
    when: str, text: str, inferred: str | None
) -> None:
    """Counted from the dateline where it can be, and else only quoted."""
    line = "LALPUR, 6 June 2024 (WNA) - The Town Council met {} at the hall to pass a budget."
    (held,) = brief(f"Roads to be mended\n\n{line.format(when)}").meetings[0].dates
    assert (held.text, held.inferred and held.inferred.edtf) == (text, inferred)


@pytest.mark.parametrize(
    ("where", "place", "role"),
    [
        ("at Singha Durbar", "Singha Durbar", "unspecified"),
        ("at the Town Hall and via Zoom", "Town Hall", "unspecified"),
        ("at St John's Hall, Mill Lane", "St John's Hall, Mill Lane", "unspecified"),
        ("via Zoom", "Zoom", "online"),
    ],
)
def test_a_place_ends_where_it_ends(where: str, place: str, role: str) -> None:
    """No full stop, no "and", no half of a name; online only where there is no room."""
    (sat,) = brief(f"The Council of Ministers held a meeting on 4 June 2024 {where}.").meetings
    assert [(each.text, each.role) for each in sat.places] == [(place, role)]


@pytest.mark.parametrize(
    "body", ["县政府", "市委", "村委会", "县防汛抗旱指挥部", "縣議會", "董事会"]
)
def test_a_chinese_body_that_meets_is_a_meeting(body: str) -> None:
    """Whatever it does there behind the verb."""
    (sat,) = brief(f"要闻\n\n5月14日，{body}召开会议研究防汛工作，王大同主持。").meetings
    assert sat.names == (body,)


@pytest.mark.parametrize("kind", ["评审会", "通气会", "院坝会", "复盘会", "协商会", "座谈会"])
def test_chinese_meetings_are_called_by_any_word(kind: str) -> None:
    """What is convened and ends in 会 is one."""
    (sat,) = brief(f"要闻\n\n5月14日，青石县防汛{kind}在县政府召开，王大同主持。").meetings
    assert sat.names == (f"青石县防汛{kind}",)


def test_an_order_to_hold_a_meeting_is_none() -> None:
    """各县区要立即召开调度会 tells of no second meeting."""
    text = "5月14日，县政府召开防汛工作会议，王大同主持。\n\n会后各乡镇要立即召开调度会，落实责任。"
    assert len(brief(f"要闻\n\n{text}").meetings) == 1
