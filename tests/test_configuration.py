"""Configuration: flags, then the environment, then a file; one table, held against the code."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import get_type_hints

import pytest
from conftest import ROOT
from drafts import draft
from replies import completion, serving

from govsumm.backends.choosing import Settings, choose
from govsumm.backends.openai import OpenAIBackend
from govsumm.cli import making, run, tending
from govsumm.configuration import as_markdown, config_file, configured, table
from govsumm.errors import ConfigurationError, UsageError

GOOD = completion(draft().model_dump_json())
Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a place for configurations, and a report in it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "govsumm").mkdir()
    (tmp_path / "r.txt").write_text("A meeting was held.")
    return tmp_path


def write(home: Path, text: str) -> None:
    """The configuration file."""
    (home / "govsumm" / "config.toml").write_text(text)


def test_the_docs_have_the_table() -> None:
    """docs/configuration.md is generated from the table that the code goes by."""
    docs = ROOT / "docs" / "configuration.md"
    if not docs.exists():
        pytest.skip("the documents are not beside the tests of a built wheel")
    assert as_markdown() in docs.read_text(encoding="utf-8")


def test_the_variables_of_the_table_are_those_of_the_code() -> None:
    """Nothing is read in secret, nothing is promised in vain."""
    package = Path(inspect.getfile(Settings)).parents[1]
    code = "\n".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    read = set(re.findall(r"\"((?:GOVSUMM|OPENAI)_[A-Z_]+)\"", code))
    assert read == {row.variable for row in table() if row.variable}


def test_every_flag_of_the_table_is_an_option() -> None:
    """Of `brief` and `eval`, and the file's keys are as the flags."""
    flags = {row.flag for row in table() if row.flag}
    for command in (making.brief, making.evaluate):
        options = {f"--{name.replace('_', '-')}" for name in inspect.signature(command).parameters}
        assert flags <= options
    keys = {"model", "base_url", "mode", "repair", "cache"}
    assert {row.key for row in table() if row.key} == keys
    assert get_type_hints(tending.doctor)


def test_the_file_fills_in_what_is_not_set(home: Path) -> None:
    """The environment wins over it; an empty variable does not."""
    write(home, 'model = "from-file"\nmode = "tools"\ncache = "/c"\n')
    environment = {"XDG_CONFIG_HOME": str(home), "GOVSUMM_MODEL": "", "GOVSUMM_MODE": "json"}
    found = configured(environment)
    assert found["GOVSUMM_MODEL"] == "from-file"
    assert found["GOVSUMM_MODE"] == "json"
    assert found["GOVSUMM_CACHE"] == "/c"


def test_a_flag_wins_over_the_environment_and_that_over_the_file(
    home: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Output
) -> None:
    """Each in turn, as the wire sees it."""
    with serving(GOOD) as endpoint:
        write(home, f'model = "from-file"\nbase_url = "{endpoint.url}"\n')
        assert run(["brief", "r.txt"]) == 0
        monkeypatch.setenv("GOVSUMM_MODEL", "from-environment")
        assert run(["brief", "r.txt"]) == 0
        assert run(["brief", "r.txt", "--model", "from-flag"]) == 0
        asked = [body["model"] for body in endpoint.asked]
    assert asked == ["from-file", "from-environment", "from-flag"]
    said = capfdbinary.readouterr().err.decode()
    assert f"asking from-file at {endpoint.url} (backend openai)" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("model = ", "cannot be read"),
        ("\xff", "cannot be read"),
        ("[" * 5000, "cannot be read"),
        ("model = 7", "model in"),
        ('model = ""', "is no text"),
        ("[model]\nx = 1", "is no text"),
        ('api_key = "sk-secret"', "holds a key (api_key); take it out, and set OPENAI_API_KEY"),
        ('OPENAI_API_KEY = "sk-secret"', "holds a key"),
        ('colour = "red"', "unknown setting colour; there are base_url, cache, mode, model"),
    ],
)
def test_a_file_that_is_wrong_is_one_line(
    home: Path, capfdbinary: Output, text: str, said: str
) -> None:
    """Exit code 2; the key in it is not shown."""
    (home / "govsumm" / "config.toml").write_bytes(text.encode("latin-1"))
    assert run(["brief", "r.txt"]) == 2
    stderr = capfdbinary.readouterr().err.decode()
    assert said in stderr
    assert len(stderr.splitlines()) == 1
    assert "sk-secret" not in stderr


def test_a_file_that_is_named_has_to_be_there(tmp_path: Path) -> None:
    """The one in its usual place has not."""
    assert (
        configured({"XDG_CONFIG_HOME": str(tmp_path), "A": "b"})
        == {
            "XDG_CONFIG_HOME": str(tmp_path),
            "A": "b",
        }
        or not config_file({}).exists()
    )
    for name in (str(tmp_path / "none.toml"), str(tmp_path), "\0", "~nobody-here/x"):
        with pytest.raises(ConfigurationError, match="cannot be read"):
            configured({"GOVSUMM_CONFIG": name})


def test_modes_by_name() -> None:
    """`auto` is none of them; a name that is none is an error, flag or variable."""
    given = {"GOVSUMM_MODEL": "m", "OPENAI_API_KEY": "sk-12345"}

    def mode(settings: Settings, **more: str) -> str:
        backend = choose(settings, {**given, **more})
        assert isinstance(backend, OpenAIBackend)
        return f"{backend._dialect.mode} {backend._dialect.fixed}"

    assert mode(Settings()) == "json_schema False"
    assert mode(Settings(), GOVSUMM_MODE="tools") == "tools True"
    assert mode(Settings(mode="json"), GOVSUMM_MODE="tools") == "json True"
    assert mode(Settings(mode="auto"), GOVSUMM_MODE="tools") == "json_schema False"
    with pytest.raises(UsageError, match="no mode xml; take auto, json_schema, tools, json"):
        mode(Settings(), GOVSUMM_MODE="xml")
