"""Many reports: each comes out as a brief or as an error of its own, in order if that is asked."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from drafts import draft
from replies import completion, counted, error, serving

import govsumm
from govsumm import Many, Outcome, Reply, Report, Request, brief_many, to_json
from govsumm.backends.choosing import Settings
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.metering import Meter
from govsumm.batching.desk import Desk
from govsumm.batching.elsewhere import Elsewhere
from govsumm.batching.estimating import estimate
from govsumm.batching.gathering import gather
from govsumm.batching.handing import hand_out
from govsumm.batching.progress import Plain
from govsumm.batching.rows import rows
from govsumm.batching.tallying import Tally
from govsumm.batching.working import ELSEWHERE_AFTER, at_desk
from govsumm.briefing import Briefer
from govsumm.cli import run
from govsumm.errors import BackendError, GovsummError, LeftError, ReportError, UsageError
from govsumm.halting import Halt

GOOD = completion(draft().model_dump_json(), usage=counted(1000, 100))
Output = pytest.CaptureFixture[bytes]


class Slow:
    """A backend that fills every draft alike; the first report takes longest."""

    name = "slow"

    def fill(self, request: Request) -> Reply:
        """An empty draft; a defect for a report that asks for one."""
        text = request.report.text
        if "defect" in text:
            raise RuntimeError("boom")
        if "refuse" in text:
            raise BackendError("it refused", "try another")
        time.sleep(0.2 if "number 0" in text else 0.0)
        return Reply(draft(), "{}", None, "a test")


def numbered(count: int) -> list[Report]:
    """Different reports."""
    return [Report.from_text(f"Meeting number {n} was held.", f"r{n}") for n in range(count)]


# outcomes -----------------------------------------------------------------------------------------


def test_outcomes_come_as_they_are_done_or_in_order() -> None:
    """The slow one last, or first."""
    many = Many(workers=4)
    loose = [each.number for each in brief_many(numbered(12), backend=Slow(), many=many)]
    assert sorted(loose) == list(range(12))
    assert loose[0] != 0
    many = Many(workers=4, ordered=True)
    ordered = [each.name for each in brief_many(numbered(12), backend=Slow(), many=many)]
    assert ordered == [f"r{n}" for n in range(12)]


def test_nothing_that_happens_to_a_report_ends_the_run(tmp_path: Path) -> None:
    """A missing file, an error of ours, a defect: an error each, and the rest briefed."""
    sources: list[str | Path | Report] = [
        tmp_path / "none.txt",
        Report("Please refuse.", "a"),
        Report("A defect.", "b"),
        *numbered(3),
    ]
    found = list(brief_many(sources, backend=Slow(), many=Many(ordered=True)))
    assert [each.status for each in found] == ["failed"] * 3 + ["done"] * 3
    assert [type(each.error) for each in found[:3]] == [ReportError, BackendError, BackendError]
    assert "RuntimeError: boom" in str(found[2].error)
    assert all(each.brief and each.brief.headline for each in found[3:])


def test_one_source_is_no_list_of_letters(tmp_path: Path) -> None:
    """A folder's name, a path or a report may stand for itself."""
    (tmp_path / "a.txt").write_text("All met.")
    sources: tuple[str | Path | Report, ...] = (str(tmp_path), tmp_path, Report("All met."))
    for source in sources:
        (found,) = brief_many(source, backend=Slow(), many=Many())
        assert found.status == "done"


def test_sources_are_taken_as_they_are_needed() -> None:
    """An endless source is no trouble, and who stops taking stops the run."""
    taken = 0

    def endless() -> Iterator[Report]:
        nonlocal taken
        while True:
            taken += 1
            yield Report.from_text(f"Meeting {taken}.", f"r{taken}")

    outcomes = brief_many(endless(), backend=Slow(), many=Many(workers=2))
    for _ in range(10):
        next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator
    assert taken < 20


