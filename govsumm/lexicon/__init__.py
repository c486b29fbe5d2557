"""Word lists as data: what ends a sentence, what cues an order, a deadline, a vote, a post.

Each list is a JSON file beside this module; code holds grammar, never words.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """The word lists of one file (`splitting`, `cues`, ...), by their names."""
    raw = json.loads(files(__name__).joinpath(f"{name}.json").read_text(encoding="utf-8"))
    return {key: tuple(words) for key, words in raw.items()}
