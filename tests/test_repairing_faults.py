"""What may happen between a draft and its repair: killed, called off, refused, starved.

The draft is paid for once, and the next run makes the brief that an undisturbed one would make.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from replies import Answer, Endpoint, Fault, completion, counted, error, serving
from test_batch_faults import _until, briefs, small_disk
from test_repairing import DRAFT, DRAFTED, FIRST, MENDED, REPORT, TEXT

from govsumm import Brief, Briefer, OpenAIBackend, ask, errors
from govsumm.backends.caching import CachingBackend
from govsumm.backends.transport import Patience
from govsumm.batching.journal import superseded
from govsumm.cache import Store
from govsumm.cli import run
from govsumm.errors import BackendError
from govsumm.repairing.telling import FAULTS, failed

Output = pytest.CaptureFixture[bytes]
KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type)]
KINDS = [kind for kind in KINDS if issubclass(kind, BackendError) and kind is not BackendError]
AT_ONCE = (("retry-after", "0"),)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a report whose draft will lie, and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOVSUMM_CACHE", str(tmp_path / "cache"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "r.txt").write_text(TEXT)
    return tmp_path


def batch(endpoint: Endpoint, *more: str, out: str = "out") -> list[str]:
    """The arguments of a batch over the folder."""
    return ["batch", "in", "--out", out, *asking(endpoint), *more]


def asking(endpoint: Endpoint) -> list[str]:
    """Whom to ask."""
    return ["--model", "gpt-4o", "--base-url", endpoint.url]


def started(arguments: list[str]) -> subprocess.Popen[bytes]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "govsumm", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def paid(endpoint: Endpoint) -> tuple[int, int]:
    """Drafts and repairs that were asked for."""
    return endpoint.drafts_asked, endpoint.repairs_asked


def brief_in(folder: Path) -> Brief:
    """The brief of the one report."""
    (file,) = folder.glob("*.brief.json")
    return Brief.model_validate_json(file.read_bytes())


@pytest.fixture
def undisturbed(desk: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The files of a run to which nothing happened, with a cache apart."""
    with monkeypatch.context() as patch, serving(DRAFTED, repairs=[MENDED]) as endpoint:
        patch.setenv("GOVSUMM_CACHE", str(desk / "other"))
        assert run(batch(endpoint, out="calm")) == 0
        assert paid(endpoint) == (1, 1)
    return briefs(desk / "calm")


# killed and interrupted ---------------------------------------------------------------------------


def test_a_run_killed_before_its_repair_pays_the_draft_once(
    desk: Path, undisturbed: dict[str, bytes]
) -> None:
    """The next run asks for the repair alone; the brief is the same, byte for byte."""
    gate = Event()
    with serving(DRAFTED, repairs=[Fault(*MENDED, hold=gate), MENDED]) as endpoint:
        process = started(batch(endpoint))
        _until(lambda: endpoint.repairs_asked)
        process.kill()
        process.communicate()
        gate.set()
        assert briefs(desk / "out") == {}
        assert run(batch(endpoint)) == 0
        assert paid(endpoint) == (1, 2)
    assert briefs(desk / "out") == undisturbed


def interrupting(there: Callable[[], object], after: Callable[[], None]) -> threading.Thread:
    """Presses Ctrl-C once it has come to that, and then does something."""

    def press() -> None:
        _until(there)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.1)
        after()

    thread = threading.Thread(target=press)
    thread.start()
    return thread


def test_ctrl_c_in_the_repair_of_a_batch_finishes_it(
    desk: Path, undisturbed: dict[str, bytes]
) -> None:
    """It is in flight, and paid for: the brief is written, exit 130."""
    gate = Event()
    with serving(DRAFTED, repairs=[Fault(*MENDED, hold=gate)]) as endpoint:
        pressing = interrupting(lambda: endpoint.repairs_asked, gate.set)
        assert run(batch(endpoint)) == 130
        pressing.join()
    assert briefs(desk / "out") == undisturbed


