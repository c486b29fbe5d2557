"""Papers, inspections and experiences of a higher level that an English report names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.listed import gated, one_of
from govsumm.reading.invoked.nominals import begun, extended
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set

_gated = partial(gated, "references")
_words = partial(phrase_set, "references")
_one_of = partial(one_of, "references")

Words = frozenset[str]
"""The words of the text, in lower case."""

_DOCUMENT = Gated(
    re.compile(
        r"(?:(?:[A-Z]\w+\s+){1,4}[A-Z]\w+['’]s\s+)?\b[Dd]ocument\s+No\.?\s?\d+(?:\s+of\s+\d{4})?"
    ),
    frozenset({"document"}),
)
_CONFERENCE = Gated(
    re.compile(r"\bCentral\s+(?:[A-Z]\w+\s+){1,5}Conference\b"), frozenset({"conference"})
)


def inspections(text: str, words: Words) -> Iterator[Span]:
    """Inspections by a higher level, and what was conveyed of somebody's."""
    for pattern in (_inspection(), _conveyed()):
        for found in pattern.find(text, words):
            start, end = found.span("what")
            if not (_words("phrase_stops") - {"and"}).isdisjoint(found["what"].lower().split()):
                continue
            yield start, extended(text, end, 10) if text.startswith(" of ", end) else end


def papers(text: str, words: Words) -> Iterator[Span]:
    """Documents by their title, but not those that the meeting itself passes."""
    for found in _paper().find(text, words):
        if not _examining().search(text[max(0, found.start() - 60) : found.start()]):
            yield begun(text, found.start(), 6, capitals=True), extended(text, found.end(), 14)
    for found in _quoted_paper().find(text, words):
        if not _examining().search(text[max(0, found.start() - 60) : found.start()]):
            yield found.span()


def others(text: str, words: Words) -> Iterator[Span]:
    """The experience of elsewhere, a higher level's quoted plan, a numbered document."""
    for found in _experience().find(text, words):
        end = extended(text, found.end() - 1, 8)
        if text[found.end() :][:1].isupper() or text.startswith("the ", found.end()):
            yield found.end(), end
    for pattern in (_own_plan(), _DOCUMENT, _CONFERENCE):
        for found in pattern.find(text, words):
            yield found.span()


def gate_of(rule: Callable[[str, Words], Iterator[Span]]) -> Words:
    """The words of which a rule needs one."""
    patterns: dict[Callable[[str, Words], Iterator[Span]], tuple[Gated, ...]] = {
        inspections: (_inspection(), _conveyed()),
        papers: (_paper(), _quoted_paper()),
        others: (_experience(), _own_plan(), _DOCUMENT, _CONFERENCE),
    }
    return frozenset().union(*(each.gate for each in patterns[rule]))


@cache
def _paper() -> Gated:
    return _gated(rf"(?:(?<=the )|(?<=['’]s ))“?{_one_of('papers')}\b", "papers")


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
    what = (
        rf"(?P<what>{_one_of('conveyed')}(?=\s+of\s)"
        rf"|(?:[A-Z]\w+\s+){{0,5}}[A-Z]\w+['’]s\s+(?:[a-z]+\s+){{0,2}}{_one_of('conveyed')}\b)"
    )
    return _gated(rf"\b{_one_of('conveying')}\s+(?:the\s+)?{what}", "conveyed")


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
