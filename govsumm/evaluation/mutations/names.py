"""Operators on the names of a claim: people, bodies, places, firms, programmes."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from govsumm.evaluation.mutations.material import (
    Material,
    Operator,
    changed,
    folded,
    is_han,
    picked,
    whole,
)
from govsumm.lexicon import HAN, lists
from govsumm.records import Cited, Claim

_WORD = r"(?:[A-Z]\.\s)*(?:Mc|Mac|O['’])?[A-Z][^\W\d_]+(?:['’-][A-Z][^\W\d_]+)*"
_NAMES = re.compile(
    rf"(?<=[a-z,;:] ){_WORD}(?:\s(?:(?:de|la|of the|of|van|der|bin|y)\s)?{_WORD}){{0,3}}"
)
_HAN_PLACES = re.compile(
    rf"(?<=[在到赴于])[{HAN}]{{2,3}}?(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村|局|公司)"
)
_LISTED = re.compile(r"[\s,、，;；和與与及&]*(?:and|or)?[\s,、，]*")
_SHORTENED = re.compile(r"\b[A-Z][a-z]{1,3}$")
"""The end of a name that a full stop behind it may belong to: Kiln Rd."""
MOST = 6
"""So many names of one claim are tried."""


@lru_cache(maxsize=64)
def _names(material: Material) -> tuple[str, ...]:
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
    """A name without titles before it; nothing where the report prints its words in small."""
    words = name.split()
    while words and words[0].lower().strip(".") in _untold():
        words = words[1:]
    if any(each.islower() or each.lower().strip(".,") in _untold() for each in words):
        return ""
    own = any(each.lower() not in small and each.lower() + "s" not in small for each in words)
    return " ".join(words) if own else ""


@lru_cache(maxsize=1)
def _untold() -> frozenset[str]:
    """Words in capitals that name nobody."""
    known = lists("people")
    months = {word for row in lists("numbers")["months"] for word in row.split()}
    months |= {month[:size] for month in months for size in (3, 4)}
    days = {each.lower() for each in lists("mutations")["weekdays"]}
    titles = {*known["male"], *known["female"], "dr", "cllr", "amb", "the", "prof", "hon", "sta"}
    return frozenset({*months, *days, *titles, *lists("audit")["stopwords"], *known["not_names"]})


def _named(material: Material, text: str) -> list[str]:
    """The names of the report that stand in a claim, none within another."""
    found: list[tuple[int, int, str]] = []
    for name in sorted(_names(material), key=len, reverse=True):
        if len(name) < 2 or name.casefold() in _untold():
            continue
        hit = whole(name).search(text)
        if hit and not any(hit.start() < end and start < hit.end() for start, end, _ in found):
            found.append((hit.start(), hit.end(), name))
    return [name for _, _, name in sorted(found)]


def _prose(
    rewrite: Callable[[Material, Claim, random.Random], Iterator[str]],
) -> Callable[[Material, Cited, random.Random], Iterator[Cited]]:
    """An operator on a claim's text as one on the record."""

    def make(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
        if isinstance(record, Claim):
            for text in rewrite(material, record, rng):
                if text != record.text:
                    yield changed(record, text=text)

    return make


def _like(material: Material, name: str) -> tuple[str, ...]:
    """The names that could stand for one: people for people, the same script."""
    person = name in material.people
    pool = material.people if person else _names(material)
    return tuple(each for each in pool if is_han(each) == is_han(name) and len(each) > 2)


def _put(text: str, name: str, other: str) -> str:
    """A text with another name in the place of one, which takes the stop of "Rd." with it."""
    hit = whole(name).search(text)
    if not hit:
        return text
    end = hit.end() + (
        text[hit.end() : hit.end() + 2] == ". " and _SHORTENED.search(hit[0]) is not None
    )
    return f"{text[: hit.start()]}{other}{text[end:]}"


def _from_elsewhere(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = folded(material.text(claim.passages))
    for name in _named(material, claim.text):
        pool = _like(material, name)
        other = _another(rng, pool, name, there + folded(claim.text))
        if other:
            yield _put(claim.text, name, other)


def _another(rng: random.Random, pool: Sequence[str], name: str, told: str) -> str | None:
    """One of a pool of names that cannot be meant by a name, nor by a folded text."""
    return picked(rng, pool, but=lambda each: _shares(each, told) or _nested(each, name))


def _shares(name: str, there: str) -> bool:
    """Whether a word of a name stands in a folded text: the name may be meant."""
    return any(folded(word) in there for word in name.split())


def _nested(one: str, other: str) -> bool:
    """Whether one of two names holds the other: they may be one body."""
    return folded(one) in folded(other) or folded(other) in folded(one)


def _from_outside(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    for name in _named(material, claim.text):
        pool = "outsiders" if name in material.people else "places_outside"
        yield _put(claim.text, name, rng.choice(lists("mutations")[_pool(name, pool)]))


def _pool(name: str, pool: str) -> str:
    return f"han_{pool}" if is_han(name) else pool


def _exchanged(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    """Two names, each in the other's place; not those that stand side by side in a list."""
    text = claim.text
    found = _named(material, text)
    for at, name in enumerate(found):
        for other in found[at + 1 :]:
            if _nested(name, other):
                continue
            one, two = whole(name).search(text), whole(other).search(text)
            if one and two and not _LISTED.fullmatch(text[one.end() : two.start()]):
                between = text[one.end() : two.start()]
                yield f"{text[: one.start()]}{other}{between}{name}{text[two.end() :]}"


def _of_the_passage(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages)
    present = _named(material, there)
    for name in _named(material, claim.text):
        person = name in material.people
        pool = [each for each in present if (each in material.people) == person]
        other = _another(rng, pool, name, folded(claim.text))
        if other and name in there:
            yield _put(claim.text, name, other)


NAMES = (
    Operator("name from elsewhere", "novel token", _prose(_from_elsewhere), MOST),
    Operator("name from outside", "novel token", _prose(_from_outside), MOST),
    Operator("names exchanged", "in-passage swap", _prose(_exchanged), MOST),
    Operator("name of the passage", "in-passage swap", _prose(_of_the_passage), MOST),
)
