"""Patterns made of word lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, takewhile
from typing import Any

from govsumm.lexicon import lists, words_of


@cache
def alternatives(section: str, *names: str) -> str:
    """The phrases of some lists of a section as one alternation, the longest first.

    White space in a phrase stands for any.
    """
    return any_of(phrase_set(section, *names))


def any_of(phrases: Iterable[str]) -> str:
    """Phrases as one alternation, the longest first, across any white space.

    What several begin with stands once. It finds the same and takes a quarter of the time where
    case is ignored: there each alternative is entered before it can fail.
    """
    return _sharing(list(dict.fromkeys(map(_steps, _longest_first(phrases)))))


def each_of(section: str, *names: str) -> list[str]:
    """A pattern for each phrase of some lists of a section, the longest first."""
    return ["".join(_steps(each)) for each in _longest_first(phrase_set(section, *names))]


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))


_Steps = tuple[str, ...]
"""The characters of a phrase as patterns, white space as one."""


def _steps(phrase: str) -> _Steps:
    words = [tuple(map(re.escape, word)) for word in phrase.split()]
    return tuple(chain(*words[:1], *((r"\s+", *word) for word in words[1:])))


def _sharing(some: list[_Steps]) -> str:
    """Alternatives in their order; those that begin alike come with the first of them."""
    alike: dict[str, list[_Steps]] = {}
    for each in some:
        alike.setdefault(each[0].lower() if each else "", []).append(each)
    return "|".join(map(_begun_once, alike.values()))


def _begun_once(some: list[_Steps]) -> str:
    """Those that begin alike as one; where "May" and "may" do, each stays whole, in its order."""
    shared = sum(1 for _ in takewhile(lambda steps: len({*steps}) == 1, zip(*some, strict=False)))
    if len(some) == 1 or not shared:
        return "|".join(map("".join, some))
    rest = _sharing([each[shared:] for each in some])
    return f"{''.join(some[0][:shared])}(?:{rest})"


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
