"""Folding and numbers: what counts as the same, in a passage and in a whole report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govsumm.auditing.numbers.quantities import borne, borne_months, claimed, claimed_months
from govsumm.auditing.words.folding import Folded, Index

WORDS = st.lists(
    st.sampled_from(["Li", "Na", "Ning", "Bo", "5", "2", "1,286", "会", "议", "St.", "a", "De'e"]),
    max_size=12,
)
GLUE = st.sampled_from([" ", "", "-", ", ", ". ", "\n"])


@given(WORDS, GLUE, WORDS, GLUE)
def test_a_long_text_is_searched_as_a_short_one(
    text: list[str], glue: str, wanted: list[str], other: str
) -> None:
    """The index of a whole report finds exactly what the plain search finds."""
    report, words = glue.join(text), other.join(wanted[:3])
    assert Index(report).holds(words) == Folded(report).holds(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ningbo", True),
        ("ning bo", True),
        ("grass-roots", True),
        ("Zhu Dee", True),
        ("1286", True),
        ("5-2", True),
        ("52", False),
        ("Walter Pruitt, Jr.", True),
        ("J R Okafor", True),
        ("2022-05-09", True),
        ("强调", True),
        ("调会", False),
        ("Ning", True),
        ("Nin", False),
        ("", False),
    ],
)
def test_what_counts_as_printed(words: str, found: bool) -> None:
    """Case, spacing, hyphens and apostrophes fold away; parts of words and of numbers do not."""
    text = (
        "Ning Bo, the grass -roots 5-2 vote of Zhu De’e on 1,286; Walter Pruitt, Jr., "
        "J. R. Okafor 2022-05-0916: 26 会议强调。会议"
    )
    assert Folded(text).holds(words) is found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,286 disputes", ["1286"]),
        ("4.2 million yuan", ["4200000"]),
        ("Rs.2.5 crore, No.17", ["25000000", "17"]),
        ("Items 1,2 and 3 on June 3,2025", ["1", "2", "3", "3", "2025"]),
        ("the Fourteenth Five-Year Plan", ["14", "5"]),
        ("two hundred and five, ninety-six", ["205", "96"]),
        ("一千二百八十六件, 第十四次, 百分之三十", ["1286", "14", "30"]),
        ("二〇二五年, 一起抓, 统一", ["2025"]),
        ("420万元, 三亿元", ["4200000", "300000000"]),
    ],
)
def test_numbers_that_a_claim_asserts(text: str, values: list[str]) -> None:
    """Digits, words and numerals come out as plain decimals, the likeliest reading first."""
    assert [number.readings[0] for number in claimed(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("FY2025/26", "2026"),
        ("12.11.24", "2024"),
        ("民國113年", "2024"),
        ("六成五", "65"),
        ("2億3,000萬", "230000000"),
        ("350m", "350"),
    ],
)
def test_numbers_that_a_passage_bears(text: str, value: str) -> None:
    """Every reading counts: short years, eras, tenths, mixed units, metres."""
    assert value in borne(text)


def test_months() -> None:
    """By name, by figure, in Chinese; "may" is a month in a claim only beside a number."""
    assert claimed_months("It may rain; on May 5, in Sept. and 10月, 十二月") == {5, 9, 10, 12}
    assert borne_months("They may meet on 04-21") == {4, 5}


@pytest.mark.parametrize("text", ["9" * 5000, "一亿" * 600, "one hundred " * 3000, "1," * 20_000])
def test_absurd_numbers_are_read_all_the_same(text: str) -> None:
    """No length of digits or numerals stops the audit."""
    assert borne(text)
