"""What an English report tracks by its wording: quoted slogans, named schemes, set formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.nominals import begun, extended, phrase
from govsumm.reading.overlaps import first_come
from govsumm.reading.quotations import quoted
from govsumm.reading.sentences import Reading, Sentence
from govsumm.reading.slogans_chinese import chinese_slogans

Span = tuple[int, int]
"""[start, end) in the report, in code points."""

_AFTER = re.compile(r"[ \n]([^\W_]+(?: ?-[^\W_]+|['’]\w+)*)")


def slogans(reading: Reading) -> tuple[Span, ...]:
    """The names of programmes in a report's body, in order; ends are exclusive."""
    found: list[Span] = []
    for sentence in reading.body:
        if sentence.han:
            found += chinese_slogans(sentence)
        else:
            found += _english(sentence)
    return tuple(sorted(set(found)))


def _english(sentence: Sentence) -> list[Span]:
    """The longest of what the rules find, none inside another."""
    text, words = sentence.text, frozenset(sentence.words)
    found = list(quoted(text))
    for rule in (_formulas, _counted, _headed, _capitals):
        found += rule(text, words)
    return [(sentence.start + a, sentence.start + b) for a, b in first_come(found)]


def _formulas(text: str, words: frozenset[str]) -> Iterator[Span]:
    for found in _formula().find(text, words):
        yield found.span()
    for pattern in _runs():
        for found in pattern.find(text, words):
            yield found.span()


def _counted(text: str, words: frozenset[str]) -> Iterator[Span]:
    for found in _counted_pattern().find(text, words):
        yield found.span("name")


def _headed(text: str, words: frozenset[str]) -> Iterator[Span]:
    for found in _heads().find(text, words):
        of = found[0].endswith((" of", " for"))
        start = found.start()
        if text[start - 1 : start] == "-":  # "three-year action"
            start = text.rfind(" ", 0, start) + 1
        start = start if of else begun(text, start)
        if of and begun(text, start, 1) < start:
            continue  # "the coordination mechanism of ...": any mechanism
        end = extended(text, found.end(), 10)
        if len(text[start:end].split()) > 2:
            yield start, end
    for found in _aims().find(text, words):
        yield found.span("aim")


def _capitals(text: str, words: frozenset[str]) -> Iterator[Span]:
    for found in _schemes().find(text, words):
        start = begun(text, found.start(), 8, capitals=True)
        after = _AFTER.match(text, found.end())
        if start < found.start() and not (after and after[1] in _set(("scheme_parts",))):
            yield start, found.end()
    for found in _named().find(text, words):
        first, *rest = found[0].split()
        if first not in _set(("operations",)) or _set(("scheme_parts",)).isdisjoint(rest):
            yield found.span()
    yield from _small_schemes(text, words)


def _small_schemes(text: str, words: frozenset[str]) -> Iterator[Span]:
    """A name in capitals with its class noun: "the Sakala scheme"."""
    for found in _small().find(text, words):
        start = begun(text, found.start(), 5, capitals=True)
        named = text[start : found.start()].split()
        opens = start == 0 or text[start - 2 : start] in (". ", "; ")
        if len(named) > opens and any(
            each not in _set(("no_schemes",)) and each[0].isupper() for each in named
        ):
            yield start, found.end()


@cache
def _set(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in lists("programmes")[name])


def _gated(pattern: str, *names: str, lower: bool = False) -> Gated:
    """A pattern of which each match holds a phrase of one of the lists named."""
    phrases = [each for name in names for each in lists("programmes")[name]]
    return Gated(re.compile(pattern), gate(phrases, plural=True), lower)


def _one_of(name: str) -> str:
    return phrase(lists("programmes")[name])


@cache
def _formula() -> Gated:
    return _gated(rf"\b{_one_of('formulas')}\b", "formulas", lower=True)


@cache
def _runs() -> tuple[Gated, ...]:
    heads = _one_of("run_heads")
    return tuple(
        _gated(
            rf"\b(?:{heads}\s+)?{_one_of(name)}(?:(?:,|\s+and|,\s+and)\s+{_one_of(name)})+\b",
            name,
            lower=True,
        )
        for name in ("run_sharing", "run_governing", "run_quality")
    )


@cache
def _counted_pattern() -> Gated:
    counted = rf"(?P<name>{_one_of('numbers')}\s+(?:[a-z]+\s+)?{_one_of('counted')})"
    return _gated(rf"\b(?:the|our|these|all)\s+{counted}\b", "counted")


@cache
def _heads() -> Gated:
    return _gated(rf"\b{_one_of('heads')}\b", "heads", lower=True)


@cache
def _aims() -> Gated:
    return _gated(
        rf"\b{_one_of('building')}\s+(?:into\s+)?an?\s+(?P<aim>(?:[\w-]+\s+){{0,5}}?"
        rf"{_one_of('aims')}\b(?:\s+(?:of|in|for)\s+(?:the\s+)?\w+)?)",
        "aims",
        lower=True,
    )


@cache
def _schemes() -> Gated:
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
