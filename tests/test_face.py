"""The Python face: small, sorted, typed, and callable whatever else was imported."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drafts import draft
from replies import completion, serving

import govsumm
from govsumm.errors import UsageError

TEXT = "A meeting was held in Tashan. Deng Yuwei presided."
REPORT = govsumm.Report(TEXT)
FACE: Any = govsumm
"""The same for who checks no types."""


def submodules() -> list[str]:
    """Every module of the package, but the one that runs the program."""
    found = pkgutil.walk_packages(govsumm.__path__, "govsumm.")
    return [module.name for module in found if module.name != "govsumm.__main__"]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: FACE.Briefer("gpt-4o"), "'gpt-4o' is no backend; make one"),
        (lambda: FACE.Briefer(FACE.ExtractiveBackend), "is no backend; make one"),
        (lambda: FACE.brief(REPORT, backend="gpt-4o"), "'gpt-4o' is no backend"),
        (
            lambda: FACE.Briefer(FACE.ExtractiveBackend()).brief("r.txt"),
            "str is no Report; read one with read_",
        ),
        (lambda: FACE.ask(None), "NoneType is no Report"),
        (lambda: FACE.split(b"x"), "bytes is no Report"),
        (lambda: FACE.audit(REPORT, {}), "dict is no Draft; make one with Draft.model_"),
        (lambda: FACE.to_tables([REPORT]), "Report is no Brief"),
        (lambda: FACE.OpenAIBackend(" "), "' ' is no model's name"),
        (lambda: FACE.OpenAIBackend(None), "None is no model's name"),
        (lambda: FACE.OpenAIBackend("m", mode="xml"), "'xml' is no mode; take one of json_"),
    ],
)
def test_arguments_of_another_kind_are_usage_errors(call: Callable[..., Any], said: str) -> None:
    """A path for a report, a model for a backend: one line says what to give instead."""
    with pytest.raises(UsageError, match=re.escape(said)):
        call()


def test_names_are_sorted_and_there() -> None:
    """`__all__` is the face, and nothing in it is missing."""
    assert sorted(govsumm.__all__) == govsumm.__all__
    assert all(hasattr(govsumm, name) for name in govsumm.__all__)


def test_each_public_name_works_after_importing_every_submodule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A submodule never takes the place of a function of the same name."""
    for name in submodules():
        importlib.import_module(name)
    file = tmp_path / "report.txt"
    file.write_text(TEXT)

    report = govsumm.read_report(file)
    assert report == govsumm.Report.from_text(TEXT)
    assert [passage.n for passage in govsumm.split(report)] == [1, 2]
    assert isinstance(govsumm.split(report)[0], govsumm.Passage)
    request = govsumm.ask(report)
    assert isinstance(request, govsumm.Request)
    made = govsumm.audit(report, draft())
    assert isinstance(made, govsumm.Brief)
    assert isinstance(made, govsumm.Draft)
    assert govsumm.to_markdown(made).startswith("# A meeting was held.")
    assert govsumm.Brief.model_validate_json(govsumm.to_json(made)) == made
    with serving(completion(draft().model_dump_json())) as endpoint:
        backend: govsumm.Backend = govsumm.OpenAIBackend("m", base_url=endpoint.url)
        assert isinstance(backend.fill(request), govsumm.Reply)
        briefs = [govsumm.brief(source, backend=backend) for source in (report, file, str(file))]
        assert briefs == [govsumm.Briefer(backend).brief(report)] * 3
        monkeypatch.setenv("GOVSUMM_MODEL", "m")
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        assert govsumm.brief(file) == briefs[0]
    with pytest.raises(govsumm.GovsummError, match="no recording"):
        govsumm.brief(report, backend=govsumm.FixtureBackend(tmp_path))


def test_a_key_alone_sends_nothing_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model must be named before a report leaves the machine; until then, rules brief it."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-stray")
    assert govsumm.brief(govsumm.Report(TEXT)).made_by.backend == "extractive"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["split", "-"], ["schema", "draft"], ["cache", "info"]]
)
def test_what_makes_no_call_imports_no_client_and_no_audit(arguments: list[str]) -> None:
    """openai and instructor cost 0.6 s of start-up, the audit as much: only a brief needs them."""
    code = (
        "import sys; from govsumm.cli import run; code = run(sys.argv[1:]);"
        "heavy = {'openai', 'instructor', 'govsumm.auditing', 'govsumm.backends.extractive'};"
        "sys.exit(code or bool(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=b"A meeting.",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_package_is_typed() -> None:
    """`py.typed` ships with it."""
    assert (Path(govsumm.__file__).parent / "py.typed").is_file()
