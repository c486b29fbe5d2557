"""The command line as a stranger meets it: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from drafts import claim, draft, meeting
from replies import AT_MOST, completion, error, serving
from write_recording import recording

from govsumm import Draft, Report, ask
from govsumm.cli import run

TEXT = "A meeting was held in Tashan. Deng Yuwei must check 12 pumps. He may.\n"
Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a report and its recorded reply."""
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "report", TEXT, draft(headline=claim("A meeting was held.", 1)))
    return tmp_path


def put(folder: Path, name: str, text: str, reply: Draft) -> None:
    """A report and its recording."""
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    made = recording(ask(Report(text)), reply, "a tester", "2026-11-21")
    (folder / f"{name}.recording.json").write_text(json.dumps(made), encoding="utf-8")


def out(captured: Output) -> tuple[str, str]:
    """stdout and stderr so far."""
    got = captured.readouterr()
    return got.out.decode(), got.err.decode()


def test_a_brief_goes_to_stdout_and_nothing_else(desk: Path, capfdbinary: Output) -> None:
    """Markdown by default; stderr is quiet when all is well."""
    assert run(["brief", "report.txt", "--fixtures", "."]) == 0
    stdout, stderr = out(capfdbinary)
    assert stdout.startswith("# A meeting was held. [1]\n")
    assert stderr == ""


def test_json_is_the_brief(desk: Path, capfdbinary: Output) -> None:
    """One document for a report, one after the other for several."""
    assert run(["brief", "report.txt", "report.txt", "--fixtures", ".", "--format", "json"]) == 0
    first, end = json.JSONDecoder().raw_decode(text := out(capfdbinary)[0])
    assert first == json.loads(text[end:])
    assert first["headline"]["text"] == "A meeting was held."


def test_output_goes_to_a_file_whole_or_not_at_all(desk: Path, capfdbinary: Output) -> None:
    """A file that was there is replaced in one step, and nothing else is left behind."""
    (desk / "brief.md").write_text("old")
    before = set(desk.iterdir())
    assert run(["brief", "report.txt", "--fixtures", ".", "-o", "brief.md"]) == 0
    assert (desk / "brief.md").read_text().startswith("# A meeting")
    assert set(desk.iterdir()) == before
    assert out(capfdbinary) == ("", "")


def test_several_briefs_go_to_a_directory(desk: Path, capfdbinary: Output) -> None:
    """Each by the name of its report; one that fails does not keep the others."""
    (desk / "out").mkdir()
    files = ["report.txt", "none.txt"]
    assert run(["brief", *files, "--fixtures", ".", "-o", "out"]) == 1
    assert [file.name for file in (desk / "out").iterdir()] == ["report.brief.md"]
    assert out(capfdbinary)[1] == "govsumm: none.txt does not exist; check the path\n"


