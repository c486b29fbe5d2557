"""The brief as JSON, by `schemas/brief.schema.json`."""

from __future__ import annotations

from govsumm.records import Brief


def to_json(brief: Brief) -> str:
    """The brief as indented JSON text, ending in a line break; same brief, same bytes."""
    return brief.model_dump_json(indent=1) + "\n"
