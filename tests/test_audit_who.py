"""Who said, moved, was told, made the text: as prose minutes and news name them."""

from __future__ import annotations

from typing import Any

import pytest
from drafts import date, decision, directive, draft, faults, meeting, person

from govsumm import Report, audit
from govsumm.passages import split
from govsumm.records import Credit, Decision, Function, Place, Statement, Vote

PROSE = Report(
    "Mayor Ada Finn opened the meeting. Engineer Tom Rusk and Cllr Ivo Lamb attended.\n"
    "Retired miner Otto Blend urged the council to keep the cap. Vera Quist said rents had risen.\n"
    "Rusk said that 14 pumps leak. Nine valves are stuck, he admitted.\n"
    '"Nobody has counted the hydrants," he told the meeting.\n'
    "The vote was 3-1; Lamb dissented, saying the price was too high.\n"
    "Ivo Lamb of Weir Ward spoke against the toll. He did not mind the bridge.\n"
    "The council approved the budget. Rusk was directed to count the hydrants.\n"
)
PEOPLE = (
    person("Ada Finn", "presided", posts=("Mayor",)),
    person("Tom Rusk", "attended", passages=(2,), posts=("Engineer",)),
    person("Ivo Lamb", "attended", passages=(2,), posts=("Cllr",)),
    person("Otto Blend", "commented", passages=(3,)),
    person("Vera Quist", "commented", passages=(3,)),
)


def _passage(report: Report, words: str) -> tuple[int, ...]:
    """The passage that prints some words."""
    return (next(each.n for each in split(report) if words in each.text),)


@pytest.mark.parametrize(
    ("by", "words", "text"),
    [
        ("Otto Blend", "keep the cap", "The council should keep the cap."),
        ("Vera Quist", "rents had risen", "Rents had risen."),
        ("Tom Rusk", "Nine valves", "Nine valves are stuck."),
        ("Tom Rusk", "hydrants,", "Nobody has counted the hydrants."),
        ("Ivo Lamb", "dissented", "The price was too high."),
        ("Ivo Lamb", "did not mind", "He did not mind the bridge."),
    ],
)
def test_words_are_of_whoever_speaks_in_their_sentence(by: str, words: str, text: str) -> None:
    """Two may speak in one passage; "he admitted" closes what he said; nobody else said it."""
    for each in PEOPLE:
        cited = _passage(PROSE, words)
        said = Statement(passages=cited, text=text, by=each.name, kind="comment", due=None)
        brief = audit(PROSE, draft(meetings=(meeting(),), people=PEOPLE, statements=(said,)))
        found = [check for check, _ in faults(brief.statements[0]) if check in ("speaker", "voice")]
        assert (not found) is (each.name == by), each.name


@pytest.mark.parametrize(("by", "ok"), [("The council", True), ("Tom Rusk", False)])
def test_an_order_without_an_agent_is_the_meeting_s(by: str, ok: bool) -> None:
    """Whoever is told something did not give the order, though they spoke last."""
    order = directive(
        "Count the hydrants.", passages=_passage(PROSE, "was directed"), by=by, to=("Rusk",)
    )
    brief = audit(PROSE, draft(meetings=(meeting(),), people=PEOPLE, directives=(order,)))
    found = [check for check, _ in faults(brief.directives[0]) if check in ("speaker", "voice")]
    assert (not found) is ok


@pytest.mark.parametrize(
    ("name", "text", "ok"),
    [
        ("Tom Rusk", "Count the hydrants.", True),
        ("Ada Finn", "Count the hydrants.", False),
        ("Ada Finn", "Write to the province.", True),
    ],
)
def test_a_surname_is_told(name: str, text: str, ok: bool) -> None:
    """Of two who are told things in one sentence, each their own; headings tell nobody."""
    report = Report(
        "Engineer Tom Rusk and Mayor Ada Finn attended.\n"
        "Count of Hydrants\n"
        "The board told Rusk to count the hydrants by May 3, and Finn to write to the province.\n"
    )
    others = directive("Do so.", passages=(3,), to=("Tom Rusk", "Ada Finn"))
    order = directive(text, passages=(2, 3), to=(name,))
    brief = audit(report, draft(people=PEOPLE[:2], directives=(order, others)))
    assert (not any(check == "addressee" for check, _ in faults(brief.directives[0]))) is ok


@pytest.mark.parametrize(
    ("posts", "text", "function", "ok"),
    [
        (("Engineer",), "said that 14 pumps leak", "reported", True),
        ((), "said that 14 pumps leak", "reported", False),
        (("Engineer",), "said that the pumps leak", "reported", False),
        ((), "asked the board to mend the pumps", "commented", True),
    ],
)
def test_an_official_who_tells_a_figure_may_be_said_to_report(
    posts: tuple[str, ...], text: str, function: Any, ok: bool
) -> None:
    """A word of the floor is a comment, whatever its verb."""
    report = Report(f"The board met on Monday.\nTom Rusk {text}.\n")
    done = (Function(passages=(2,), function=function, meeting=0),)
    who = person("Tom Rusk", passages=(2,), posts=posts, functions=done)
    brief = audit(report, draft(meetings=(meeting(),), people=(who,)))
    assert (not any(check == "part" for check, _ in faults(brief.people[0]))) is ok


def _moved(text: str, passages: tuple[int, ...], **changes: Any) -> list[str]:
    """The checks that fail of a decision."""
    made: Decision = decision(text, passages=passages, **changes)
    report = Report(MOTIONS)
    brief = audit(report, draft(people=PEOPLE, decisions=(made,)))
    return [check for check, _ in faults(brief.decisions[0]) if check in ("vote", "part")]


