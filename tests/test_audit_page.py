"""docs/audit.md says where each check is, and names no module that is not there."""

from __future__ import annotations

import inspect
import re

import pytest
from conftest import ROOT

from govsumm.auditing.checks import CHECKS

if not (ROOT / "docs").exists():
    pytest.skip("the documents are not beside the tests of a built wheel", allow_module_level=True)
PAGE = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")
AUDITING = ROOT / "govsumm" / "auditing"


def test_each_check_is_in_the_table() -> None:
    """By its module, or by the package that it is in."""
    modules = {inspect.getfile(each).partition("/auditing/")[2] for each in CHECKS}
    lost = [
        path
        for path in modules
        if not {f"`{path}`", f"`{path.partition('/')[0]}/`"} & set(re.findall("`[^`]+`", PAGE))
    ]
    assert not lost, f"docs/audit.md does not say what these ask: {lost}"


def _is_there(path: str) -> bool:
    """Whether a path leads to a module, or its name alone to one of some package."""
    if any((base / path).exists() for base in (ROOT, AUDITING)):
        return True
    return "/" not in path and any(AUDITING.rglob(path))


def test_each_module_named_is_there() -> None:
    """Where the page says that it is."""
    named = set(re.findall(r"`((?:\w+/)*\w+\.py)`", PAGE))
    lost = [path for path in named if not _is_there(path)]
    assert not lost, f"docs/audit.md names what is not there: {lost}"
