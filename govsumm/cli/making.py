"""The commands that make briefs: `brief` and `eval`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govsumm.cli.asking import Asking, asking
from govsumm.cli.options import (
    BriefFormat,
    FailOn,
    TableFormat,
    filled,
    path_option,
    read,
    write_json,
)
from govsumm.errors import GovsummError, UsageError
from govsumm.output import Destination, notice, write_stdout

if TYPE_CHECKING:
    from govsumm.backends import Backend
    from govsumm.briefing import Briefer
    from govsumm.evaluation import Gold
    from govsumm.evaluation.mutations import Trial
    from govsumm.records import Brief
    from govsumm.report import Report
    from govsumm.running import Run

UNSUPPORTED = 3


@asking
def brief(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Reports, or -.")],
    asked: Asking,
    form: Annotated[
        BriefFormat, typer.Option("--format", help="Markdown, JSON, or a page beside the report.")
    ] = BriefFormat.md,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            parser=filled,
            metavar="<str>",
            help="A file; a directory for several reports.",
        ),
    ] = None,
    fail_on: Annotated[
        list[FailOn] | None, typer.Option(help="Exit 3 on this too; may be repeated.")
    ] = None,
) -> None:
    """Print the brief of each report.

    A report that fails is an error of its own: the others are briefed all the same.
    """
    from govsumm.cli.drawing import drawer

    destination = Destination(output, tuple(files), f".brief.{form.value}")
    _refuse_pages(form, files, output)
    draw = drawer(form, to_stdout=output is None)
    codes = []
    asked.keeping.check(tuple(files), output)
    with _running(asked) as running:
        briefer = _briefer(running)
        for file in files:
            try:
                report = read(file)
                made = briefer.brief(report)
                destination.write(file, draw(made, report))
                codes.append(_code(file, made, fail_on or []))
            except GovsummError as error:
                notice(str(error))
                codes.append(error.exit_code)
    raise typer.Exit(next((code for code in (2, 1, 3) if code in codes), 0))


def _refuse_pages(form: BriefFormat, files: list[str], output: str | None) -> None:
    """Raises UsageError where several pages would run into one."""
    if form is BriefFormat.html and output is None and len(files) > 1:
        raise UsageError(
            f"{len(files)} pages would run into one on standard output", "name a folder with -o"
        )


def _briefer(running: Run) -> Briefer:
    """What makes the briefs of a run."""
    from govsumm.briefing import Briefer

    backend, audit = running.backend, running.auditor()
    return Briefer(backend, notice=notice, audit=audit, repair=running.repairs)


def _code(file: str, made: Brief, fail_on: list[FailOn]) -> int:
    """The exit code for one brief, and a line on stderr where it is not 0."""
    verdicts, omitted = made.audit.verdicts, made.audit.states.omitted
    faults = (
        (verdicts.unsupported, "unsupported", True),
        (verdicts.weak, "weak", FailOn.weak in fail_on),
        (omitted, "omitted", FailOn.omission in fail_on),
    )
    found = [f"{what}: {count}" for count, what, counts in faults if count and counts]
    if found:
        notice(f"{file}: {', '.join(found)}; see the brief")
    return UNSUPPORTED if found else 0


@asking
def evaluate(
    gold: Annotated[Path, path_option("The directory of the annotations.")],
    reports: Annotated[Path, path_option("The directory of the reports.")],
    asked: Asking,
    form: Annotated[
        TableFormat, typer.Option("--format", help="A table, or JSON.")
    ] = TableFormat.table,
    mutations: Annotated[
        bool, typer.Option("--mutations", help="Make true claims false; show what passes.")
    ] = False,
) -> None:
    """Score briefs against annotations, or the audit by mutants.

    With --mutations the true claims are those of the backend that is named, --fixtures above
    all; where none is, the annotators' own. A report that fails is an error of its own, and no
    part of the figures.
    """
    from govsumm import evaluation

    cases = evaluation.find_cases(gold, reports)
    scored: list[evaluation.Scores] = []
    trials: list[Trial] = []
    failed = False
    told_by_gold = mutations and not asked.settings.names_backend
    with nullcontext() if told_by_gold else _running(asked) as running:
        backend = running.backend if running else None
        for case in cases:
            try:
                report = read(str(case.report_path))
                annotation = evaluation.load_gold(case.gold_path, report.text)
                if mutations:
                    trials.append(_tried(case.name, report, backend, annotation))
                elif running:
                    made = _briefer(running).brief(report)
                    scored.append(evaluation.score(made, annotation, report.text))
            except GovsummError as error:
                notice(f"{case.name}: {error}")
                failed = True
    if trials:
        _show_trials(trials, form)
    elif scored and form is TableFormat.table:
        write_stdout(evaluation.table(scored))
    elif scored:
        write_json(evaluation.as_json(scored))
    raise typer.Exit(1 if failed else 0)


def _tried(name: str, report: Report, backend: Backend | None, gold: Gold) -> Trial:
    """The mutation suite over one report: over a backend's claims, or without one the gold's."""
    from govsumm.evaluation.mutations import Material, annotated, tried
    from govsumm.prompting import ask

    request = ask(report)
    if backend is None:
        return tried(name, annotated(report, request.passages, gold), whole=False)
    return tried(name, Material(report, request.passages, backend.fill(request).draft), gold)


def _show_trials(trials: list[Trial], form: TableFormat) -> None:
    from govsumm.evaluation.mutations import figures, shown, shown_json

    made = figures(trials)
    if form is TableFormat.table:
        write_stdout(shown(made))
    else:
        write_json(shown_json(made))


@contextmanager
def _running(asked: Asking) -> Iterator[Run]:
    """A run; afterwards, however it ends, its receipt."""
    from govsumm.configuration import configured
    from govsumm.running import Run

    run = Run(asked.settings, asked.keeping, configured(os.environ), notice)
    try:
        yield run
    finally:
        run.finish()
