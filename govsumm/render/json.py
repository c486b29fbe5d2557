"""The brief as JSON, by `schemas/brief.schema.json`."""

from __future__ import annotations

import re

from govsumm.records import Brief

_UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What would move the cursor, turn the text round or stay unseen; JSON may escape it."""


def to_json(brief: Brief) -> str:
    """The brief as indented JSON text, ending in a line break; same brief, same bytes."""
    text = brief.model_dump_json(indent=1)
    return _UNSEEN.sub(lambda hit: f"\\u{ord(hit[0]):04x}", text) + "\n"
