"""The commands that show what there is, and ask nobody."""

from __future__ import annotations

from typing import Annotated

import typer

from govsumm.cli.options import File, SchemaName, TextFormat, read, write_json
from govsumm.output import at_terminal, write_stdout


def split(
    file: File,
    form: Annotated[
        TextFormat, typer.Option("--format", help="[n] text, or JSON.")
    ] = TextFormat.text,
) -> None:
    """Print the numbered passages of a report."""
    from govsumm import passages
    from govsumm.prompting import numbered

    found = passages.split(read(file))
    if form is TextFormat.text:
        write_stdout(at_terminal(numbered(found) + "\n"))
    else:
        write_json([{"n": p.n, "start": p.start, "end": p.end, "text": p.text} for p in found])


def prompt(
    file: File,
    form: Annotated[
        TextFormat, typer.Option("--format", help="Messages, or all as JSON.")
    ] = TextFormat.text,
) -> None:
    """Print the exact request for a report."""
    from govsumm.prompting import ask
    from govsumm.schema import draft_schema

    request = ask(read(file))
    if form is TextFormat.text:
        said = "".join(f"--- {m.role}\n{m.content.rstrip()}\n" for m in request.messages)
        write_stdout(at_terminal(said))
        return
    write_json(
        {
            "messages": [{"role": m.role, "content": m.content} for m in request.messages],
            "schema": draft_schema(),
            "parameters": dict(request.parameters),
        }
    )


def schema(name: Annotated[SchemaName, typer.Argument(help="Which one.")]) -> None:
    """Print the JSON Schema of the draft or the brief."""
    from govsumm.schema import schema_file

    write_stdout(schema_file(name.value))