def test_ctrl_c_does_not_wait_for_a_server_that_says_wait(
    desk: Path, undisturbed: dict[str, bytes], capfdbinary: Output
) -> None:
    """Nothing is in flight then: the draft's brief is written, its repair left to the next run."""
    wait = Fault(*error(429, "slow down"), headers=(("retry-after", "60"),))
    began = time.monotonic()
    with serving(DRAFTED, repairs=[wait, MENDED]) as endpoint:
        pressing = interrupting(lambda: endpoint.repairs_asked, lambda: None)
        assert run(batch(endpoint)) == 130
        pressing.join()
        assert time.monotonic() - began < 30
        stdout = capfdbinary.readouterr().out.decode()
        assert "2 requests, 5,000 tokens" in stdout  # one that was called off was not made
        assert "left: in/r.txt (briefed, not repaired: the run was called off before)" in stdout
        assert run(batch(endpoint)) == 0
        assert paid(endpoint) == (1, 2)
    assert briefs(desk / "out") == undisturbed


def test_ctrl_c_in_the_repair_of_one_brief_keeps_the_draft(desk: Path) -> None:
    """Exit 130 and no brief; the next run asks for the repair alone."""
    arguments = ["brief", "in/r.txt", "-o", "r.md"]
    with serving(DRAFTED, repairs=[Fault(hang=True), MENDED]) as endpoint:
        pressing = interrupting(lambda: endpoint.repairs_asked, lambda: None)
        assert run([*arguments, *asking(endpoint)]) == 130
        pressing.join()
        assert not (desk / "r.md").exists()
        assert run([*arguments, *asking(endpoint)]) == 0
        assert paid(endpoint) == (1, 2)


# a server that fails ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Fault(*error(500, "oops"), headers=AT_ONCE), "the endpoint was busy or broken"),
        (Fault(*error(429, "slow"), headers=AT_ONCE), "the endpoint was busy or broken"),
        (completion("I am sorry."), "the reply was no repair"),
        (error(402, "pay first"), "the account had no credit"),
    ],
    ids=["500", "429", "garbage", "no credit"],
)
def test_a_repair_that_failed_is_tried_again_by_the_next_run(
    desk: Path, undisturbed: dict[str, bytes], answer: Answer, why: str, capfdbinary: Output
) -> None:
    """The brief of the draft comes out, says why, and is listed as left; no failure is kept."""
    with serving(DRAFTED, repairs=[answer]) as endpoint:
        assert run(batch(endpoint)) == 3
        brief = brief_in(desk / "out")
        assert brief.audit.repair == f"failed: {why}"
        assert (brief.decisions, brief.people) == (FIRST.decisions, FIRST.people)
        stdout, stderr = (each.decode() for each in capfdbinary.readouterr())
        assert f"left: in/r.txt (briefed, not repaired: {why})" in stdout
        assert "govsumm: in/r.txt: not repaired: " in stderr
        asked = endpoint.repairs_asked
        endpoint.repairs[:] = [MENDED]
        assert run(batch(endpoint)) == 0
        assert briefs(desk / "out") == undisturbed
        assert run(batch(endpoint)) == 0
        assert paid(endpoint) == (1, asked + 1)
    assert b"1 kept" in capfdbinary.readouterr().out


@pytest.mark.parametrize(
    "fault", [Fault(hang=True), Fault(*MENDED, drip=True)], ids=["hangs", "drips"]
)
def test_a_server_that_hangs_in_the_repair(tmp_path: Path, fault: Fault) -> None:
    """Until its deadline, and no longer; the draft is kept, the failure is not."""
    store = Store(tmp_path, lambda _: None)
    said: list[str] = []
    with serving(DRAFTED, repairs=[fault]) as endpoint:

        def asking_for(seconds: float) -> CachingBackend:
            patience = Patience(retries=0, deadline=seconds)
            backend = OpenAIBackend("m", base_url=endpoint.url, patience=patience)
            return CachingBackend(backend, store)

        asking_for(20).fill(ask(REPORT))
        briefer = Briefer(asking_for(0.3), notice=said.append)
        assert briefer.brief(REPORT).audit.repair == "failed: the endpoint did not answer"
        assert "not repaired: " in said[0]
        assert "did not answer in time" in said[0]
        endpoint.repairs[:] = [MENDED]
        assert Briefer(asking_for(20)).brief(REPORT).audit.verdicts.unsupported == 0
        assert paid(endpoint) == (1, 2)
    store.close()


