"""The command line: a thin face over the library. stdout carries the result and nothing else.

Exit codes: 0 done; 1 error, no result; 2 usage, or nothing configured that could answer;
3 a brief in which a record is unsupported (or what --fail-on asks for); 130 Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import Abort, TyperException

from govsumm.errors import GovsummError, UsageError
from govsumm.output import Destination, notice, write_stdout

if TYPE_CHECKING:
    from govsumm.backends import Backend
    from govsumm.records import Brief
    from govsumm.report import Report

UNSUPPORTED = 3
INTERRUPTED = 130

app = typer.Typer(
    name="govsumm",
    help="Turns reports of governance meetings into structured, audited briefs.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class BackendChoice(StrEnum):
    """Where drafts come from."""

    auto = "auto"
    openai = "openai"
    fixture = "fixture"


class BriefFormat(StrEnum):
    """How a brief is drawn."""

    md = "md"
    json = "json"


class TextFormat(StrEnum):
    """How passages and requests are printed."""

    text = "text"
    json = "json"


class TableFormat(StrEnum):
    """How figures are printed."""

    table = "table"
    json = "json"


class FailOn(StrEnum):
    """What makes the exit code 3, besides an unsupported record."""

    weak = "weak"
    omission = "omission"


class SchemaName(StrEnum):
    """The schemas there are."""

    draft = "draft"
    brief = "brief"


File = Annotated[str, typer.Argument(metavar="FILE", help="A report, or - for standard input.")]
BackendOption = Annotated[BackendChoice, typer.Option(help="Where the draft comes from.")]
ModelOption = Annotated[
    str | None, typer.Option(help="The model to ask; also GOVSUMM_MODEL. There is no default.")
]
BaseUrlOption = Annotated[
    str | None, typer.Option(help="An OpenAI-compatible API; also OPENAI_BASE_URL.")
]
FixturesOption = Annotated[
    Path | None, typer.Option(help="Replay recorded replies from this directory.")
]


def _version(wanted: bool) -> None:
    if wanted:
        from govsumm.versions import govsumm_version

        write_stdout(f"govsumm {govsumm_version()}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options of the program itself."""


@app.command()
def brief(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Reports, or -.")],
    backend: BackendOption = BackendChoice.auto,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    fixtures: FixturesOption = None,
    form: Annotated[
        BriefFormat, typer.Option("--format", help="Markdown or JSON.")
    ] = BriefFormat.md,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", help="A file; a directory for several reports."),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None, typer.Option(help="Exit 3 on this too; may be repeated.")
    ] = None,
) -> None:
    """Print the brief of each report.

    A report that fails is an error of its own: the others are briefed all the same.
    """
    from govsumm.briefing import Briefer
    from govsumm.render import to_json, to_markdown

    destination = Destination(output, tuple(files), f".brief.{form.value}")
    chosen = _backend(backend, model, base_url, fixtures)
    draw = to_json if form is BriefFormat.json else to_markdown
    briefer = Briefer(chosen, notice=notice)
    codes = []
    for file in files:
        try:
            made = briefer.brief(_read(file))
            destination.write(file, draw(made))
            codes.append(_code(file, made, fail_on or []))
        except GovsummError as error:
            notice(str(error))
            codes.append(error.exit_code)
    raise typer.Exit(next((code for code in (2, 1, 3) if code in codes), 0))


def _code(file: str, made: Brief, fail_on: list[FailOn]) -> int:
    """The exit code for one brief, and a line on stderr where it is not 0."""
    verdicts, omitted = made.audit.verdicts, made.audit.states.omitted
    faults = (
        (verdicts.unsupported, "unsupported records", True),
        (verdicts.weak, "weak records", FailOn.weak in fail_on),
        (omitted, "passages with a cue in no record", FailOn.omission in fail_on),
    )
    found = [f"{count} {what}" for count, what, counts in faults if count and counts]
    if found:
        notice(f"{file}: {', '.join(found)}; see the brief")
    return UNSUPPORTED if found else 0


