"""What a model at an endpoint takes: how it is asked for JSON, and which parameters it refuses.

A table as data says what is known; the rest is learnt from 400s, and remembered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from govsumm.errors import RejectedError

Mode = Literal["json_schema", "tools", "json"]
MODES: tuple[Mode, ...] = get_args(Mode)
"""Strictest first: the order in which `auto` tries them."""


@dataclass(frozen=True)
class Dialect:
    """A mode, and parameters by what becomes of them: another name, or None for left out."""

    mode: Mode = "json_schema"
    changed: tuple[tuple[str, str | None], ...] = ()
    fixed: bool = False
    """Whether the user named the mode, so that no other is tried."""

    def parameters(self, wanted: Mapping[str, float]) -> dict[str, float]:
        """The parameters as this model takes them."""
        changed = dict(self.changed)
        return {
            name: value
            for old, value in wanted.items()
            if (name := changed.get(old, old)) is not None
        }

    def after(self, error: RejectedError, wanted: Mapping[str, float]) -> Dialect | None:
        """The dialect to try next after a rejection, or None where no other would help."""
        if not error.about_form:
            return None
        said = error.detail.lower()
        for sent in self.parameters(wanted):
            if re.search(rf"\b{sent}\b", said):
                return self._without(sent, said)
        following = MODES[MODES.index(self.mode) + 1 :]
        if self.fixed or not following:
            return None
        return replace(self, mode=following[0])

    def _without(self, sent: str, said: str) -> Dialect:
        """A parameter by the other name that the message offers, or not at all."""
        original = next((old for old, new in self.changed if new == sent), sent)
        offered = None
        if sent == "max_tokens" and "max_completion_tokens" in said:
            offered = "max_completion_tokens"
        kept = tuple(pair for pair in self.changed if pair[0] != original)
        return replace(self, changed=(*kept, (original, offered)))

    def to_json(self) -> dict[str, Any]:
        """What is worth remembering."""
        return {"mode": self.mode, "changed": dict(self.changed)}


def known(model: str, mode: Mode | None) -> Dialect:
    """The dialect that the table gives a model; `mode` is None for auto."""
    name = model.rsplit("/", 1)[-1].lower()
    table = _table()
    changed: dict[str, str | None] = {}
    for row in table["renamed"]:
        if re.fullmatch(row["model"], name):
            changed |= row["parameters"]
    for row in table["refused"]:
        if re.fullmatch(row["model"], name):
            changed |= dict.fromkeys(row["parameters"])
    return Dialect(mode or MODES[0], tuple(sorted(changed.items())), fixed=mode is not None)


def remembered(value: Any, mode: Mode | None) -> Dialect | None:
    """A dialect from what `to_json` gave, or None where it is not that."""
    match value:
        case {"mode": str() as found, "changed": dict() as changed} if found in MODES and all(
            new is None or isinstance(new, str) for new in changed.values()
        ):
            return Dialect(mode or found, tuple(sorted(changed.items())), fixed=mode is not None)
        case _:
            return None


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("dialects.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
