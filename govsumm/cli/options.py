"""The options that commands share, and the words that they take."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from govsumm.output import notice, plain_json, write_stdout

if TYPE_CHECKING:
    from govsumm.report import Report


class BackendChoice(StrEnum):
    """Where drafts come from."""

    auto = "auto"
    openai = "openai"
    fixture = "fixture"
    extractive = "extractive"


class ModeChoice(StrEnum):
    """How a model is asked for JSON."""

    auto = "auto"
    json_schema = "json_schema"
    tools = "tools"
    json = "json"


class BriefFormat(StrEnum):
    """How a brief is drawn."""

    md = "md"
    json = "json"
    html = "html"


class AlsoFormat(StrEnum):
    """Forms of a brief besides JSON."""

    md = "md"


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


def filled(given: str) -> str:
    """What was given, unless it is empty, as a variable that is not set; for a path that would be
    the folder at hand. Raises typer.BadParameter.
    """
    if not given:
        raise typer.BadParameter("it is empty")
    return given


def path(given: str) -> Path:
    """A path that was given."""
    return Path(filled(given))


def path_option(help_: str) -> Any:
    """An option that takes a path."""
    return typer.Option(parser=path, metavar="<path>", help=help_)


File = Annotated[str, typer.Argument(metavar="FILE", help="A report, or - for standard input.")]
ModelOption = Annotated[
    str | None, typer.Option(help="The model to ask; also GOVSUMM_MODEL. There is no default.")
]
BaseUrlOption = Annotated[
    str | None, typer.Option(help="An OpenAI-compatible API; also OPENAI_BASE_URL.")
]
ModeOption = Annotated[
    ModeChoice | None,
    typer.Option(help="How JSON is asked for; also GOVSUMM_MODE. auto tries the strictest first."),
]


def read(file: str) -> Report:
    """The report in a file, and a word where it was not in UTF-8 or is the source of a web page.

    Raises ReportError.
    """
    from govsumm.report import read_report

    report = read_report(file)
    for caveat in report.caveats:
        notice(f"{report.origin}: {caveat}")
    return report


def write_json(value: object) -> None:
    """A value on standard output, as JSON. Raises OutputError."""
    import json

    write_stdout(plain_json(json.dumps(value, indent=1, ensure_ascii=False)) + "\n")
