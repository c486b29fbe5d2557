"""What a brief leaves out is named by its own words, and what can be reckoned is reckoned."""

from __future__ import annotations

import pytest
from drafts import draft

from govsumm.auditing import audit
from govsumm.records import (
    Brief,
    Date,
    Decision,
    Directive,
    Document,
    Meeting,
    Problem,
    Vote,
)
from govsumm.report import Report

ORDERS = (
    "The mayor met the bureaus. They must repair the sluice, sweep the canal and count the ferries."
)


def order(text: str, *passages: int) -> Directive:
    """A directive without an addressee."""
    return Directive(passages=passages, text=text, by=None, to=(), due=None, meeting=None)


def problem(text: str, number: int) -> Problem:
    """A problem admitted."""
    return Problem(passages=(number,), text=text, by=None)


def left_out(brief: Brief) -> list[str]:
    """The words of the orders left out."""
    return [each.quote for each in brief.audit.omissions if "order" in each.cues]


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        (("Sweep the canal", "Count the ferries"), ["They must repair the sluice"]),
        (("Repair the sluice", "Count the ferries"), ["sweep the canal"]),
        (("Repair the sluice", "Sweep the canal"), ["count the ferries"]),
        (("Repair the sluice", "Sweep the canal", "Count the ferries"), []),
        (("Repair the sluice, sweep the canal, count the ferries",), []),
    ],
)
def test_an_order_left_out_beside_others_is_named(
    said: tuple[str, ...], missing: list[str]
) -> None:
    """Each order of a passage wants words of its own; one record may hold them all."""
    made = audit(Report(ORDERS), draft(directives=tuple(order(each, 2) for each in said)))
    assert left_out(made) == missing


def test_an_omission_stands_where_its_offsets_say() -> None:
    """A quote is the text between its offsets."""
    made = audit(Report(ORDERS), draft())
    assert len(made.audit.omissions) == 3
    assert all(ORDERS[each.start : each.end] == each.quote for each in made.audit.omissions)


LIST = (
    "The clerk named three problems. First, the pumps are old. Second, the dykes leak. "
    "Third, nobody keeps the gates. The clerk thanked all."
)


@pytest.mark.parametrize(("count", "gap"), [(0, False), (1, True), (2, True), (3, False)])
def test_items_are_held_against_the_number_announced(count: int, gap: bool) -> None:
    """Three problems are announced: a brief with two of them says so, one with none is another."""
    told = ("The pumps are old", "The dykes leak", "Nobody keeps the gates")
    problems = tuple(problem(each, n) for n, each in enumerate(told[:count], 2))
    gaps = [each.why for each in audit(Report(LIST), draft(problems=problems)).gaps]
    assert (f"the text announces three problems, the brief has {count} of them" in gaps) is gap


def date(what: str, text: str, edtf: str, number: int) -> Date:
    """A stated date."""
    return Date.model_validate(
        {"what": what, "text": text, "edtf": edtf, "inferred": None, "passages": (number,)}
    )


DATED = "Published on 3 May 2024. The board met on 9 May 2024. It must report by 2 May 2024."


def reasons(brief: Brief) -> list[str]:
    """What arithmetic says of the dates."""
    records = [*brief.meetings[0].dates, *(each.due for each in brief.directives if each.due)]
    checks = [each for record in records for each in record.checks]
    return [each.why for each in checks if each.check == "arithmetic"]


def test_dates_are_held_against_each_other() -> None:
    """Nothing is due before its meeting, and no meeting is reported before it was held."""
    held = date("held", "9 May 2024", "2024-05-09", 2)
    meeting = Meeting(passages=(2,), names=(), organisers=(), places=(), dates=(held,))
    document = Document(
        passages=(1,),
        kind="news_from_meeting",
        title=None,
        language="en",
        dates=(date("published", "3 May 2024", "2024-05-03", 1),),
        places=(),
    )
    due = date("due", "by 2 May 2024", "2024-05-02", 3)
    told = order("Report by 2 May 2024", 3).model_copy(update={"due": due})
    made = audit(Report(DATED), draft(document=document, meetings=(meeting,), directives=(told,)))
    assert reasons(made) == [
        "edtf: held after the text was published on 2024-05-03",
        "edtf: due before the meeting of 2024-05-09",
    ]


