"""People, votes and orders that a draft leaves out beside others of the same passage."""

from __future__ import annotations

import pytest
from drafts import date, decision, directive, document, draft, person

from govsumm.auditing import audit
from govsumm.records import Decision, Directive, Draft, Statement, Vote
from govsumm.report import Report


def order(text: str, *passages: int) -> Directive:
    """A directive without an addressee."""
    return directive(text, passages=passages)


def decided(text: str, outcome: str, *passages: int, yes: int | None = None) -> Decision:
    """A formal outcome, with its count or without a vote."""
    vote = None if yes is None else Vote(method=None, yes=yes, no=0, abstain=None, dissent=())
    return decision(text, passages=passages, outcome=outcome, vote=vote)


def comment(text: str) -> Statement:
    """Words that a draft gives Ada Wren, of the second passage."""
    return Statement(passages=(2,), text=text, by="Ada Wren", kind="comment", due=None)


def missed(text: str, made: Draft, cue: str) -> list[str]:
    """The quotes of what is left out, by cue."""
    omissions = audit(Report(text), made).audit.omissions
    return [each.quote for each in omissions if cue in each.cues]


def test_who_is_quoted_and_in_no_list_is_missed() -> None:
    """The draft itself gives Ada Wren words."""
    text = "The council met on Tuesday.\n- Ada Wren opposed the mast at Low Ings.\n"
    said = comment("The mast at Low Ings was opposed.")
    assert missed(text, draft(statements=(said,)), "person") == ["Ada Wren"]
    listed = draft(statements=(said,), people=(person("Ada Wren", passages=(2,)),))
    assert missed(text, listed, "person") == []


def test_who_only_wrote_is_not_missed() -> None:
    """A letter takes no part."""
    text = "The council met on Tuesday.\n- A letter from Ada Wren against the mast was read.\n"
    said = comment("A letter against the mast was read.")
    assert missed(text, draft(statements=(said,)), "person") == []


@pytest.mark.parametrize(("listed", "missing"), [("Dora Oddy", ["B Oddy"]), ("Ben Oddy", [])])
def test_a_namesake_does_not_answer_for_somebody(listed: str, missing: list[str]) -> None:
    """The initials tell them apart."""
    text = f"APOLOGIES - Cllr B Oddy (lambing).\nClerk {listed} took the minutes.\n"
    assert missed(text, draft(people=(person(listed, passages=(2,)),)), "person") == missing


@pytest.mark.parametrize("name", ["Wren", "Cr Wren"])
def test_who_voted_against_and_is_in_no_list_is_missed_by_a_surname_too(name: str) -> None:
    """The draft itself counts her vote, with her title or without."""
    text = "The council met on Tuesday.\nThe mast was refused 4-1.\nCr Wren voted against.\n"
    vote = Vote(method=None, yes=4, no=1, abstain=None, dissent=(name,))
    said = decision("The mast was refused 4-1.", passages=(2, 3), outcome="refused", vote=vote)
    assert missed(text, draft(decisions=(said,)), "person") == ["Wren"]
    listed = draft(decisions=(said,), people=(person("Wren", passages=(3,)),))
    assert missed(text, listed, "person") == []


@pytest.mark.parametrize("by", ["residents", "The Clerk"])
def test_who_is_given_words_without_a_name_is_nobody_to_list(by: str) -> None:
    """A title alone, or the public."""
    text = "The council met on Tuesday.\nResidents and the Clerk opposed the mast.\n"
    said = Statement(passages=(2,), text="Opposed the mast.", by=by, kind="comment", due=None)
    assert missed(text, draft(statements=(said,)), "person") == []


@pytest.mark.parametrize(
    "vote",
    [
        "Members also signed off the plan for the mast, without dissent.",
        "They then agreed, without a vote, that the mast should stay.",
        "Alderman Wren registered a note of dissent on the mast.",
        "全体委员一致通过灯塔方案。",
        "以上灯塔方案經舉手表決，全體同意。",
    ],
)
def test_a_vote_told_in_words_wants_a_decision(vote: str) -> None:
    """Nobody is counted."""
    text = f"The council met on Tuesday.\nRoads were discussed.\nAda Wren spoke.\n{vote}\n"
    assert missed(text, draft(decisions=(decided("Roads.", "noted", 2),)), "vote") == [vote]
    assert missed(text, draft(decisions=(decided(vote, "agreed", 4),)), "vote") == []


