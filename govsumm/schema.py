"""The JSON Schemas of Draft and Brief, as `schemas/` holds them.

The Draft's is also what goes over the wire, in the form that strict structured outputs ask for:
every property required, no defaults, objects closed, nothing beside a `$ref`. It is built once,
and short: titles say what the names say already, and the prompt explains the fields, so both
are dropped but for the root's title; "string or null" is one `type`, not a choice of two.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from govsumm.records import Brief, Draft, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _lean(node: Any, *, names: bool = False) -> Any:
    """A copy without the keywords that only cost tokens; `names`: the keys are property names."""
    if isinstance(node, list):
        return [_lean(item) for item in node]
    if not isinstance(node, dict):
        return node
    if not names and (simple := _nullable(node.get("anyOf"))):
        return simple
    return {
        key: _lean(value, names=key in ("properties", "$defs") and not names)
        for key, value in node.items()
        if names or key not in ("title", "description")
    }


def _nullable(choice: Any) -> dict[str, Any] | None:
    """`{"type": [T, "null"]}` for a choice between a plain type and null, else None."""
    match choice:
        case [{"type": str() as kind, **rest}, {"type": "null"}] if not rest:
            return {"type": [kind, "null"]}
        case _:
            return None


@cache
def _draft() -> str:
    schema = {"title": "Draft", **_lean(Draft.model_json_schema())}
    return json.dumps(schema, separators=(",", ":"))


def draft_schema() -> dict[str, Any]:
    """The Draft's schema as it goes over the wire: a fresh dict each time."""
    built: dict[str, Any] = json.loads(_draft())
    return built


@dataclass(frozen=True)
class Form:
    """What a reply must be: its name on the wire, its strict schema as JSON, what reads it."""

    name: str
    text: str
    model: type[Record]

    @property
    def schema(self) -> dict[str, Any]:
        """The schema: a fresh dict each time."""
        built: dict[str, Any] = json.loads(self.text)
        return built


@cache
def draft_form() -> Form:
    """The form of a reply that fills a draft."""
    return Form(Draft.__name__, _draft(), Draft)


def brief_schema() -> dict[str, Any]:
    """The Brief's schema, with its descriptions."""
    return Brief.model_json_schema(mode="serialization")


def schema_file(kind: str) -> str:
    """The text of `schemas/<kind>.schema.json`; `kind` is `draft` or `brief`."""
    schema = {"draft": draft_schema, "brief": brief_schema}[kind]()
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
