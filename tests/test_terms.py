"""Translated terms: found whole, borne by evidence, offered beside what is printed."""

from __future__ import annotations

import time

import pytest
from drafts import draft
from hypothesis import given
from hypothesis import strategies as st

from govsumm import Brief, Report, audit, to_markdown
from govsumm.lexicon import lists
from govsumm.lexicon.glossary import glossary
from govsumm.reading.terms import terms

CHINA = "The county Party committee of Wulan and its Party building were praised. "
"""Two signs that a report was translated from Chinese."""


def found(text: str) -> list[tuple[str, str]]:
    """The Chinese terms of a translated report, and what is printed for them."""
    whole = CHINA + text
    return [
        (each.row.zh, whole[each.start : each.end])
        for each in terms(whole)
        if each.start >= len(CHINA)
    ]


def brief(text: str) -> Brief:
    """The brief of an empty draft over a translated report."""
    return audit(Report(CHINA + text), draft())


def test_a_rendering_is_found_whatever_its_case_hyphens_and_spaces() -> None:
    """Translators print co-governance, Co -governance and cogovernance."""
    for printed in (
        "CO-CONSTRUCTION, co -governance and sharing",
        "coconstruction and cogovernance",
    ):
        assert found(f"A pattern of {printed} took shape.") == [("共建共治共享", printed)]


def test_the_longest_rendering_wins() -> None:
    """And what stands inside it is not found again."""
    assert found("They kept playing a game of chess.") == [("一盘棋", "playing a game of chess")]


def test_a_rendering_is_whole_words_of_one_sentence() -> None:
    """Neither a part of a word, nor across a full stop."""
    assert found("The gridiron closed. A game of. Chess followed.") == []


def test_a_bracket_that_is_opened_is_closed() -> None:
    """The span reaches to the mark that belongs to it."""
    assert found("Each county (city) reported.") == [("县（市）", "county (city)")]


def test_state_is_a_prefecture_only_where_the_report_has_one() -> None:
    """The same word is the nation elsewhere."""
    assert found("The state court sat.") == []
    assert found("Our prefecture is large. The state court sat.") == [("州", "state")]


@pytest.mark.parametrize("phrase", ["state governance", "the State Council", "a state-owned farm"])
def test_longer_phrases_mean_what_they_say(phrase: str) -> None:
    """Even where the report speaks of a prefecture."""
    terms_found = [zh for zh, _ in found(f"Our prefecture praised {phrase}.")]
    assert "州" not in terms_found


def test_a_possessive_is_no_other_word() -> None:
    """The 's is left out of the term."""
    assert found("The prefecture met. The state's court sat.") == [("州", "state")]


def test_public_security_is_the_police_unless_listed_with_public_order() -> None:
    """公安 and 公共安全 are printed alike."""
    assert found("The public security bureau of Wulan reported.") == []
    listed = "Guard political security, public order and public security."
    assert found(listed) == [("公共安全", "public security")]


@pytest.mark.parametrize(
    "text",
    [
        "MOVED by Rook to discuss a game of chess in the park. City council, 4 ayes, 1 nay.",
        "The Provincial People's Committee of Vietnam discussed Party building and the grid.",
        "The county panchayat held a special meeting on the power grid and main responsibility.",
        "全县召开推进会，强调全县一盘棋。",
        "",
        "\x00",
        "🎈",
    ],
)
def test_only_reports_translated_from_chinese_are_glossed(text: str) -> None:
    """A game of chess in a park stays one."""
    assert terms(text) == ()


def test_the_brief_has_one_gloss_for_a_term_with_all_its_forms() -> None:
    """What is printed, where, the Chinese, the standard English, and what misleads."""
    made = brief("Grid members met. A grid clerk spoke. The grid members left.")
    (gloss,) = made.glosses
    assert (gloss.term, gloss.also, gloss.original) == ("Grid members", ("grid clerk",), "网格员")
    assert gloss.passages == (2, 3, 4)
    assert [each.passage for each in gloss.evidence] == [2, 3]
    assert gloss.standard == "grid worker"


def test_glosses_are_drawn_where_they_help() -> None:
    """What misleads has a line; the passages are among the notes."""
    drawn = to_markdown(brief("All must play, as in a game of chess."))
    assert "“a game of chess”: 一盘棋, " in drawn
    assert "- [2] All must play, as in a game of chess." in drawn


def test_a_report_that_was_not_translated_has_no_glosses() -> None:
    """And no heading for them."""
    made = audit(Report("The council played a game of chess."), draft())
    assert made.glosses == ()
    assert "Translated terms" not in to_markdown(made)


WORDS = [each for row in glossary() for each in row.renderings][::7]
PARTS = st.sampled_from(
    [*WORDS, *lists("glossary")["signs"], ". ", ", ", " ", "\n\n", "(", "”", "’s"]
)


@given(st.lists(PARTS | st.text(max_size=9), max_size=40).map("".join))
def test_any_text_is_read(text: str) -> None:
    """In order, without overlap, inside the text."""
    after = 0
    for term in terms(text):
        assert after <= term.start < term.end <= len(text)
        after = term.end
    if text.strip():
        audit(Report(text), draft())


def test_a_long_report_is_read_in_linear_time() -> None:
    """Two megabytes of the commonest words take seconds at most."""
    text = CHINA + "prefecture " + "state game of a state " * 90_000
    start = time.process_time()
    assert len(terms(text)) > 1000
    assert time.process_time() - start < 10
