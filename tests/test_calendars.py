"""Days of other calendars: another year is reckoned, another month only quoted."""

from __future__ import annotations

import pytest
from drafts import date, draft, meeting

from govsumm import Brief, Briefer, Report, audit
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.reading.days.moments import moments

SAT = "The Cabinet met on {} at the municipal hall and approved the annual budget."


def brief(text: str) -> Brief:
    """The brief of a text, by rules."""
    return Briefer(ExtractiveBackend()).brief(Report.from_text(text))


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("21 May 2567", "2024-05-21"),
        ("21 May B.E. 2567", "2024-05-21"),
        ("21/05/2567", "2024-05-21"),
        ("June 3, Reiwa 6", "2024-06-03"),
        ("Reiwa 6, June 3", "2024-06-03"),
        ("05-Apr-24", "2024-04-05"),
        ("4 June '24", "2024-06-04"),
        ("4 June, 2500 people came", "XXXX-06-04"),
        ("Jestha 21, 2081", None),
        ("2081 Jestha 21", None),
        ("2081-02-21 BS", None),
        ("2081/2/21", None),
        ("12 Ramadan 1445 AH", None),
        ("12/09/1445 AH", None),
        ("12 Khordad 1403", None),
        ("Ginbot 12, 2016 E.C.", None),
    ],
)
def test_a_day_has_no_parts_that_are_of_another_calendar(printed: str, edtf: str | None) -> None:
    """Nepal's 2081 is no year of ours; the Buddha's 2567 and Reiwa 6 are ours by another number."""
    days = moments(SAT.format(printed))
    assert [day.edtf for day in days] == [edtf]


@pytest.mark.parametrize(
    "printed",
    ["21 Jestha 2081 BS (3 June 2024)", "3 June 2024 (21 Jestha 2081)", "3 June 2024, 12 Rajab"],
)
def test_of_two_calendars_ours_tells_the_day(printed: str) -> None:
    """Whichever stands first."""
    (held,) = brief(SAT.format(printed)).meetings[0].dates
    assert (held.text, held.edtf, held.verdict) == ("3 June 2024", "2024-06-03", "supported")


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("民國113年5月14日", "2024-05-14"),
        ("民國一百一十三年五月十四日", "2024-05-14"),
        ("113/05/14", "2024-05-14"),
        ("令和6年5月14日", "2024-05-14"),
        ("令和元年五月十四日", "2019-05-14"),
        ("佛曆2567年5月14日", "2024-05-14"),
    ],
)
def test_the_audit_reckons_years_of_other_eras(printed: str, edtf: str) -> None:
    """What rules reckon of a year the audit holds for printed."""
    text = f"縣務會議紀錄\n\n時間：{printed}上午9時\n地點：縣府三樓會議室\n主席：王縣長大同\n"
    (held,) = brief(text).meetings[0].dates
    assert (held.edtf, held.verdict) == (edtf, "supported")


@pytest.mark.parametrize("day", ["2081-02-21 BS", "Jestha 21, 2081", "04/05/2024", "4/5/24"])
def test_minutes_have_a_day_whose_parts_cannot_be_told(day: str) -> None:
    """It is quoted, and neither of two orders is guessed."""
    text = (
        f"Elm Council\nMINUTES\n\nDate: {day}\nVenue: Ward Office\n\nPresent: Ram Thapa, Sita Rai\n"
    )
    (held,) = brief(text).meetings[0].dates
    assert held.text == day
    assert held.edtf in (None, "2024")


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月14日，青石县政府召开常务会议，县长王大同主持会议。",
        "On June 4, 2024, the council met at the hall and passed the budget.",
    ],
)
def test_a_sentence_that_opens_with_its_day_is_no_stamp(text: str) -> None:
    """However short, it tells when the meeting was."""
    made = brief(f"News of the day\n\n{text}\n\nThe roads are to be mended.")
    assert not made.document.dates
    assert [day.what for day in made.meetings[0].dates] == ["held"]


def test_a_day_of_another_calendar_is_never_stated_in_ours() -> None:
    """A draft that copies its numbers is unsupported."""
    report = Report.from_text(SAT.format("2081-02-21 BS"))
    sat = meeting(names=("Cabinet",), dates=(date("2081-02-21", "2081-02-21"),))
    (held,) = audit(report, draft(meetings=(sat,))).meetings[0].dates
    assert held.verdict == "unsupported"
