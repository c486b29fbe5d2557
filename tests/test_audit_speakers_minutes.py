"""Who speaks in terse minutes: under a heading, by a pronoun, in reply, or nobody in particular."""

from __future__ import annotations

import pytest
from drafts import person, speaker_faults

from govsumm import Report

REPORT = Report(
    "Present: Smt. Leela Varma, Collector; Md. Anwar Sheikh, BDO; P. Dole, School Inspector; "
    "T. Moss, Surveyor; Cllr Ada Finch; Cllr Ben Orde; K. Ruiz, Clerk.\n\n"
    "ROADS - Officer Moss: nine potholes are open.\n\n"
    "The Collector asked that the culvert be cleared.\n\n"
    "Anwar Sheikh won praise for the school roofs.\n\n"
    "She also asked for a list of the missing beams.\n\n"
    "EDUCATION: the inspector was told to count the desks.\n\n"
    "Cllr Finch asked about the lift and was told by the Surveyor that the cable was worn.\n\n"
    "Cllr Orde shared his plan for the pond, which the meeting found fair.\n\n"
    "The RFO (the Clerk) tabled the accounts. She drew attention to a missing voucher.\n"
)
PEOPLE = (
    person("Leela Varma", "presided", posts=("Collector",)),
    person("Anwar Sheikh", "attended", posts=("BDO",)),
    person("P. Dole", "attended", posts=("School Inspector",)),
    person("T. Moss", "attended", posts=("Surveyor",)),
    person("Ada Finch", "attended", posts=("Cllr",)),
    person("Ben Orde", "attended", posts=("Cllr",)),
    person("K. Ruiz", "attended", posts=("Clerk",)),
)


def _found(by: str, words: str) -> set[str]:
    """The checks that find fault with a speaker of the passage that prints some words."""
    return speaker_faults(REPORT, PEOPLE, by, words)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("T. Moss", "nine potholes"),
        ("Leela Varma", "the missing beams"),
        ("T. Moss", "cable was worn"),
        ("Ada Finch", "asked about the lift"),
        ("the meeting", "found fair"),
        ("Ben Orde", "plan for the pond"),
        ("K. Ruiz", "a missing voucher"),
        ("Leela Varma", "count the desks"),
    ],
)
def test_terse_minutes_still_say_who_speaks(by: str, words: str) -> None:
    """A heading is no speaker, "she" is no man, who answers answers, the meeting agrees."""
    assert not _found(by, words)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Leela Varma", "nine potholes"),
        ("Anwar Sheikh", "the missing beams"),
        ("Ben Orde", "cable was worn"),
        ("T. Moss", "plan for the pond"),
        ("Ben Orde", "a missing voucher"),
    ],
)
def test_and_who_does_not(by: str, words: str) -> None:
    """Whoever spoke elsewhere did not say it."""
    assert _found(by, words)


def test_who_is_told_gives_no_words() -> None:
    """An order in the passive is nobody's in particular: at most a doubt."""
    assert "speaker" not in _found("T. Moss", "count the desks")


DISTRICT = Report(
    "Chairman Roy Tack called it to order. Directors Dwight Pfel and Ann Osb were there. "
    "Cody Brand, manager, also there.\n\n"
    "FINANCE  Pfel read the balances.\n\n"
    "MANAGER  Pumped 4,318,000 gal in Feb. That is a 21% loss.\n\n"
    "PARKS  Benches were painted.\n\n"
    "As reported the head of the pool Igor Salk, the boiler is old. The roof leaks.\n"
)
STAFF = (
    person("Roy Tack", "presided", posts=("Chairman",)),
    person("Dwight Pfel", "attended", posts=("Director",)),
    person("Cody Brand", "attended", posts=("manager",)),
    person("Igor Salk", "attended", posts=("head of the pool",)),
)


@pytest.mark.parametrize(
    ("by", "words", "ok"),
    [
        ("Cody Brand", "Pumped", True),
        ("Cody Brand", "21% loss", True),
        ("Dwight Pfel", "21% loss", False),
        ("Dwight Pfel", "Benches were painted", False),
        ("Igor Salk", "boiler is old", True),
        ("Igor Salk", "roof leaks", True),
        ("Cody Brand", "boiler is old", False),
        ("Cody Brand", "roof leaks", False),
    ],
)
def test_a_label_in_a_column_and_an_as_reported_open_a_speech(
    by: str, words: str, ok: bool
) -> None:
    """A column's label is a post or a matter: whoever spoke before it has ended."""
    assert bool(speaker_faults(DISTRICT, STAFF, by, words)) is not ok