def test_a_run_that_is_called_off_leaves_the_rest() -> None:
    """What was not begun is an outcome too, with the reason."""
    halt = Halt()
    many = Many(workers=1, ordered=True, halt=halt)
    found = []
    for outcome in brief_many(numbered(8), backend=Slow(), many=many):
        found.append(outcome)
        halt.call("enough")
    assert found[0].status == "done"
    assert [each.status for each in found[-5:]] == ["left"] * 5
    assert isinstance(found[-1].error, LeftError)


def test_the_environment_chooses_as_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules without a model; a model with its cache, and a receipt for each report."""
    rules = list(brief_many(numbered(2), many=Many(processes=0)))
    assert {each.brief.made_by.backend for each in rules if each.brief} == {"extractive"}
    with serving(GOOD) as endpoint:
        monkeypatch.setenv("GOVSUMM_MODEL", "gpt-4o")
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        first, second = (list(brief_many(numbered(2))) for _ in range(2))
        assert len(endpoint.asked) == 2
    assert [each.status for each in first + second] == ["done"] * 2 + ["cached"] * 2
    usage = first[0].receipt.spent.usage
    assert usage is not None
    assert (usage.input_tokens, usage.output_tokens) == (1000, 100)
    assert [o.brief for o in sorted(first, key=lambda o: o.number)] == [
        o.brief for o in sorted(second, key=lambda o: o.number)
    ]


def test_a_key_that_is_refused_stops_the_run() -> None:
    """Every other call would be refused as well: they are not made."""
    with serving(error(401, "bad key")) as endpoint:
        settings = Settings(model="m", base_url=endpoint.url)
        found = list(brief_many(numbered(50), backend=settings, many=Many(workers=2)))
        assert len(endpoint.asked) <= 4
    assert {each.status for each in found} == {"failed", "left"}
    assert "answered 401" in str(found[-1].error)


def test_limits_need_a_backend_of_our_own() -> None:
    """They are held where calls are made."""
    with pytest.raises(UsageError, match="give brief_many Settings"):
        brief_many([], backend=Slow(), many=Many(max_usd=1.0))


USELESS = {
    "a web page": (200, "<html>Welcome</html>"),
    "a refused request": error(400, "temperature is not supported"),
    "no draft": completion("I would rather not."),
}


@pytest.mark.parametrize("name", USELESS)
def test_what_is_no_good_fifty_times_in_a_row_stops_the_run(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other calls would be paid for as well, and come to nothing."""
    monkeypatch.setattr("govsumm.batching.futility.IN_A_ROW", 5)
    with serving(GOOD, USELESS[name]) as endpoint:
        settings = Settings(model="m", base_url=endpoint.url)
        many = Many(workers=1, processes=0, ordered=True)
        found = list(brief_many(numbered(20), backend=settings, many=many))
    assert [each.status for each in found] == ["done"] + ["failed"] * 5 + ["left"] * 14
    assert "(5 reports in a row)" in str(found[-1].error)


