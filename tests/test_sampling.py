"""Recording: a model's reply becomes a file to be reviewed, and replayed for the same brief."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES
from drafts import claim, draft, person
from replies import called, completion, error, serving

from govsumm import Briefer, FixtureBackend, OpenAIBackend, Report, ask, read_report, to_json
from govsumm.backends.caching import CachingBackend
from govsumm.backends.recording import content, load
from govsumm.backends.sampling import RecordingBackend
from govsumm.backends.transport import Patience
from govsumm.cache import Store
from govsumm.cli import run
from govsumm.errors import GovsummError, OutputError

REPORT = Report("A meeting was held in Tashan. Deng Yuwei presided.", "in/some place.txt")
DRAFT = draft(people=(person("Deng Yuwei", "presided", passages=(2, 2)),))
RAW = DRAFT.model_dump_json()
SECRET = "sk-very-secret-0123456789"


def recorder(url: str, folder: Path, model: str = "m-1", **changes: Any) -> RecordingBackend:
    """A live backend whose replies are recorded on a known day."""
    live = OpenAIBackend(model, base_url=url, patience=Patience(retries=0), **changes)
    return RecordingBackend(live, folder, clock=lambda: date(2026, 11, 21))


def without_maker(brief: Any) -> dict[str, Any]:
    """A brief as JSON, but for what it says of its making."""
    loaded: dict[str, Any] = json.loads(to_json(brief))
    del loaded["made_by"]
    return loaded


@pytest.mark.parametrize(
    "answer",
    [completion(RAW), called(RAW), completion(f"```json\n{RAW}\n```"), completion(f"\n{RAW}\n\n")],
    ids=["plain", "tool", "block", "space"],
)
def test_a_recording_replays_as_the_same_brief(tmp_path: Path, answer: Any) -> None:
    """But for who made it; whatever the mode was."""
    with serving(answer) as endpoint:
        mode = "tools" if "tool_calls" in str(answer) else None
        backend = recorder(endpoint.url, tmp_path, mode=mode)
        live = Briefer(backend, repair=False).brief(REPORT)
    replayed = Briefer(FixtureBackend(tmp_path), repair=False).brief(REPORT)
    assert without_maker(replayed) == without_maker(live)
    assert replayed.made_by.reply == "sampled from m-1, 2026-11-21"


def test_a_large_reply_replays_too(tmp_path: Path) -> None:
    """The prefecture example's, with everything that a draft can hold."""
    report = read_report(EXAMPLES / "prefecture" / "report.txt")
    raw = content(load(EXAMPLES / "prefecture" / "recording.json"), ask(report), "x")
    with serving(completion(raw)) as endpoint:
        live = Briefer(recorder(endpoint.url, tmp_path)).brief(report)
    assert without_maker(Briefer(FixtureBackend(tmp_path)).brief(report)) == without_maker(live)


def test_a_recording_is_reviewed_as_text(tmp_path: Path) -> None:
    """Its name says of which report; model, day and reply are there, a line each."""
    with serving(completion(RAW)) as endpoint:
        recorder(endpoint.url, tmp_path, api_key=SECRET).fill(ask(REPORT))
    (file,) = tmp_path.iterdir()
    assert file.name.startswith("some_place.")
    assert file.name.endswith(".recording.json")
    assert len(file.name.split(".")[1]) == 8
    text = file.read_text()
    assert json.loads(text)["origin"] == {"kind": "sampled", "model": "m-1", "on": "2026-11-21"}
    assert json.loads(text)["reply"] == json.loads(RAW)
    assert max(map(len, text.splitlines())) < 100
    assert SECRET not in text
    assert endpoint.url not in text


def test_a_new_reply_is_a_diff_of_the_same_file(tmp_path: Path) -> None:
    """Another model's is another file."""
    other = completion(draft(headline=claim("Another.")).model_dump_json())
    with serving(completion(RAW), other) as endpoint:
        recorder(endpoint.url, tmp_path).fill(ask(REPORT))
        recorder(endpoint.url, tmp_path).fill(ask(REPORT))
        (file,) = tmp_path.iterdir()
        assert "Another." in file.read_text()
        recorder(endpoint.url, tmp_path, "m-2").fill(ask(REPORT))
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    "answer",
    [
        completion(None, message={"refusal": "no"}),
        completion("{", finish_reason="length"),
        completion("no JSON"),
        error(500, "oops"),
    ],
)
def test_a_failure_is_not_recorded(tmp_path: Path, answer: Any) -> None:
    """Nothing is left behind."""
    with serving(answer) as endpoint, pytest.raises(GovsummError):
        recorder(endpoint.url, tmp_path).fill(ask(REPORT))
    assert list(tmp_path.iterdir()) == []


def test_a_reply_from_the_cache_keeps_its_day(tmp_path: Path) -> None:
    """It was sampled when it was asked for."""
    folder, store = tmp_path / "recordings", Store(tmp_path / "cache", print)
    with serving(completion(RAW)) as endpoint:
        live = OpenAIBackend("m-1", base_url=endpoint.url)
        CachingBackend(live, store, clock=lambda: date(2026, 11, 20)).fill(ask(REPORT))
        kept = CachingBackend(live, store, clock=lambda: date(2026, 11, 21))
        RecordingBackend(kept, folder, clock=lambda: date(2026, 11, 21)).fill(ask(REPORT))
    (file,) = folder.iterdir()
    assert json.loads(file.read_text())["origin"]["on"] == "2026-11-20"
    assert len(endpoint.asked) == 1


def test_a_folder_that_cannot_be_made_is_said_before_anything_is_sent(tmp_path: Path) -> None:
    """And one that went away afterwards, with what was spent."""
    (tmp_path / "file").write_text("")
    with serving(completion(RAW)) as endpoint:
        with pytest.raises(OutputError, match="cannot be made"):
            recorder(endpoint.url, tmp_path / "file" / "x")
        assert endpoint.asked == []
        gone = recorder(endpoint.url, tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        with pytest.raises(OutputError, match="cannot be written") as caught:
            gone.fill(ask(REPORT))
    assert caught.value.spent.requests == 1


@pytest.mark.parametrize(
    "origin", ["<text>", "-", "../../x", "", "a" * 300, "会议.txt", "\0\n", "."]
)
def test_any_report_has_a_name(tmp_path: Path, origin: str) -> None:
    """Whatever it came from, the file is in the folder."""
    with serving(completion(RAW)) as endpoint:
        recorder(endpoint.url, tmp_path).fill(ask(Report(REPORT.text, origin)))
    assert len(list(tmp_path.glob("*.recording.json"))) == 1


def test_the_flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--record DIR`, then `--fixtures DIR`: the same brief, and the cache in between."""
    monkeypatch.chdir(tmp_path)
    Path("r.txt").write_text(REPORT.text)
    with serving(completion(draft().model_dump_json())) as endpoint:
        live = ["--model", "m", "--base-url", endpoint.url, "--format", "json", "--no-repair"]
        assert run(["brief", "r.txt", *live, "-o", "a.json"]) == 0
        assert run(["brief", "r.txt", *live, "-o", "b.json", "--record", "new/folder"]) == 0
    assert len(endpoint.asked) == 1
    replay = ["--fixtures", "new/folder", "--no-repair", "--format", "json", "-o", "c.json"]
    assert run(["brief", "r.txt", *replay]) == 0
    assert run(["brief", "r.txt", *replay, "--record", "x"]) == 2
    briefs = [json.loads(Path(f"{name}.json").read_text()) for name in "abc"]
    assert briefs[0] == briefs[1]
    for brief in briefs:
        del brief["made_by"]
    assert briefs[0] == briefs[2]
