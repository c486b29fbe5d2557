"""The README keeps its promises: its commands and its code are run, its output compared."""

from __future__ import annotations

import contextlib
import io
import re
import shlex

import pytest
from conftest import ROOT

from govsumm.cli import run

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n\$ govsumm ([^\n]+)\n(.*?)```", README, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```\n+```text\n(.*?)```", README, re.DOTALL)


def alike(printed: str, shown: str) -> bool:
    """Whether output is what the README shows, where `...` on a line stands for any lines."""
    pieces = re.split(r"(?m)^\.\.\.\n", shown)
    return re.fullmatch("(?s:.*?)".join(map(re.escape, pieces)), printed) is not None


def test_there_is_something_to_run() -> None:
    """Blocks that nobody found would pass unseen."""
    assert (len(CONSOLE), len(PYTHON)) == (4, 1)


@pytest.mark.parametrize(("command", "shown"), CONSOLE)
def test_commands_print_what_is_shown(
    command: str,
    shown: str,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """Each `$ govsumm` block, from the checkout."""
    monkeypatch.chdir(ROOT)
    assert run(shlex.split(command)) == 0
    assert alike(capfdbinary.readouterr().out.decode(), shown)


@pytest.mark.parametrize(("code", "shown"), PYTHON)
def test_python_prints_what_is_shown(
    code: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each python block, with the text block after it."""
    monkeypatch.chdir(ROOT)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(code, {})
    assert printed.getvalue() == shown


def test_links_lead_somewhere() -> None:
    """Every relative link is a file of the repository."""
    if not (ROOT / "docs").is_dir():
        pytest.skip("the documents are not beside the tests of a built wheel")
    links = re.findall(r"\]\(([^):]+)\)", README.replace("\n", " "))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
