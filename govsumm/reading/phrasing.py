"""Patterns made of word lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from govsumm.lexicon import lists, words_of


@cache
def alternatives(section: str, *names: str) -> str:
    """The phrases of some lists of a section as one alternation, the longest first.

    White space in a phrase stands for any.
    """
    return any_of(phrase_set(section, *names))


def any_of(phrases: Iterable[str]) -> str:
    """Phrases as one alternation, the longest first, across any white space."""
    longest = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(map(re.escape, p.split())) for p in longest)


class Worded:
    """A pattern, most with phrases of lists in it, that is compiled when it is first used.

    `{claims.leads}` stands for the `alternatives` of a list, `{votes.yes,no}` for those of several.
    """

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    LISTED = re.compile(r"\{(\w+)\.(\w+(?:,\w+)*)\}")

    def __init__(self, form: str, flags: int = 0) -> None:
        self._form, self._flags = form, flags

    def __getattr__(self, method: str) -> Any:
        """A method of the pattern, which is from now on its own."""
        form = self.LISTED.sub(lambda hit: alternatives(hit[1], *hit[2].split(",")), self._form)
        compiled = re.compile(form, self._flags)
        for name in ("search", "match", "fullmatch", "findall", "finditer", "sub"):
            setattr(self, name, getattr(compiled, name))
        return getattr(compiled, method)


@cache
def first_words(section: str, *names: str) -> frozenset[str]:
    """The words that phrases of some lists begin with, to see quickly where there can be none."""
    return frozenset(
        words_of(phrase)[0] for phrase in phrase_set(section, *names) if words_of(phrase)
    )


@cache
def cue_words(section: str, *names: str) -> frozenset[str]:
    """One word of each phrase of some lists, a rare one if it can be: "second" of "no second"."""
    common = phrase_set("decisions", "common_words")
    found = set()
    for phrase in phrase_set(section, *names):
        words = words_of(phrase)
        found.update([word for word in words if word not in common][:1] or words[:1])
    return frozenset(found)


@cache
def phrase_set(section: str, *names: str) -> frozenset[str]:
    """One list of a section as a set, or several together."""
    return frozenset(phrase for name in names for phrase in lists(section)[name])
