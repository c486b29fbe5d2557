"""The same words for something else: most of a few, a denial put off or taken back, a town."""

from __future__ import annotations

import pytest
from drafts import claim, draft, faults

from govsumm import Report, audit


def _faults(text: str, said: str, *passages: int) -> set[tuple[str, str]]:
    """The checks that fail on a claim about a text."""
    return set(faults(audit(Report(text), draft(headline=claim(said, *passages))).headline))


@pytest.mark.parametrize(("number", "ok"), [(34, True), (14, False), (20, False)])
def test_most_are_more_than_half(number: int, ok: bool) -> None:
    """Where the passages give the part and its whole."""
    text = f"Of 40 shops {number} were open on Sunday.\n"
    assert (("bound", "most") not in _faults(text, "Most shops were open on Sunday.")) is ok


@pytest.mark.parametrize(
    ("said", "ok"),
    [("The survey waits until the map is released.", True), ("The map is released.", False)],
)
def test_what_is_denied_may_still_be_to_come(said: str, ok: bool) -> None:
    """ "Until it is released" says that it has not been."""
    text = "The map has not been released. The survey waits.\n"
    assert (("denied", "not") not in _faults(text, said, 1, 2)) is ok


@pytest.mark.parametrize(
    ("said", "ok"),
    [
        ("Drivers' refusal to take the night route.", True),
        ("Drivers take the night route.", False),
    ],
)
def test_a_verb_that_denies_may_become_a_noun(said: str, ok: bool) -> None:
    """ "Refusal" is what refuse tells."""
    text = "Drivers refuse to take the night route.\n"
    assert (("denied", "refuse") not in _faults(text, said)) is ok


def test_a_number_given_in_order_is_named_with_its_owner() -> None:
    """甲、乙分别为12个和8个: the reason says whose the other number is."""
    report = Report("今年甲镇、乙镇分别修建公厕12个和8个。\n")
    for said, owner in (("甲镇修建公厕8个。", "乙镇"), ("乙镇修建公厕12个。", "甲镇")):
        checks = audit(report, draft(headline=claim(said))).headline.checks
        assert any(each.why.endswith(f"to {owner}") for each in checks), said
    for said in ("甲镇修建公厕12个。", "乙镇修建公厕8个，甲镇12个。"):
        assert not faults(audit(report, draft(headline=claim(said))).headline)


@pytest.mark.parametrize(("text", "ok"), [("全镇修路三公里。", True), ("今年修路三公里。", False)])
def test_the_whole_town_is_the_one_named_before(text: str, ok: bool) -> None:
    """全镇 is all of the town that the report tells of."""
    report = "工作简报\n" + "天气晴朗。\n" * 4 + f"昨天，青岭镇开始施工。\n{text}\n"
    assert (("name", "青岭镇") not in _faults(report, "青岭镇修路三公里。", 7)) is ok


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Wardens must walk the sluices by the end of May.", None),
        ("May walk the sluices by the end of May.", "may"),
        ("The council rejected a plan to sell the mill.", None),
        ("The council approved a plan to sell the mill.", "approved"),
        ("Start nightly counts of the geese.", None),
        ("Stop nightly counts of the geese.", "stop"),
    ],
)
def test_what_decides_stands_before_the_words_it_decides(said: str, wrong: str | None) -> None:
    """The passages have both, but before other words; or have but one of them."""
    text = (
        "The wardens must walk the sluices by the end of May. The council approved the toll and\n"
        "rejected a plan to sell the mill. It told the rangers to start nightly counts of the geese"
        ", beginning at once.\n"
    )
    found = {token for check, token in _faults(text, said, 1, 2, 3) if check == "bound"}
    assert found == ({wrong} if wrong else set())


@pytest.mark.parametrize(
    ("said", "ok"), [("Open it by June 9.", True), ("Open it later than June 9.", False)]
)
def test_not_later_than_is_before(said: str, ok: bool) -> None:
    """Without its "not" it is after."""
    text = "The committee asked them to open it, and not later than June 9.\n"
    assert (("bound", "later") not in _faults(text, said)) is ok
