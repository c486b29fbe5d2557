"""Verbs in the forms that reports print: stress, stresses, stressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.reading.phrasing import any_of


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in lists("claims")["irregular"])
    return {base: tuple(past) for base, *past in rows}


def forms(verb: str) -> Iterator[str]:
    """A verb in the third person and the past; `point out` is inflected in its first word.

    The base form is left out: "the state", "a note", "in order to" are no verbs.
    """
    head, *particle = verb.split()
    for form in (_third_person(head), *_irregular().get(head, (_past(head),))):
        yield " ".join((form, *particle))


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


@cache
def inflected(name: str) -> str:
    """`any_of` all forms of the verbs in a list of the section `claims`."""
    return any_of(form for verb in lists("claims")[name] for form in forms(verb))


@cache
def _only(name: str) -> re.Pattern[str]:
    return re.compile(inflected(name))


@lru_cache(maxsize=1024)
def is_one_of(name: str, verb: str) -> bool:
    """Whether a verb as printed is one of a list of the section `claims`."""
    return bool(_only(name).fullmatch(verb))
