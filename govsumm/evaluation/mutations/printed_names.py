"""The names that a report prints, and the words in capitals that name nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from govsumm.evaluation.mutations.material import Material, is_han
from govsumm.lexicon import HAN, lists
from govsumm.lexicon.english import is_english

_WORD = r"(?:[A-Z]\.\s)*(?:Mc|Mac|O['’])?[A-Z][^\W\d_]+(?:['’-][A-Z][^\W\d_]+)*"
_NAMES = re.compile(
    rf"(?<=[a-z,;:] ){_WORD}(?:\s(?:(?:de|la|of the|of|van|der|bin|y)\s)?{_WORD}){{0,3}}"
)
_HAN_PLACES = re.compile(
    rf"(?<=[在到赴于])[{HAN}]{{2,3}}?(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村|局|公司)"
)


@lru_cache(maxsize=64)
def printed_names(material: Material) -> tuple[str, ...]:
    """The names that a report prints, people's of the lists first."""
    text = material.report.text
    small = set(re.findall(r"(?<![^\W\d_])[a-z]{2,}", text))
    found = [name for hit in _NAMES.finditer(text) if (name := _proper(hit[0], small))]
    told = [
        each
        for each in material.addressees
        if (_is_han_name(each) if is_han(each) else _proper(each, small))
    ]
    han = [hit[0] for hit in _HAN_PLACES.finditer(text) if _is_han_name(hit[0])]
    return tuple(dict.fromkeys((*material.people, *found, *told, *han)))


def _is_han_name(words: str) -> bool:
    """Whether a Chinese addressee is one body, not "each department" or "all"."""
    return is_han(words) and 3 <= len(words) <= 8 and not set(words) & set("各有全的等、")


def _proper(name: str, small: set[str]) -> str:
    """A name without titles before it; nothing where the report prints its words in small,
    nor where they name a body of any place: "Council".
    """
    words = name.split()
    while words and words[0].lower().strip(".") in untold():
        words = words[1:]
    if any(each.islower() or each.lower().strip(".,") in untold() for each in words):
        return ""
    plain = small.union(lists("audit")["referring"])
    own = any(
        plain.isdisjoint((each.lower(), each.lower() + "s")) and not _is_loud(each)
        for each in words
    )
    return " ".join(words) if own else ""


def _is_loud(word: str) -> bool:
    """Whether a word is one of English in capitals: an outcome, "AGREED"."""
    return len(word) > 3 and word.isupper() and is_english(word.lower())


@lru_cache(maxsize=1)
def untold() -> frozenset[str]:
    """Words in capitals that name nobody."""
    known = lists("people")
    months = {word for row in lists("numbers")["months"] for word in row.split()}
    months |= {month[:size] for month in months for size in (3, 4)}
    days = {each.lower() for each in lists("mutations")["weekdays"]}
    titles = {*known["male"], *known["female"], "dr", "cllr", "amb", "the", "prof", "hon", "sta"}
    titles |= {*lists("posts")["honorifics"]}
    return frozenset({*months, *days, *titles, *lists("audit")["stopwords"], *known["not_names"]})


def is_person(material: Material, name: str) -> bool:
    """Whether a name is somebody's of the lists, or ends as theirs does: "Director Pham"."""
    if is_han(name):
        return name in material.people
    last = name.rpartition(" ")[2]
    return any(last == each.rpartition(" ")[2] for each in material.people)


def like(material: Material, name: str) -> tuple[str, ...]:
    """The names that could stand for one: people for people, the same script; not for a post
    whoever holds it.
    """
    pool = material.people if is_person(material, name) else printed_names(material)
    holders = {
        each.name for each in material.draft.people if any(name in post for post in each.posts)
    }
    return tuple(
        each
        for each in pool
        if is_han(each) == is_han(name) and len(each) > 2 and each not in holders
    )