def test_a_vote_in_words_is_told_by_the_decision_on_what_stands_before_it() -> None:
    """Minutes print it on a line of its own."""
    text = "The council met on Tuesday.\nThe mast is to stay.\nAgreed without dissent.\n"
    assert missed(text, draft(), "vote") == ["Agreed without dissent."]
    told = draft(decisions=(decided("The mast is to stay.", "agreed", 2),))
    assert missed(text, told, "vote") == []


def test_each_motion_wants_a_decision_of_its_own() -> None:
    """In the same words, with the same outcome; a summary of it does not do."""
    text = (
        "Moved by Ash, seconded by Birch, to buy two ferries. Carried 5-0.\n"
        "Moved by Birch, seconded by Ash, to close the weir. Carried 5-0.\n"
    )
    ferries = decided("Two ferries will be bought.", "Carried", 1, 2, yes=5)
    weir = decided("The weir will be closed.", "Carried", 3, 4, yes=5)
    assert missed(text, draft(decisions=(ferries, weir)), "vote") == []
    assert "Carried 5-0." in missed(text, draft(decisions=(ferries,)), "vote")


def test_a_sibling_that_shares_the_addressee_answers_for_nothing() -> None:
    """It says more of the other clause."""
    text = "The wardens must visit five schools a week & upload photographs of the kitchens."
    upload = order("The wardens upload photographs of the kitchens.", 1)
    visit = order("The wardens visit five schools a week.", 1)
    assert missed(text, draft(directives=(upload, visit)), "order") == []
    [quote] = missed(text, draft(directives=(upload,)), "order")
    assert "visit five schools" in quote


def test_a_figure_that_no_order_states_is_missed() -> None:
    """The province has two goals; each is told by who states it."""
    text = "The province must clear 412 villages by June and all 498 by 2027."
    first = order("Clear 412 villages by June.", 1)
    second = order("The province must clear all 498 by 2027.", 1)
    assert missed(text, draft(directives=(first, second)), "order") == []
    assert missed(text, draft(directives=(first,)), "order")


def test_what_a_decision_tells_somebody_to_do_is_an_order_too() -> None:
    """A draft that tells what is decided as orders too has lost the one that it lacks."""
    text = (
        "RESOLVED -\n"
        "(a) That the Head of Housing find rooms for 38 households.\n"
        "(b) That the Head of Drains repair the sluice in Mill Lane.\n"
    )
    rooms, drains = "Find rooms for 38 households", "Repair the sluice in Mill Lane"
    made = (
        decided(f"The Head of Housing {rooms.lower()}.", "RESOLVED", 1, 2),
        decided(f"The Head of Drains {drains.lower()}.", "RESOLVED", 1, 3),
    )
    both = draft(decisions=made, directives=(order(rooms, 1, 2), order(drains, 1, 3)))
    assert missed(text, both, "order") == []
    one = draft(decisions=made, directives=(order(rooms, 1, 2),))
    assert len(missed(text, one, "order")) == 1


@pytest.mark.parametrize(
    ("text", "listed", "missing"),
    [
        (
            "County leaders GuMin, Luo Tian cheng, SangJie attended.",
            ("Luo Tian cheng", "SangJie"),
            "GuMin",
        ),
        ("Deputy heads Yan Guo Mi Lan Shen Yue attended.", ("Yan Guo", "Shen Yue"), "Mi Lan"),
        ("Present were Ada Wren, Ben Oddy and Cal Pike.", ("Ada Wren", "Ben Oddy"), "Cal Pike"),
        ("出席会议的有：苏木、权贵、单敏、巴涛，", ("苏木", "权贵", "巴涛"), "单敏"),
    ],
)
def test_who_stands_in_a_row_with_people_of_the_lists_is_missed(
    text: str, listed: tuple[str, ...], missing: str
) -> None:
    """Between commas, or with blanks alone."""
    made = draft(people=tuple(person(name) for name in listed))
    assert missed(text, made, "person") == [missing]
    whole = draft(people=(*made.people, person(missing)))
    assert missed(text, whole, "person") == []


def test_who_heads_a_line_between_those_of_the_lists_is_missed() -> None:
    """A roll with a line for each, as minutes print it."""
    lines = "麦学军　　财政局副局长", "宿　迁　　发改委副主任", "亓官平　　热线中心主任"
    text = "\n　　".join(("出席：", *lines))
    made = draft(people=(person("麦学军", passages=(2,)), person("亓官平", passages=(4,))))
    assert missed(text, made, "person") == ["宿　迁"]


def test_a_party_or_an_office_in_a_row_of_people_is_nobody() -> None:
    """As many of these as of names."""
    text = "Present: Ada Wren, Green Alliance, Ben Oddy, Labour Alliance.\n"
    assert missed(text, draft(people=(person("Ada Wren"), person("Ben Oddy"))), "person") == []


