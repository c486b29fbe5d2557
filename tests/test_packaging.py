"""The package as it is shipped: prompts and word lists are found wherever it lies."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

SCRIPT = (
    "import govsumm, sys; from govsumm.prompting import PROMPT;"
    "text = 'It was held in Tashan.Deng presided.';"
    "request = govsumm.ask(govsumm.Report(text));"
    "print(govsumm.__file__, len(request.messages[0].content), len(request.passages))"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network."""
    if not (ROOT / "govsumm").is_dir():
        pytest.skip("no checkout here: these are the tests of a built wheel")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_has_all_it_needs_and_nothing_else(wheel: Path) -> None:
    """Package, prompts and word lists; no tests, no examples, no reports."""
    names = zipfile.ZipFile(wheel).namelist()
    assert "govsumm/prompts/brief-1.md" in names
    assert "govsumm/prompts/repair-1.md" in names
    assert "govsumm/lexicon/glossary.json" in names
    assert "govsumm/lexicon/packs/common.json" in names
    assert "govsumm/lexicon/english.txt" in names
    assert "govsumm/lexicon/alike.txt" in names
    assert "govsumm/lexicon/english.LICENSE" in names
    assert not [name for name in names if name.endswith(".yaml")]
    assert "govsumm/evaluation/stopwords.json" in names
    assert "govsumm/py.typed" in names
    for name in ("page.html", "page.css", "page.js", "card.html", "card.css"):
        assert f"govsumm/render/html/{name}" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"govsumm"}


def test_a_wheel_outside_the_checkout_finds_its_prompt(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, in front of whatever is installed."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    found = run_script(tmp_path, tmp_path)
    assert found[0].startswith(str(tmp_path))
    assert found[1:] == run_script(ROOT, ROOT)[1:]


def test_the_installed_package_finds_its_prompt(tmp_path: Path) -> None:
    """Editable or not, from another directory."""
    _, prompt, passages = run_script(tmp_path)
    assert int(prompt) > 1000
    assert passages == "2"


def run_script(directory: Path, path: Path | None = None) -> list[str]:
    """What the script prints, run in a directory, with a path in front."""
    code = f"import sys; sys.path.insert(0, {str(path)!r}); {SCRIPT}" if path else SCRIPT
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=directory, capture_output=True, text=True, check=True
    ).stdout.split()