def test_an_unrepaired_brief_of_an_earlier_text_is_one(desk: Path, capfdbinary: Output) -> None:
    """The journal knows the file, though it is not done: it is no brief of the report of today."""
    with serving(DRAFTED, repairs=[completion("{]"), MENDED]) as endpoint:
        assert run(batch(endpoint)) == 3
        (file,) = briefs(desk / "out")
        (desk / "in" / "r.txt").write_text(f"{TEXT}\nThe meeting ended.\n")
        assert run(batch(endpoint)) == 0
    assert f"earlier: in/r.txt had another text in {file}" in capfdbinary.readouterr().out.decode()
    assert list(superseded(desk / "out")) == [file]


@pytest.mark.parametrize("kind", KINDS)
def test_every_failure_has_words_of_its_own(kind: type[BackendError]) -> None:
    """No class of ours, no address and no time is in a brief."""
    said = failed(kind.__new__(kind))
    assert said == f"failed: {FAULTS[kind]}"
    assert "Error" not in said


def test_a_failing_repair_takes_no_other_report_with_it(desk: Path) -> None:
    """Others are repaired in the same run."""
    (desk / "in" / "s.txt").write_text(TEXT + "\nThe meeting ended.\n")
    with serving(DRAFTED, repairs=[completion("{}]"), MENDED]) as endpoint:
        assert run(batch(endpoint, "--workers", "1")) == 3
        made = json.loads((desk / "out" / "govsumm.summary.json").read_text())
        assert (made["done"], len(made["left_reports"])) == (2, 1)
        assert run(batch(endpoint)) == 0
        assert paid(endpoint) == (2, 3)


def test_a_folder_of_unrepaired_briefs_is_made_anew(
    desk: Path, undisturbed: dict[str, bytes]
) -> None:
    """Another manner is another run: made again from the drafts in the cache, and back."""
    with serving(DRAFTED, repairs=[MENDED]) as endpoint:
        assert run(batch(endpoint, "--no-repair")) == 0
        unrepaired = briefs(desk / "out")
        assert run(batch(endpoint)) == 0
        assert briefs(desk / "out") == undisturbed
        assert run(batch(endpoint, "--no-repair")) == 0
        assert briefs(desk / "out") == unrepaired != undisturbed
        assert paid(endpoint) == (1, 1)


# starved ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", ["--max-tokens=6000", "--max-usd=0.03"])
def test_a_limit_between_draft_and_repair(
    desk: Path, undisturbed: dict[str, bytes], limit: str, capfdbinary: Output
) -> None:
    """Exit 3, the brief of the draft, and in the next run its repair alone."""
    dear = completion(DRAFT.model_dump_json(), usage=counted(4000, 2000))
    with serving(dear, repairs=[MENDED]) as endpoint:
        assert run(batch(endpoint, limit)) == 3
        assert paid(endpoint) == (1, 0)
        assert "(briefed, not repaired: the run was called off before)" in (
            capfdbinary.readouterr().out.decode()
        )
        assert brief_in(desk / "out").audit.verdicts == FIRST.audit.verdicts
        assert run(batch(endpoint)) == 0
        assert paid(endpoint) == (1, 1)
    assert briefs(desk / "out") == undisturbed


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no full device")
def test_a_disk_too_full_for_the_repaired_brief(desk: Path, capfdbinary: Output) -> None:
    """One line, exit 1; both replies are kept, and nothing is asked for when there is room."""
    with serving(DRAFTED, repairs=[MENDED]) as endpoint:
        assert run(["brief", "in/r.txt", "-o", "/dev/full", *asking(endpoint)]) == 1
        stderr = capfdbinary.readouterr().err.decode()
        assert "/dev/full cannot be written (No space left on device); name another" in stderr
        assert run(["brief", "in/r.txt", "-o", "r.md", *asking(endpoint)]) == 0
        assert paid(endpoint) == (1, 1)


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="mounting needs root")
def test_a_disk_that_is_full_at_the_repaired_brief_of_a_batch(
    desk: Path, undisturbed: dict[str, bytes], capfdbinary: Output
) -> None:
    """No half a brief, and the next run writes it for nothing."""
    with small_disk(desk / "out", 8), serving(DRAFTED, repairs=[MENDED]) as endpoint:
        assert run(batch(endpoint)) == 1
        assert "no brief can be written any more" in capfdbinary.readouterr().out.decode()
        assert briefs(desk / "out") == {}
        subprocess.run(["mount", "-o", "remount,size=1m", str(desk / "out")], check=True)
        assert run(batch(endpoint)) == 0
        assert paid(endpoint) == (1, 1)
        assert briefs(desk / "out") == undisturbed