def test_reports_that_are_too_long_stop_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are in a row: each is refused for itself."""
    monkeypatch.setattr("govsumm.batching.futility.IN_A_ROW", 5)
    long = error(400, "maximum context length is 8192 tokens")
    with serving(*[long] * 10, GOOD) as endpoint:
        settings = Settings(model="m", base_url=endpoint.url)
        many = Many(workers=1, processes=0, ordered=True)
        found = list(brief_many(numbered(12), backend=settings, many=many))
    assert [each.status for each in found] == ["failed"] * 10 + ["done"] * 2


def test_rules_keep_every_limit() -> None:
    """They spend nothing, and need no price."""
    settings = Settings(backend="extractive")
    many = Many(processes=0, max_usd=0.0, max_tokens=0)
    assert [each.status for each in brief_many(numbered(2), backend=settings, many=many)] == [
        "done",
        "done",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"workers": 0}, "0 workers cannot be"),
        ({"workers": "4"}, "'4' workers cannot be"),
        ({"processes": -1}, "-1 processes cannot be"),
        ({"processes": None}, "None processes cannot be"),
        ({"max_usd": -1.0}, "a limit of -1.0 cannot be held"),
        ({"max_usd": float("nan")}, "a limit of nan cannot be held"),
        ({"max_tokens": "100"}, "a limit of '100' cannot be held"),
    ],
)
def test_numbers_that_cannot_be_are_usage_errors(given: dict[str, Any], said: str) -> None:
    """Before anything is read or asked."""
    with pytest.raises(UsageError, match=said):
        brief_many([], many=Many(**given))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"sources": None}, "None names no reports"),
        ({"sources": 3}, "3 names no reports"),
        ({"many": 16}, "many=16 is no Many"),
        ({"backend": "gpt-4o"}, "'gpt-4o' is no backend"),
        ({"backend": ExtractiveBackend}, "is no backend"),
    ],
)
def test_arguments_of_another_type_are_usage_errors(given: dict[str, Any], said: str) -> None:
    """In one line, with the cure."""
    with pytest.raises(UsageError, match=said):
        brief_many(**{"sources": [], **given})


class Named:
    """A path of another library."""

    def __fspath__(self) -> str:
        return "none.txt"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (Report("", "r"), "r holds no text"),
        (Report(b"All met.", "r"), "r is no text, but bytes"),  # type: ignore[arg-type]
        (Report("All \ud800 met.", "r"), "r holds half a surrogate pair"),
        (Report("All\0met.", "r"), "r is binary"),
        (3, "3 is neither a file's name nor a Report"),
        ({"text": "All met."}, "is neither a file's name nor a Report"),
        (b"none.txt", "is neither a file's name nor a Report"),
        (Named(), "none.txt does not exist"),
    ],
)
def test_a_source_that_is_no_report_says_why(source: Any, said: str) -> None:
    """A mistake of whoever made the list is an outcome, and no defect of ours."""
    bad, good = brief_many(
        [source, *numbered(1)], backend=Slow(), many=Many(ordered=True, processes=0)
    )
    assert isinstance(bad.error, ReportError)
    assert said in str(bad.error)
    assert good.status == "done"


# elsewhere ----------------------------------------------------------------------------------------


def test_processes_make_the_same_briefs() -> None:
    """Byte for byte, and errors come back as they are."""
    reports = [*numbered(3), Report("The council shall report by May 3, 2025.", "r")]
    here, there = (
        {each.number: each for each in brief_many(reports, backend=ExtractiveBackend(), many=many)}
        for many in (Many(processes=0), Many(processes=2))
    )
    for number, outcome in here.items():
        assert outcome.brief
        brief = there[number].brief
        assert brief
        assert to_json(brief) == to_json(outcome.brief)


def die(_: int) -> None:
    """As a process dies that the kernel kills."""
    os._exit(7)


def refuse() -> None:
    """An error with a constructor of its own."""
    raise govsumm.errors.QuotaError("no credit", "pay", status=402, detail="d")


def test_a_process_that_dies_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next call has a new one."""
    elsewhere = Elsewhere(1)
    try:
        assert elsewhere.do(abs, -3) == 3
        with pytest.raises(BackendError, match="died \\(exit code 7\\)"):
            elsewhere.do(die, 1)
        with pytest.raises(govsumm.errors.QuotaError) as caught:
            elsewhere.do(refuse)
        assert (caught.value.status, str(caught.value)) == (402, "no credit; pay")
        with pytest.raises(BackendError, match="a defect: ValueError"):
            elsewhere.do(int, "x")
        assert elsewhere.do(abs, -4) == 4
    finally:
        elsewhere.close()


