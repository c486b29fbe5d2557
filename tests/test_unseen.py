"""What would act on a terminal or a page, turn a line round or stay unseen, is shown and inert.

Reports come off the web and replies from a machine: escapes, controls, markup may stand in any word
of them, and in the names of files. JSON may hold them as escapes.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from pathlib import Path

import pytest
from drafts import claim, date, decision, directive, document, draft, meeting, person

from govsumm import Report, audit
from govsumm.cli import run
from govsumm.cli.drawing import drawer
from govsumm.cli.options import BriefFormat
from govsumm.exporting.writing import write
from govsumm.records import Brief, Caution, Group, Programme, Reference
from govsumm.render import to_card, to_html, to_json, to_markdown

ACTING = ("\x1b[31m", "\x1b]8;;http://evil.example\x07", "\x9b2J", "\x7f", "\b", "\x85")
TURNING = ("\u202e", "\u2066", "\u061c", "\u200f")
UNSEEN = ("\u200b", "\u00ad", "\u2060", "\ufeff", "\u180e", "\U000e0041", "\u2028")
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"
EVIL = "".join((*ACTING, *TURNING, *UNSEEN, MARKUP))
NAME = f"Anna {EVIL} Bell"
TEXT = f"Mayor {NAME} said on May 2 that {EVIL} roads must be mended.\n\nIt was carried by 5-2."
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e"
                 "\u2060-\u206f\ufeff\U000e0000-\U000e007f]")  # fmt: skip


@pytest.fixture(scope="module")
def evil() -> tuple[Brief, Report]:
    """A brief in which every field holds all of it, and its report."""
    report = Report.from_text(TEXT, f"{EVIL}.txt")
    when = date(f"May 2{EVIL}", "XXXX-05-02")
    made = draft(
        document=document(title=NAME, language=EVIL, dates=(when,), places=(NAME,)),
        headline=claim(NAME),
        summary=(claim(NAME),),
        meetings=(meeting(names=(NAME,), organisers=(NAME,), dates=(when,)),),
        people=(person(NAME, "presided", also=(EVIL,), posts=(EVIL,)),),
        groups=(Group(passages=(1,), who=NAME, functions=()),),
        directives=(directive(NAME, by=NAME, to=(NAME,), due=when),),
        decisions=(decision(NAME, outcome=EVIL, moved_by=NAME, condition=EVIL, effective=when),),
        programmes=(Programme(passages=(1,), name=NAME),),
        references=(Reference(passages=(1,), name=NAME, relation="cites"),),
        cautions=(Caution(passages=(1,), kind="other", text=NAME),),
    )
    return audit(report, made), report


def test_markdown_shows_it(evil: tuple[Brief, Report]) -> None:
    """Code points by name; markup as its characters."""
    drawn = to_markdown(evil[0])
    assert not RAW.search(drawn)
    assert "(U+202E)" in drawn
    assert not re.search(r"(?<!\\)<", drawn)


def test_a_terminal_gets_only_the_escapes_of_its_own(
    evil: tuple[Brief, Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The colours of the layout are there, those of a report are not."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    drawn = drawer(BriefFormat.md, to_stdout=True)(*evil)
    left = re.sub(r"\x1b\[[\d;]*m", "", drawn)
    assert not RAW.search(left)
    assert "[31m" in left
    assert "\x1b[31mA" not in drawn


def test_json_escapes_it(evil: tuple[Brief, Report]) -> None:
    """And gives it back as it was."""
    drawn = to_json(evil[0])
    assert not RAW.search(drawn)
    assert json.loads(drawn)["people"][0]["name"] == NAME


@pytest.mark.parametrize("form", ["page", "card"])
def test_pages_show_it(evil: tuple[Brief, Report], form: str) -> None:
    """Nothing of a report or a reply is markup; what turns text round stands in an isolate."""
    drawn = to_html(*evil) if form == "page" else to_card(evil[0])
    assert "<img src=x" not in drawn
    assert "<script>alert" not in drawn
    bare = re.sub(r'<bdi class="ctl" data-c="U\+[0-9A-F]+">.</bdi>', "", drawn, flags=re.DOTALL)
    found = {hit for hit in RAW.findall(bare) if hit != "\t"}
    assert found == set()


@pytest.mark.parametrize("command", ["split", "prompt"])
def test_passages_at_a_terminal(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """`split` and `prompt` name it at a terminal; into a pipe the exact words go."""
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    run([command, str(file)])
    assert "\u202e" in capfdbinary.readouterr().out.decode()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run([command, str(file)])
    printed = capfdbinary.readouterr().out.decode()
    assert not RAW.search(printed)
    run([command, str(file), "--format", "json"])
    assert not RAW.search(capfdbinary.readouterr().out.decode())


@pytest.mark.parametrize("command", [["brief"], ["split"], ["brief", "--fixtures"], ["batch"]])
def test_messages_name_files_harmlessly(
    command: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A file that is not there, a folder of recordings that is not: one line each."""
    assert run([*command, f"{tmp_path}/{EVIL}"]) != 0
    printed = capfdbinary.readouterr()
    assert not RAW.search(printed.out.decode() + printed.err.decode())


def test_a_batch_names_reports_harmlessly(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """In its summary, its journal and its lines on standard error."""
    source = tmp_path / "in"
    source.mkdir()
    name = EVIL.replace("/", "")[:60]
    (source / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (source / f"{name}2.txt").write_text(TEXT, encoding="utf-8")
    (source / f"{name}3.txt").write_bytes(b"\x00\x01")
    run(["batch", str(source), "--out", str(tmp_path / "out"), "--backend", "extractive"])
    printed = capfdbinary.readouterr()
    assert not RAW.search(printed.out.decode() + printed.err.decode())
    for file in (tmp_path / "out").glob("*.json*"):
        assert not RAW.search(file.read_text(encoding="utf-8")), file


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    """A cell that opens like a formula stands behind an apostrophe."""
    formulas = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")
    report = Report.from_text("A meeting was held.\n", "report.txt")
    told = tuple(Caution(passages=(1,), kind="other", text=each) for each in formulas)
    write([audit(report, draft(cautions=told))], tmp_path / "briefs.csv")
    with (tmp_path / "briefs.cautions.csv").open(encoding="utf-8", newline="") as stream:
        cells = [row["text"] for row in csv.DictReader(stream)]
    assert cells == [f"'{each}" for each in formulas]
