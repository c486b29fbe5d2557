"""What must be true of words for them to be somebody's name, told once for everybody who is seen.

His Excellency                        a style without a name is nobody
Uisce Éireann, Nagar Palika           words that only bodies are called by
Red Cross, Ecological Environment     words of English alone, none of which is a given name
"a spokesperson for X", "X, which"    what the report itself treats as a body

Whoever has an honorific is somebody, and whoever has a post is, unless the report says otherwise:
no word is what no person is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.lexicon.english import is_english
from govsumm.reading.people.names import folded
from govsumm.reading.people.participation import Sighting
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading, kept

_WORD = r"[A-ZÀ-ÞĀ-ž][\w’'-]+"
_NAME = rf"{_WORD}(?: (?:of |na |de |la |del |& )?{_WORD}){{1,4}}"
_VERBS = "is|are|was|were|has|have|had|will|to|said|and|or|for|in|on|which|that|would|could|should"
_TREATED = Worded(
    rf"\b(?i:{{people.speaks_for}}) (?:for|from|of) (?:the )?(?P<served>{_NAME})"
    rf"|\b[Tt]he (?P<the>{_NAME})(?=[,.;:)]|\s+(?:{_VERBS})\b)"
    rf"|(?P<which>{_NAME})(?=, which\b| (?:Ltd|Limited|plc|PLC|Inc|LLC|GmbH)\b)"
)
"""Words that a report treats as a body: "a spokesperson for X", "the X is", "X, which"."""
_OTHERS = Worded(r",? and other (?:\w+ )?(?:{people.other_bodies})\b")
_STOP = re.compile(r"[.!?;\n]")
_PIECE = re.compile(rf"[^A-ZÀ-ÞĀ-ž(]*(?P<name>{_NAME})\s*$")
"""One of a list of bodies; "ADC (General) Jo Roe" in such a list has a post, and is none."""
LONGEST = 300
"""So much before "and other departments" may be a list of bodies, in code points."""
_HONOURED = Worded(
    rf"\b(?i:{{posts.honorifics}})\.?\s+(?P<name>{_WORD}(?:\s(?:[a-z]{{2,3}} )?{_WORD}){{0,3}})"
)
_LATIN = re.compile("[A-Za-zÀ-ɏ]")


def only_somebody(reading: Reading, sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """The sightings of people and of groups, without those of what is nobody."""
    seen = [(each, _printed(reading, each)) for each in sightings]
    posted = {name for each, name in seen if each.posts}
    nobody: dict[str, bool] = {}
    for each, name in seen:
        if name not in nobody:
            known = name in posted
            nobody[name] = bool(_LATIN.match(name)) and _is_nobody(reading, name, posted=known)
        if each.group or not nobody[name]:
            yield each


def _is_nobody(reading: Reading, name: str, *, posted: bool) -> bool:
    """Whether a name is none; `posted` says that a post stands beside it somewhere."""
    words = [word.strip(".,").lower() for word in name.replace("-", " ").split()]
    if phrase_set("people", "styles_alone").issuperset(words):
        return True
    treated = folded(name) in _bodies(reading)
    if not (treated or means_nobody(words, posted=posted)):
        return False
    return _honoured(reading).isdisjoint((folded(name), folded(words[-1])))


def means_nobody(words: list[str], *, posted: bool) -> bool:
    """Whether words in lower case are what no person is called, by what they mean."""
    if len(words) < 2:
        return words[0] in _lasts()
    if not phrase_set("people", "body_words").isdisjoint(words):
        return True
    known = phrase_set("people", "surnames", "given_english")
    if words[-1] in phrase_set("people", "thing_surnames", "office_surnames"):
        known |= phrase_set("people", "given_names")  # "Bob Town"
    if posted or words[0] in known or any(len(word) == 1 for word in words):
        return False
    return words[-1] in _lasts() or all(map(_is_english, words))


@cache
def _lasts() -> frozenset[str]:
    return phrase_set("people", "body_lasts")


def _is_english(word: str) -> bool:
    return is_english(word) or word in phrase_set("people", "body_lands")


@kept
def _honoured(reading: Reading) -> frozenset[str]:
    """The names that stand behind an honorific, and their last words, folded."""
    names = [hit["name"] for hit in _HONOURED.finditer(reading.text)]
    return frozenset(folded(part) for name in names for part in (name, name.split()[-1]))


@kept
def _bodies(reading: Reading) -> frozenset[str]:
    """What a text treats as a body, folded."""
    found: set[str] = set()
    for hit in _TREATED.finditer(reading.text):
        name = hit[hit.lastgroup or 0]
        place = hit["the"] and name.split()[0].lower() in phrase_set("people", "given_english")
        found |= set() if place else {folded(name)}  # "the Rose Marsh" may be a marsh
    for hit in _OTHERS.finditer(reading.text):
        found |= set(_listed(reading.text, hit.start()))
    return frozenset(found)


def _listed(text: str, end: int) -> Iterator[str]:
    """What stands in the list that ends at a place, each folded."""
    start = max(0, end - LONGEST)
    *_, sentence = _STOP.split(text[start:end])
    for piece in re.split(r", | and ", sentence):
        if hit := _PIECE.match(piece):
            yield folded(hit["name"])


def _printed(reading: Reading, sighting: Sighting) -> str:
    return " ".join(reading.text[slice(*sighting.name)].split())
