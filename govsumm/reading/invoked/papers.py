"""Papers, inspections and experiences of a higher level that an English report names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.listed import Rule, gated, one_of, whole
from govsumm.reading.invoked.nominals import begun, extended
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

_gated = partial(gated, "references")
_words = partial(phrase_set, "references")
_one_of = partial(one_of, "references")

_DOCUMENT = Gated(
    re.compile(
        r"(?:(?:[A-Z]\w+\s+){1,4}[A-Z]\w+['’]s\s+)?\b[Dd]ocument\s+No\.?\s?\d+(?:\s+of\s+\d{4})?"
    ),
    frozenset({"document"}),
)
_CONFERENCE = Gated(
    re.compile(r"\bCentral\s+(?:[A-Z]\w+\s+){1,5}Conference\b"), frozenset({"conference"})
)


def inspections_and_papers() -> tuple[Rule, ...]:
    """The rules for inspections, documents, experiences and plans."""
    return (
        (_inspection(), _inspections),
        (_conveyed(), _inspections),
        (_paper(), _papers),
        (_quoted_paper(), _quoted_papers),
        (_experience(), _experiences),
        (_own_plan(), whole),
        (_DOCUMENT, whole),
        (_CONFERENCE, whole),
    )


def _inspections(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Inspections by a higher level, and what was conveyed of somebody's."""
    start, end = found.span("what")
    if (_words("phrase_stops") - {"and"}).isdisjoint(found["what"].lower().split()):
        yield start, extended(text, end, 10) if text.startswith(" of ", end) else end


def _papers(text: str, found: re.Match[str]) -> Iterator[Span]:
    """Documents by their title, but not those that the meeting itself passes."""
    if not _is_examined(text, found.start()):
        yield begun(text, found.start(), 6, capitals=True), extended(text, found.end(), 14)


def _quoted_papers(text: str, found: re.Match[str]) -> Iterator[Span]:
    if not _is_examined(text, found.start()) and not _draft().search(found[0]):
        yield found.span()


def _is_examined(text: str, at: int) -> bool:
    return _examining().search(text[max(0, at - 60) : at]) is not None


def _experiences(text: str, found: re.Match[str]) -> Iterator[Span]:
    """The experience of elsewhere."""
    if text[found.end() :][:1].isupper() or text.startswith("the ", found.end()):
        yield found.end(), extended(text, found.end() - 1, 8)


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
def _draft() -> re.Pattern[str]:
    """What marks a title as one that is still to be passed: "Measures (Draft)"."""
    return re.compile(rf"\(\s*{_one_of('draft_marks')}\b", re.IGNORECASE)


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
    return Gated(Worded(pattern), gate(lists("references")["owners"]) | quoted | owners)
