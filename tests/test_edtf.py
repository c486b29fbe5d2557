"""Dates: the subset of EDTF in use, checked against the edtf package."""

from __future__ import annotations

import edtf as reference
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from govsumm.edtf import Edtf, parse

DIGITS = st.integers(0, 99).map("{:02}".format) | st.just("XX")
YEARS = st.integers(1, 9999).map("{:04}".format) | st.sampled_from(["XXXX", "20XX", "202X"])
MARKS = st.sampled_from(["", "", "?", "~"])


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2022", [Edtf("2022")]),
        ("2022-06-04", [Edtf("2022", "06", "04")]),
        ("XXXX-12-23", [Edtf("XXXX", "12", "23")]),
        ("XXXX-XX-29", [Edtf("XXXX", "XX", "29")]),
        ("2025?-12-23", [Edtf("2025", "12", "23", uncertain=1)]),
        ("2025-12-23?", [Edtf("2025", "12", "23", uncertain=3)]),
        ("2022-05-09T16:26:00", [Edtf("2022", "05", "09")]),
        ("2022-21", [Edtf("2022", "21")]),
        ("../XXXX-07-31", [Edtf("XXXX", "07", "31")]),
        ("2022-01/2022-03", [Edtf("2022", "01"), Edtf("2022", "03")]),
    ],
)
def test_what_is_in_use_parses(text: str, dates: list[Edtf]) -> None:
    """Years, months and days, X and ?, times of day, intervals with open ends."""
    assert list(parse(text)) == dates


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-13", "2022-02-30", "XXXX-X1-01", "2022-21-01", "a/b/c", "/", "2022-1-1"],
)
def test_what_is_no_date_says_why(text: str) -> None:
    """A reason for people, and no other exception."""
    with pytest.raises(ValueError, match=r"\w"):
        parse(text)


@given(YEARS, MARKS, DIGITS, MARKS, DIGITS, MARKS)
def test_what_parses_here_parses_there(
    year: str, yq: str, month: str, mq: str, day: str, dq: str
) -> None:
    """The reference takes all that we take, but for what it is known to reject.

    edtf 5.0.2 rejects a qualifier beside an X, and several in one date.
    """
    text = f"{year}{yq}-{month}{mq}-{day}{dq}"
    try:
        parse(text)
    except ValueError:
        return
    if ("X" in text and (yq or mq or dq)) or len(yq + mq + dq) > 1:
        return
    try:
        reference.parse_edtf(text)
    except EDTFParseException:
        pytest.fail(f"{text} is no EDTF by the reference")


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("XXXX-05-02", "XXXX-05-03"),
        ("XXXX-09-30", "XXXX-10-01"),
        ("2025-12-31", "2026-01-01"),
        ("XXXX-12-31", "XXXX-01-01"),
        ("2023-02-28", "2023-03-01"),
        ("XXXX-XX-31", "XXXX-XX-01"),
        ("2025-12", "2025-12"),
    ],
)
def test_the_day_after(text: str, following: str) -> None:
    """ "Before May 3" is due on May 2: months and years turn where they are known."""
    assert parse(text)[0].day_after == parse(following)[0]
