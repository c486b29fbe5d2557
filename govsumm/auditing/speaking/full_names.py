"""Who in the lists is meant by a short form of a name: "Dr. Leparo", "H. Vandermeer"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from govsumm.lexicon import lists
from govsumm.reading.people.surname_first import forename_first
from govsumm.records import Person

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W\d_]))*(?:(?<=[^\W_]{2})\.)?")
_ABBREVIATED = re.compile(r"^.{2,5}\.$")
"""A title: Alh., Engr."""


class _Bearer(NamedTuple):
    """Somebody who bears a surname: their full name, and the words of their names and posts."""

    name: str
    words: frozenset[str]


class FullNames:
    """The people of a draft by their surnames, which stand first or last."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._known: dict[str, str] = {}
        self._bearers: dict[str, list[_Bearer]] = defaultdict(list)
        self._asked: dict[str, dict[str, list[_Bearer]]] = {}
        """Those of a surname that was asked for, `_by_word`: many may have one."""
        for each in people:
            self._known |= dict.fromkeys((each.name, *each.also), each.name)
            forms = [words for form in (each.name, *each.also) if (words := _names(form))]
            others = [word for words in (*forms, *map(_names, each.posts)) for word in words]
            bearer = _Bearer(each.name, frozenset(others))
            ends = {word for words in forms for word in (words[0], words[-1])}
            for surname in filter(_no_initial, ends):
                self._bearers[surname].append(bearer)

    def of(self, name: str) -> str | None:
        """The full name of the one person whom a form of it can mean, or None.

        What stands before the surname is a title, a post, a name of theirs or an initial of one.
        """
        if name in self._known:
            return self._known[name]
        words = [word for word in _names(name) if not _ABBREVIATED.search(word)]
        if not words:
            return None
        meant = (each for each in self._near(words) if _fits(words[:-1], each.words))
        found = list(islice(meant, 2))
        return found[0].name if len(found) == 1 else None

    def exactly(self, name: str) -> str | None:
        """Whose full name, or further form, a name is as printed."""
        return self._known.get(name)

    def _near(self, words: list[str]) -> list[_Bearer]:
        """Those of a surname who may have the first word before it that is no title."""
        word = next((each for each in words[:-1] if each not in _titles()), "")
        keys = (word,) if not word else (f"{word}.",) if len(word) == 1 else (word, word[0])
        surname = words[-1]
        if surname not in self._asked:
            self._asked[surname] = _by_word(self._bearers.get(surname, ()))
        return [each for key in keys for each in self._asked[surname].get(key, ())]


def _by_word(bearers: Iterable[_Bearer]) -> dict[str, list[_Bearer]]:
    """Those of a surname by another of their words, the first letter of one, or nothing."""
    found: dict[str, list[_Bearer]] = {}
    for each in bearers:
        for key in {"", *each.words, *[f"{word[0]}." for word in each.words]}:
            found.setdefault(key, []).append(each)
    return found


def _no_initial(word: str) -> bool:
    """Whether a word is more than an initial: "A traffic survey" names no A Quill."""
    return len(word) > 1 or not word.isascii()


def _fits(words: list[str], theirs: frozenset[str]) -> bool:
    """Whether all words before a surname may be somebody's."""
    return all(word in theirs or word in _titles() or _is_initial(word, theirs) for word in words)


def _is_initial(word: str, names: frozenset[str]) -> bool:
    """Whether a word is an initial of one of some names, or has one of them for an initial."""
    return any(1 in (len(word), len(each)) and word[0] == each[0] for each in names)


def _names(name: str) -> list[str]:
    """The words of a name, the surname last, without what follows a comma, in lower case."""
    first = forename_first(name).split(",", maxsplit=1)[0]
    return [word.lower() for word in _WORD.findall(first)]


@cache
def _titles() -> frozenset[str]:
    known = lists("posts")
    return frozenset(word for name in ("honorifics", "heads", "modifiers") for word in known[name])
