"""Paraphrase support: a claim's words are borne by its passages, and so is each part at its end."""

from __future__ import annotations

import pytest
from drafts import draft

from govsumm import Report, split
from govsumm.auditing.checks import check
from govsumm.auditing.source import Source
from govsumm.auditing.words.wording import root
from govsumm.records import Claim

REPORT = """Harbour Board hears of the ferry landing

The clerk inspected the ferry landing at Pell Quay on Monday. Inspectors instructed the
contractor to repair two broken gates before the winter tide, at the Board's expense.

Villagers said the colour of the water had changed. The Board ordered a flood pre-
vention plan.
"""
CHINESE = "县里召开防汛工作会议。\n会议要求各乡镇月底前完成水库隐患排查，落实巡查责任。\n"


def refused(text: str, passages: tuple[int, ...] = (3,), report: str = REPORT) -> list[str]:
    """What this check finds against a claim on passages of a report: by default, the repair."""
    made = Report.from_text(report)
    source = Source(made, split(made), draft())
    found = check(Claim(passages=passages, text=text), source)
    return [each["why"] for each in found if each["check"] == "words" and not each["ok"]]


def test_the_passages_are_as_the_tests_think() -> None:
    """Claims of these tests rest on the third passage."""
    assert split(Report.from_text(REPORT))[2].text.startswith("Inspectors instructed")


@pytest.mark.parametrize(
    "text",
    [
        "The contractor was told to fix two broken gates before winter",
        "Inspection: contractor directed to mend the broken gates",
        "Repairs of two broken gates ordered, the Board pays",
        "Contractors must repair broken gates before the winter tides",
    ],
)
def test_what_is_said_in_other_words_is_borne(text: str) -> None:
    """Inflection, nouns of verbs and synonyms do not count against a claim."""
    assert not refused(text)


@pytest.mark.parametrize("comma", [",", ""])
@pytest.mark.parametrize(
    "tail",
    [
        "to save costs",
        "after residents complained",
        "by public lottery",
        "and rename the orchestra",
        "with help from a foreign bank",
        "as a precaution",
    ],
)
def test_a_made_up_tail_is_weak(tail: str, comma: str) -> None:
    """However short, with a comma before it or without; the reason names it."""
    (why,) = refused(f"The contractor was told to repair two broken gates{comma} {tail}")
    assert "nothing like this" in why


@pytest.mark.parametrize(
    "made_up",
    [
        "following media reports",
        "through a foreign bank",
        "by public lottery",
        "to attract foreign capital",
    ],
)
def test_a_phrase_made_up_within_a_claim_is_weak(made_up: str) -> None:
    """A phrase of which its passages have no word is doubted, at the end or not."""
    claim = "The contractor was told to repair two broken gates{} before the winter tide"
    assert not refused(claim.format(""))
    assert refused(claim.format(f" {made_up}")), made_up


def test_a_claim_that_lacks_some_of_every_part_is_borne() -> None:
    """Three words on end in other words are no invention where their clause is borne."""
    said = "Spring crews must quickly mend the two broken gates before the winter tide"
    assert not refused(said)


def test_an_invention_is_weak() -> None:
    """Its share is said."""
    (why,) = refused("The archbishop forgave his gardener")
    assert why == "text: its passages bear 0% of its words"


def test_spelling_and_line_ends_do_not_count() -> None:
    """The other spelling, and a word cut at the end of a line."""
    assert not refused("Villagers say the color of the water changed", (4,))
    assert not refused("Board orders plan for flood prevention", (5,))


@pytest.mark.parametrize("tail", ["", "，并追究责任", "，以节约成本", "，吸引外资"])
def test_chinese_is_held_by_pairs_of_characters(tail: str) -> None:
    """True of the text until something is added."""
    said = f"各乡镇须在月底前排查水库隐患{tail}"
    passages = tuple(each.n for each in split(Report.from_text(CHINESE)))
    assert bool(refused(said, passages, CHINESE)) == bool(tail)


def test_another_language_is_compared_by_terms_and_figures() -> None:
    """Set terms bear a claim; what they do not hold is not compared, and the reason says so."""
    report = "会议强调，加强和创新社会治理，健全网格化管理。\n"
    passages = tuple(each.n for each in split(Report.from_text(report)))
    (why,) = refused("Neighbours must be kind to each other", passages, report)
    assert "in another language" in why
    assert not refused("Social governance", passages, report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inspections", "inspector"),
        ("labour", "labor"),
        ("organisation", "organizing"),
        ("programme", "program"),
        ("cities", "city"),
        ("decision", "decided"),
        ("bought", "buying"),
        ("mediation", "mediated"),
        ("centre", "center"),
        ("walls", "wall"),
        ("passed", "pass"),
    ],
)
def test_words_of_a_family_have_one_root(one: str, other: str) -> None:
    """Endings, spellings and irregular forms."""
    assert root(one) == root(other)


@pytest.mark.parametrize(
    "forms",
    [
        ("strengthen", "strengthened"),
        ("receive", "received"),
        ("commence", "commenced"),
        ("encourage", "encouraging"),
        ("install", "installed", "installation"),
        ("reply", "replied"),
        ("family", "families"),
    ],
)
def test_forms_of_a_word_have_one_root(forms: tuple[str, ...]) -> None:
    """Whatever endings they have, and wherever an irregular one comes to light."""
    assert len(set(map(root, forms))) == 1


@pytest.mark.parametrize(
    ("said", "ok"),
    [
        ("楓橋圖書館增建工程1,200萬元補助案照案通過。", True),
        ("楓橋圖書館增建工程1,500萬元補助案照案通過。", False),
        ("青溪老街停車場委外經營案照案通過。", False),
    ],
)
def test_a_chinese_decision_is_on_the_matter_over_it(said: str, ok: bool) -> None:
    """案由： bears what it says, with its numbers; that of another decision does not."""
    report = Report(
        "某市議會工務委員會會議紀錄\n第一案\n案由：請審議「楓橋圖書館增建工程」補助案，"
        "計新臺幣1,200萬元。\n林議員大同：請說明經費來源。\n決議：照案通過。\n第二案\n"
        "議題：研商青溪老街停車場委外經營。\n決議：緩議。\n"
    )
    assert split(report)[4].text.startswith("決議")
    source = Source(report, split(report), draft())
    assert all(each["ok"] for each in check(Claim(passages=(5,), text=said), source)) is ok


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("The clerk shall compress general expenses 10%.", "Compress expenses by 10 percent"),
        ("The landing opens on July 20.", "Opening on the 20th of July"),
    ],
)
def test_signs_and_endings_of_numbers_are_no_words(printed: str, said: str) -> None:
    """ "10 percent" is 10%, "20th" is 20."""
    report = f"{REPORT}\n{printed}\n"
    last = len(split(Report.from_text(report)))
    assert not refused(said, (last,), report)