def test_one_tally_belongs_to_the_motion_put_last() -> None:
    """The votes of a second motion do not settle the first."""
    text = (
        "Roe moved to buy a barge. It was put off. Poe moved to paint the quay. "
        "The motion carried 4-1."
    )

    def motion(text: str, mover: str, *passages: int) -> Decision:
        vote = Vote(method=None, yes=4, no=1, abstain=None, dissent=())
        return Decision(
            passages=passages, text=text, matter=text, outcome="carried",
            moved_by=mover, seconded_by=None, vote=vote, to=(), condition=None, effective=None,
        )  # fmt: skip

    both = (motion("Buy a barge", "Roe", 1, 4), motion("Paint the quay", "Poe", 3, 4))
    made = audit(Report(text), draft(decisions=both))
    whys = [[c.why for c in each.checks if c.check == "arithmetic"] for each in made.decisions]
    assert whys == [["vote: the passages count these votes on another motion, of Poe"], []]


@pytest.mark.parametrize(
    "text",
    [
        "The porter was told to cut the hedge by the weir.",
        "Agreed that no change be made in the ferry toll.",
        "(a) That the tithe barn roof of 2,000 slates be made good.",
        "请渡口管理站再作调研。",
        "水闸要派人看守。",
        "The wardens are also to repair the old weir.",
        "渡口章程原则同意，由航运处修改后印发。",
        "管理员每周至少到水闸巡查两次。",
    ],
)
def test_an_order_in_any_form_is_missed(text: str) -> None:
    """What has the form of an order and is in no record is named, though no rule hears it."""
    assert left_out(audit(Report(text), draft()))


@pytest.mark.parametrize(
    "text",
    [
        "The porter said that the hedge would be cut.",
        "Two abbots were invited to sit in on the meeting.",
        "The porter asked for leave.",
        "这是最重要的渡口。",
        "水闸已派人看守。",
        "白渡平在主持会议时要求，",
        "白渡平在会上强调当前正值汛期，",
        "(Cllr Weir asked that his vote against be recorded.)",
        "The reeve reminded the wardens of Order No. 14 and the spring resolution.",
    ],
)
def test_what_only_tells_is_no_order(text: str) -> None:
    """A forecast, a word that holds 要, and what is done already order nothing."""
    assert not left_out(audit(Report(text), draft()))


def test_a_problem_does_not_answer_for_the_order_to_mend_it() -> None:
    """The fault that was found is told, and the order to repair it is missing."""
    text = "The board met. The dyke leaks. The wardens must repair the leaking dyke."
    made = audit(Report(text), draft(problems=(problem("The dyke leaks", 3),)))
    assert left_out(made)


def test_a_phrase_of_an_order_left_out_is_named() -> None:
    """A phrase of an order of which no record says a word is named by itself."""
    text = "All met. It is necessary to keep the old ferry line and curb noisy street stalls."
    made = audit(Report(text), draft(directives=(order("Keep the old ferry line", 2),)))
    assert any("curb" in each for each in left_out(made))


GENERAL = (
    "要加强渡口管理。码头站要在5月底前修好3座闸门。要压实看护责任。水务站要清理8公里河道。"
    "要推进船工培训。港务站要更换40盏航标灯。"
)
CONCRETE = {
    2: "码头站在5月底前修好3座闸门",
    4: "水务站清理8公里河道",
    6: "港务站更换40盏航标灯",
}


def test_orders_in_general_terms_may_all_be_left_out() -> None:
    """A draft of what is to be done has none of the openings; one that has some has lost one."""
    concrete = [order(text, n) for n, text in CONCRETE.items()]
    due = date("due", "5月底前", "XXXX-05-31", 2)
    concrete[0] = concrete[0].model_copy(update={"due": due})
    assert left_out(audit(Report(GENERAL), draft(directives=tuple(concrete)))) == []
    some = (*concrete, order("加强渡口管理", 1), order("压实看护责任", 3))
    assert left_out(audit(Report(GENERAL), draft(directives=some))) == ["要推进船工培训。"]
    assert len(left_out(audit(Report(GENERAL), draft()))) == len(CONCRETE) + 3


HEADED = (
    "The meeting ordered that:\n\nOne is to light the lamp. The wardens must repair 3 sluices. "
    "The second is to open the way. The porters must clear 8 miles of ditch. "
    "Third,tighten the string. The ferrymen must replace 40 lanterns."
)


def test_headings_of_items_may_all_be_left_out() -> None:
    """The slogan above each item frames it, as the colon before the first does."""
    told = ("Repair 3 sluices", "Clear 8 miles of ditch", "Replace 40 lanterns")
    orders = tuple(order(text, n) for n, text in zip((3, 5, 7), told, strict=True))
    assert left_out(audit(Report(HEADED), draft(directives=orders))) == []
    some = (*orders, order("Light the lamp", 2), order("Tighten the string", 6))
    assert left_out(audit(Report(HEADED), draft(directives=some))) == [
        "The second is to open the way."
    ]


