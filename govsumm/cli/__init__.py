"""The command line: a thin face over the library. stdout carries the result and nothing else.

Exit codes: 0 done; 1 error, no result; 2 usage, or nothing configured that could answer;
3 a brief in which a record is unsupported (or what --fail-on asks for); 130 Ctrl-C.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException

from govsumm.cli import batching, exporting, making, showing, tending
from govsumm.cli.interrupting import INTERRUPTED
from govsumm.errors import GovsummError, OutputError, UsageError
from govsumm.output import notice, write_stdout
from govsumm.sweeping import sweep_no_more, sweep_seldom

app = typer.Typer(
    name="govsumm",
    help="Turns reports of governance meetings into structured, audited briefs.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


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


for command in (making.brief, showing.split, showing.prompt, showing.schema):
    app.command()(command)
app.command("eval")(making.evaluate)
app.command()(batching.batch)
app.command()(exporting.export)
app.add_typer(tending.cache, name="cache")
app.command()(tending.doctor)


def run(arguments: list[str]) -> int:
    """Run the program with its arguments; the exit code. Never raises."""
    try:
        code = app(arguments or ["--help"], prog_name="govsumm", standalone_mode=False)
    except TyperException as fault:
        notice(str(_usage(fault)))
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
        if isinstance(fault, OSError) and fault.errno == errno.ENOSPC:  # as typer prints its help
            notice(str(OutputError("there is no space left to write to", "make room for it")))
            return 1
        notice(
            f"{type(fault).__name__}: {fault}; GOVSUMM_TRACEBACK=1 shows where; please report it"
        )
        return 1
    if code == INTERRUPTED:  # typer's own word for Ctrl-C
        notice("interrupted")
    return code if isinstance(code, int) else 0


def _usage(fault: TyperException) -> UsageError:
    """What typer has against a command line, in our words, with the help that is about it."""
    message = fault.format_message().removesuffix(".").replace("Value error, ", "")
    context = getattr(fault, "ctx", None)
    return UsageError(message, f"see {context.command_path if context else 'govsumm'} --help")


def main() -> None:
    """The console script; what is imported by now is never garbage, and on exit nothing is."""
    sweep_seldom()
    code = run(sys.argv[1:])
    sweep_no_more()
    sys.exit(code)
