"""Schemes, funds and plans that an English report names in capitals: "the Reed Bank Scheme"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated
from govsumm.reading.invoked.definite import definite, is_part
from govsumm.reading.invoked.listed import Rule, gated, one_of
from govsumm.reading.invoked.nominals import begun, extended, parted, phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set

_gated = partial(gated, "programmes")
_one_of = partial(one_of, "programmes")
_set = partial(phrase_set, "programmes")

_AFTER = re.compile(r"[ \n]([^\W_]+(?: ?-[^\W_]+|['’]\w+)*)")
_YEARS = re.compile(r",?\s+\(?\d{4}\s?[-–—]\s?\d{2,4}\)?")


def scheme_rules() -> tuple[Rule, ...]:
    """The rules for schemes, funds and plans by their names."""
    return (
        (_scheme(), _schemes),
        (_named(), _named_schemes),
        (_small(), _small_schemes),
        (_fund(), _funds),
        (_plan(), _passed_plans),
        (_years(), _year_plans),
        *definite(),
    )


def _schemes(text: str, found: re.Match[str]) -> Iterator[Span]:
    start = _begun(text, found.start(), 8)
    after = _AFTER.match(text, found.end())
    if start < found.start() and not (after and after[1] in _set("scheme_parts")):
        yield start, found.end()


def _named_schemes(_text: str, found: re.Match[str]) -> Iterator[Span]:
    first, *rest = found[0].split()
    if first not in _set("operations") or _set("scheme_parts").isdisjoint(rest):
        yield found.span()


def _funds(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Funds that have a name, and are no account of the budget."""
    start = begun(text, found.start(), 5, capitals=True)
    named = text[start : found.start()].split()
    if len(named) > 1 and _set("no_funds", "no_schemes").isdisjoint(named):
        yield start, found.end()


def _small_schemes(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A name in capitals with its class noun: "the Sakala scheme"."""
    start = _begun(text, found.start(), 5)
    named = text[start : found.start()].split()
    if is_part(text, found.end()) or (named and named[0].isdigit()):
        return  # "the ICDS project director", "112 CPWS schemes"
    opens = start == 0 or text[start - 2 : start] in (". ", "; ")
    if len(named) > opens and any(
        each not in _set("no_schemes") and each[0].isupper() for each in named
    ):
        yield start, found.end()


def _begun(text: str, head: int, limit: int) -> int:
    """Where the capitalised name before a head begins."""
    closing = _set("class_nouns", "small_schemes")
    return parted(text, begun(text, head, limit, capitals=True), head, closing)


def _passed_plans(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Plans of action that the meeting passes: its own programmes, with what they are for."""
    start = begun(text, found.start(), 8, capitals=True)
    if not _passing().search(text[max(0, start - 60) : start]):
        return
    end = extended(text, found.end(), 14)
    stop = _stopping().search(text, found.end(), end)
    end = stop.start() if stop else end
    years = _YEARS.search(text, found.end(), end + 12)
    if end > found.end() or start < found.start():
        yield start, years.end() if years else end


def _year_plans(text: str, found: re.Match[str]) -> Iterator[Span]:
    """The three-year action to root out fires: a class noun alone is no name."""
    aims = _AIM.match(text, found.end())
    if aims:
        yield found.start(), extended(text, aims.end(), 8)
    elif found["what"]:
        yield found.span()


_AIM = re.compile(r"\s+(?:to\s+[a-z]+|for|on|against)\b")


@cache
def _years() -> Gated:
    """Three-year action; five-year hazard mitigation plan."""
    numbers = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|\d{1,2})"
    what = r"(?P<what>(?:(?!and\b|or\b|of\b|the\b)[a-z]+\s+){1,4}?)?"
    return _gated(
        rf"\b{numbers}-[Yy]ear\s+{what}{_one_of('year_plans')}(?:\s+plan)?\b",
        "year_plans",
        lower=True,
    )


@cache
def _plan() -> Gated:
    return _gated(rf"\b{_one_of('passed_plans')}\b", "passed_plans")


@cache
def _stopping() -> re.Pattern[str]:
    """Where the meeting goes on to what it did next."""
    return re.compile(rf",?\s+and\s+{phrase(lists('programmes')['plan_verbs'])}\b")


@cache
def _passing() -> re.Pattern[str]:
    verbs = phrase(lists("programmes")["plan_verbs"])
    return re.compile(rf"\b{verbs}\s+(?:[\w’']+\s+){{0,4}}[“\"]?$", re.IGNORECASE)


@cache
def _fund() -> Gated:
    return _gated(rf"(?<=\s){_one_of('funds')}\b", "funds")


@cache
def _scheme() -> Gated:
    return _gated(rf"\b{_one_of('schemes')}s?\b", "schemes")


@cache
def _small() -> Gated:
    return _gated(rf"(?<=\s){_one_of('small_schemes')}s?\b", "small_schemes")


@cache
def _named() -> Gated:
    return _gated(
        rf"\b{_one_of('named_schemes')}\b"
        rf"|\b{_one_of('operations')}\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?\b",
        "named_schemes",
        "operations",
    )
