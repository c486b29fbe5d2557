"""What may happen to a run: it is killed, interrupted, starved, fed with rubbish; nothing is lost.

The quick forms are part of the suite; GOVSUMM_LONG=1 (`make faults`) kills at every call and write.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from drafts import draft
from replies import AT_MOST, Answer, Endpoint, Fault, completion, counted, error, serving

from govsumm.batching.gathering import gather
from govsumm.cli import run
from govsumm.errors import ReportError

LONG = bool(os.environ.get("GOVSUMM_LONG"))
GOOD = completion(draft().model_dump_json(), usage=counted(1000, 100))
JOURNAL = "govsumm.journal.jsonl"
Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a folder of twelve reports and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOVSUMM_CACHE", str(tmp_path / "cache"))
    (tmp_path / "in").mkdir()
    for number in range(12):
        (tmp_path / "in" / f"r{number:02}.txt").write_text(f"Meeting {number} was held.\n")
    return tmp_path


def command(endpoint: Endpoint, out: str = "out", *more: str) -> list[str]:
    """The arguments of a batch over the folder."""
    asked = ["--model", "gpt-4o", "--base-url", endpoint.url, "--workers", "3"]
    return ["batch", "in", "--out", out, *asked, *more]


def started(endpoint: Endpoint, *more: str) -> subprocess.Popen[bytes]:
    """The same in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "govsumm", *command(endpoint, *more)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def briefs(folder: Path) -> dict[str, bytes]:
    """What a run left, but for its journal and summary."""
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if not file.name.startswith("govsumm.")
    }


