"""Names in the audit: in the passages or accounted for, and doing there what the claim says."""

from __future__ import annotations

import pytest
from drafts import claim, draft, faults, person

from govsumm import Report, audit

NEWS = """\
Arden County council votes on the ferry
The council of Arden County met on Monday. Mara Quill asked the Harbour Board to repair the ferry \
at Saltmere by June. Tobias Wren told the Rail Authority to close the crossing at Oldbridge.
She promised a report to the Treasury.
"""
HEAD, MET, QUILL, WREN, SHE = range(1, 6)
PEOPLE = (person("Mara Quill", passages=(QUILL,)), person("Tobias Wren", passages=(WREN,)))


def found(text: str, *passages: int, report: str = NEWS) -> list[str]:
    """The tokens of the findings on names of a claim."""
    brief = audit(Report(report), draft(summary=(claim(text, *passages),), people=PEOPLE))
    return [token for check, token in faults(brief) if check in ("names", "name", "bound")]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill asked the Harbour Board to repair the ferry at Saltmere.",
        "The ferry at Saltmere is to be repaired by the Harbour Board",
        "Quill wants the Harbour Board to repair the Saltmere ferry",
        "Repair the ferry at Saltmere by June",
        "Arden County council wants the ferry at Saltmere repaired",
    ],
)
def test_names_of_the_passages_pass(text: str) -> None:
    """In any order, in part, or as what the headline is about."""
    assert found(text, QUILL) == []


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Velsing asked the Harbour Board to repair the ferry at Saltmere.", "Velsing"),
        ("VELSING asked the Harbour Board to repair the ferry.", "VELSING"),
        ("Repair the ferry at Saltmere, says O'Dowd", "O'Dowd"),
        ("Repair the ferry at Oldbridge by June", "Oldbridge"),
        ("Mara Quill asked the HRA to repair the ferry at Saltmere.", "HRA"),
    ],
)
def test_a_name_that_the_passages_lack_does_not_pass(text: str, token: str) -> None:
    """Wherever it stands in the claim, however it is written."""
    assert token in found(text, QUILL)


def test_a_pronoun_means_whoever_was_named_last() -> None:
    """ "She" is somebody of the sentences before."""
    assert found("Tobias Wren promised a report to the Treasury.", SHE) == []
    assert found("Mara Quill promised a report to the Treasury.", SHE) == ["Mara", "Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board asked Mara Quill to repair the ferry at Saltmere.",
        "Tobias Wren asked the Harbour Board to repair the ferry at Saltmere.",
        "Mara Quill asked the Harbour Board to repair the ferry at Oldbridge.",
        "Mara Wren asked the Harbour Board to repair the ferry.",
    ],
)
def test_names_of_one_passage_are_not_exchanged(text: str) -> None:
    """Who does what to whom, and where, is the passages' own."""
    assert found(text, QUILL, WREN)


def test_the_order_of_a_list_is_free() -> None:
    """Names side by side do the same."""
    listed = "Check-posts will stand at Ulmen, Brakke and Toverley before the fair.\n"
    assert found("Put check-posts at Toverley, Ulmen and Brakke", 1, report=listed) == []


CHINESE = "副县长桑立言要求县水利局在五月底前修好青石镇的水闸。\n县长闻人岫表示同意。\n"


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("桑立言要求县水利局修好青石镇水闸", []),
        ("县水利局五月底前修好白鹭镇水闸", ["白鹭镇"]),
        ("副县长卓立峰要求修好青石镇的水闸", ["卓立峰"]),
    ],
)
def test_names_in_chinese_are_the_passages(text: str, tokens: list[str]) -> None:
    """People behind a post, places by what they end in."""
    assert found(text, 1, report=CHINESE) == tokens