def test_a_post_with_the_surname_of_somebody_in_the_list_is_them() -> None:
    """Chief Moosewah is Lorraine Moosewah."""
    text = "Chief Lorraine Moosewah\nChief Moosewah in the chair; quorum confirmed.\n"
    assert missed(text, draft(people=(person("Lorraine Moosewah"),)), "person") == []


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        (
            "The department is to take the lead and to publish a progress report each half year.",
            "Take the lead.",
            "publish a progress report",
        ),
        (
            "He said the villages must get warnings, and each disabled person should have a named "
            "neighbour.",
            "The villages must get warnings.",
            "named neighbour",
        ),
    ],
)
def test_an_order_in_the_words_of_the_text_answers_for_no_other(
    text: str, told: str, left: str
) -> None:
    """What it does not say it does not paraphrase."""
    assert any(left in each for each in missed(text, draft(directives=(order(told, 1),)), "order"))


def test_an_order_to_the_same_office_answers_for_no_other() -> None:
    """Who is told is no part of what is to be done."""
    text = (
        "The meeting required that the county Supervision Office will start secret visits, "
        "circulate a notification every half month."
    )
    to = ("the county Supervision Office",)
    half = directive("Circulate a notification every half month.", to=to, passages=(1,))
    assert any("secret visits" in each for each in missed(text, draft(directives=(half,)), "order"))


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("案由：請審議「某溪堤防加高工程」墊付案。\n", "order"),
        ("Langping Daily reserves all rights, without authorization must not reprint\n", "order"),
        ("版權所有　不得轉載\n", "order"),
    ],
)
def test_what_tells_nobody_of_the_report_to_act_is_no_order(text: str, quiet: str) -> None:
    """The agenda's matter, and who may print the page again."""
    assert missed(text, draft(), quiet) == []


@pytest.mark.parametrize(
    "behind",
    ["（责任单位：市住建局、市城管局）", "（牵头单位：市水务局）"],
)
def test_who_is_responsible_is_no_order_of_its_own(behind: str) -> None:
    """It stands in brackets behind the order."""
    text = f"要逐户上门征求居民意见。\n{behind}\n要在冬季前疏通全部排水沟渠。\n"
    made = draft(
        directives=(order("逐户上门征求居民意见。", 1), order("冬季前疏通全部排水沟渠。", 3))
    )
    assert missed(text, made, "order") == []


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        (
            "The clerk is to repair the pumps without further delay.",
            "Repair the pumps.",
            "without further delay",
        ),
        (
            "The clerk is to reply to their meeting on 11 September 2025.",
            "Reply to their meeting.",
            "to their meeting on 11 September 2025",
        ),
        (
            "From April 1 to April 10 all fires must be banned.",
            "From April 1 to April 10 ban all fires.",
            None,
        ),
        ("The clerk must put wages ahead of other spending.", "Put wages first.", None),
        ("The clerk is to send Bo to the January course.", "Send Bo to the January course.", None),
        (
            "The clerk must replace the firm that was dismissed on Aug 30.",
            "Replace the firm.",
            None,
        ),
    ],
)
def test_a_deadline_is_missed_in_whatever_form(text: str, said: str, left: str | None) -> None:
    """A period that the order says, a rank and what has been are none."""
    found = missed(text, draft(directives=(order(said, 1),)), "deadline")
    assert found == ([left] if left else [])


def test_an_order_that_says_its_deadline_is_to_have_it_though_another_has() -> None:
    """Two orders of a sentence share the day."""
    text = "The units must settle the matter and report to the province by June 30."
    first = directive("Settle the matter.", passages=(1,), due=date("by June 30", None, what="due"))
    second = order("Report to the province by June 30.", 1)
    assert missed(text, draft(directives=(first, second)), "deadline") == ["by June 30"]


def test_a_headline_that_holds_the_title_is_no_order() -> None:
    """The name of the column stands before it."""
    text = "[Front line] The people must know first\nThe council met on Tuesday at Low Ings.\n"
    made = draft(document=document(title="The people must know first"))
    assert missed(text, made, "order") == []


def test_the_day_in_a_column_of_an_action_sheet_is_the_deadline_of_its_row() -> None:
    """A bare day, without "by", where a head says that the column holds when it is due."""
    text = "MINUTES\n\nAction | Owner | Due\nRepair the weir | Ada Wren | 3 Nov 2023\n"
    made = draft(
        document=document(kind="minutes", title="MINUTES"),
        directives=(directive("Repair the weir.", passages=(3,), to=("Ada Wren",)),),
    )
    assert missed(text, made, "deadline") == ["3 Nov 2023"]
