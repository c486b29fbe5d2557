"""Higher meetings, doctrines, instructions and plans that an English report invokes by formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.nominals import begun, extended, phrase

Span = tuple[int, int]
"""[start, end) in the text, in code points."""
Words = frozenset[str]
"""The words of the text, in lower case."""

_ARTICLE = re.compile(r"(?:the|a|an|of|all|our|on|in|by)\s+", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?:of\s+)?(?:the\s+(?:spirit|deployment)s?\s+of\s+)?(?=the\b|[A-Z])")
_COMMA = re.compile(r",\s+(?=the\b)")
_LATIN = re.compile("[a-z]+")
_DOCUMENT = Gated(
    re.compile(
        r"(?:(?:[A-Z]\w+\s+){1,4}[A-Z]\w+['’]s\s+)?\b[Dd]ocument\s+No\.?\s?\d+(?:\s+of\s+\d{4})?"
    ),
    frozenset({"document"}),
)
_CONFERENCE = Gated(
    re.compile(r"\bCentral\s+(?:[A-Z]\w+\s+){1,5}Conference\b"), frozenset({"conference"})
)


def doctrines(text: str, words: Words) -> Iterator[Span]:
    """What a sentence invokes, without articles; spans may overlap."""
    for rule in _RULES:
        for start, end in rule(text, words):
            found = _ARTICLE.match(text, start, end)
            yield found.end() if found else start, end


def _spirits(text: str, words: Words) -> Iterator[Span]:
    """What "the spirit of" and its like are followed by, the members of a list apart."""
    for found in _spirit().find(text, words):
        spirit = found["head"].lower().endswith(("spirit", "spirits", "principles"))
        before = _LATIN.findall(text[max(0, found.start() - 50) : found.start()].lower())
        if not spirit and _words("invoking").isdisjoint(before[-6:]):
            continue
        start = found.end()
        for _ in range(4):
            end = extended(text, start - 1, 16)
            if end <= start:
                break
            joint = _AND.match(text, end) or (_next_gathering(text, end) if spirit else None)
            if joint and not spirit:
                end = extended(text, joint.end() - 1, 6)  # "of the Committee and the Council"
                joint = None
            if _weighty(text[start:end]):
                yield start, end
            if not joint:
                break
            start = joint.end()


def _next_gathering(text: str, end: int) -> re.Match[str] | None:
    """The comma before the next of a list of meetings."""
    joint = _COMMA.match(text, end)
    if joint:
        following = _LATIN.findall(text[joint.end() : extended(text, joint.end() - 1, 16)].lower())
        if not _words("gatherings").isdisjoint(following):
            return joint
    return None


def _weighty(named: str) -> bool:
    """Whether what a spirit is of is a body, a meeting, a document; no "spirit of struggle"."""
    words = set(_LATIN.findall(named.lower()))
    return any(char.isupper() or char.isdigit() for char in named) or not (
        _words("gatherings").isdisjoint(words) and _words("levels").isdisjoint(words)
    )


def _authorities(text: str, words: Words) -> Iterator[Span]:
    """Important expositions, instructions, decisions: with whose they are, and on what."""
    for found in _authority().find(text, words):
        yield found.start(), extended(text, found.end(), 14)


def _sessions(text: str, words: Words) -> Iterator[Span]:
    """Plenary sessions and congresses that have a number, and five-year plans."""
    for found in _session().find(text, words):
        of = text.startswith(" of", found.end())
        yield found.start(), extended(text, found.end(), 8) if of else found.end()


def _teachings(text: str, words: Words) -> Iterator[Span]:
    """Doctrines by their set names."""
    for found in _doctrine().find(text, words):
        carried = text.startswith((" on ", " of "), found.end())
        yield found.start(), extended(text, found.end(), 12) if carried else found.end()


def _events(text: str, words: Words) -> Iterator[Span]:
    for found in _event().find(text, words):
        yield found.span()


def _principles(text: str, words: Words) -> Iterator[Span]:
    for found in _principle().find(text, words):
        end = extended(text, found.end() - 1, 10)
        if end > found.end():
            yield found.start(), end


def _inspections(text: str, words: Words) -> Iterator[Span]:
    """Inspections by a higher level, and what was conveyed of somebody's."""
    for pattern in (_inspection(), _conveyed()):
        for found in pattern.find(text, words):
            start, end = found.span("what")
            if not (_words("phrase_stops") - {"and"}).isdisjoint(found["what"].lower().split()):
                continue
            yield start, extended(text, end, 10) if text.startswith(" of ", end) else end


def _papers(text: str, words: Words) -> Iterator[Span]:
    """Documents by their title, but not those that the meeting itself passes."""
    for found in _paper().find(text, words):
        if not _examining().search(text[max(0, found.start() - 60) : found.start()]):
            yield begun(text, found.start(), 6, capitals=True), extended(text, found.end(), 14)
    for found in _quoted_paper().find(text, words):
        if not _examining().search(text[max(0, found.start() - 60) : found.start()]):
            yield found.span()


