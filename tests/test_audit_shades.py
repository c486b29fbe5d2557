"""What somebody's words make of them: who only speaks, who reports, who briefs, who comments."""

from __future__ import annotations

from typing import Any

import pytest
from drafts import draft, meeting, person

from govsumm import Brief, Report, audit, split
from govsumm.records import Function, Person


def audited(report: Report, *people: Person) -> Brief:
    """The brief of a draft that holds these people and nothing else."""
    return audit(report, draft(meetings=(meeting(),), people=people))


def of_one(text: str, function: Any, *posts: str) -> str:
    """What the audit says of a function of Ann Foy, or of 钱大海, by the sentences of a text."""
    report = Report(f"The board met on Monday.\n{text}\n")
    cited = tuple(each.n for each in split(report))[1:]
    done = (Function(passages=cited, function=function, meeting=0),)
    name = "Ann Foy" if "Ann Foy" in text else "钱大海"
    who = person(name, passages=cited, posts=posts, functions=done)
    return audited(report, who).people[0].functions[0].verdict


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Finance director Ann Foy said spending was 4 per cent over budget.", "Finance director"),
        ("Finance director Ann Foy told the cabinet that 14 of 20 pumps work.", "Finance director"),
        ("According to Treasurer Ann Foy, 40 bills are unpaid.", "Treasurer"),
        ("Treasurer Ann Foy: 40 bills are unpaid.", "Treasurer"),
        ("Treasurer Ann Foy admitted that forty bills are unpaid.", "Treasurer"),
        ("市水利局局长钱大海说，全市已修复14座泵站。", "市水利局局长"),
        ("工務局工程師钱大海回應，工程已完成七成。", "工務局工程師"),
        ("工務局局長钱大海：目前掛件率為百分之五十八。", "工務局局長"),
    ],
)
def test_an_official_who_only_tells_a_figure_may_be_said_to_report_or_to_brief(
    text: str, post: str
) -> None:
    """By a verb that says no more than that it is told, or behind a colon; it is no comment."""
    assert of_one(text, "reported", post) == of_one(text, "briefed", post) == "supported"
    assert of_one(text, "commented", post) == "weak"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Finance director Ann Foy addressed the conference on May 14.", "Finance director"),
        ("Finance director Ann Foy stressed that 14 pumps must be mended.", "Finance director"),
        ("Mayor Ann Foy attended the meeting and delivered a speech.", "Mayor"),
        ("Mayor Ann Foy said that 14 crews should go out tonight.", "Mayor"),
        ("Chief engineer Ann Foy took questions on the 2 bridges.", "Chief engineer"),
        ("Town head Ann Foy made a self-criticism over 72 late cases.", "Town head"),
        ("Councillor Ann Foy said 40 residents had written to her.", "Councillor"),
        ("Farmer Ann Foy told the board that 40 sheep had drowned.", "Farmer"),
        ("市水利局局长钱大海强调，必须修复14座泵站。", "市水利局局长"),
        ("市水利局局长钱大海作表态发言。", "市水利局局长"),
        ("钱大海議員說，斜路有12處過陡。", "議員"),
    ],
)
def test_a_speech_an_order_or_a_plea_is_no_report(text: str, post: str) -> None:
    """Nor is the figure of somebody who does not answer for the work."""
    assert of_one(text, "spoke", post) == "supported"
    assert of_one(text, "reported", post) == "weak"


@pytest.mark.parametrize(
    ("text", "post", "ok"),
    [
        ("Resident Ann Foy said the lane floods every winter.", "Resident", True),
        ("Ann Foy, who runs a bakery, pleaded with the board to wait.", "", True),
        ("Shop owner Ann Foy asked the board to wait.", "Shop owner", True),
        ("Former mayor Ann Foy asked the board to wait.", "Former mayor", True),
        ("居民钱大海说，巷子每年淹水三次。", "居民", True),
        ("村民代表钱大海提问。", "村民代表", True),
        ("Mayor Ann Foy said the lane floods every winter.", "Mayor", False),
        ("Councillor Ann Foy asked why the bridge was late.", "Councillor", False),
        ("市委书记钱大海出席会议并讲话。", "市委书记", False),
    ],
)
def test_to_comment_is_of_the_public(text: str, post: str, ok: bool) -> None:
    """Who holds an office, or sits in a body, speaks; who is of the public briefs nobody."""
    posts = (post,) if post else ()
    assert of_one(text, "commented", *posts) == ("supported" if ok else "weak")
    assert not ok or not post or of_one(text, "briefed", *posts) == "weak"


@pytest.mark.parametrize("function", ["spoke", "reported", "briefed"])
@pytest.mark.parametrize(
    "text",
    [
        "The board asked Treasurer Ann Foy to report on the 40 bills.",
        "Treasurer Ann Foy was told by the board to report on the 40 bills.",
        "The board said 40 bills were unpaid and directed Treasurer Ann Foy to pay them.",
    ],
)
def test_whoever_is_told_to_do_something_says_nothing(text: str, function: str) -> None:
    """The words are of whoever tells them."""
    assert of_one(text, function, "Treasurer") == "weak"


@pytest.mark.parametrize("function", ["spoke", "reported", "commented"])
def test_the_words_beside_an_absence_are_of_another(function: str) -> None:
    """Who was not there said nothing there."""
    text = "Treasurer Ann Foy did not attend, upon which the Mayor said 40 bills were unpaid."
    assert of_one(text, "absent", "Treasurer") == "supported"
    assert of_one(text, function, "Treasurer") != "supported"


ROLL = Report(
    "Present: Engineer Ann Foy, Mayor Tom Weir (Chair), Councillor Sue Marsh\n"
    "Foy said 14 of 20 pumps had been mended.\n"
    "Marsh said 40 residents had written to her.\n"
    "Weir thanked the 2 crews.\n"
)


@pytest.mark.parametrize(
    ("name", "post", "function", "expected"),
    [
        ("Ann Foy", "Engineer", "spoke", "supported"),
        ("Ann Foy", "Engineer", "reported", "supported"),
        ("Ann Foy", "Engineer", "commented", "weak"),
        ("Sue Marsh", "Councillor", "spoke", "supported"),
        ("Sue Marsh", "Councillor", "reported", "weak"),
        ("Tom Weir", "Mayor", "reported", "weak"),
    ],
)
def test_a_roll_lends_what_its_people_say_later_and_no_more(
    name: str, post: str, function: Any, expected: str
) -> None:
    """Of one meeting: an official's figures are a report wherever they are named."""
    done = (Function(passages=(1,), function=function, meeting=0),)
    who = person(name, passages=(1,), posts=(post,), functions=done)
    assert audited(ROLL, who).people[0].functions[0].verdict == expected


def test_who_stands_under_the_chair_does_not_preside() -> None:
    """The word for the chair is of whoever it stands with."""
    report = Report(
        "Present          Mayor G Eller (Chairperson)\n                 Deputy Mayor H Parr\n"
        "                 Crs B Task, S Fito\n"
    )
    numbers = tuple(each.n for each in split(report))
    for name in ("B Task", "S Fito"):
        who = person(name, "presided", passages=numbers)
        assert audited(report, who).people[0].functions[0].verdict != "supported"