def test_without_a_model_rules_brief_the_report_and_say_so(
    desk: Path, capfdbinary: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`auto` takes the embedded backend, also beside a stray key or a model without one."""
    for variable in (None, "OPENAI_API_KEY", "GOVSUMM_MODEL"):
        if variable:
            monkeypatch.setenv(variable, "m")
        assert run(["brief", "report.txt"]) == 0
        drawn, said = out(capfdbinary)
        assert drawn.startswith("# ")
        assert "extractive backend" in drawn
        assert said.startswith("govsumm: no model is configured: briefing by rules")
        assert said.count("\n") == 1
        if variable:
            monkeypatch.delenv(variable)
    assert run(["brief", "report.txt", "--backend", "extractive"]) == 0
    assert out(capfdbinary)[1] == ""


@pytest.mark.parametrize(
    ("arguments", "flag"),
    [
        (["brief", "report.txt", "-o", ""], "'-o' / '--output'"),
        (["brief", "report.txt", "--fixtures", ""], "'--fixtures'"),
        (["brief", "report.txt", "--receipt", ""], "'--receipt'"),
        (["brief", "report.txt", "--model", "m", "--record", ""], "'--record'"),
        (["batch", "report.txt", "--out", ""], "'--out'"),
        (["export", "", "--to", "x.csv"], "'DIR'"),
        (["export", ".", "--to", ""], "'--to'"),
        (["eval", "--gold", "", "--reports", "."], "'--gold'"),
        (["eval", "--gold", ".", "--reports", ""], "'--reports'"),
    ],
)
def test_an_empty_path_is_not_the_folder_at_hand(
    desk: Path, capfdbinary: Output, arguments: list[str], flag: str
) -> None:
    """A shell's variable that is not set fills no folder with briefs: the flag is named."""
    before = set(desk.iterdir())
    assert run(arguments) == 2
    assert out(capfdbinary) == (
        "",
        f"govsumm: Invalid value for {flag}: it is empty; see govsumm {arguments[0]} --help\n",
    )
    assert set(desk.iterdir()) == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["brief", "report.txt", "--backend", "openai"], 2, "no model is named; name one with"),
        (["brief", "report.txt", "--base-url", "http://localhost:1"], 2, "no model is named"),
        (["brief", "report.txt", "--mode", "tools"], 2, "take --backend extractive, which needs"),
        (["brief", "report.txt", "--backend", "extractive", "--model", "m"], 2, "asks no model"),
        (["brief", "report.txt", "--backend", "extractive", "--fixtures", "."], 2, "contradict"),
        (["brief", "report.txt", "--record", "r"], 2, "nothing to record; drop --record"),
        (["brief", "report.txt", "--model", "m"], 2, "there is no key for m; set OPENAI_API_KEY"),
        (["brief", "report.txt", "--backend", "fixture"], 2, "no recordings are named"),
        (["brief", "report.txt", "--fixtures", "none"], 1, "none is no directory"),
        (["brief", "other.txt", "--fixtures", "."], 1, "has no recording for other.txt"),
        (["brief", "none.txt", "--fixtures", "."], 1, "none.txt does not exist"),
        (["brief", ".", "--fixtures", "."], 1, ". is a directory"),
        (["brief", "empty.txt", "--fixtures", "."], 1, "empty.txt holds no text"),
        (["brief", "/dev/zero", "--fixtures", "."], 1, "/dev/zero is larger than 2,000,000 bytes"),
        (["brief", "report.txt", "--fixtures", ".", "-o", "no/x.md"], 1, "no is no directory"),
        (["brief", "report.txt", "--model", "m", "--base-url", ""], 2, "--base-url is empty"),
        (["brief", "report.txt", "--model", " "], 2, "--model is empty"),
        (["brief", "a", "b", "--fixtures", ".", "-o", "x.md"], 2, "is no directory for 2 briefs"),
        (["brief", "report.txt", "--fixtures", ".", "-o", "report.txt"], 2, "is the report itself"),
        (["brief", "report.txt", "./report.txt", "--fixtures", ".", "-o", "."], 2, "two reports"),
        (["brief", "a", "b", "--format", "html"], 2, "2 pages would run into one"),
        (["brief", "report.txt", "--fixtures", "f" * 5000], 1, "is no directory"),
        (["brief", "report.txt", "--fixtures", ".", "-o", "o" * 5000], 1, "cannot be written"),
        (["brief", "report.txt", "--nope"], 2, "No such option: --nope"),
        (["brief"], 2, "Missing argument 'FILE'; see govsumm brief --help"),
        (["brief", "report.txt", "--format", "pdf"], 2, "Invalid value for '--format': 'pdf' is"),
        (["frobnicate"], 2, "No such command 'frobnicate'"),
        (["split", "none.txt"], 1, "does not exist"),
        (["prompt", "empty.txt"], 1, "holds no text"),
        (["eval", "--gold", ".", "--reports", ".", "--fixtures", "."], 1, "report"),
    ],
)
def test_bad_input_is_one_line_with_a_cure(
    desk: Path, capfdbinary: Output, arguments: list[str], code: int, said: str
) -> None:
    """What happened, where, and what to do; nothing on stdout, nothing half-written."""
    (desk / "empty.txt").write_text("\n")
    (desk / "other.txt").write_text("Another meeting.")
    before = set(desk.iterdir())
    assert run(arguments) == code
    stdout, stderr = out(capfdbinary)
    assert stdout == ""
    assert said in stderr
    assert stderr.startswith("govsumm: ")
    assert len(stderr.splitlines()) == 1
    assert "; " in stderr
    assert set(desk.iterdir()) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(desk: Path, capfdbinary: Output) -> None:
    """Permissions are the cure."""
    (desk / "report.txt").chmod(0)
    assert run(["split", "report.txt"]) == 1
    assert "may not be read; check its permissions" in out(capfdbinary)[1]


def test_another_encoding_is_said(desk: Path, capfdbinary: Output) -> None:
    """A report in GB18030 is read, and the reader told."""
    (desk / "zh.txt").write_bytes("会议强调，要压实责任。市长主持会议。".encode("gb18030"))
    assert run(["split", "zh.txt"]) == 0
    stdout, stderr = out(capfdbinary)
    assert stdout == "[1] 会议强调，要压实责任。\n[2] 市长主持会议。\n"
    assert stderr == "govsumm: zh.txt: read as gb18030\n"


def test_the_source_of_a_web_page_is_said(desk: Path, capfdbinary: Output) -> None:
    """A page that was saved as it is gets read, tags and all, and the reader is told."""
    (desk / "page.html").write_text("<!DOCTYPE html>\n<p>The council met on May 3.</p>\n")
    assert run(["split", "page.html"]) == 0
    assert "page.html: a web page, its tags read as text; better" in out(capfdbinary)[1]


def test_an_unsupported_record_is_exit_3_with_the_brief(desk: Path, capfdbinary: Output) -> None:
    """The brief is printed all the same, and stderr says what is wrong with it."""
    put(desk, "bad", "A meeting.", draft(summary=(claim("A meeting.", 999),)))
    assert run(["brief", "bad.txt", "--fixtures", "."]) == 3
    stdout, stderr = out(capfdbinary)
    assert "**unsupported**" in stdout
    assert stderr == "govsumm: bad.txt: unsupported: 1; see the brief\n"