def _others(text: str, words: Words) -> Iterator[Span]:
    """The experience of elsewhere, a higher level's quoted plan, a numbered document."""
    for found in _experience().find(text, words):
        end = extended(text, found.end() - 1, 8)
        if text[found.end() :][:1].isupper() or text.startswith("the ", found.end()):
            yield found.end(), end
    for pattern in (_own_plan(), _DOCUMENT, _CONFERENCE):
        for found in pattern.find(text, words):
            yield found.span()


_RULES = (
    _spirits,
    _authorities,
    _sessions,
    _teachings,
    _events,
    _principles,
    _inspections,
    _papers,
    _others,
)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lists("references")[name])


def _gated(pattern: str, *names: str, lower: bool = False) -> Gated:
    """A pattern of which each match holds a phrase of one of the lists named."""
    phrases = [each for name in names for each in lists("references")[name]]
    return Gated(re.compile(pattern), gate(phrases, plural=True), lower)


def _one_of(name: str) -> str:
    return phrase(lists("references")[name])


@cache
def _spirit() -> Gated:
    pattern = rf"\b(?P<head>{_one_of('spirits')})\s+(?:made\s+by|of)\s+(?=\S)"
    return _gated(pattern, "spirits", lower=True)


@cache
def _authority() -> Gated:
    owner = r"(?:[A-Z][\w.]+\s+){1,5}?(?:[A-Z][\w.]*['’]s)\s+(?:series\s+of\s+)?"
    pattern = rf"(?:{owner})?(?<!\w){_one_of('authorities')}(?:\s+made\s+by|\b)"
    return _gated(pattern, "authorities")


@cache
def _session() -> Gated:
    ordinal = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_one_of('ordinals')})"
    pattern = (
        rf"(?:\bthe\s+party['’]s\s+|\bparty['’]s\s+)?[“\"]?\b{ordinal}[”\"]?\s+(?:cpc\s+)?"
        rf"{_one_of('sessions')}s?\b[”\"]?"
    )
    return _gated(pattern, "sessions", lower=True)


@cache
def _doctrine() -> Gated:
    return _gated(rf"[“\"]?\b{_one_of('doctrines')}[”\"]?", "doctrines", lower=True)


@cache
def _event() -> Gated:
    heads = _one_of("events")
    pattern = rf"(?:\b[\w-]+\s)?\b{heads}\b(?:\s+and\s+(?:the\s+)?{heads}\b)?"
    return _gated(pattern, "events", lower=True)


@cache
def _principle() -> Gated:
    pattern = rf"(?<!guiding )\b{_one_of('principles')}\s+(?=[a-z])"
    return _gated(pattern, "principles", lower=True)


@cache
def _paper() -> Gated:
    return _gated(rf"(?<=the )“?{_one_of('papers')}\b", "papers")


@cache
def _quoted_paper() -> Gated:
    kinds = _one_of("quoted_papers")
    pattern = (
        rf"“(?:[\w'’-]+\s+){{0,8}}?{kinds}\b[^“”\n]{{0,80}}”"
        rf"|\"(?:[\w'’-]+\s+){{0,8}}?{kinds}\b[^\"\n]{{0,80}}\""
    )
    return _gated(pattern, "quoted_papers")


@cache
def _examining() -> re.Pattern[str]:
    return re.compile(rf"\b{_one_of('examining')}\b[^.;]*$", re.IGNORECASE)


@cache
def _inspection() -> Gated:
    heads = _one_of("inspections")
    pattern = rf"\b(?P<what>{_one_of('inspectors')}\s+(?:(?!{heads}\b)[a-z]+\s+){{0,5}}?{heads})\b"
    return _gated(pattern, "inspections")


@cache
def _conveyed() -> Gated:
    what = rf"(?P<what>{_one_of('conveyed')})(?=\s+of\s)"
    return _gated(rf"\b{_one_of('conveying')}\s+the\s+{what}", "conveyed")


@cache
def _experience() -> Gated:
    return _gated(rf"\b{_one_of('experiences')}\s+", "experiences", lower=True)


@cache
def _own_plan() -> Gated:
    pattern = (
        rf"\b{_one_of('owners')}\s+(?:“[^“”\n]{{3,60}}”|\"[^\"\n]{{3,60}}\")"
        rf"(?:\s+{_one_of('own_plans')}\b|(?=\s+as\b)|(?=[,.;]))"
    )
    quoted = frozenset({"city", "county", "province", "state", "country", "nation"})
    owners = {f"{each}{mark}s" for each in quoted for mark in "'’"}
    return Gated(re.compile(pattern), gate(lists("references")["owners"]) | quoted | owners)
