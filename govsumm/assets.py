"""Finds the files that ship with the project but are edited beside the package: `prompts/`.

In a wheel they lie inside the package; in a checkout (an editable install) beside it.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from govsumm.errors import GovsummError


def read_asset(folder: str, name: str) -> str:
    """The text of a file in a shipped folder. Raises GovsummError where it is missing."""
    package = files("govsumm")
    for root in (package, Path(str(package)).parent):
        file = root / folder / name
        if file.is_file():
            return file.read_text(encoding="utf-8")
    raise GovsummError(f"{folder}/{name} is missing from the installation", "reinstall govsumm")
