"""The word lists and the glossary: clean data, every entry in use, JSON as YAML has it."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import lexicon as built
import pytest
import yaml
from conftest import ROOT
from english import ALIKE, ENGLISH, alike, lemmas, often

from govsumm.lexicon import PACKS, Phrases, lists, simplified, words_of
from govsumm.lexicon.english import alike as mean_alike
from govsumm.lexicon.english import is_english
from govsumm.lexicon.glossary import glossary
from govsumm.reading.phrasing import Worded

BUILD = "run `python tests/lexicon.py` (make lexicon)"
if not built.PACKS.is_dir():
    pytest.skip("the YAML is not beside the tests of a built wheel", allow_module_level=True)

YAML = built.packs()
BUILT = built.built()
SECTIONS = sorted({section for pack in YAML.values() for section in pack})
BY_PLACE = {"units", "ordinals", "tens", "tens_ordinals"}
"""Lists whose first places are empty, since a word's place is its value."""


@cache
def strings() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The strings in govsumm's modules, and the lists that patterns name; and those with gaps,
    each of which may be any word.
    """
    plain: set[str] = set()
    gapped: set[str] = set()
    for path in (ROOT / "govsumm").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain.add(node.value)
                for section, names in Worded.LISTED.findall(node.value):
                    plain.update((section, *names.split(",")))
            elif isinstance(node, ast.JoinedStr):
                parts = [str(each.value) for each in node.values if isinstance(each, ast.Constant)]
                if all(re.fullmatch("[a-z_]+", part) for part in parts):
                    gapped.add(r"\w+".join(["", *parts, ""]))
    return frozenset(plain), tuple(map(re.compile, gapped - {r"\w+"}))


def is_named(name: str) -> bool:
    """Whether the code names a section or a list."""
    plain, gapped = strings()
    return name in plain or any(pattern.fullmatch(f"x{name}x") for pattern in gapped)


def schema(name: str) -> Any:
    """A schema of ours."""
    return json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


def words(section: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of a section over all packs, without the places that are left empty."""
    for key, several in lists(section).items():
        yield key, [word for word in several if word or key not in BY_PLACE]


def test_no_list_stands_twice_in_a_file(tmp_path: Path) -> None:
    """YAML would take the last one, and the first would be gone unseen."""
    file = tmp_path / "votes.yaml"
    file.write_text("moved: [moved]\nmoved: [proposed]\n")
    with pytest.raises(ValueError, match="moved stands twice"):
        built.loaded(file, built.WORDS)


@pytest.mark.parametrize("path", sorted(BUILT), ids=lambda path: path.name)
def test_the_json_is_what_the_yaml_says(path: Path) -> None:
    """People edit YAML; what is shipped and read is JSON."""
    assert path.read_text(encoding="utf-8") == BUILT[path], f"{path} is stale: {BUILD}"


@pytest.mark.parametrize("name", sorted(YAML))
def test_the_yaml_is_read_without_libyaml_too(name: str) -> None:
    """PyYAML's own parser is stricter than libyaml, and all that some machines have."""
    for file in (built.PACKS / name).glob("*.yaml"):
        yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def test_the_packs_on_disk_are_those_that_are_read() -> None:
    """A pack that `PACKS` does not name would be dead."""
    assert sorted(YAML) == sorted(PACKS), "name each directory of packs/ in govsumm.lexicon.PACKS"


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_is_valid(name: str) -> None:
    """Sections of lists of strings; YAML's bare no, on and 7 are none: quote them."""
    assert YAML[name], f"packs/{name} is empty: give it words or remove it from PACKS"
    jsonschema.validate(YAML[name], schema("lexicon"))


@pytest.mark.parametrize("section", SECTIONS)
def test_no_entry_stands_twice(section: str) -> None:
    """Over all packs."""
    twice = {
        key: [word for word, count in Counter(several).items() if count > 1]
        for key, several in words(section)
    }
    twice = {key: found for key, found in twice.items() if found}
    assert not twice, f"{section} has words more than once, keep each in one pack: {twice}"


