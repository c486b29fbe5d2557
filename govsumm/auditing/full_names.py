"""Who in the lists is meant by a short form of a name: "Dr. Leparo", "H. Vandermeer"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from govsumm.lexicon import lists
from govsumm.records import Person

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W\d_]))*(?:(?<=[^\W_]{2})\.)?")
_ABBREVIATED = re.compile(r"^.{2,5}\.$")
"""A title: Alh., Engr."""


class FullNames:
    """The people of a draft by their surnames, which stand first or last."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._known: dict[str, str] = {}
        self._bearers: dict[str, list[Person]] = defaultdict(list)
        for each in people:
            self._known |= dict.fromkeys((each.name, *each.also), each.name)
            for surname in {
                word
                for form in (each.name, *each.also)
                if (words := _names(form))
                for word in (words[0], words[-1])
            }:
                self._bearers[surname].append(each)

    def of(self, name: str) -> str | None:
        """The full name of the one person whom a form of it can mean, or None.

        What stands before the surname is a title, a post, a name of theirs or an initial of one.
        """
        if name in self._known:
            return self._known[name]
        words = [word for word in _names(name) if not _ABBREVIATED.search(word)]
        bearers = self._bearers.get(words[-1], ()) if words else ()
        meant = [each for each in bearers if _fits(words[:-1], each)]
        return meant[0].name if len(meant) == 1 else None


def _fits(words: list[str], person: Person) -> bool:
    """Whether all words before a surname may be somebody's."""
    theirs = {word for form in (person.name, *person.also) for word in _names(form)}
    theirs.update(word for post in person.posts for word in _names(post))
    return all(word in theirs or word in _titles() or _is_initial(word, theirs) for word in words)


def _is_initial(word: str, names: set[str]) -> bool:
    """Whether a word is an initial of one of some names, or has one of them for an initial."""
    return any(1 in (len(word), len(each)) and word[0] == each[0] for each in names)


def _names(name: str) -> list[str]:
    """The words of a name, without what follows a comma, in lower case."""
    return [word.lower() for word in _WORD.findall(name.split(",", maxsplit=1)[0])]


@cache
def _titles() -> frozenset[str]:
    known = lists("posts")
    return frozenset(word for name in ("honorifics", "heads", "modifiers") for word in known[name])
