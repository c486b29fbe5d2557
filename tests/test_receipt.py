"""The receipt: what a run cost, in a file and on a line, and nothing of it in the brief."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from drafts import draft
from replies import AT_MOST, Answer, Fault, completion, counted, error, serving

from govsumm import OpenAIBackend, Report, ask
from govsumm.backends.metering import Meter, Metered, MeteringBackend
from govsumm.backends.transport import Patience
from govsumm.cli import run
from govsumm.errors import GovsummError
from govsumm.receipt import dollars, in_words, receipt
from govsumm.spending import Spent, Usage

REQUEST = ask(Report("A meeting was held in Tashan.", "r.txt"))
GOOD = completion(draft().model_dump_json(), usage=counted(1000, 200, 300))
BAD = completion("{}", usage=counted(1000, 5))
OPENAI = "https://api.openai.com/v1"
SECRET = "sk-very-secret-0123456789"
Output = pytest.CaptureFixture[bytes]


def metered(*answers: Answer, model: str = "m") -> Metered:
    """What the meter says of one request."""
    meter, ticks = Meter(), iter([10.0, 12.5])
    with serving(*answers) as endpoint:
        patience = Patience(retries=1, sleep=lambda _: None)
        live = OpenAIBackend(model, base_url=endpoint.url, patience=patience)
        backend = MeteringBackend(live, meter, clock=lambda: next(ticks))
        with contextlib.suppress(GovsummError):
            backend.fill(REQUEST)
    (entry,) = meter.entries
    assert entry.spent.requests == len(endpoint.asked)
    return entry


@pytest.mark.parametrize(
    ("answers", "spent", "kind"),
    [
        ([GOOD], Spent(Usage(1000, 300, 200), 1), None),
        ([BAD, GOOD], Spent(Usage(2000, 300, 205), 2), None),
        ([error(500, "oops"), GOOD], Spent(Usage(1000, 300, 200), 2), None),
        ([error(400, "temperature"), GOOD], Spent(Usage(1000, 300, 200), 2), None),
        ([BAD], Spent(Usage(3000, 0, 15), 3), "InvalidReplyError"),
        ([error(401, "no")], Spent(None, 1), "AuthenticationError"),
        ([error(500, "no")], Spent(None, 2), "UnavailableError"),
        ([error(400, "no"), BAD], Spent(Usage(3000, 0, 15), 4), "InvalidReplyError"),
        (
            [completion(None, message={"refusal": "no"}, usage=counted(9, 1))],
            Spent(Usage(9, 0, 1), 1),
            "RefusedError",
        ),
        (
            [completion("{", finish_reason="length", usage=counted(9, 1))],
            Spent(Usage(9, 0, 1), 1),
            "TruncatedError",
        ),
    ],
    ids=str,
)
def test_every_attempt_is_counted(answers: list[Answer], spent: Spent, kind: str | None) -> None:
    """Re-asks, retries, other modes; also where it came to nothing."""
    assert metered(*answers) == Metered("r.txt", 2.5, spent, error=kind)


def test_dollars_are_by_the_table() -> None:
    """Cached tokens are cheaper; a model that is not in the table has no price."""
    full = dollars(Usage(1_000_000, 0, 0), "gpt-4o", OPENAI)
    cached = dollars(Usage(1_000_000, 1_000_000, 0), "gpt-4o", OPENAI)
    assert full == pytest.approx(2.5)
    assert cached == pytest.approx(1.25)
    assert dollars(Usage(5, 0, 0), "gpt-4o", "http://localhost:8000/v1") is None
    assert dollars(Usage(5, 0, 0), "no-such-model", OPENAI) is None
    assert dollars(Usage(5, 9, 0), "gpt-4o", OPENAI) is not None  # a server that miscounts


def test_what_a_call_cost_that_was_broken_off_is_not_known() -> None:
    """Ctrl-C met it under way: no sum of dollars is claimed, and not that nothing was asked."""
    lost = Metered("b.txt", 1.0, error="KeyboardInterrupt")
    alone = receipt([lost], "gpt-4o-mini", OPENAI)
    assert (alone["dollars"], alone["reports"][0]["dollars"]) == (None, None)
    unknown = "; what the call that was broken off cost is not known"
    assert in_words(alone) == f"0 replies, 1 failed{unknown}"
    paid = Metered("a.txt", 2.0, Spent(Usage(1000, 0, 200), 1))
    both = receipt([paid, lost], "gpt-4o-mini", OPENAI)
    assert both["dollars"] is None
    assert both["reports"][0]["dollars"] > 0
    told = "1 reply, 1 failed, 1 request, 1,000 tokens in, 200 out, 3.0 s"
    assert in_words(both) == told + unknown


def test_a_receipt_in_words() -> None:
    """One line: what an accountant wants to know."""
    good = Metered("a", 1.25, Spent(Usage(10_000, 4_000, 2_000), 2))
    kept = Metered("b", 0.01, saved=Spent(Usage(10, 0, 2), 1), cached=True)
    bad = Metered("c", 2.0, Spent(None, 6), error="UnavailableError")
    assert in_words(receipt([good, kept, bad], "gpt-4o", OPENAI)) == (
        "2 replies, 1 of them from the cache, 1 failed, 8 requests,"
        " 10,000 tokens in (4,000 cached), 2,000 out, $0.0400, 3.3 s"
    )
    assert in_words(receipt([kept], "m", OPENAI)) == (
        "1 reply, 1 of them from the cache; nothing was asked, nothing spent"
    )
    unfiled = Metered("d", 0.01, cached=True, error="OutputError")
    assert in_words(receipt([kept, unfiled], "m", OPENAI)) == (
        "1 reply, 1 of them from the cache, 1 failed; nothing was asked, nothing spent"
    )
    unknown = receipt([Metered("a", 1.0, Spent(Usage(10, 0, 2), 1))], "m", "http://x/v1")
    assert (
        in_words(unknown) == "1 reply, 1 request, 10 tokens in, 2 out, no price known for m, 1.0 s"
    )
    silent = receipt([Metered("a", 1.0, Spent(None, 1))], "m", "http://x/v1")
    assert "tokens not stated by the endpoint, no price known" in in_words(silent)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two reports, and a key that is never to be seen."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    Path("a.txt").write_text("A meeting was held in Tashan.")
    Path("b.txt").write_text("Another meeting was held.")
    return tmp_path


def test_the_flag(desk: Path, capfdbinary: Output) -> None:
    """A file of JSON, and a line on stderr; the brief has nothing of it."""
    with serving(GOOD, error(401, f"bad key {SECRET}")) as endpoint:
        asked = ["brief", "a.txt", "b.txt", "--model", "m", "--base-url", endpoint.url]
        assert run([*asked, "--receipt", "r.json"]) == 1
        made = json.loads(Path("r.json").read_text())
        assert run([*asked, "--receipt", "r2.json"]) == 1
    assert (made["requests"], made["replies"], made["cached"], made["failed"]) == (2, 1, 0, 1)
    assert made["tokens"] == {"input": 1000, "input_cached": 300, "output": 200}
    assert made["dollars"] is None
    assert [each["error"] for each in made["reports"]] == [None, "AuthenticationError"]
    again = json.loads(Path("r2.json").read_text())
    assert (again["requests"], again["cached"], again["saved"]["requests"]) == (1, 1, 1)
    stdout, stderr = capfdbinary.readouterr()
    assert b"govsumm: 1 reply, 1 failed, 2 requests, 1,000 tokens in (300 cached)" in stderr
    assert b"tokens" not in stdout


def test_a_receipt_cannot_go_where_the_brief_goes(desk: Path, capfdbinary: Output) -> None:
    """It would be no brief any more."""
    assert run(["brief", "a.txt", "--fixtures", ".", "--receipt", "-"]) == 2
    assert b"the receipt cannot go to standard output" in capfdbinary.readouterr().err


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (["--receipt", "a.txt"], 2, "a.txt is the report itself; name another file with --receipt"),
        (["--receipt", "x", "-o", "x"], 2, "would be brief and receipt"),
        (["--receipt", "no/r.json"], 1, "cannot be written"),
    ],
)
def test_a_receipt_overwrites_nothing(
    desk: Path, capfdbinary: Output, more: list[str], code: int, said: str
) -> None:
    """A report least of all."""
    before = Path("a.txt").read_text()
    assert run(["brief", "a.txt", "--fixtures", ".", *more]) == code
    assert said in capfdbinary.readouterr().err.decode()
    assert Path("a.txt").read_text() == before


@pytest.mark.parametrize(
    ("out", "code"), [("made", 0), ("made/deeper", 0), ("else", 1), ("made-not", 1)]
)
def test_a_receipt_may_lie_in_the_folder_that_a_batch_makes(
    desk: Path, capfdbinary: Output, out: str, code: int
) -> None:
    """It need not be there yet; any other folder must be."""
    asked = ["batch", "a.txt", "--backend", "extractive", "--out", out, "--quiet"]
    assert run([*asked, "--receipt", "made/r.json"]) == code
    assert Path("made/r.json").is_file() is (code == 0)
    assert Path(out).exists() is (code == 0)


def test_a_receipt_that_cannot_be_written_names_its_own_flag(
    desk: Path, capfdbinary: Output
) -> None:
    """And its own path, whatever stands in it."""
    Path("to-o").mkdir()
    assert run(["brief", "a.txt", "--fixtures", ".", "--receipt", "to-o"]) == 1
    said = capfdbinary.readouterr().err.decode()
    assert "to-o cannot be written (Is a directory); name another with --receipt" in said


def test_a_replay_has_a_receipt_of_nothing(desk: Path) -> None:
    """No model was asked, and no line said."""
    assert run(["brief", "a.txt", "--fixtures", ".", "--receipt", "r.json"]) == 1
    made = json.loads(Path("r.json").read_text())
    assert (made["requests"], made["dollars"], made["failed"]) == (0, 0, 1)


def left_behind(folder: Path) -> bytes:
    """All that is in a directory, at any depth."""
    return b"\n".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_the_key_is_nowhere(
    desk: Path,
    capfdbinary: Output,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not in a log at debug, an error, a brief, a recording, the cache or a receipt."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("GOVSUMM_CACHE", str(desk / "cache"))
    answers = (error(400, "no temperature"), GOOD, BAD, GOOD, error(401, f"bad {SECRET}"))
    with serving(*answers) as endpoint:
        url = endpoint.url.replace("//", "//me:passphrase@") + "?key=query-secret"
        asked = ["brief", "a.txt", "b.txt", "--model", "m", "--base-url", url]
        kept = ["--record", "rec", "--receipt", "r.json", "-o", "."]
        assert run([*asked, *kept]) == 0
        assert run([*asked, *kept, "--no-cache"]) == 1
        assert run(["doctor", "--model", "m", "--base-url", url]) == 1
        assert run(["cache", "info"]) == 0
    assert len(endpoint.asked) >= 6
    assert endpoint.headers[0]["authorization"]
    stdout, stderr = capfdbinary.readouterr()
    everything = stdout + stderr + caplog.text.encode() + left_behind(desk)
    assert b"me@" not in everything
    for secret in (SECRET, "passphrase", "query-secret"):
        assert secret.encode() not in everything


@pytest.mark.parametrize("warm", [False, True])
def test_ctrl_c_in_the_middle(desk: Path, warm: bool) -> None:
    """130, a word, a receipt; nothing half-written, nothing kept that failed."""
    answers: tuple[Any, ...] = (GOOD, Fault(hang=True)) if warm else (Fault(hang=True),)
    with serving(*answers) as endpoint:
        files = ["a.txt", "b.txt"] if warm else ["b.txt"]
        command = [sys.executable, "-m", "govsumm", "brief", *files, "--receipt", "r.json"]
        more = ["--model", "m", "--base-url", endpoint.url, "-o", "out/", "--record", "rec"]
        Path("out").mkdir()
        process = subprocess.Popen([*command, *more], stderr=subprocess.PIPE, env=os.environ)
        while len(endpoint.asked) < len(answers):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=AT_MOST)
    assert process.returncode == 130
    assert stderr.decode().endswith("govsumm: interrupted\n")
    assert "Traceback" not in stderr.decode()
    made = json.loads(Path("r.json").read_text())
    assert made["reports"][-1]["error"] == "KeyboardInterrupt"
    assert [file.name for file in Path("out").iterdir()] == ["a.brief.md"] * warm
    assert len(list(Path("rec").iterdir())) == warm
