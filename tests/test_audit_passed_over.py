"""Orders that a draft passes over: in note form, beside others, between two of them, decided."""

from __future__ import annotations

import pytest
from drafts import decision, directive, draft, person

from govsumm.auditing import audit
from govsumm.records import Directive, Draft, Problem, Statement
from govsumm.report import Report


def order(text: str, *passages: int) -> Directive:
    """A directive without an addressee."""
    return directive(text, passages=passages)


def missed(text: str, made: Draft, cue: str = "order") -> list[str]:
    """The quotes of what is left out, by cue."""
    omissions = audit(Report(text), made).audit.omissions
    return [each.quote for each in omissions if cue in each.cues]


@pytest.mark.parametrize(
    "text",
    [
        "Clerk Oddy to solicit two more quotes for the weir.",
        "11. All departments to migrate their ledgers to the new press.",
        "4. the county surveyor lift the ban on ferries at night.",
        "渡口章程草案交由航运委员会进一步修改。",
        "闸门方案退回水务站重新论证。",
        "会议要求修改完善后按程序印发实施。",
    ],
)
def test_an_order_in_note_form_is_missed(text: str) -> None:
    """Minutes say who is to do what, without a modal verb."""
    assert missed(text, draft())


@pytest.mark.parametrize(
    "text",
    [
        "13. The committee further observed with concern that the weir was dry.",
        "The petition from the county society - to lie on the table.",
        "渡口工作也要清醒看到成绩。",
    ],
)
def test_what_was_noted_is_no_order(text: str) -> None:
    """What a numbered paragraph observes, and what becomes of a paper."""
    assert not missed(text, draft())


PATROLS = (
    "All met. Wardens shall patrol the canal, porters patrol the quay, ferrymen patrol the weir."
)


@pytest.mark.parametrize("left_out", ["canal", "quay", "weir"])
def test_what_clauses_share_tells_none_of_them(left_out: str) -> None:
    """The verb stands in each: the words that are a clause's own say which is told."""
    who = {"canal": "Wardens", "quay": "Porters", "weir": "Ferrymen"}
    told = [order(f"{who[at]} patrol the {at}", 2) for at in who if at != left_out]
    assert any(left_out in each for each in missed(PATROLS, draft(directives=tuple(told))))
    whole = order("Wardens patrol the canal, porters patrol the quay, ferrymen patrol the weir", 2)
    assert missed(PATROLS, draft(directives=(whole,))) == []


@pytest.mark.parametrize(
    ("between", "named"),
    [
        ("Those who resist, the harbour cell first and a lesson later.", True),
        ("so as to lighten the burden on the ferrymen of the river.", False),
        ("and provide a strong guarantee for modern traffic on the river.", False),
        ("and provide a lamp for each of the porters of the quay.", True),
        ("Fourth, snatch the grain.", False),
    ],
)
def test_what_stands_between_two_orders_is_one(between: str, named: bool) -> None:
    """In whatever form, but for headings and purposes."""
    text = (
        f"All wardens must repair the sluice.\n{between}\nAll porters must sweep the canal.\nEnd.\n"
    )
    text = f"The board met.\n{text}"
    told = (order("Repair the sluice", 2), order("Sweep the canal", 4))
    assert bool(missed(text, draft(directives=told))) is named


def test_another_word_for_the_same_answers_for_a_slogan() -> None:
    """Joint efforts are forces that are joined."""
    text = "The board met.\nAll wardens must open the sluice, form joint efforts, watch the tide.\n"
    told = order("Join forces to open the sluice and watch the tide", 2)
    assert missed(text, draft(directives=(told,))) == []


def test_a_fault_told_of_the_only_thing_said_answers_for_it() -> None:
    """The rules hear an order where the draft tells of a fault."""
    text = "The board met.\nA ferry must not hang out its sign while the rowers have no oars.\n"
    found = Problem(passages=(2,), text="The rowers of the ferry have no oars", by=None)
    assert missed(text, draft(problems=(found,))) == []


@pytest.mark.parametrize("mover", ["Motion by Weir", "Moved Weir", "Weir/Oddy"])
def test_who_moves_is_told_nothing(mover: str) -> None:
    """A motion that carried orders the mover nothing: its decision does."""
    text = f"The board met.\n{mover} to pay vouchers 311 thru 347, $41,872.19. Carried.\n"
    told = decision("Vouchers 311 thru 347, $41,872.19, paid", passages=(2, 3), outcome="Carried")
    assert missed(text, draft(decisions=(told,))) == []


def test_what_stands_behind_the_body_is_no_news_of_it() -> None:
    """Comments of readers and other headlines count nothing, and name nobody."""
    text = "The board met. Ada Wren spoke.\n\nMost read: Mayor Oddy buys boats for $2 million.\n"
    made = draft(people=(person("Ada Wren", passages=(2,)),))
    assert not audit(Report(text), made).audit.omissions


@pytest.mark.parametrize(
    "brought",
    [
        "A message of Ada Wren against the mast was read.",
        "The old mast of Ada Wren had to go. Reached by phone, she called it fine.",
    ],
)
def test_whose_words_are_only_brought_is_not_missed(brought: str) -> None:
    """A message takes no part, as a letter does not."""
    text = f"The council met on Tuesday.\n- {brought}\n"
    last = 1 + brought.count(".")
    said = Statement(
        passages=(last,), text="The mast is fine.", by="Ada Wren", kind="comment", due=None
    )
    assert missed(text, draft(statements=(said,)), "person") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("three days later", True),
        ("within the week", True),
        ("in the remaining five months", True),
        ("not later than the third week of October", True),
        ("by Whitsun", True),
        ("built before 1975", False),
        ("before leaving the quay", False),
    ],
)
def test_the_time_of_an_order_and_of_a_thing(words: str, found: bool) -> None:
    """A year in which something was built, and what one does first, are no deadlines."""
    text = f"All met. The wardens must repair the leaking dyke {words}."
    made = draft(directives=(order("Repair the leaking dyke", 2),))
    assert bool(missed(text, made, "deadline")) is found