@pytest.mark.parametrize("program", ["/nowhere/python", "", None, shutil.which("false")])
def test_where_no_process_starts_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    """For want of memory or processes a report costs time, and not its brief."""
    monkeypatch.setattr(sys, "executable", program)
    elsewhere = Elsewhere(1)
    try:
        elsewhere.start()
        assert [elsewhere.do(os.getpid) for _ in range(2)] == [os.getpid()] * 2
        with pytest.raises(govsumm.errors.QuotaError):
            elsewhere.do(refuse)
    finally:
        elsewhere.close()


def test_a_process_that_is_ended_while_idle_costs_nothing() -> None:
    """It died of no call: the next one has another."""
    elsewhere = Elsewhere(1)
    try:
        first = elsewhere.do(os.getpid)
        os.kill(first, signal.SIGKILL)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        assert elsewhere.do(os.getpid) not in (first, os.getpid())
    finally:
        elsewhere.close()


def test_a_process_runs_nothing_that_lies_around(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of reports may hold anything, and Ctrl-C there is not the process's to answer."""
    for name in ("pickle.py", "struct.py", "charset_normalizer.py"):
        (tmp_path / name).write_text("raise SystemExit('run')")
    monkeypatch.chdir(tmp_path)
    elsewhere = Elsewhere(1)
    try:
        assert elsewhere.do(os.getpid) != os.getpid()
        assert elsewhere.do(os.getpgrp) != os.getpgrp()
    finally:
        elsewhere.close()


def test_processes_of_a_killed_program_end_in_silence() -> None:
    """They find nobody to answer, and say nothing."""
    code = "import os; from govsumm.batching.elsewhere import Elsewhere\n"
    code += "e = Elsewhere(1); e.do(abs, 1); os.write(1, b'.')\n"
    code += "import time; e.do(time.sleep, 0.3)"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdout=pipe, stderr=pipe) as program:
        assert program.stdout
        program.stdout.read(1)
        time.sleep(0.1)
        program.kill()
        assert program.communicate(timeout=120)[1] == b""


class Leaving:
    """A backend that ends the program."""

    name = "leaving"

    def fill(self, _: Request) -> Reply:
        """As a library of its own may."""
        sys.exit(4)


def test_a_backend_that_exits_ends_the_run() -> None:
    """Its outcome is not waited for without end."""
    with pytest.raises(SystemExit) as ended:
        list(brief_many(numbered(3), backend=Leaving(), many=Many(workers=2, processes=0)))
    assert ended.value.code == 4


class Counting(Elsewhere):
    """Processes that nobody starts: audits sent there come back undone."""

    def __init__(self) -> None:
        super().__init__(0)
        self.processes = 2
        self.started = 0
        self.sent = 0

    def start(self) -> None:
        """As if."""
        self.started += 1

    def do(self, *_: Any, **__: Any) -> Any:
        """Not done."""
        self.sent += 1


class Together:
    """A backend that answers when `count` reports have asked."""

    name = "together"

    def __init__(self, count: int) -> None:
        self._all = threading.Barrier(count, timeout=120)

    def fill(self, _: Request) -> Reply:
        """An empty draft."""
        self._all.wait()
        return Reply(draft(), "{}", None, "a test")


@pytest.mark.parametrize(("at_once", "started"), [(4, 0), (ELSEWHERE_AFTER + 1, 1)])
def test_many_calls_in_flight_start_the_processes(at_once: int, started: int) -> None:
    """They are ready when the first answers come; a few reports are audited at home."""
    elsewhere = Counting()
    brew = at_desk(Briefer, Together(at_once), Desk(), elsewhere, lambda audit: audit)
    with ThreadPoolExecutor(at_once) as pool:
        briefs = list(pool.map(lambda report: brew(report, Meter()), numbered(at_once)))
    assert all(brief.audit.omissions == () for brief in briefs)
    assert elsewhere.started == started
    assert elsewhere.sent == started * at_once


# sources ------------------------------------------------------------------------------------------


def names(*sources: str) -> list[str]:
    """The names of the reports that sources are."""
    return [item.name for item in gather(sources)]