def test_what_stands_beside_an_order_is_no_phrase_of_it() -> None:
    """Who says so, and a saying put in quotation marks, say nothing that is to be done."""
    text = (
        "The wardens must not make it a gust of wind, “rain over the ground, skin wet”. "
        "The porters must sweep the old canal, according to a meeting of the river board."
    )
    orders = (order("Not make it a gust of wind", 1), order("Sweep the old canal", 2))
    assert left_out(audit(Report(text), draft(directives=orders))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the river board, unapproved until voted",
        "Typed by the clerk 10-16-23",
        "In a ruling, the reeve gave them twenty-one days to leave.",
        "River Gazette all rights reserved, without authorization shall not be reproduced",
        "Chairman     Date ..........",
        "The board listened to the report, analyzed the existing problems and arranged the work.",
    ],
)
def test_what_looks_like_a_vote_an_order_or_a_post_is_none(text: str) -> None:
    """Days and numbers written out are no tallies, and page furniture is nothing left out."""
    around = f"The motion was put to the vote.\n\n{text}\n\nAll went home."
    cues = {cue for each in audit(Report(around), draft()).audit.omissions for cue in each.cues}
    assert cues.isdisjoint({"order", "problem", "post"})
    counted = [each.quote for each in audit(Report(around), draft()).audit.omissions]
    assert text not in counted


def test_the_day_of_what_has_been_is_no_deadline() -> None:
    """An order may name a meeting with its month."""
    text = (
        "All met. The wardens must carry out the spirit of the meeting held in Weir in September."
    )
    made = audit(Report(text), draft(directives=(order("Carry out the spirit of the meeting", 2),)))
    assert not any("deadline" in each.cues for each in made.audit.omissions)


@pytest.mark.parametrize(
    "words",
    [
        "before Christmas",
        "at the June 3 meeting",
        "this year",
        "five days before that meeting",
        "in 21 days",
        "within 48 hours",
        "before the snow flies",
        "prior to paving",
        "latest by 28th of every month",
        "at the next sitting",
        "immediately",
    ],
)
def test_the_time_of_an_order_is_missed_in_any_form(words: str) -> None:
    """An order that lost its time names it, though no last day can be reckoned from it."""
    text = f"All met. The wardens must repair the leaking dyke {words}."
    made = audit(Report(text), draft(directives=(order("Repair the leaking dyke", 2),)))
    found = [each.quote for each in made.audit.omissions if "deadline" in each.cues]
    assert len(found) == 1
    assert words.endswith(found[0]) or found[0] in words


@pytest.mark.parametrize("words", ["三天內", "本週五下班前", "尽快", "七十二小时内", "一季度"])
def test_the_time_of_an_order_is_missed_in_either_script(words: str) -> None:
    """Hours, days, quarters, "as soon as can be"; the clause may tell of others beside it."""
    text = f"会议召开。水务站须{words}修好3座闸门。"
    made = audit(Report(text), draft(directives=(order(f"{words}修好3座闸门", 2),)))
    assert [each.quote for each in made.audit.omissions if "deadline" in each.cues] == [words]


@pytest.mark.parametrize(
    "text",
    ["The wardens must put the leaking dyke before the board.", "The wardens must repair it."],
)
def test_a_body_is_no_deadline(text: str) -> None:
    """What is put before a committee has no time for it."""
    made = audit(Report(f"All met. {text}"), draft(directives=(order(text, 2),)))
    assert not any("deadline" in each.cues for each in made.audit.omissions)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The weir cost $40,000.", True),
        ("Some 300 households live below it.", True),
        ("闸门漏水率达到12%。", True),
        ("The weir stands on Route 9.", False),
        ("Nobody lives below it.", False),
    ],
)
def test_a_figure_that_no_claim_states_is_named(text: str, named: bool) -> None:
    """A number with its unit in a passage that nobody cites is an omission; a label is none."""
    made = audit(Report(f"All met. {text}"), draft())
    cues = [each.cues for each in made.audit.omissions]
    assert (("figure",) in cues) is named


def test_a_refused_claim_is_not_missed_too() -> None:
    """What is told falsely shows its reasons: the order that it tells of is not missing."""
    text = "All met. The wardens must repair 3 sluices of the canal."
    made = audit(Report(text), draft(directives=(order("Repair 9 sluices of the canal", 2),)))
    assert made.directives[0].verdict == "unsupported"
    assert not any(each.quote.startswith("repair") for each in made.audit.omissions)