@pytest.mark.parametrize(("flags", "code"), [([], 0), (["omission"], 3), (["weak", "omission"], 3)])
def test_omissions_fail_only_where_asked(desk: Path, flags: list[str], code: int) -> None:
    """`--fail-on` decides what else is a failure."""
    asked = [word for flag in flags for word in ("--fail-on", flag)]
    assert run(["brief", "report.txt", "--fixtures", ".", *asked]) == code


def test_a_stale_hand_written_recording_is_a_note(desk: Path, capfdbinary: Output) -> None:
    """Said on stderr; the brief stands."""
    file = desk / "report.recording.json"
    made = json.loads(file.read_text())
    made["digests"]["prompt"] = "0" * 64
    file.write_text(json.dumps(made))
    assert run(["brief", "report.txt", "--fixtures", "."]) == 0
    assert "was written for an earlier prompt" in out(capfdbinary)[1]


def test_a_model_behind_a_base_url(desk: Path, capfdbinary: Output) -> None:
    """`--model` and `--base-url` are all it takes; a refusal is exit 1."""
    reply = completion(draft(meetings=(meeting(),)).model_dump_json())
    with serving(reply, error(401, "no")) as endpoint:
        asked = ["brief", "report.txt", "--model", "m", "--base-url", endpoint.url]
        assert run(asked) == 0
        assert run([*asked, "--no-cache"]) == 1
    assert "answered 401: no; check OPENAI_API_KEY" in out(capfdbinary)[1]


def test_split_and_prompt_show_the_passages(desk: Path, capfdbinary: Output) -> None:
    """As text, and as JSON with offsets or with all that goes on the wire."""
    assert run(["split", "report.txt", "--format", "json"]) == 0
    passages = json.loads(out(capfdbinary)[0])
    assert all(TEXT[p["start"] : p["end"]] == p["text"] for p in passages)
    assert run(["prompt", "report.txt"]) == 0
    assert out(capfdbinary)[0].endswith(
        "--- user\n[1] A meeting was held in Tashan.\n"
        "[2] Deng Yuwei must check 12 pumps.\n[3] He may.\n"
    )
    assert run(["prompt", "report.txt", "--format", "json"]) == 0
    assert set(json.loads(out(capfdbinary)[0])) == {"messages", "schema", "parameters"}


# The program as a process -------------------------------------------------------------------------

PROGRAM = [sys.executable, "-m", "govsumm"]


def test_stdin_is_a_report(desk: Path) -> None:
    """`-` reads it, in whatever locale."""
    done = subprocess.run(
        [*PROGRAM, "split", "-"],
        input="会议强调，要压实责任。".encode(),
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert done.stdout.decode() == "[1] 会议强调，要压实责任。\n"


def test_a_full_disk_is_one_line(desk: Path) -> None:
    """stdout on a device without room."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "split", "report.txt"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("govsumm: standard output cannot be written (No space")
    assert len(done.stderr.splitlines()) == 1


def test_help_on_a_full_disk_is_no_defect(desk: Path) -> None:
    """Help is printed by others, and a full disk is still told in our words."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "--help"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"govsumm: there is no space left to write to; make room for it\n"


def test_the_list_of_commands_is_not_cut_at_80_columns(
    desk: Path, capfdbinary: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command's line is whole on a terminal of the usual width."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERMINAL_WIDTH", "80")
    for arguments in (["--help"], ["cache", "--help"]):
        assert run(arguments) == 0
        assert "..." not in out(capfdbinary)[0].partition("Commands:")[2]


def test_a_reader_that_leaves_is_no_error_message(desk: Path) -> None:
    """As in `govsumm split ... | head -1`."""
    (desk / "long.txt").write_text("A meeting was held. " * 20_000)
    with subprocess.Popen(
        [*PROGRAM, "split", "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_ctrl_c_is_130(desk: Path) -> None:
    """An interrupt while it waits for a report ends it with a word."""
    with subprocess.Popen(
        [*PROGRAM, "split", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        process.stdin.write(b"A")
        process.stdin.flush()
        _wait_until_reading(process.pid)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate()
    assert (process.returncode, stderr) == (130, b"govsumm: interrupted\n")


def _wait_until_reading(pid: int) -> None:
    """Until the process waits in a read of its standard input."""
    end = time.monotonic() + AT_MOST
    while time.monotonic() < end:
        call = Path(f"/proc/{pid}/syscall").read_text().split()
        if call[1:2] == ["0x0"]:
            return
        time.sleep(0.01)
    pytest.fail("the program never came to read its standard input")


STRUCK = """
import sys
import govsumm.__main__ as program
assert "typer" not in sys.modules, "the package loads what nobody asked for"
class CtrlC:
    def find_spec(self, name, *_):
        if name == "typer":
            raise KeyboardInterrupt
sys.meta_path.insert(0, CtrlC())
program.main()
"""


def test_ctrl_c_while_the_program_loads_is_130() -> None:
    """The package imports nothing before its program can say a word."""
    done = subprocess.run([sys.executable, "-c", STRUCK], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"govsumm: interrupted\n")
