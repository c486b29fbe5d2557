"""The five real reports, which are not ours to ship: replayed from offsets, held to the gold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import FIXTURES
from drafts import failed

from govsumm import Briefer, FixtureBackend, read_report
from govsumm.backends.recording import load
from govsumm.evaluation import Scores, averages, find_cases, load_gold, score
from govsumm.records import Brief

NAMES = sorted(path.name.removesuffix(".recording.json") for path in FIXTURES.iterdir())


@cache
def brief_of(shared: Path, name: str) -> Brief:
    """The brief of a real report, from its recording; no note is due on it."""
    notices: list[str] = []
    briefer = Briefer(FixtureBackend(FIXTURES), notice=notices.append)
    brief = briefer.brief(read_report(shared / "reports" / f"{name}.txt"))
    assert notices == []
    return brief


@pytest.fixture(scope="module")
def scores(shared: Path) -> list[Scores]:
    """The scores of all five."""
    found = []
    for case in find_cases(shared / "gold", shared / "reports"):
        text = read_report(case.report_path).text
        found.append(score(brief_of(shared, case.name), load_gold(case.gold_path, text), text))
    return found


def test_there_is_a_recording_for_each(shared: Path) -> None:
    """Five reports, five replies."""
    assert sorted(path.stem for path in (shared / "reports").iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_no_true_record_is_unsupported(shared: Path, name: str) -> None:
    """The audit has nothing against a careful reply, and claims at most two omissions."""
    brief = brief_of(shared, name)
    assert failed(brief) == []
    assert len(brief.audit.omissions) <= 4


@pytest.mark.parametrize(
    ("field", "figure", "least"),
    [
        *((field, "f1", 0.98) for field in ("people", "functions", "credits")),
        ("kind", "f1", 1.0),
        ("date", "f1", 1.0),
        ("places", "f1", 0.8),
        ("directives", "recall", 0.9),
        ("directives", "precision", 0.85),
        *((field, "f1", 0.8) for field in ("problems", "assessments", "programmes", "references")),
    ],
)
def test_the_briefs_are_ones_that_an_analyst_would_sign(
    scores: list[Scores], field: str, figure: str, least: float
) -> None:
    """Averaged over the five."""
    assert getattr(averages(scores)[field], figure) >= least


def test_no_brief_says_what_it_must_not(scores: list[Scores]) -> None:
    """Not a wrong city, nor a filled-in year, nor a byline among the attendees."""
    assert [hit for result in scores for hit in result.must_not] == []


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("001", "headline_conflict", "Zhuhai"),
        ("001", "ambiguous_term", "State deputy governor"),
        ("001", "tense", "will be further improved"),
        ("001", "garbled_name", "has guan he"),
        ("002", "garbled_text", "the party’s twenty"),
        ("002", "garbled_text", "siping"),
        ("003", "truncated", "on the key p"),
        ("003", "garbled_name", "Supreme Leader"),
        ("004", "garbled_text", "2022-05-0916: 26"),
        ("004", "not_orders", "Carry out activities"),
    ],
)
def test_cautions_stand_where_the_text_misleads(
    shared: Path, name: str, kind: str, words: str
) -> None:
    """Of the right kind, and citing the passage that holds the words."""
    full = next(each for each in NAMES if each.startswith(name))
    cautions = [each for each in brief_of(shared, full).cautions if each.kind == kind]
    assert any(words in part.quote for each in cautions for part in each.evidence)


@pytest.mark.parametrize("name", NAMES)
def test_no_recording_copies_its_report(shared: Path, name: str) -> None:
    """No run of eight words of somebody else's report stands in the repository."""
    report = _words((shared / "reports" / f"{name}.txt").read_text(encoding="utf-8"))
    runs = {tuple(report[at : at + 8]) for at in range(len(report) - 7)}
    reply = json.loads((FIXTURES / f"{name}.recording.json").read_text(encoding="utf-8"))
    for said in _strings(reply):
        words = _words(said)
        assert not runs & {tuple(words[at : at + 8]) for at in range(len(words) - 7)}, said


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_says_that_it_was_written_by_hand(name: str) -> None:
    """Nobody claims that a model said it."""
    assert load(FIXTURES / f"{name}.recording.json").origin.kind == "written"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _strings(each)
