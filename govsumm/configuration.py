"""Where settings come from: flags, then the environment, then a TOML file.

The file is read into the names of the environment's variables, so that whatever is chosen by
the environment may stand in the file. A key has no place in it: files get copied about.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from govsumm.errors import ConfigurationError

MAX_BYTES = 100_000
"""A larger file is no configuration."""


@dataclass(frozen=True)
class Row:
    """One thing that can be configured: its flag, variable and key in the file, where it has
    them, and what it means.
    """

    flag: str | None
    variable: str | None
    key: str | None
    means: str


@cache
def table() -> tuple[Row, ...]:
    """Everything that can be configured."""
    text = files("govsumm").joinpath("configuration.json").read_text(encoding="utf-8")
    return tuple(Row(**row) for row in json.loads(text)["rows"])


def config_file(environment: Mapping[str, str]) -> Path:
    """The configuration file, whether or not it is there."""
    named = environment.get("GOVSUMM_CONFIG")
    if named:
        return Path(os.path.expanduser(named))  # noqa: PTH111  which never raises
    from platformdirs import user_config_path

    return user_config_path("govsumm", appauthor=False) / "config.toml"


def configured(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment, completed by the file. Raises ConfigurationError."""
    return {**_from_file(environment), **{k: v for k, v in environment.items() if v}}


def _from_file(environment: Mapping[str, str]) -> dict[str, str]:
    file = config_file(environment)
    try:
        if not file.exists() and not environment.get("GOVSUMM_CONFIG"):
            return {}
        with file.open("rb") as stream:
            values = tomllib.loads(stream.read(MAX_BYTES).decode())
    except (OSError, ValueError, RecursionError) as fault:  # TOML's and UTF-8's are ValueErrors
        reason = getattr(fault, "strerror", None) or fault
        raise ConfigurationError(
            f"{file} cannot be read ({reason})", "mend it, or name another with GOVSUMM_CONFIG"
        ) from None
    variables = {row.key: row.variable for row in table() if row.key and row.variable}
    return {_variable(file, key, variables): _text(file, key, v) for key, v in values.items()}


def _variable(file: Path, key: str, variables: Mapping[str, str]) -> str:
    if key in variables:
        return variables[key]
    if "key" in key.lower():
        raise ConfigurationError(
            f"{file} holds a key ({key})", "take it out, and set OPENAI_API_KEY"
        )
    raise ConfigurationError(
        f"{file} has an unknown setting {key}", f"there are {', '.join(sorted(variables))}"
    )


def _text(file: Path, key: str, value: object) -> str:
    if isinstance(value, str) and value:
        return value
    raise ConfigurationError(f"{key} in {file} is no text", f'write {key} = "..."')


def as_markdown() -> str:
    """The table as docs/configuration.md has it."""
    lines = ["| flag | environment | file | means |", "|---|---|---|---|"]
    for row in table():
        cells = [f"`{name}`" if name else "" for name in (row.flag, row.variable, row.key)]
        lines.append(f"| {' | '.join([*cells, row.means])} |")
    return "\n".join(lines) + "\n"
