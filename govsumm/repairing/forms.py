"""The form of a repair: the answer has no place for anything but what failed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import Field

from govsumm.records import Draft, Record
from govsumm.repairing.failing import SINGLE, Failed, Failures
from govsumm.schema import Form, draft_schema

ANSWERS = {
    "order": ("directives",),
    "deadline": ("directives", "statements"),
    "vote": ("decisions",),
    "post": ("people", "groups"),
    "person": ("people", "groups"),
    "problem": ("problems",),
}
"""The lists that may answer for a passage in which a cue was seen."""


class Amendments(Record):
    """What repairs a draft, as it is replied: each item is looked at on its own."""

    corrections: dict[str, list[Any]] = Field(default_factory=dict)
    withdrawals: list[Any] = Field(default_factory=list)
    additions: dict[str, list[Any]] = Field(default_factory=dict)


def kinds(carried: Failures) -> Iterator[str]:
    """The lists whose records may be replied, in the draft's order."""
    wanted = {each.kind for each in carried.records} | set(answering(carried))
    return (kind for kind in Draft.model_fields if kind in wanted)


def answering(carried: Failures) -> tuple[str, ...]:
    """The lists to which something may be added."""
    lists = {
        kind
        for omission in carried.omissions
        for cue in omission.cues
        for kind in ANSWERS.get(cue, ("statements",))
    }
    return tuple(kind for kind in Draft.model_fields if kind in lists)


def repair_form(carried: Failures) -> Form:
    """The form of the answer to failures: it has no place for anything else."""
    draft = draft_schema()
    refs = {kind: _item(draft["properties"][kind]) for kind in kinds(carried)}
    parts: dict[str, Any] = {}
    if carried.records:
        by_kind: dict[str, list[str]] = {}
        for each in carried.records:
            by_kind.setdefault(each.kind, []).append(each.audited.id)
        corrections = {
            kind: _array(_object({"id": {"enum": ids}, "record": refs[kind]}))
            for kind, ids in by_kind.items()
        }
        parts["corrections"] = _object(corrections)
        if any(map(may_go, carried.records)):
            text = {"type": "string"}
            parts["withdrawals"] = _array(_object({"id": text, "why": text}))
    if carried.omissions:
        parts["additions"] = _object({kind: _array(refs[kind]) for kind in answering(carried)})
    defs = dict(_defined(list(refs.values()), draft["$defs"]))
    schema = {"title": "Repair", **_object(parts), "$defs": defs}
    return Form("Repair", json.dumps(schema, separators=(",", ":")), Amendments)


def may_go(failed: Failed) -> bool:
    """Whether a record may be withdrawn: it is refuted, and the draft can be without it."""
    return failed.unsupported and failed.kind not in SINGLE


def _item(listed: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = listed.get("items", listed)
    return item


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _defined(nodes: list[Any], defs: dict[str, Any]) -> dict[str, Any]:
    """The definitions that nodes refer to, at any depth."""
    found: dict[str, Any] = {}
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            name = node.get("$ref", "").rpartition("/")[2] if "$ref" in node else ""
            if name and name not in found:
                found[name] = defs[name]
                waiting.append(defs[name])
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return {name: found[name] for name in defs if name in found}
