"""The word lists: clean data, every list in use."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from itertools import chain

import pytest

from govsumm.lexicon import lists

FILES = {
    path.name.removesuffix(".json"): path
    for path in files("govsumm.lexicon").iterdir()
    if path.name.endswith(".json")
}
ROWS = [(name, key) for name in sorted(FILES) for key in lists(name)]


@pytest.mark.parametrize(("name", "key"), ROWS)
def test_a_list_holds_clean_words(name: str, key: str) -> None:
    """Strings without white space at their ends, none twice: a missing comma shows up here."""
    words = lists(name)[key]
    assert words
    assert all(word == word.strip() for word in words)
    filled = [word for word in words if word]
    assert len(filled) == len(set(filled))
    assert max(map(len, filled)) <= 250


@pytest.mark.parametrize(("name", "key"), ROWS)
def test_no_list_is_dead(name: str, key: str) -> None:
    """Each list is named somewhere in the code."""
    package = files("govsumm")
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in chain(*((package / room).iterdir() for room in (".", "auditing", "lexicon")))
        if path.name.endswith(".py")
    )
    assert re.search(rf'"{key}"', code)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_is_written_as_json_lists(name: str) -> None:
    """Nothing else is in it."""
    raw = json.loads(FILES[name].read_text(encoding="utf-8"))
    assert all(isinstance(words, list) for words in raw.values())