@pytest.mark.parametrize("section", SECTIONS)
def test_no_list_is_dead(section: str) -> None:
    """Section and list are named by the code."""
    dead = [name for name in (section, *lists(section)) if not is_named(name)]
    assert not dead, f"nothing under govsumm names {dead} of {section}: use or remove them"


@pytest.mark.parametrize("section", SECTIONS)
def test_each_phrase_finds_itself(section: str) -> None:
    """An entry that its own tokenisation breaks would never be found again."""
    if section in ("splitting", "numbers", "traditional"):
        pytest.skip("its lists are parts of patterns, not phrases")
    lost = [
        word
        for _, several in words(section)
        for word in filter(words_of, several)
        if not Phrases((word,)).covered(word, words_of(word))
    ]
    assert not lost, f"{section} has what a search for it cannot find, reword it: {lost}"


@pytest.mark.parametrize("word", ["crews", "refrain", "bills", "carried", "mapping", "busiest"])
def test_words_of_english_are_known_in_all_their_forms(word: str) -> None:
    """By what dictionaries have for them."""
    assert is_english(word)


@pytest.mark.parametrize("name", ["okonjo", "hannah", "saltmere", "tasbulak"])
def test_names_are_no_words_of_english(name: str) -> None:
    """Nor what no lemma explains."""
    assert not is_english(name)


def test_the_words_of_english_are_those_of_wordnet_s_list() -> None:
    """One a line, sorted, as `make english` writes them: single words in small letters."""
    words = ENGLISH.read_text(encoding="ascii").splitlines()
    assert words == lemmas("".join(f"{word}%1:04:00:: 1 2\n" for word in reversed(words)))
    assert lemmas("ox%1:05:00:: 1 3\nice_cream%1:13:00:: 1 1\n10%1:23:00:: 1 1\n") == ["ox"]


@pytest.mark.parametrize(
    ("one", "other", "ok"),
    [("extra", "additional", True), ("doctors", "physician", True), ("roof", "boiler", False)],
)
def test_words_that_have_a_meaning_in_common_are_alike(one: str, other: str, ok: bool) -> None:
    """In all their forms."""
    assert mean_alike(one, other) is ok


def test_what_is_alike_is_taken_from_wordnet_s_meanings() -> None:
    """A meaning a line: single words in small letters that occur several times."""
    lines = ALIKE.read_text(encoding="ascii").splitlines()
    assert lines == sorted(set(lines))
    known = often(
        "big%3:00:00:: 1 4\nbig%3:00:01:: 2 3\nlarge%3:00:00:: 1 9\ngreat%3:00:00:: 1 4\n"
    )
    data = "  1 licence\n01 00 s 03 big(p) 0 great 0 large 1 000 | of size\n"
    assert alike(data, known) == {"big large"}


def test_cues_are_in_simplified_characters() -> None:
    """They are looked for in simplified text, so that others are dead."""
    dead = [word for _, several in words("cues") for word in several if simplified(word) != word]
    assert not dead, f"cues has {dead}: keep the simplified form only"


def test_the_longest_phrase_counts() -> None:
    """Whatever its place in the list."""
    text = "Log in to comment"
    assert Phrases(("log in", "log in to comment")).covered(text, words_of(text)) == len(text)


def test_both_apostrophes_are_one() -> None:
    """A typographer's and a typewriter's."""
    assert words_of("The People’s Hall") == words_of("The People's Hall")


# the glossary -------------------------------------------------------------------------------------


def test_the_glossary_is_valid() -> None:
    """By its schema; the head of glossary.yaml says what the fields mean."""
    jsonschema.validate(built.loaded(built.GLOSSARY), schema("glossary"))


def test_a_term_has_one_row_and_a_rendering_one_term() -> None:
    """Else it were chance which is offered."""
    terms = Counter(row.zh for row in glossary())
    assert [zh for zh, count in terms.items() if count > 1] == []
    renderings = Counter(" ".join(words_of(each)) for row in glossary() for each in row.renderings)
    assert [each for each, count in renderings.items() if count > 1] == []


def test_evidence_is_no_rendering_of_the_same_row() -> None:
    """A rendering that needs itself is always borne, one that bars itself never."""
    for row in glossary():
        assert not {*row.needs, *row.unless} & {*row.renderings}, row.zh
