"""The brief as JSON, by `schemas/brief.schema.json`."""

from __future__ import annotations

from govsumm.output import plain_json
from govsumm.records import Brief


def to_json(brief: Brief) -> str:
    """The brief as indented JSON text, ending in a line break; same brief, same bytes."""
    return plain_json(brief.model_dump_json(indent=1)) + "\n"
