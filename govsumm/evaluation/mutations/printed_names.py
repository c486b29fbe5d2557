"""The names that a report prints, and the words in capitals that name nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from govsumm.evaluation.mutations.material import Material, is_han, whole
from govsumm.lexicon import HAN, lists
from govsumm.lexicon.english import is_english

_WORD = r"(?:[A-Z]\.\s)*(?:Mc|Mac|O['’])?[A-Z][^\W\d_]+(?:['’-][A-Z][^\W\d_]+)*"
_NAMES = re.compile(
    rf"(?<=[a-z,;:] ){_WORD}(?:\s(?:(?:de|la|of the|of|van|der|bin|y)\s)?{_WORD}){{0,3}}"
)
_HAN_PLACES = re.compile(
    rf"(?<=[在到赴于])(?<![关關对對由等基终終]于)[{HAN}]{{2,3}}?(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村|局|公司)"
)
_NOT_ONE = re.compile(r"[各有全的等、每任多\d]|人$|召[开開]")
_BEFORE_FIGURE = re.compile(r"\.?\s?\d")


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
    names = dict.fromkeys((*material.people, *found, *told, *han))
    return tuple([name for name in names if not is_unit(name, text)])


def is_unit(name: str, text: str) -> bool:
    """Whether a name is a currency: "Kshs", or a code that a text has before figures alone."""
    low = name.lower().rstrip(".")
    if any(low in row.lower().split() for row in lists("numbers")["currencies"]):
        return True
    ends = [hit.end() for hit in whole(name).finditer(text)] if name.isupper() else []
    return bool(ends) and all(_BEFORE_FIGURE.match(text, end) for end in ends)


def _is_han_name(words: str) -> bool:
    """Whether Chinese words name one body: not "each village", "any office", "12 groups", nor what
    one does there ("hold in the city").
    """
    if not is_han(words) or words.startswith(lists("audit")["han_frame_verbs"]):
        return False
    return 3 <= len(words) <= 8 and not _NOT_ONE.search(words)


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
