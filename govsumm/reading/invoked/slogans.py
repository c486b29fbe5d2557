"""What an English report tracks by its wording: quoted slogans, set formulas, named schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, Gated, Grouped, grouped
from govsumm.reading.invoked.listed import Rule, gated, one_of, read_by, rules, whole
from govsumm.reading.invoked.nominals import begun, extended, phrase
from govsumm.reading.invoked.overlaps import first_come
from govsumm.reading.invoked.quotations import quoted
from govsumm.reading.invoked.schemes import scheme_rules
from govsumm.reading.invoked.slogans_chinese import chinese_slogans
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading, Sentence

_gated = partial(gated, "programmes")
_one_of = partial(one_of, "programmes")


_MARKS = "“\"‘'("


def slogans(reading: Reading) -> tuple[Span, ...]:
    """The names of programmes in a report's body, in order; ends are exclusive."""
    found: list[Span] = []
    for title in reading.titles:
        if not title.han:
            found += [(title.start + a, title.start + b) for a, b in quoted(title.text)]
    for sentence in reading.body:
        if sentence.han:
            found += chinese_slogans(sentence)
        else:
            found += _english(sentence)
    return tuple(sorted(set(found)))


def _english(sentence: Sentence) -> list[Span]:
    """The longest of what the rules find, none inside another."""
    found = [*quoted(sentence.text), *read_by(_rules(), sentence.text, sentence.word_set)]
    return [(sentence.start + a, sentence.start + b) for a, b in first_come(found)]


@cache
def _rules() -> Cued[Rule]:
    return rules(
        (_formula(), whole),
        *((each, whole) for each in _runs()),
        (_counted(), _named),
        (_practical(), _named),
        (_heads(), _headed),
        (_aims(), _named),
        *scheme_rules(),
    )


def _named(_text: str, found: re.Match[str]) -> Iterator[Span]:
    yield found.span("name")


def _headed(text: str, found: re.Match[str]) -> Iterator[Span]:
    """The name that ends in a head such as "action", or goes on behind it with "of"."""
    of = found[0].endswith((" of", " for"))
    start = found.start()
    if text[start - 1 : start] == "-":  # "three-year action"
        start = text.rfind(" ", 0, start) + 1
        start += text[start] in _MARKS
    start = start if of else begun(text, start)
    if of and begun(text, start, 1) < start:
        return  # "the coordination mechanism of ...": any mechanism
    end = extended(text, found.end(), 10)
    if len(text[start:end].split()) > 2:
        yield start, end


@cache
def _formula() -> Grouped:
    return grouped(lists("programmes")["formulas"], lambda some: rf"\b{phrase(some)}\b", lower=True)


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
def _counted() -> Gated:
    counted = rf"(?P<name>{_one_of('numbers')}\s+(?:[a-z]+\s+)?{_one_of('counted')})"
    return _gated(rf"\b(?:the|our|these|all)\s+{counted}\b", "counted")


@cache
def _practical() -> Gated:
    number = rf"(?:{_one_of('numbers')}|\d{{1,2}})"
    return _gated(
        rf"\b(?P<name>{number}\s+(?:major\s+|key\s+)?{_one_of('practical')})", "practical"
    )


@cache
def _heads() -> Gated:
    return _gated(rf"\b{_one_of('heads')}\b", "heads", lower=True)


@cache
def _aims() -> Gated:
    return _gated(
        rf"\b{_one_of('building')}\s+(?:into\s+)?an?\s+(?P<name>(?:[\w-]+\s+){{0,5}}?"
        rf"{_one_of('aims')}\b(?:\s+(?:of|in|for)\s+(?:the\s+)?\w+)?)",
        "aims",
        lower=True,
    )
