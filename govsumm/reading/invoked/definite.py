"""Programmes that an English report takes for known without a name: "the empty homes scheme".

An article before a class noun with words of its own says that there is one; so do the years of a
plan, and the number of a festival.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.listed import Rule, gated, one_of, whole
from govsumm.reading.invoked.nominals import begun, extended, phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

_gated = partial(gated, "programmes")
_one_of = partial(one_of, "programmes")
_set = partial(phrase_set, "programmes")

_AFTER = re.compile(r"[ \n]([^\W_]+)")
_NUMBER = re.compile(r" (?!(?:19|20)\d\d\b)\d")
_SPAN = r"(?:19|20)\d\d\s?[-–—/]\s?(?:\d\d)?\d\d"
_YEARS = re.compile(rf"(?:\s+for)?,?\s+\(?{_SPAN}\b\)?")


def definite() -> tuple[Rule, ...]:
    """The rules for schemes that are known, plans with a span of years, and numbered festivals."""
    return ((_known(), _known_schemes), (_plan(), _plans), (_ahead(), whole), (_event(), whole))


def _known_schemes(text: str, found: re.Match[str]) -> Iterator[Span]:
    """What makes it one of a kind, and the class noun: "the new scheme" is any."""
    words = found["what"].split()
    while words and words[0].lower() in _set("no_modifiers"):
        words.pop(0)
    if not words or words[-1].lower() in _set("no_kinds" if len(words) == 1 else "no_pilots"):
        return
    if not is_part(text, found.end()):
        yield found.start("head") - len(" ".join(words)) - 1, found.end()


def is_part(text: str, at: int) -> bool:
    """Whether what follows a scheme makes something else of it: "the ICDS project director"."""
    after = _AFTER.match(text, at)
    part = after is not None and after[1].capitalize() in _set("scheme_parts")
    return part or _NUMBER.match(text, at) is not None


def _plans(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A plan with what it is for, and its span of years."""
    end = extended(text, found.end(), 12)
    years = _YEARS.search(text, found.end(), end + 14)
    if years and years.start() <= end:
        start = begun(text, found.start(), 6, capitals=found[0][0].isupper())
        if years.end() - start > len(found[0]) + len(years[0]):
            yield start, years.end()


@cache
def _known() -> Gated:
    """The empty homes scheme; the Ride-Along cadet program."""
    stops = phrase(lists("references")["phrase_stops"])
    return _gated(
        r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|['’]s?)\s"
        rf"(?P<what>(?:(?!{stops}\b)[\w’'-]+\s){{1,5}}?)(?P<head>{_one_of('known_schemes')})\b",
        "known_schemes",
    )


@cache
def _plan() -> Gated:
    return _gated(rf"\b{_one_of('spanning')}\b", "spanning")


@cache
def _ahead() -> Gated:
    """2025-2027 Peace and Order Plan."""
    return _gated(
        rf"\b{_SPAN}\s+(?:[A-Z]\w+\s+(?:(?:and|of|for)\s+)?){{1,8}}{_one_of('spanning')}\b",
        "spanning",
    )


@cache
def _event() -> Gated:
    """The 9th Delta Crafts Festival."""
    ordinals = phrase(tuple(each.capitalize() for each in lists("references")["ordinals"]))
    kinds = lists("programmes")["festivals"]
    return Gated(
        Worded(
            rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)|{ordinals})\s+(?:[A-Z][\w’'-]+\s+(?:(?:and|of)\s+)?)"
            rf"{{1,6}}{phrase(kinds)}\b"
        ),
        gate(kinds),
    )