def test_a_folder_is_read_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Depth first by name; hidden files and what batches write are left out."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a/c.txt", ".hidden", "x.brief.json", "govsumm.journal.jsonl"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("A meeting.")
    assert names(".") == ["./a/c.txt", "./b.txt"]
    assert names("*.txt", "**/c.txt") == ["b.txt", "a/c.txt"]
    (item,) = gather(["*.pdf"])
    with pytest.raises(ReportError, match="matches no file"):
        item.load()


def test_rows_of_jsonl_and_csv_are_reports(tmp_path: Path) -> None:
    """Named by what they call themselves; a broken row is an error of its own."""
    lines = ['{"id": "x", "text": "One."}', "", "{", '{"text": 3}', '{"text": "Two."}']
    (tmp_path / "r.jsonl").write_text("\n".join(lines))
    (tmp_path / "r.csv").write_text('id,text\n7,"One,\nand more."\n8\n')
    texts = []
    for item in gather([str(tmp_path)]):
        try:
            texts.append((item.name.rpartition("/")[2], item.load().text))
        except GovsummError as fault:
            texts.append((item.name.rpartition("/")[2], type(fault).__name__))
    assert texts == [
        ("r.csv:2 (7)", "One,\nand more."),
        ("r.csv:3 (8)", "ReportError"),
        ("r.jsonl:1 (x)", "One."),
        ("r.jsonl:3", "ReportError"),
        ("r.jsonl:4", "ReportError"),
        ("r.jsonl:5", "Two."),
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("r.csv", b"", "r.csv has no rows"),
        ("r.csv", b"id,text\n", "r.csv has no rows"),
        ("r.jsonl", b"\n\n", "r.jsonl has no rows"),
        ("r.csv", b'text\n"One.\nTwo.\n', "cannot be read after row 1 (unexpected end of data)"),
        (
            "r.csv",
            "text\n县委召开会议\n".encode("gb18030"),
            "cannot be read after row 1 (no UTF-8)",
        ),
        ("r.jsonl", b"[" * 100_000, "r.jsonl:1 is no JSON (nested too deep)"),
        ("r.jsonl", b"\xff\n", "r.jsonl:1 is no JSON (no UTF-8)"),
        ("r.jsonl", b'{"id": "x"}\n', "r.jsonl:1 (x) has no text in its column text"),
        ("r.jsonl", b"[1]\n", "r.jsonl:1 has no text in its column text"),
        ("r.csv", b"1,One.\n2,Two.\n", "r.csv has no column text, but 1, One.; name the column"),
        ("r.csv", b"id;Text\n1;One.\n2;Two.\n", "r.csv has no column text, but id;Text; name"),
    ],
)
def test_no_row_of_a_table_disappears(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, said: str
) -> None:
    """What is empty, cut off or in another encoding is named, and says why."""
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(data)
    (item,) = gather([name])
    with pytest.raises(ReportError, match=re.escape(said)):
        item.load()


@pytest.mark.parametrize(
    "head",
    ["id,text", 'id;"text"', "id\ttext", "\ufeffid;text", "id, text", '"id","text"', '"id";"text"'],
)
def test_cells_are_parted_as_spreadsheets_do(head: str) -> None:
    """By commas, semicolons or tabs: whichever shows the column of the text."""
    mark = next(each for each in ";\t," if each in head)
    data = f'{head}\r\n7{mark}"One{mark} and ""more""."\r\n'.encode()
    (row,) = rows(io.BytesIO(data), "r.csv", "text")
    assert (row.stem, row.text) == ("7", f'One{mark} and "more".')


def test_a_row_without_an_end_is_skipped() -> None:
    """It is read in pieces, and the next row is whole."""
    stream = io.BytesIO(b'{"text": "' + b"a" * 20_000_000 + b'"}\n{"text": "One."}\n')
    first, second = rows(stream, "r.jsonl", "text")
    assert isinstance(first.text, ReportError)
    assert second.text == "One."


