"""The schemas: strict on the wire, short, and the same as the files that ship."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import llguidance
import pytest
from conftest import ROOT
from drafts import draft

from govsumm import Report, audit
from govsumm.digest import canonical
from govsumm.records import Draft
from govsumm.schema import brief_schema, draft_schema, schema_file


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema, whatever it is."""
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for each in schema:
            yield from nodes(each)


def test_every_object_is_closed_and_requires_all_it_has() -> None:
    """Strict structured outputs take nothing else."""
    objects = [node for node in nodes(draft_schema()) if node.get("type") == "object"]
    assert len(objects) > 15
    for node in objects:
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])


def test_nothing_stands_beside_a_reference_and_nothing_has_a_default() -> None:
    """Nor bounds on lists, which several servers refuse."""
    for node in nodes(draft_schema()):
        assert "$ref" not in node or len(node) == 1
        assert not {"default", "minItems", "maxItems", "prefixItems"} & node.keys()


def test_constrained_decoders_compile_the_draft() -> None:
    """llguidance accepts it, as the servers that decode by it would."""
    grammar = llguidance.LLMatcher.grammar_from_json_schema(canonical(draft_schema()))
    assert llguidance.LLMatcher.validate_grammar(grammar) == ""


def test_the_draft_costs_at_most_2000_tokens() -> None:
    """Tokens are estimated as compact characters / 4."""
    assert len(canonical(draft_schema())) / 4 <= 2000


@pytest.mark.parametrize("name", ["draft", "brief"])
def test_the_files_are_generated(name: str) -> None:
    """`schemas/` holds what the code says; `make docs` writes it."""
    file = ROOT / "schemas" / f"{name}.schema.json"
    assert file.read_text(encoding="utf-8") == schema_file(name)


def test_records_are_valid_by_their_schemas() -> None:
    """A draft and its brief validate against what we publish."""
    made = draft()
    jsonschema.validate(json.loads(made.model_dump_json()), draft_schema())
    brief = audit(Report("A meeting was held."), made)
    jsonschema.validate(json.loads(brief.model_dump_json()), brief_schema())


def test_a_draft_refuses_what_is_not_in_it() -> None:
    """A field that nobody declared is an error, not a silent loss."""
    with pytest.raises(ValueError, match="Extra inputs"):
        Draft.model_validate({**json.loads(draft().model_dump_json()), "mood": "festive"})
