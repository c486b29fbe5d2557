"""Splitting: sentences, clauses of long ones, and offsets that never lie."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govsumm import Passage, Report, split
from govsumm.passages import MAX_PASSAGE

MESSY = st.text(
    st.one_of(
        st.sampled_from(" \n\r\t.,;:!?()\"'“”‘’。，；、：！？（）《》…—-·　\u200b"),
        st.sampled_from("aAbBzZ019éß字会议强调市长\U00020000😀\u0301\u202e"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=400,
)


def texts(text: str) -> list[str]:
    """The passages of a text, white space folded."""
    return [" ".join(passage.text.split()) for passage in split(Report.from_text(text))]


@given(MESSY.filter(lambda text: text.strip() and "\0" not in text))
def test_passages_and_white_space_give_the_text_back(text: str) -> None:
    """For any text: exact offsets, in order, white space alone between, numbered from 1."""
    report = Report(text)
    passages = split(report)
    assert [passage.n for passage in passages] == list(range(1, len(passages) + 1))
    edges = [0, *(edge for p in passages for edge in (p.start, p.end)), len(text)]
    assert edges == sorted(edges)
    assert all(p.text == text[p.start : p.end] == p.text.strip() != "" for p in passages)
    assert not any(text[a:b].strip() for a, b in zip(edges[::2], edges[1::2], strict=True))
    assert all(len(p.text) <= MAX_PASSAGE for p in passages)


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting began at 9 a.m. on Monday.",
        "J. R. Okafor of Acme Co.,Ltd spoke about No. 3 and Res. No. 88.",
        "Mr. Haskell met Dr. Eze at 210 Mill Race St. on Nov. 18, 2025.",
        "Growth was 3.5 percent, e.g. in the U.S. and in St. Claire.",
        "Brandt & Sons Paving Co., Inc. won the bid.",
        "Walter Pruitt, Jr. seconded it.",
        "See Sec. 4.2 and Art. 7 of the code.",
        "市委书记张三（正厅级）出席会议并作“一网统管。一抓到底”的讲话。",
        "增长3.5%，其中第1.2条。",
        "The fee is £103.00 by 12.11.24 at http://x.org/05.12.html now.",
        "Cllrs. Roy and Cr. Boyd called for KILN RD. MAIN repairs.",
    ],
)
def test_these_full_stops_end_no_sentence(sentence: str) -> None:
    """Abbreviations, numbers, initials, decimals and quoted stops are inside a sentence."""
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held in Kangding.Yang spoke.", ["It was held in Kangding.", "Yang spoke."]),
        ("It opened at 9 a.m. The mayor presided.", ["It opened at 9 a.m.", "The mayor presided."]),
        ("It ended in 2021.We agree.", ["It ended in 2021.", "We agree."]),
        (
            "She said “We must act.”The rest agreed.",
            ["She said “We must act.”", "The rest agreed."],
        ),
        ("210 Mill Race St.  Mayor Foy sat.", ["210 Mill Race St.", "Mayor Foy sat."]),
        ('A 12" main. Replace the 6" main.', ['A 12" main.', 'Replace the 6" main.']),
        ("Adult 4.50. Child 2.25.", ["Adult 4.50.", "Child 2.25."]),
        ("Staff must: • file a plan • report", ["Staff must:", "• file a plan", "• report"]),
        ("It ended at 9 p.m. Signed: Foy.", ["It ended at 9 p.m.", "Signed: Foy."]),
        ("Items:\na) Tell all\n> quoted", ["Items:", "a) Tell all", "> quoted"]),
        ("It is done!Why? Because.", ["It is done!", "Why?", "Because."]),
        ("Done. 1. Minutes approved. 2. Closed.", ["Done.", "1. Minutes approved.", "2. Closed."]),
        ("in zhejiang. zhejiang will act.", ["in zhejiang.", "zhejiang will act."]),
        ("会议指出.要加强领导。“好。”他说", ["会议指出.", "要加强领导。", "“好。”", "他说"]),
        (
            "There are gaps in the degree of attention;There are gaps in progress.",
            ["There are gaps in the degree of attention;", "There are gaps in progress."],
        ),
        (
            "会议强调，要压实各方责任；要强化督导检查。",
            ["会议强调，要压实各方责任；", "要强化督导检查。"],
        ),
    ],
)
def test_these_sentences_are_told_apart(text: str, expected: list[str]) -> None:
    """Sentences glued together by a careless hand come apart again."""
    assert texts(text) == expected


def test_orders_in_one_long_sentence_are_passages_of_their_own() -> None:
    """A run of orders is cut before each verb, but not inside its list of objects."""
    assert texts(
        "He stressed that we must strengthen the duty roster of every town, improve dykes, pumps, "
        "and gates along the river, and to report twice a day."
    ) == [
        "He stressed that we must strengthen the duty roster of every town,",
        "improve dykes, pumps, and gates along the river,",
        "and to report twice a day.",
    ]


def test_chinese_orders_are_passages_of_their_own() -> None:
    """A long Chinese sentence is cut at its commas, and not between the items of a list."""
    assert texts(
        "会议强调，各乡镇要压实防汛责任，全面排查水库、河道、山塘隐患，严格落实二十四小时值班制度，确保安全度汛。"
    ) == [
        "会议强调，各乡镇要压实防汛责任，",
        "全面排查水库、河道、山塘隐患，",
        "严格落实二十四小时值班制度，确保安全度汛。",
    ]


def test_a_list_of_names_stays_together() -> None:
    """A roll of attendees is no run of clauses."""
    roll = (
        "Leaders Wei Xia, Yin Hua, Hou Ming, Zhu De'e, Li Xin, Pei Guang and Luo Zheng attended it."
    )
    assert texts(roll) == [roll]


def test_hard_wrapped_lines_are_read_on() -> None:
    """A line that was wrapped at a column runs on, even in the middle of a name."""
    text = (
        "The Tamarack Ford Council met in regular session on Tuesday, in the\n"
        "Council Chambers.  Present were Hedda Lindqvist, Walter Pruitt, and Vivian St.\n"
        "Claire.  Dolores Ybarra was excused.\n"
    )
    assert texts(text) == [
        "The Tamarack Ford Council met in regular session on Tuesday, in the Council Chambers.",
        "Present were Hedda Lindqvist, Walter Pruitt, and Vivian St. Claire.",
        "Dolores Ybarra was excused.",
    ]


def test_headings_and_page_furniture_stand_alone() -> None:
    """Doubled headings, page heads and comment forms are no part of a sentence."""
    text = (
        "Town council of Lower Wick, minutes\nTown council of Lower Wick, minutes\n\n"
        "The council awarded the contract on condition that a bond is filed by\n"
        "DRAFT, NOT APPROVED       Page 1 of 2\nDecember 19.\n"
        "DRAFT, NOT APPROVED       Page 2 of 2\nLeave a Reply\n2022-06-04 0 By\n"
    )
    assert texts(text) == [
        "Town council of Lower Wick, minutes",
        "Town council of Lower Wick, minutes",
        "The council awarded the contract on condition that a bond is filed by",
        "DRAFT, NOT APPROVED Page 1 of 2",
        "December 19.",
        "DRAFT, NOT APPROVED Page 2 of 2",
        "Leave a Reply",
        "2022-06-04 0 By",
    ]


def test_a_headline_does_not_run_on_however_long_it_is() -> None:
    """A line without a stop is no part of the next, unless the text is wrapped."""
    headline = (
        "A council in the hills has at last found the money for pumps, dykes and " * 2 + "gates"
    )
    assert texts(f"{headline}\nThe council met.") == [headline, "The council met."]


def test_a_phrase_that_two_wrapped_lines_share_is_no_furniture() -> None:
    """Only page heads with their numbers and doubled lines stand alone."""
    text = (
        "It was moved by Council Member Santos and\nseconded by Council Member Okafor to approve\n"
        "the lease. It was moved by Member Lee and\nseconded by Council Member Okafor to approve\n"
        "the sale of the hall to the county.\n"
    )
    assert len(texts(text)) == 2


def test_a_wall_of_text_is_cut_at_white_space() -> None:
    """No passage is longer than the limit, and words are kept whole where there are any."""
    passages = split(Report("word " * 1000 + "x" * 4500))
    assert max(len(passage.text) for passage in passages) <= MAX_PASSAGE
    assert all(re.fullmatch(r"(word ?)+|x+|(word )+x+", passage.text) for passage in passages)


def test_a_passage_knows_its_place() -> None:
    """Number, offsets and words of a passage agree with the report."""
    first, second = split(Report("  One.\n\nTwo."))
    assert first == Passage(1, 2, 6, "One.")
    assert (second.n, second.start, second.end) == (2, 8, 12)
    assert all(a.end <= b.start for a, b in pairwise((first, second)))