MOTIONS = (
    "An amendment by Finn to spare pensioners failed 1-2, with Finn in favor.\n"
    "Lamb made the motion and Rusk seconded.\n"
    "A request of the club for $900 was denied 2-1, with Finn in favor.\n"
    "Ice Rates\n"
    "Moved by Cllr Finn, seconded by Cllr Rusk, that ice rates increase by 6 per cent.\n"
    "Moved by Cllr Lamb, seconded by Cllr Blend, that the matter be deferred to May.\n"
    "CARRIED 4-2.\nOpposed: Finn, Rusk.\n"
)


def test_prose_names_movers_and_dissenters() -> None:
    """By the amendment, by who made the motion; who favored what was denied is against that."""
    assert not _moved("The amendment failed.", (1,), outcome="failed", moved_by="Ada Finn")
    assert not _moved("The budget.", (2,), moved_by="Ivo Lamb", seconded_by="Tom Rusk")
    vote = Vote(method=None, yes=2, no=1, abstain=None, dissent=("Ada Finn",))
    assert not _moved("The request was denied.", (3,), outcome="denied", vote=vote)


@pytest.mark.parametrize(
    ("mover", "dissent", "ok"),
    [
        ("Cllr Lamb", ("Finn", "Rusk"), True),
        ("Cllr Finn", ("Finn", "Rusk"), False),
        ("Cllr Lamb", ("Finn",), False),
    ],
)
def test_a_deferral_has_its_own_mover(mover: str, dissent: tuple[str, ...], ok: bool) -> None:
    """Not that of the motion deferred; and dissenters printed in full are told in full."""
    vote = Vote(method=None, yes=4, no=2, abstain=None, dissent=dissent)
    text = "The matter was deferred to May."
    found = _moved(text, (4, 5, 6, 7, 8, 9, 10), outcome="CARRIED", moved_by=mover, vote=vote)
    assert (not found) is ok


@pytest.mark.parametrize(("role", "ok"), [("editor", True), ("translator", False)])
def test_a_credit_has_the_role_of_its_label(role: Any, ok: bool) -> None:
    """The label before a name is its role."""
    report = Report("The board met on Monday.\n\nReporter: Tom Rusk\nEditor: Ada Finn\n")
    made = Credit(passages=_passage(report, "Editor"), name="Ada Finn", role=role)
    brief = audit(report, draft(credits=(made,)))
    assert (not faults(brief.credits[0])) is ok


@pytest.mark.parametrize(
    ("line", "name", "role", "ok"),
    [
        ("By Ada Finn, Gull Bend Courier", "Gull Bend Courier", "source", True),
        ("By Ada Finn, Gull Bend Courier", "Gull Bend Courier", "editor", False),
        ("本报讯（记者 祝小满　文/图）昨日开会。", "祝小满", "photographer", True),
        ("本报讯（记者 祝小满）昨日开会。", "祝小满", "photographer", False),
    ],
)
def test_one_name_may_have_two_roles(line: str, name: str, role: Any, ok: bool) -> None:
    """A paper that wrote a text is its source; who wrote it may have taken the pictures."""
    report = Report(f"Board meets on mill\n{line}\nThe board met on Monday.\n")
    made = Credit(passages=_passage(report, name), name=name, role=role)
    brief = audit(report, draft(credits=(made,)))
    assert (not faults(brief.credits[0])) is ok


@pytest.mark.parametrize(("text", "ok"), [("May 3", True), ("May 4, 2024", False)])
def test_a_page_went_out_after_the_meeting(text: str, ok: bool) -> None:
    """The release time is not when the meeting was held."""
    report = Report("Release time: May 4, 2024\nOn May 3 the board met at the town hall.\n")
    held = meeting(passages=(1, 2), dates=(date(text, None, passages=(1, 2)),))
    brief = audit(report, draft(meetings=(held,)))
    assert (not any(check == "date" for check, _ in faults(brief.meetings[0]))) is ok


@pytest.mark.parametrize(("place", "ok"), [("Zoom", True), ("town hall", False)])
def test_an_online_venue_is_said_to_be(place: str, ok: bool) -> None:
    """A hall is none."""
    report = Report("The board met at the town hall on Monday.\nStaff joined by Zoom.\n")
    held = meeting(passages=(1, 2), places=(Place(text=place, role="online"),))
    brief = audit(report, draft(meetings=(held,)))
    assert (not faults(brief.meetings[0])) is ok


def test_a_decision_takes_effect_on_the_date_of_its_sentence() -> None:
    """A deferral "to June 17" has its date, however it is told."""
    report = Report("The board voted 4-3 to defer the matter to June 17.\n")
    due = date("June 17", None, what="effective")
    made = decision("The rental rules were put off.", outcome="defer", effective=due)
    brief = audit(report, draft(decisions=(made,)))
    assert not any(check == "deadline" for check, _ in faults(brief.decisions[0]))


def test_a_mover_may_be_printed_by_surname_alone() -> None:
    """As terse minutes do: "Xiong/Polikoff to grant a step"."""
    report = Report("Present: Kou Xiong, Trish Polikoff.\nXiong/Polikoff to grant a step, 2-0.\n")
    people = (person("Kou Xiong", passages=(1,)), person("Trish Polikoff", passages=(1,)))
    made = decision(
        "Grant a step.", passages=(2,), moved_by="Kou Xiong", seconded_by="Trish Polikoff"
    )
    brief = audit(report, draft(people=people, decisions=(made,)))
    assert not any(check in ("vote", "part") for check, _ in faults(brief.decisions[0]))
