"""Builds the JSON of the lexicon from the YAML that people edit: `python tests/lexicon.py`.

One directory for each pack, one YAML file for each section in it; one JSON file for each pack.
Beside them, `glossary.yaml` and its JSON.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

LEXICON = Path(__file__).parents[1] / "govsumm" / "lexicon"
PACKS = LEXICON / "packs"
GLOSSARY = LEXICON / "glossary.yaml"

Pack = dict[str, dict[str, list[str]]]


def _mapping(loader: Any, node: Any) -> dict[str, Any]:
    """A mapping in which no key stands twice: of two lists of one name YAML takes the last."""
    names = [key.value for key, _ in node.value]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"{', '.join(twice)} stands twice in one file; rename or join the lists")
    made: dict[str, Any] = loader.construct_mapping(node, deep=True)
    return made


def _strict(base: Any) -> Any:
    """A loader that takes no key twice."""
    loader: Any = type("Strict", (base,), {})
    loader.add_constructor("tag:yaml.org,2002:map", _mapping)
    return loader


LOADER = _strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader))
"""The same loader, ten times faster where libyaml is at hand."""
WORDS = _strict(getattr(yaml, "CBaseLoader", yaml.BaseLoader))
"""Takes every scalar for a word: "no" and "on" are words, no truth values."""


def loaded(file: Path, loader: Any = LOADER) -> Any:
    """What a YAML file says."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=loader)


def pack(directory: Path) -> Pack:
    """The sections of one pack, by the names of their files."""
    return {file.stem: loaded(file, WORDS) or {} for file in sorted(directory.glob("*.yaml"))}


def packs() -> dict[str, Pack]:
    """Every pack, by the name of its directory."""
    return {each.name: pack(each) for each in sorted(PACKS.iterdir()) if each.is_dir()}


def built() -> dict[Path, str]:
    """Each JSON file of the lexicon, and what has to stand in it."""
    made = {PACKS / f"{name}.json": _json(made) for name, made in packs().items()}
    return made | {GLOSSARY.with_suffix(".json"): _json(loaded(GLOSSARY))}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


if __name__ == "__main__":
    for path, text in built().items():
        path.write_text(text, encoding="utf-8")