@pytest.fixture
def undisturbed(desk: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The briefs of a run to which nothing happened, with a cache apart."""
    with monkeypatch.context() as patch, serving(GOOD) as endpoint:
        patch.setenv("GOVSUMM_CACHE", str(desk / "other"))
        assert run(command(endpoint, "calm")) == 0
    return briefs(desk / "calm")


# killed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", range(1, 13) if LONG else [5])
def test_a_run_killed_at_a_call_goes_on_there(
    desk: Path, undisturbed: dict[str, bytes], at: int
) -> None:
    """Only the calls then in flight are paid twice; the briefs are the same, byte for byte."""
    gate = Event()
    with serving(*[GOOD] * (at - 1), Fault(*GOOD, hold=gate)) as endpoint:
        process = started(endpoint)
        _until(lambda: len(endpoint.asked) >= at)
        process.kill()
        process.communicate()
        gate.set()
        paid = len(endpoint.asked)
        endpoint.answers[:] = [GOOD]
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) <= 12 + min(3, paid)
    assert briefs(desk / "out") == undisturbed


@pytest.mark.parametrize("writes", range(1, 40, 2) if LONG else [4])
def test_a_run_killed_at_a_write_leaves_no_half_of_anything(
    desk: Path, undisturbed: dict[str, bytes], writes: int
) -> None:
    """In the middle of a brief or of a line of the journal; what was half written is swept."""
    with serving(GOOD) as endpoint:
        environment = {**os.environ, "KILL_AT": str(writes)}
        program = [sys.executable, "-c", KILLED, *command(endpoint)]
        done = subprocess.run(program, env=environment, capture_output=True, check=False)
        assert done.returncode in (-signal.SIGKILL, 0)
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) <= 12 + 3
    assert briefs(desk / "out") == undisturbed


KILLED = """
import os, signal, sys
from govsumm.batching.gathering import gather
from govsumm.cli import run
from govsumm.errors import ReportError
writes = 0
def look(event, arguments):
    global writes
    if event == "os.rename" or (event == "open" and ".govsumm-" in str(arguments[0])):
        writes += 1
        if writes == int(os.environ["KILL_AT"]):
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(look)
sys.exit(run(sys.argv[1:]))
"""
"""A program that kills itself at a write, before it is done."""


def _until(there: Callable[[], object]) -> None:
    end = time.monotonic() + AT_MOST
    while not there():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.01)


def _until_it_says(process: subprocess.Popen[bytes], words: bytes) -> None:
    """Until a line on standard error has the words."""
    assert process.stderr
    assert any(words in line for line in process.stderr)


# interrupted --------------------------------------------------------------------------------------


def test_ctrl_c_finishes_what_is_in_flight(desk: Path) -> None:
    """It says where it stands, exits 130, and the next run asks for the rest only."""
    gate = Event()
    with serving(*[GOOD] * 4, Fault(*GOOD, hold=gate)) as endpoint:
        process = started(endpoint)
        _until(lambda: len(endpoint.asked) >= 5)
        process.send_signal(signal.SIGINT)
        _until_it_says(process, b"what is in flight is finished")
        gate.set()
        stdout, stderr = process.communicate(timeout=AT_MOST)
        assert process.returncode == 130, stderr
        done = len(endpoint.asked)
        assert len(list((desk / "out").glob("*.brief.json"))) == done < 12
        assert f"12 reports: {done} done, {12 - done} left".encode() in stdout
        assert b"left: in/r11.txt" in stdout
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) == 12


def test_a_second_ctrl_c_ends_at_once(desk: Path) -> None:
    """Whatever is in flight."""
    with serving(Fault(hang=True)) as endpoint:
        process = started(endpoint)
        _until(lambda: endpoint.asked)
        process.send_signal(signal.SIGINT)
        _until_it_says(process, b"press Ctrl-C again")
        process.send_signal(signal.SIGINT)
        assert process.wait(AT_MOST / 2) == 130  # the server keeps it waiting for longer
        process.communicate()


# starved ------------------------------------------------------------------------------------------


def test_a_limit_stops_the_run_with_exit_3(desk: Path, capfdbinary: Output) -> None:
    """What is left is listed, and a higher limit goes on there."""
    with serving(GOOD) as endpoint:
        assert run(command(endpoint, "out", "--max-usd", "0.02")) == 3
        asked = len(endpoint.asked)
        assert 0 < asked < 12
        stdout = capfdbinary.readouterr().out.decode()
        assert f"{asked} done, {12 - asked} left" in stdout
        assert "might pass the limit of $0.02" in stdout
        made = json.loads((desk / "out" / "govsumm.summary.json").read_text())
        assert len(made["left_reports"]) == 12 - asked
        assert 0 < made["dollars"] <= 0.02
        assert run(command(endpoint, "out", "--max-usd", "1")) == 0
        assert len(endpoint.asked) == 12


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="mounting needs root")
def test_a_disk_that_fills_stops_the_run(desk: Path, capfdbinary: Output) -> None:
    """What was written is whole, what was paid for is in the cache, and nothing else is asked."""
    with small_disk(desk / "out", 20), serving(GOOD) as endpoint:
        assert run(command(endpoint)) == 3
        stdout = capfdbinary.readouterr().out.decode()
        assert "no brief can be written any more (no space left on device)" in stdout
        written = briefs(desk / "out")
        assert 0 < len(written) < 12
        assert all(json.loads(data) for data in written.values())
        asked = len(endpoint.asked)
        grow(desk / "out")
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) == 12 >= asked
        assert len(briefs(desk / "out")) == 12


def test_a_folder_that_goes_away_stops_the_run(desk: Path, capfdbinary: Output) -> None:
    """No brief can be put there any more: nothing else is asked, what was paid for is kept."""
    gate = Event()
    with serving(GOOD, Fault(*GOOD, hold=gate)) as endpoint, ThreadPoolExecutor(1) as pool:
        running = pool.submit(run, command(endpoint))
        _until(lambda: list((desk / "out").glob("*.brief.json")) and len(endpoint.asked) >= 2)
        shutil.rmtree(desk / "out")
        gate.set()
        assert running.result() == 3
        stdout = capfdbinary.readouterr().out.decode()
        assert "called off: no brief can be written any more (no such file or directory)" in stdout
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) == 12
    assert len(briefs(desk / "out")) == 12


@contextlib.contextmanager
def small_disk(where: Path, kilobytes: int) -> Iterator[None]:
    """A tmpfs of that size; the test is skipped where the machine allows none."""
    where.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(where)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(where)], check=False)


def grow(where: Path) -> None:
    """Make room on it."""
    subprocess.run(["mount", "-o", "remount,size=10m", str(where)], check=True)


def test_a_server_that_stumbles_costs_no_report(desk: Path) -> None:
    """500s and 429s now and then: every report is done."""
    slow = Fault(*error(429, "slow"), headers=(("retry-after", "0"),))
    answers: list[Answer] = [slow, GOOD, error(500, "oops"), GOOD, GOOD]
    with serving(*answers * 5, GOOD) as endpoint:
        assert run(command(endpoint)) == 0
    assert len(briefs(desk / "out")) == 12


def test_a_poisoned_report_in_the_middle_costs_itself(desk: Path, capfdbinary: Output) -> None:
    """Its reply is no draft, three times over: it is named, what that cost is in the sum and in its
    line, all others are briefed, and the next run asks for it alone.
    """
    poison = completion("I would rather not.", usage=counted(1000, 7))
    with serving(*[GOOD] * 5, *[poison] * 3, GOOD) as endpoint:
        assert run(command(endpoint, "out", "--workers", "1")) == 1
        stdout = capfdbinary.readouterr().out.decode()
        assert "12 reports: 11 done, 1 failed" in stdout
        assert "failed: in/r05.txt: the reply is not a Draft" in stdout
        made = json.loads((desk / "out" / "govsumm.summary.json").read_text())
        assert made["tokens"]["output"] == 11 * 100 + 3 * 7
        assert made["requests"] == 14
        lines = [json.loads(line) for line in (desk / "out" / JOURNAL).read_text().splitlines()]
        (line,) = [each for each in lines if each.get("report") == "in/r05.txt"]
        assert (line["status"], line["requests"], line["tokens"]) == ("failed", 3, [3000, 0, 21])
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) == 15


def test_a_report_that_goes_away_meanwhile_is_named(desk: Path) -> None:
    """Between the listing of the folder and its turn."""
    with serving(GOOD) as endpoint:
        items = iter(gather(["in"]))
        first = next(items)
        (desk / "in" / "r01.txt").unlink()
        second = next(items)
        assert first.load().text.startswith("Meeting 0")
        with pytest.raises(ReportError, match=r"in/r01.txt .*; "):
            second.load()
        assert run(command(endpoint)) == 0
    assert len(briefs(desk / "out")) == 11


# beside another run -------------------------------------------------------------------------------


def test_two_runs_into_one_folder(desk: Path, undisturbed: dict[str, bytes]) -> None:
    """At once: each brief is whole, each line of the journal is one, and nothing is paid twice."""
    with serving(GOOD) as endpoint, ThreadPoolExecutor(2) as pool:
        assert list(pool.map(run, [command(endpoint)] * 2)) == [0, 0]
        assert len(endpoint.asked) == 12
        assert briefs(desk / "out") == undisturbed
        assert all(_is_json(line) for line in (desk / "out" / JOURNAL).read_bytes().splitlines())
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) == 12


def test_a_folder_of_rules_is_not_a_models(desk: Path, capfdbinary: Output) -> None:
    """What rules made is not replaced by what costs money, nor the other way round."""
    assert run(["batch", "in", "--out", "out", "--backend", "extractive"]) == 0
    before = briefs(desk / "out")
    with serving(GOOD) as endpoint:
        assert run(command(endpoint)) == 2
        assert endpoint.asked == []
    assert "out holds briefs of extractive (extractive, this machine)" in (
        capfdbinary.readouterr().err.decode()
    )
    assert briefs(desk / "out") == before


# fed with rubbish ---------------------------------------------------------------------------------


def rubbish(folder: Path) -> list[str]:
    """Everything that is no report, beside one that is and its twin; their names."""
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    with (folder / "large.txt").open("wb") as stream:
        stream.truncate(100_000_000)
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "up").symlink_to("..")
    (folder / "nowhere.txt").symlink_to("none")
    bad = ["empty.txt", "binary.txt", "large.txt", "pipe.txt", "loop.txt", "up", "nowhere.txt"]
    if os.geteuid() != 0:  # root may read everything
        (folder / "closed.txt").write_text("A meeting.")
        (folder / "closed.txt").chmod(0)
        bad.append("closed.txt")
    (folder / "twin.txt").write_text((folder / "r00.txt").read_text())
    (folder / "line\nbreak 😀.txt").write_text("A meeting of smiles.")
    (folder / "rows.jsonl").write_text('{"text": "A row."}\n{"text": ')
    return [*bad, "rows.jsonl:2"]


def test_one_good_report_among_rubbish(desk: Path, capfdbinary: Output) -> None:
    """Nothing hangs, each is named with its reason, and the good ones are briefed."""
    bad = rubbish(desk / "in")
    assert run(["batch", "in", "--out", "out", "--backend", "extractive"]) == 1
    stdout = capfdbinary.readouterr().out.decode()
    made = json.loads((desk / "out" / "govsumm.summary.json").read_text())
    assert sorted(each["report"] for each in made["failures"]) == sorted(f"in/{x}" for x in bad)
    assert all(f"failed: in/{name}: " in stdout for name in bad)
    assert made["done"] == len(briefs(desk / "out")) == 15
    (twins,) = made["twice"]  # which of them came first is chance
    assert set(twins.values()) == {"in/twin.txt", "in/r00.txt"}
    assert "Traceback" not in stdout


def test_the_folder_of_another_model_is_refused(desk: Path, capfdbinary: Output) -> None:
    """Its briefs cost money: they are not replaced."""
    with serving(GOOD) as endpoint:
        assert run(command(endpoint)) == 0
        before = briefs(desk / "out")
        assert run([*command(endpoint), "--model", "gpt-4o-mini"]) == 2
        said = capfdbinary.readouterr().err.decode()
        assert "out holds briefs of gpt-4o (openai, " in said
        assert "name another --out" in said
        (desk / "out" / JOURNAL).unlink()
        assert run([*command(endpoint), "--model", "gpt-4o-mini"]) == 1
        assert len(endpoint.asked) == 12
    assert briefs(desk / "out") == before
    assert b"is no brief of gpt-4o-mini" in capfdbinary.readouterr().out


@pytest.mark.parametrize("keep", range(0, 4000, 97) if LONG else [0, 30, 900, 1500])
def test_a_journal_may_be_cut_anywhere(desk: Path, keep: int) -> None:
    """What it no longer says is done again, for nothing; what it says is kept."""
    with serving(GOOD) as endpoint:
        assert run(command(endpoint)) == 0
        before = briefs(desk / "out")
        journal = desk / "out" / JOURNAL
        journal.write_bytes(journal.read_bytes()[:keep])
        assert run(command(endpoint)) == 0
        assert len(endpoint.asked) == 12
        assert briefs(desk / "out") == before
        lines = journal.read_bytes().splitlines()
        assert sum(_is_json(line) for line in lines) >= len(lines) - 2
        assert run(command(endpoint)) == 0
        made = json.loads((desk / "out" / "govsumm.summary.json").read_text())
        assert made["kept"] == 12


def test_a_journal_cut_in_a_line_takes_no_other_with_it(desk: Path) -> None:
    """What is appended begins on a line of its own, though the last one has no end."""
    with serving(GOOD) as endpoint:
        assert run(command(endpoint)) == 0
        journal = desk / "out" / JOURNAL
        *whole, last = journal.read_bytes().splitlines(keepends=True)
        journal.write_bytes(b"".join(whole) + last[:40])
        assert run(command(endpoint)) == 0
        lines = journal.read_bytes().splitlines()
        assert [_is_json(line) for line in lines] == [True] * len(whole) + [False, True, True]
        assert lines[len(whole)] == last[:40]
        assert len(endpoint.asked) == 12


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def test_a_brief_that_was_changed_is_made_again(desk: Path) -> None:
    """The journal has its digest; a file of another kind in its place is an error."""
    with serving(GOOD) as endpoint:
        assert run(command(endpoint)) == 0
        before = briefs(desk / "out")
        first, second, *_ = sorted((desk / "out").glob("*.brief.json"))
        first.write_text(first.read_text().replace("held", "cancelled"))
        assert run(command(endpoint)) == 0
        assert briefs(desk / "out") == before
        second.unlink()
        second.symlink_to(desk / "in" / "r00.txt")
        assert run(command(endpoint)) == 1
        assert (desk / "in" / "r00.txt").read_text() == "Meeting 0 was held.\n"
        assert len(endpoint.asked) == 12


def test_a_journal_that_is_a_pipe_hangs_nobody(desk: Path, capfdbinary: Output) -> None:
    """It is an error with a cure."""
    (desk / "out").mkdir()
    os.mkfifo(desk / "out" / JOURNAL)
    assert run(["batch", "in", "--out", "out", "--backend", "extractive"]) == 1
    assert "name another --out" in capfdbinary.readouterr().err.decode()


def test_a_summary_is_written_though_nobody_reads_its_words(desk: Path) -> None:
    """A pipe that was closed, as by `head`, leaves the file of it for programs."""
    command = [sys.executable, "-m", "govsumm", "batch", "in", "--backend", "extractive"]
    reader, writer = os.pipe()
    os.close(reader)
    with subprocess.Popen([*command, "--out", "out"], stdout=writer, stderr=subprocess.PIPE) as one:
        os.close(writer)
        assert one.wait(AT_MOST) == 1
    assert json.loads((desk / "out" / "govsumm.summary.json").read_text())["done"] == 12


def test_progress_moves_on_a_terminal_only(desk: Path, capfdbinary: Output) -> None:
    """Drawn there, with control characters; a file gets none, and with --quiet nothing."""
    batch = [sys.executable, "-m", "govsumm", "batch", "in", "--backend", "extractive"]
    ours, theirs = os.openpty()
    command = [*batch, "--out", "a"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        drawn = b""
        with contextlib.suppress(OSError):  # how a terminal says that it is closed
            while more := os.read(ours, 4096):
                drawn += more
        assert process.wait(AT_MOST) == 0
    os.close(ours)
    assert b"12 of 12 done" in drawn
    assert b"\x1b[" in drawn
    assert run(["batch", "in", "--backend", "extractive", "--out", "b", "--quiet"]) == 0
    quiet = capfdbinary.readouterr()
    assert quiet.err == b""
    assert b"12 reports: 12 done" in quiet.out
