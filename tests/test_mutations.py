"""The mutation suite: true claims made false in every way we know, and what the audit lets pass."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from conftest import EXAMPLES, FIXTURES, ROOT

from govsumm import Briefer, FixtureBackend, ask, read_report, to_markdown
from govsumm.evaluation import find_cases, load_gold
from govsumm.evaluation.mutations import Figures, figures, tried
from govsumm.evaluation.mutations.material import Material
from govsumm.evaluation.mutations.suite import OPERATORS
from govsumm.records import Audited
from govsumm.walking import cited_records

LEAST = {
    "novel token": 0.94,
    "in-passage swap": 0.72,
    "field swapped": 0.94,
    "tail": 0.93,
}
"""What is caught today; TARGETS says what is to be."""


@cache
def measured(gold: Path, reports: Path, fixtures: Path) -> Figures:
    """The figures over a folder of annotated reports with recorded replies."""
    backend = FixtureBackend(fixtures)
    trials = []
    for case in find_cases(gold, reports):
        request = ask(read_report(case.report_path))
        material = Material(request.report, request.passages, backend.fill(request).draft)
        annotation = load_gold(case.gold_path, request.report.text)
        trials.append(tried(case.name, material, annotation))
    return figures(trials)


@pytest.fixture(scope="module")
def examples() -> Figures:
    """The figures over the examples."""
    return measured(EXAMPLES, EXAMPLES, EXAMPLES)


def test_there_are_many_ways_to_lie() -> None:
    """Operators have names of their own, and there are more than fifteen."""
    assert len({each.name for each in OPERATORS}) == len(OPERATORS) > 15


def test_the_suite_is_large(examples: Figures) -> None:
    """At least a thousand mutants, of the examples alone."""
    assert sum(each.mutants for each in examples.operators.values()) >= 1000


@pytest.mark.parametrize("family", list(LEAST))
def test_false_claims_do_not_pass(examples: Figures, family: str) -> None:
    """No family of mutants passes more often than it did."""
    total, caught = examples.caught(family)  # type: ignore[arg-type]
    assert caught >= LEAST[family] * total


def test_true_claims_pass(examples: Figures) -> None:
    """As recorded, and in other typography, numbers and spelling; gists mostly."""
    for counts, least in ((examples.true, 0.99), (examples.varied, 0.9), (examples.gists, 0.85)):
        assert counts["supported"] >= least * sum(counts.values())


def test_the_real_reports_too(shared: Path) -> None:
    """Their recordings hold no words of theirs, and lie as badly."""
    made = measured(shared / "gold", shared / "reports", FIXTURES)
    assert made.true["supported"] >= 0.99 * sum(made.true.values())
    for family, least in LEAST.items():
        total, caught = made.caught(family)  # type: ignore[arg-type]
        assert caught >= (least - 0.1) * total or total < 20


def test_what_is_left_out_is_named(examples: Figures) -> None:
    """People and votes nearly always; false alarms are few."""
    for kind, least in (("person", 0.9), ("vote", 0.9), ("directive", 0.7)):
        dropped, named = examples.dropped[kind]
        assert named >= least * dropped
    assert examples.alarms < 2 * examples.reports


def test_the_same_figures_every_time(examples: Figures) -> None:
    """Mutants are drawn by digests, not by luck."""
    measured.cache_clear()
    assert measured(EXAMPLES, EXAMPLES, EXAMPLES) == examples


def test_a_lying_reply_is_shown_for_one() -> None:
    """docs/lying replays a reply with lies in it: each is marked, in words."""
    lying = ROOT / "docs" / "lying"
    if not lying.is_dir():
        pytest.skip("the documents are not beside the tests of a built wheel")
    brief = Briefer(FixtureBackend(lying)).brief(read_report(EXAMPLES / "council" / "report.txt"))
    assert to_markdown(brief) == (lying / "brief.md").read_text(encoding="utf-8")
    doubted = [
        each
        for each in cited_records(brief)
        if isinstance(each, Audited)
        if each.verdict != "supported"
    ]
    assert len(doubted) >= 8
    assert {each.passage for each in brief.audit.omissions} >= {31, 50}
