"""How a brief is drawn for the command line: by the format, and by who reads it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from govsumm.cli.options import BriefFormat
from govsumm.records import Brief
from govsumm.report import Report

Draw = Callable[[Brief, Report], str]


def drawer(form: BriefFormat, *, to_stdout: bool) -> Draw:
    """What draws a brief in a format; Markdown is laid out where standard output is a terminal."""
    from govsumm.render import to_html, to_json, to_markdown

    if form is BriefFormat.html:
        return to_html
    if form is BriefFormat.json:
        return lambda brief, _: to_json(brief)
    if to_stdout and sys.stdout is not None and sys.stdout.isatty():
        return lambda brief, _: _laid_out(to_markdown(brief))
    return lambda brief, _: to_markdown(brief)


def _laid_out(markdown: str) -> str:
    """Markdown as the terminal at hand shows it: its width, its colours, NO_COLOR."""
    from rich.console import Console
    from rich.markdown import Markdown

    terminal = Console()
    with terminal.capture() as captured:
        # What a report calls a link must not become one that a terminal opens.
        terminal.print(Markdown(markdown, hyperlinks=False))
    return captured.get()
