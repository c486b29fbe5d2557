"""Who is seen in passages, as what and with which posts, by the rules that read a report.

The audit asks what the rules saw (`reading/people`); only where they saw nothing, the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import LATIN
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.people.names import folded
from govsumm.reading.people.news import news_sightings
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.rolls import roll_sightings
from govsumm.reading.people.surname_first import forename_first
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading
from govsumm.records import FunctionName

_ABBREVIATED = re.compile(r"^(?:(?!Ste?\b)[A-Z][a-z]{1,6}\. ?)+(?=[A-Z])")
"""Whatever a title is short for: "Comm. Jo Doe". "St. John" may be a surname."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody seen: their name as printed, their part, their posts, the words that say so."""

    name: str
    function: FunctionName | None
    posts: tuple[str, ...]
    said: Span
    group: bool
    at: int
    """Where the name is printed."""


class Sightings:
    """Everybody seen in a report, by the passages that name them or say what they did."""

    def __init__(self, reading: Reading) -> None:
        self.all: tuple[Sighting, ...] = (
            *news_sightings(reading),
            *chinese_sightings(reading),
            *roll_sightings(reading),
        )
        self._by_passage: dict[int, list[Seen]] = {}
        self._at: dict[tuple[int, ...], tuple[Seen, ...]] = {}
        self.seen = tuple(_seen(reading.text, each) for each in self.all)
        for each, seen in zip(self.all, self.seen, strict=True):
            said, named = reading.cited(*each.said), reading.cited(*each.name)
            posted = (n for post in each.posts for n in reading.cited(*post))
            for number in {*said[:2], *said[-1:], *named, *posted}:
                self._by_passage.setdefault(number, []).append(seen)

    @lazily
    def turned(self) -> dict[str, str]:
        """The names printed with the surname first, by their words in either order, folded."""
        names = {each.name for each in self.seen}
        turned = {each: other for each in names if (other := forename_first(each)) != each}
        return {folded(form): name for name, other in turned.items() for form in (name, other)}

    def at(self, numbers: tuple[int, ...]) -> tuple[Seen, ...]:
        """Who is seen in passages, each sighting once."""
        if numbers not in self._at:
            naming = [number for number in numbers if number in self._by_passage]
            found = [each for number in naming for each in self._by_passage[number]]
            self._at[numbers] = tuple(dict.fromkeys(found))
        return self._at[numbers]


def _seen(text: str, each: Sighting) -> Seen:
    posts = tuple(" ".join(text[slice(*post)].split()) for post in each.posts)
    name = " ".join(text[slice(*each.name)].split())
    return Seen(name, each.function, posts, each.said, each.group, each.name[0])


@lru_cache(maxsize=4096)
def same(printed: str, forms: tuple[str, ...]) -> bool:
    """Whether a printed name means somebody of these names, the first of them in full.

    A part of a name may mean them; a longer one that only shares a word with a short form may not.
    """
    return any(_alike(printed, form, whole=form == forms[0]) for form in forms)


def _alike(printed: str, form: str, *, whole: bool) -> bool:
    first, second = folded(printed), folded(form)
    if first == second:
        return bool(first)
    if first[:1] > LATIN and min(len(first), len(second)) > 1:
        return first in second or second in first
    mine, theirs = _words(printed), _words(form)
    if not mine or not theirs:
        return False
    return mine <= theirs or (theirs <= mine and (whole or len(theirs) > 1))


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    """The words of a name, without titles and initials."""
    found = map(folded, _ABBREVIATED.sub("", name).replace("-", " ").split())
    titles = phrase_set("posts", "honorifics")
    return frozenset([word for word in found if len(word) > 1 and word not in titles])
