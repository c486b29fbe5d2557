"""Whom "he" and "she" cannot mean: by the titles that a text prints before names."""

from __future__ import annotations

from govsumm.auditing.words.lazily import lazily
from govsumm.reading.phrasing import Worded, first_words, phrase_set
from govsumm.reading.spanned_words import beginning

_TITLED = Worded(
    r"\b(?P<title>(?i:{people.female,male}))\b\.?\s+"
    r"(?P<name>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3})"
)
_SHE = frozenset({"she", "her", "hers"})
_HE = frozenset({"he", "him", "his"})


def titles_by(pronoun: str) -> tuple[frozenset[str], frozenset[str]]:
    """The titles of those alone whom a pronoun, the first word of a subject, means; and of those
    whom it does not mean.
    """
    first = "".join(pronoun.lower().split()[:1])
    women, men = phrase_set("people", "female"), phrase_set("people", "male")
    if first in _SHE:
        return women, men
    return (men, women) if first in _HE else (frozenset(), frozenset())


class Titles:
    """The titles of a text that tell men from women."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, surname: str) -> frozenset[str]:
        """Those that it prints before a name with this word."""
        return self._by_word.get(surname.casefold(), frozenset())

    @lazily
    def _by_word(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        words, text = first_words("people", "female", "male"), self._text
        for hit in beginning(words, _TITLED, text, 0, len(text)):
            for word in hit["name"].split():
                found.setdefault(word.casefold(), set()).add(hit["title"].lower())
        return {word: frozenset(titles) for word, titles in found.items()}
