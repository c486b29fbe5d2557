"""What an English report tracks by its wording: quoted slogans, set formulas, named schemes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, Gated, Grouped, grouped
from govsumm.reading.invoked.listed import gated, one_of
from govsumm.reading.invoked.nominals import begun, extended, phrase
from govsumm.reading.invoked.overlaps import first_come
from govsumm.reading.invoked.quotations import quoted
from govsumm.reading.invoked.schemes import scheme_words, schemes
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
    text, words = sentence.text, sentence.word_set
    found = list(quoted(text))
    for rule in _rules().of(words):
        found += rule(text, words)
    if not found:
        return []
    return [(sentence.start + a, sentence.start + b) for a, b in first_come(found)]


@cache
def _rules() -> Cued[Callable[[str, frozenset[str]], Iterator[Span]]]:
    """The rules, each with words of which it needs one."""
    runs = frozenset(word for each in _runs() for word in each.gate)
    return Cued(
        (
            (_formulas, runs | frozenset(_formula().patterns)),
            (_counted, _counted_pattern().gate | _practical().gate),
            (_headed, _heads().gate | _aims().gate),
            (schemes, scheme_words()),
        )
    )


def _formulas(text: str, words: frozenset[str]) -> Iterator[Span]:
    for found in _formula().find(text, words):
        yield found.span()
    for pattern in _runs():
        for found in pattern.find(text, words):
            yield found.span()


def _counted(text: str, words: frozenset[str]) -> Iterator[Span]:
    for pattern in (_counted_pattern(), _practical()):
        for found in pattern.find(text, words):
            yield found.span("name")


def _headed(text: str, words: frozenset[str]) -> Iterator[Span]:
    for found in _heads().find(text, words):
        of = found[0].endswith((" of", " for"))
        start = found.start()
        if text[start - 1 : start] == "-":  # "three-year action"
            start = text.rfind(" ", 0, start) + 1
            start += text[start] in _MARKS
        start = start if of else begun(text, start)
        if of and begun(text, start, 1) < start:
            continue  # "the coordination mechanism of ...": any mechanism
        end = extended(text, found.end(), 10)
        if len(text[start:end].split()) > 2:
            yield start, end
    for found in _aims().find(text, words):
        yield found.span("aim")


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
def _counted_pattern() -> Gated:
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
        rf"\b{_one_of('building')}\s+(?:into\s+)?an?\s+(?P<aim>(?:[\w-]+\s+){{0,5}}?"
        rf"{_one_of('aims')}\b(?:\s+(?:of|in|for)\s+(?:the\s+)?\w+)?)",
        "aims",
        lower=True,
    )
