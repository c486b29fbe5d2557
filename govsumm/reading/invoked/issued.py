"""Papers that an English report cites by their year or issuer, and meetings by their day.

"The 2022 county transport plan", "the circular of the province on sand", "the previous meeting
held on May 4": no name in capitals says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.instruments import DATE
from govsumm.reading.invoked.listed import Rule, one_of
from govsumm.reading.invoked.nominals import extended, phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

_one_of = partial(one_of, "references")
_words = partial(phrase_set, "references")

_LATIN = re.compile("[a-z]+")
_TO_COME = re.compile(r"\s+(?:will|shall|is|are)\s+(?:be|being|going|due|expected|to)\b")
_IN_PLACE = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?[A-Z]\w+(?:[ -][A-Z]\w+)*")


def issued() -> tuple[Rule, ...]:
    """The rules for papers of a year, papers of an issuer, and meetings of another day."""
    return (
        (_of_a_year(), _papers),
        (_of_an_issuer(), _issuers),
        (_of_a_level(), _issuers),
        (_meeting(), _meetings),
    )


def _papers(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A paper of a year that there is: none that is still to come."""
    if not _TO_COME.match(text, found.end()):
        yield found.span("name")


def _issuers(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A paper with who issued it and what it is on; one on nothing is of no account."""
    end = extended(text, found.end(), 12)
    if end > found.end():
        yield found.start("name"), end


def _meetings(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A meeting of another day: neither one whose minutes are read, nor the one reported."""
    before = _LATIN.findall(re.split(r"[.;]\s", text[: found.start()])[-1].lower())
    if before[-1:] == ["the"]:
        before.pop()
    if before[-2:] == ["minutes", "of"] or not _words("holding").isdisjoint(before[-8:]):
        return
    if found["own"] is None and _words("recalling").isdisjoint(before[-6:]):
        return
    where = _IN_PLACE.match(text, found.end())
    yield found.start("name"), where.end() if where else found.end()


@cache
def _of_a_year() -> Gated:
    """The 2022 county transport plan; Council's 2023/24 Annual Budget."""
    kinds = lists("references")["year_papers"]
    stops = phrase(lists("references")["phrase_stops"])
    return Gated(
        Worded(
            r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|['’]s?)\s+"
            r"(?P<name>(?:19|20)\d\d(?:\s?[-/–]\s?\d\d(?:\d\d)?)?\s+"
            rf"(?:(?!{stops}\b)[\w’'-]+\s+){{0,5}}{phrase(kinds)}\b)",
        ),
        gate(kinds),
    )


@cache
def _of_an_issuer() -> Gated:
    """The letter from the Minister for Transport regarding; the circular of the province on."""
    kinds = lists("references")["issued_papers"]
    return Gated(
        Worded(
            rf"\b(?P<name>{phrase(kinds)}\s+(?:issued\s+by|of|from|by)\s+(?:the\s+)?"
            rf"(?:[A-Za-z][\w’'-]*\s+){{0,3}}?{_one_of('issuers')}(?:\s+(?:of|for)\s+(?:the\s+)?"
            rf"[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+){{0,3}})?)\s+{_one_of('on_topics')}(?=\s)"
        ),
        gate(kinds),
    )


@cache
def _of_a_level() -> Gated:
    """The state government circular on packaging."""
    kinds = lists("references")["level_papers"]
    return Gated(
        Worded(
            rf"\b(?P<name>{_one_of('issuing_levels')}\s+(?:[a-z]+\s+)?{phrase(kinds)})"
            rf"\s+{_one_of('on_topics')}(?=\s)"
        ),
        gate(kinds),
    )


@cache
def _meeting() -> Gated:
    """The previous meeting held on May 4; an executive meeting of the government on May 4."""
    kinds = lists("references")["cited_meetings"]
    held = r",?\s+(?:(?:which\s+was\s+|that\s+was\s+)?(?:held|passed|convened|took\s+place)\s+)?"
    body = r"(?:\s+of\s+(?:the\s+)?(?:[A-Za-z][\w’'-]*\s+){0,3}?[A-Za-z][\w’'-]*)?"
    return Gated(
        Worded(
            rf"\b(?P<name>(?:(?P<own>{_one_of('earlier')})|{_one_of('further_meetings')})\s+"
            rf"(?:\(\w+\)\s+)?(?:[\w-]+\s+){{0,2}}?{phrase(kinds)}{body}{held}(?:on|of|dated|dt)\.?\s+"
            rf"(?:the\s+)?{DATE})"
        ),
        gate(kinds),
    )