@app.command()
def split(
    file: File,
    form: Annotated[
        TextFormat, typer.Option("--format", help="[n] text, or JSON.")
    ] = TextFormat.text,
) -> None:
    """Print the numbered passages of a report."""
    from govsumm import passages
    from govsumm.prompting import numbered

    found = passages.split(_read(file))
    if form is TextFormat.text:
        write_stdout(numbered(found) + "\n")
    else:
        _write_json([{"n": p.n, "start": p.start, "end": p.end, "text": p.text} for p in found])


@app.command()
def prompt(
    file: File,
    form: Annotated[
        TextFormat, typer.Option("--format", help="Messages, or all as JSON.")
    ] = TextFormat.text,
) -> None:
    """Print the exact request for a report."""
    from govsumm.prompting import ask
    from govsumm.schema import draft_schema

    request = ask(_read(file))
    if form is TextFormat.text:
        write_stdout("".join(f"--- {m.role}\n{m.content.rstrip()}\n" for m in request.messages))
        return
    _write_json(
        {
            "messages": [{"role": m.role, "content": m.content} for m in request.messages],
            "schema": draft_schema(),
            "parameters": dict(request.parameters),
        }
    )


@app.command()
def schema(name: Annotated[SchemaName, typer.Argument(help="Which one.")]) -> None:
    """Print the JSON Schema of the draft or the brief."""
    from govsumm.schema import schema_file

    write_stdout(schema_file(name.value))


@app.command("eval")
def evaluate(
    gold: Annotated[Path, typer.Option(help="The directory of the annotations.")],
    reports: Annotated[Path, typer.Option(help="The directory of the reports.")],
    backend: BackendOption = BackendChoice.auto,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    fixtures: FixturesOption = None,
    form: Annotated[
        TableFormat, typer.Option("--format", help="A table, or JSON.")
    ] = TableFormat.table,
) -> None:
    """Score briefs against annotations.

    A report that fails is an error of its own, and no part of the figures.
    """
    from govsumm import evaluation
    from govsumm.briefing import Briefer

    cases = evaluation.find_cases(gold, reports)
    briefer = Briefer(_backend(backend, model, base_url, fixtures), notice=notice)
    scored, failed = [], False
    for case in cases:
        try:
            report = _read(str(case.report_path))
            annotation = evaluation.load_gold(case.gold_path, report.text)
            scored.append(evaluation.score(briefer.brief(report), annotation, report.text))
        except GovsummError as error:
            notice(f"{case.name}: {error}")
            failed = True
    if scored and form is TableFormat.table:
        write_stdout(evaluation.table(scored))
    elif scored:
        _write_json(evaluation.as_json(scored))
    raise typer.Exit(1 if failed else 0)


def _read(file: str) -> Report:
    """The report in a file, and a word where it was not in UTF-8."""
    from govsumm.report import read_report

    report = read_report(file)
    if report.encoding != "utf-8":
        notice(f"{report.origin}: read as {report.encoding}")
    return report


def _backend(
    backend: BackendChoice, model: str | None, base_url: str | None, fixtures: Path | None
) -> Backend:
    from govsumm.backends.choosing import Settings, choose

    return choose(Settings(backend.value, model, base_url, fixtures), os.environ)


def _write_json(value: object) -> None:
    import json

    write_stdout(json.dumps(value, indent=1, ensure_ascii=False) + "\n")


def run(arguments: list[str]) -> int:
    """Run the program with its arguments; the exit code. Never raises."""
    try:
        code = app(arguments or ["--help"], prog_name="govsumm", standalone_mode=False)
    except TyperException as fault:
        message = fault.format_message().removesuffix(".")
        notice(str(UsageError(message, "see govsumm --help")))
        return fault.exit_code
    except GovsummError as error:
        notice(str(error))
        return error.exit_code
    except (KeyboardInterrupt, Abort):
        notice("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone: nothing to tell it, and no second flush on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as fault:  # a defect of ours, or of the machine: still one line
        if os.environ.get("GOVSUMM_TRACEBACK"):
            raise
        notice(
            f"{type(fault).__name__}: {fault}; GOVSUMM_TRACEBACK=1 shows where; please report it"
        )
        return 1
    if code == INTERRUPTED:  # typer's own word for Ctrl-C
        notice("interrupted")
    return code if isinstance(code, int) else 0


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:]))