@pytest.mark.parametrize(("given", "name"), [('{"text": "One."}', "input.jsonl:1"), ("One.", "")])
def test_standard_input_is_jsonl_or_a_report(
    given: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its first character."""
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(given.encode())))
    monkeypatch.setattr(sys, "stdin", stream)
    (item,) = gather(["-"])
    assert item.name.endswith(name)
    assert item.load().text == "One."


# the rest -----------------------------------------------------------------------------------------


def test_fewer_threads_than_were_asked_for_do_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the machine starts no more; where it starts none, an error says so."""
    left = 2
    start = threading.Thread.start

    def started(thread: threading.Thread) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", started)
    assert sorted(hand_out(range(9), lambda _, job: job, 5, Halt())) == list(range(9))
    left = 0
    with pytest.raises(BackendError, match="starts no thread"):
        next(hand_out(range(9), lambda _, job: job, 5, Halt()))


def test_jobs_are_not_hoarded() -> None:
    """Two for each thread are out at most, also while the first of an order is slow."""
    gate = threading.Event()
    taken: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            if number == 7:
                gate.set()
            yield number

    def work(number: int, _: int) -> int:
        return number or number + (0 if gate.wait(120) else 1)

    found = hand_out(jobs(), work, 4, Halt(), ordered=True)
    assert next(found) == 0
    assert len(taken) <= 9
    assert list(found) == list(range(1, 100))


def test_an_estimate_asks_nobody(tmp_path: Path, capfdbinary: Output) -> None:
    """It counts what would be asked: each text once, and none that is known."""
    for name, text in (("a", "One."), ("b", "One."), ("c", "Two."), ("d", "")):
        (tmp_path / f"{name}.txt").write_text(text)
    found = estimate(gather([str(tmp_path)]), lambda request: "Two" in request.report.text)
    assert (found.reports, found.known, len(found.failed)) == (1, 2, 1)
    assert found.usage.input_tokens > 3500
    paid = estimate(gather([str(tmp_path)]), lambda _: False, once=False)
    assert (paid.reports, paid.known) == (3, 0)
    with serving(GOOD) as endpoint:
        arguments = ["--estimate", "--model", "gpt-4o", "--base-url", endpoint.url]
        assert run(["batch", str(tmp_path), *arguments]) == 0
        assert endpoint.asked == []
    assert b"2 reports to ask for, 1 known already" in capfdbinary.readouterr().out


def test_an_estimate_needs_no_key(tmp_path: Path, capfdbinary: Output) -> None:
    """Who asks what it would cost may not have one, and reads of no asking; who pays is told."""
    (tmp_path / "a.txt").write_text("One.")
    asked = ["batch", str(tmp_path), "--model", "gpt-4o"]
    assert run([*asked, "--estimate"]) == 0
    told = capfdbinary.readouterr()
    assert b"about $" in told.out
    assert told.err.startswith(b"govsumm: would ask gpt-4o at https://api.openai.com")
    assert run([*asked, "--out", str(tmp_path / "out")]) == 2


def test_an_estimate_counts_bytes() -> None:
    """A Chinese character is a token, about, and no quarter of one."""
    chinese, english = (
        estimate(gather([Report(text, "r")]), lambda _: False).usage.output_tokens
        for text in ("会议强调。" * 100, "It met. " * 100)
    )
    assert chinese > 1.5 * english


def test_an_estimate_says_what_repairs_may_add(tmp_path: Path, capfdbinary: Output) -> None:
    """A quarter of asking again at most, all of it replied; nothing where none will be made."""
    (tmp_path / "r.txt").write_text("One.")
    estimating = ["batch", str(tmp_path), "--estimate"]
    live = [*estimating, "--model", "gpt-4o", "--base-url", "http://127.0.0.1:9/v1"]
    assert run(live) == 0
    said = capfdbinary.readouterr().out.decode()
    first, more = (
        [int(number.replace(",", "")) for number in re.findall(r"([\d,]+) (?:tokens|of)", line)]
        for line in said.splitlines()[1:]
    )
    assert more == [(first[0] + 2 * first[1]) // 4]
    assert "repairs of what fails add at most about" in said
    assert "$ unknown" not in said
    for unrepaired in ([*live, "--no-repair"], [*estimating, "--backend", "extractive"]):
        assert run(unrepaired) == 0
        assert b"repairs" not in capfdbinary.readouterr().out


def test_plain_progress_says_everything_now_and_then(capfdbinary: Output) -> None:
    """Every ten seconds: counts, rate, tokens, dollars, time left."""
    now = [0.0]
    shown = Plain(100, clock=lambda: now[0])
    tally = Tally()
    done = next(iter(brief_many(numbered(1), backend=Slow())))
    for _ in range(50):
        now[0] += 1.0
        tally.add(done)
        shown.update(tally)
    lines = capfdbinary.readouterr().err.decode().splitlines()
    assert len(lines) == 5
    assert lines[-1] == (
        "govsumm: 50 of 100 done, 0 failed, 0 cached, 1.0/s, nothing spent, 0:50 left"
    )


def test_a_summary_is_for_people_and_programs(tmp_path: Path, capfdbinary: Output) -> None:
    """Everything that is no brief is named in it, once to a line."""
    (tmp_path / "in").mkdir()
    for name, text in (("a", "One."), ("b", "One."), ("c\n1", "")):
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    out = tmp_path / "out"
    assert run(["batch", str(tmp_path / "in"), "--out", str(out), "--backend", "extractive"]) == 1
    assert "c 1.txt: holds no text; give a" in capfdbinary.readouterr().out.decode()
    made: dict[str, Any] = json.loads((out / "govsumm.summary.json").read_text())
    assert (made["reports"], made["done"], made["failed"]) == (3, 2, 1)
    assert made["failures"][0]["error"] == "ReportError"
    assert made["failures"][0]["report"].endswith("c 1.txt")
    assert len(made["twice"]) == 1


def test_a_guess_about_a_report_is_said(tmp_path: Path, capfdbinary: Output) -> None:
    """Its encoding, a web page's tags: in the outcome, the journal, both summaries."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "gb.txt").write_bytes(
        "会议强调，要压实责任。市长主持会议。".encode("gb18030")
    )
    (tmp_path / "in" / "page.html").write_text("<html><p>The council met on May 3.</p></html>")
    (tmp_path / "in" / "plain.txt").write_text("The council met on May 3.")
    many = Many(processes=0, ordered=True)
    found = list(brief_many(tmp_path / "in", backend=ExtractiveBackend(), many=many))
    assert [len(each.caveats) for each in found] == [1, 1, 0]
    out = tmp_path / "out"
    batch = ["batch", str(tmp_path / "in"), "--out", str(out), "--backend", "extractive"]
    for _ in ("done", "kept"):
        assert run(batch) == 0
        stdout = capfdbinary.readouterr().out.decode()
        assert f"caveat: {tmp_path}/in/gb.txt: read as gb18030\n" in stdout
        assert "page.html: a web page, its tags read as text" in stdout
        made = json.loads((out / "govsumm.summary.json").read_text())
        assert made["caveats"][0] == {"report": f"{tmp_path}/in/gb.txt", "said": "read as gb18030"}
    lines = map(json.loads, (out / "govsumm.journal.jsonl").read_text().splitlines())
    assert sum(line.get("caveats") == ["read as gb18030"] for line in lines) == 1


def test_an_outcome_says_what_became_of_it() -> None:
    """In one word."""
    receipt = brief_one().receipt
    assert Outcome(0, "r", receipt, kept=True).status == "kept"
    assert Outcome(0, "r", receipt, error=LeftError("a", "b")).status == "left"


def brief_one() -> Outcome:
    """Some outcome."""
    return next(iter(brief_many(numbered(1), backend=Slow())))
