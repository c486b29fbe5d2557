"""The doctor, and the commands about the cache: what a user finds out about an installation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from drafts import draft
from replies import Answer, called, completion, error, serving

from govsumm.cli import run

GOOD = completion(draft().model_dump_json())
TOOL = called(draft().model_dump_json())
NO = error(400, "response_format is not supported here")
COLD = error(400, "temperature is not supported")
SECRET = "sk-very-secret-0123456789"
Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of one's own, and a key."""
    monkeypatch.setenv("GOVSUMM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    return tmp_path


def examined(capfdbinary: Output, *answers: Answer, flags: tuple[str, ...] = ()) -> tuple[int, str]:
    """The exit code, and what was printed."""
    with serving(*answers) as endpoint:
        code = run(["doctor", "--model", "m", "--base-url", endpoint.url, *flags])
    stdout = capfdbinary.readouterr().out.decode()
    assert max(map(len, stdout.splitlines())) <= 80
    assert SECRET not in stdout
    return code, re.sub(r"\n {14}", " ", stdout)


def test_all_is_well(desk: Path, capfdbinary: Output) -> None:
    """Versions, settings, modes, parameters and a tiny brief."""
    code, said = examined(capfdbinary, GOOD, TOOL, GOOD, GOOD)
    assert code == 0
    for words in (
        "openai 3",
        "OPENAI_API_KEY = *** (set)",
        "GOVSUMM_MODEL = m",
        "json_schema: taken",
        "tools: taken",
        "json: taken",
        "temperature: taken",
        "a tiny one was made",
    ):
        assert words in said


def test_what_a_model_does_not_take_is_said(desk: Path, capfdbinary: Output) -> None:
    """A mode with the server's reason; a parameter that is left out from then on."""
    code, said = examined(capfdbinary, NO, COLD, TOOL, GOOD, NO, COLD, TOOL)
    assert code == 0
    assert "json_schema: refused: response_format is not supported here" in said
    assert "tools: taken" in said
    assert "temperature: refused, and left out" in said


def test_a_mode_that_is_named_is_the_only_one(desk: Path, capfdbinary: Output) -> None:
    """As for a brief."""
    code, said = examined(capfdbinary, TOOL, flags=("--mode", "tools"))
    assert (code, said.count("mode   ")) == (0, 1)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (error(401, "no"), "answered 401: no; check OPENAI_API_KEY"),
        (error(404, "no"), "check the model's name (m)"),
        ((200, "<html>"), "no chat completion"),
        (NO, "json: refused"),
    ],
)
def test_an_endpoint_that_does_not_do_is_exit_1(
    desk: Path, capfdbinary: Output, answer: Answer, said: str
) -> None:
    """With its own error and cure."""
    code, printed = examined(capfdbinary, answer)
    assert code == 1
    assert said in printed


def test_without_a_model_it_is_exit_2_with_the_cures(desk: Path, capfdbinary: Output) -> None:
    """What can be seen offline is seen."""
    assert run(["doctor"]) == 2
    said = re.sub(r"\n {14}", " ", capfdbinary.readouterr().out.decode())
    assert "name one with --model or GOVSUMM_MODEL" in said
    assert "0 replies" in said


def test_a_cache_that_cannot_be_is_said(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Output
) -> None:
    """Before a run pays for replies that nobody keeps."""
    monkeypatch.setenv("GOVSUMM_CACHE", "/dev/null/cache")
    assert run(["doctor"]) == 2
    said = re.sub(r"\n {14}", " ", capfdbinary.readouterr().out.decode())
    assert "it cannot be written: set GOVSUMM_CACHE" in said


def test_a_base_url_is_shown_without_its_secrets(desk: Path, capfdbinary: Output) -> None:
    """Also where it is none."""
    url = f"htp://me:{SECRET}@x/v1?key={SECRET}"
    assert run(["doctor", "--model", "m", "--base-url", url]) == 2
    assert SECRET not in capfdbinary.readouterr().out.decode()


def test_the_cache_is_looked_at_verified_and_cleared(desk: Path, capfdbinary: Output) -> None:
    """By three commands."""
    report = desk / "r.txt"
    report.write_text("A meeting was held.")
    with serving(GOOD) as endpoint:
        assert run(["brief", str(report), "--model", "m", "--base-url", endpoint.url]) == 0
    capfdbinary.readouterr()
    assert run(["cache", "info"]) == 0
    said = capfdbinary.readouterr().out.decode()
    assert f"directory  {desk / 'cache'}\nbriefs     1\nreplies    1\n" in said
    assert run(["cache", "verify"]) == 0
    assert capfdbinary.readouterr().out == b"2 good, 0 bad and removed\n"
    (desk / "cache" / "cache.db").write_bytes(b"garbage" * 1000)
    for command in ("info", "verify"):
        assert run(["cache", command]) == 1
        assert b"clear it with govsumm cache clear" in capfdbinary.readouterr().err
    assert run(["cache", "clear"]) == 0
    assert list((desk / "cache").iterdir()) == []
    assert run(["cache", "info"]) == 0
