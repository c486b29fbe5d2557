"""The examples: each whole, replayed to the byte, and held against its annotation."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from conftest import EXAMPLES
from drafts import failed

from govsumm import Briefer, FixtureBackend, ask, read_report, to_json, to_markdown
from govsumm.backends.recording import load
from govsumm.digest import canonical
from govsumm.evaluation import find_cases, load_gold, score
from govsumm.records import Brief, Draft
from govsumm.walking import cited_records

NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())


@cache
def brief_of(name: str) -> Brief:
    """The brief of an example, from its recording; without a word on stderr."""
    notices: list[str] = []
    briefer = Briefer(FixtureBackend(EXAMPLES / name), notice=notices.append)
    brief = briefer.brief(read_report(EXAMPLES / name / "report.txt"))
    assert notices == []
    return brief


@pytest.mark.parametrize("name", NAMES)
def test_each_folder_is_alike(name: str) -> None:
    """Report, recording, annotation, and the brief in both forms."""
    assert sorted(path.name for path in (EXAMPLES / name).iterdir()) == [
        "brief.json",
        "brief.md",
        "gold.json",
        "recording.json",
        "report.txt",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_briefs_are_what_the_program_prints(name: str) -> None:
    """`make examples` writes them; a difference is a change of behaviour to be read."""
    brief = brief_of(name)
    assert to_markdown(brief) == (EXAMPLES / name / "brief.md").read_text(encoding="utf-8")
    assert to_json(brief) == (EXAMPLES / name / "brief.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_record_is_supported_and_hardly_anything_omitted(name: str) -> None:
    """Their replies were written with care; what a rule hears beyond them is an order at most.

    An idiom put into quite other words ("who leaks who fills") may be weak, and nothing else.
    """
    brief = brief_of(name)
    assert [each.check for each in failed(brief)] in ([], ["words"])
    assert brief.audit.verdicts.unsupported == 0
    assert len({each.passage for each in brief.audit.omissions}) <= 3
    assert {cue for each in brief.audit.omissions for cue in each.cues} <= {"order"}


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_says_that_it_was_written_by_hand(name: str) -> None:
    """Nobody claims that a model said it; and it answers today's request to the letter."""
    recording = load(EXAMPLES / name / "recording.json")
    assert recording.origin.kind == "written"
    request = ask(read_report(EXAMPLES / name / "report.txt"))
    assert recording.digests.prompt == request.digests.prompt


@pytest.mark.parametrize("name", NAMES)
def test_scores(name: str) -> None:
    """The brief of an example is one that its annotator would sign."""
    case = next(case for case in find_cases(EXAMPLES, EXAMPLES) if case.name == name)
    text = read_report(case.report_path).text
    scores = score(brief_of(name), load_gold(case.gold_path, text), text)
    assert scores.must_not == ()
    for field in ("kind", "date", "places"):
        assert scores.fields[field].f1 == 1, field
    for field in ("people", "functions", "directives", "problems", "decisions"):
        f1 = scores.fields[field].f1
        assert f1 is None or f1 >= 0.9, field


@pytest.mark.parametrize("name", NAMES)
def test_a_record_costs_about_120_characters(name: str) -> None:
    """Output is what a model is paid for: compact JSON, averaged over the records of a reply."""
    brief = brief_of(name)
    reply = {field: json.loads(brief.model_dump_json())[field] for field in Draft.model_fields}
    draft = Draft.model_validate(_without_audit(reply))
    size = len(canonical(json.loads(draft.model_dump_json())))
    assert size / len(list(cited_records(draft))) <= 150


def _without_audit(node: object) -> object:
    if isinstance(node, list):
        return tuple(map(_without_audit, node))
    if isinstance(node, dict):
        added = ("id", "evidence", "verdict", "checks")
        return {key: _without_audit(value) for key, value in node.items() if key not in added}
    return node


def test_a_stray_path_is_not_in_a_brief() -> None:
    """What differs from run to run is no part of a brief."""
    for name in NAMES:
        assert str(Path.cwd()) not in (EXAMPLES / name / "brief.json").read_text(encoding="utf-8")
