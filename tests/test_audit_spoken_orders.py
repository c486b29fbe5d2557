"""Orders as speakers word them that a draft leaves out beside what it tells of the same words."""

from __future__ import annotations

import pytest
from drafts import decision, directive, draft

from govsumm.auditing import audit
from govsumm.records import Directive, Draft, Statement
from govsumm.report import Report


def missed(text: str, made: Draft, cue: str = "order") -> list[str]:
    """The quotes of what is left out of the second passage, by cue."""
    omissions = audit(Report(f"All met.\n{text}\n"), made).audit.omissions
    return [each.quote for each in omissions if cue in each.cues]


def said(text: str) -> Draft:
    """A draft that tells so much of the second passage."""
    told = Statement(passages=(2,), text=text, by=None, kind="comment", due=None)
    return draft(statements=(told,))


def order(text: str) -> Directive:
    """A directive of the second passage."""
    return directive(text, passages=(2,))


@pytest.mark.parametrize(
    "text",
    [
        "The lamps were out, and alerts, he said, must reach each farm on the moor.",
        '"The lamps were out. Replace the sluice within a month," Weir was quoted as saying.',
        "“The lamps were out. Clear all 14 culverts by dusk,” she told the wardens.",
        "The lamps were out; no ferry shall sail in fog.",
        "The lamps were out; “not a single sluice may fail”.",
        "The lamps were out; all ferrymen will grease the chain daily, she directed.",
        "The lamps were out; the quay office will log each ferry, the mayor ordered.",
        "The lamps were out, and he cautioned that no ferry will sail at night.",
        "The lamps were out; he reminded masters that leave shall be in writing only.",
        "The lamps were out, and she gave the quay office until May 3 to mend them.",
        "The lamps were out, he said, giving the two wardens ten days to mend the chain.",
        "THE MAYOR said the lamps were out and that it must not be sold in this session.",
        "The lamps were out, 尾款由市财政收回。",
        "The lamps were out；首期十亿元由省财政厅、省科技厅拟定细则。",
        "The lamps were out；渡船由渡口公司检修。",
    ],
)
def test_an_order_as_a_speaker_words_it_is_missed(text: str) -> None:
    """Quoted, with the speaker between, as what will be, as a time given, as whose charge it is."""
    assert missed(text, said("The lamps were out"))


@pytest.mark.parametrize(
    "text",
    [
        "The lamps were out, and we must clearly recognise that the harbour is poor.",
        "The lamps were out, no ferry sailed and nobody complained about it.",
        "The lamps were out, and she gave the crew two days of leave.",
        "The lamps were out; the mayor will travel to the coast, the office announced.",
        "The lamps were out, and the county gave the harbour 20 days of coal.",
        "The lamps were out；会议由副市长、市防指常务副总指挥云敬之主持。",
        "The lamps were out；名单由市长云敬之宣读。",
        "The lamps were out；项目由县财政局原局长揭幕。",
        "The lamps were out；会议由各镇乡长参加。",
    ],
)
def test_what_was_seen_or_done_is_no_order(text: str) -> None:
    """What must be seen, who presided, what somebody was given or will do."""
    assert not missed(text, said("The lamps were out"))


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        ("The county must light 412 lamps by 2031 and all 498 by 2033.", "all 498 by 2033", "412"),
        ("十月二十五日前，渡船要上漆，11月5日点灯试航。", "渡船要上漆", "点灯"),
        ("渡口办要对旧船逐艘“回头看”,9月底前各交一份清单。", "9月底前各交一份清单", "回头看"),
    ],
)
def test_a_phrase_with_a_day_or_a_figure_of_its_own_is_missed(
    text: str, told: str, left: str
) -> None:
    """A day behind a comma, in Chinese of either width, begins a phrase."""
    found = missed(text, draft(directives=(order(told),)))
    assert any(left in each for each in found)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The wardens must patrol the quay starting May 3.", "Patrol the quay starting May 3"),
        ("渡口办要从12月1日起先在东岸试点。", "12月1日起先在东岸试点"),
        ("渡口办要自今晚9时起报送水位。", "今晚9时起报送水位"),
        ("渡口办要把今晚的要求传到各船。", "把今晚的要求传到各船"),
    ],
)
def test_when_something_begins_is_no_deadline_left_out(text: str, stated: str) -> None:
    """An order that says the day says it: nothing is due by then."""
    assert not missed(text, draft(directives=(order(stated),)), "deadline")


def test_a_deed_of_a_list_of_resolutions_is_an_order_too() -> None:
    """The draft has the others as orders: the form of each item in the text is not asked."""
    text = (
        "All met.\nThe council resolved as follows:\n1. repairs of the weir, by the surveyor;\n"
        "2. a watch on the quay, kept by the wardens;\n3. new oars for the ferry, from stock.\n"
    )
    deeds = ("Repair the weir", "Keep a watch on the quay", "Give the ferry new oars from stock")
    decisions = tuple(
        decision(deed, passages=(2, n), outcome="resolved") for n, deed in enumerate(deeds, 3)
    )
    orders = tuple(directive(deed, passages=(2, n)) for n, deed in enumerate(deeds, 3))
    whole = draft(decisions=decisions, directives=orders)
    assert not audit(Report(text), whole).audit.omissions
    found = audit(Report(text), draft(decisions=decisions, directives=orders[:2])).audit.omissions
    assert [each.passage for each in found if "order" in each.cues] == [5]
    alone = audit(Report(text), draft(decisions=decisions)).audit.omissions
    assert not [each for each in alone if "order" in each.cues]
