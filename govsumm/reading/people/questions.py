"""Who asks and who answers where a report prints questions and answers, line by line.

Q. (Ida Moe, resident) Who pays?       somebody in brackets behind the mark, or named "from ..."
A: That is open. — Vandermeer          somebody signs an answer
Fadel: We would.                       a speaker's label beside such lines, of somebody named
問（議員麻志豪）：……                     the same in Chinese
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.people.introduced import introduced
from govsumm.reading.people.known_people import Known
from govsumm.reading.people.news import news_sightings
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.rolls import roll_sightings
from govsumm.reading.people.titled import titled
from govsumm.reading.people.tokens import span_of, tokens_of
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading, kept

_MARK = Worded(
    r"\W*(?:{people.questions,answers})(?:\s+(?:no\.?\s*)?\d{1,2})?(?=\s*[.:(–—-]|\s+(?:from|by)\s)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s*(?:[.:–—-]\s*)?(?:\((?P<aside>[^()\n]{3,80})\)|(?:from|by)\s+(?P<by>[^:\n]{3,80}?)\s*(?=[:(]))"
)
_SIGNED = re.compile(r"\s[—–]\s?(?P<who>[A-Z][^\n,.;:?!]{2,60}?)\W*$")
_LABEL = re.compile(r"\W*(?P<who>[A-Z][\w.’' -]{1,50}?)\s*:\s+(?=\S)")
_LINE = re.compile(r"[^\n]+")


@kept
def question_sightings(reading: Reading) -> tuple[Sighting, ...]:
    """Those who ask and answer in the lines of questions and answers of a report in English."""
    text = reading.text
    marked = [(line, _MARK.match(text, *line.span())) for line in _LINE.finditer(text)]
    if reading.han or sum(mark is not None for _, mark in marked) < 2:
        return ()
    known = Known.of(reading, [*news_sightings(reading), *roll_sightings(reading)])
    found: list[Sighting] = []
    for n, (line, mark) in enumerate(marked):
        beside = any(near for _, near in marked[max(0, n - 1) : n + 2])
        if mark:
            found += _marked(known, mark, line.end())
        elif beside and (label := _LABEL.match(text, *line.span())):
            found += _known(known, label.span("who"))
    return tuple(found)


def _marked(known: Known, mark: re.Match[str], end: int) -> Iterator[Sighting]:
    """Whoever a question or an answer names behind its mark, or at its end."""
    named = _NAMED.match(known.text, mark.end(), end)
    if named:
        span = named.span("aside" if named["aside"] else "by")
        people = introduced(tokens_of(known.text, *span))
        for each in people:
            yield Sighting(span_of(each.name), each.posts, "spoke", span)
        if not people:
            yield from _known(known, span)
    elif signed := _SIGNED.search(known.text, mark.end(), end):
        yield from _known(known, signed.span("who"))


def _known(known: Known, label: Span) -> Iterator[Sighting]:
    """Somebody by a label, where the report names them in full elsewhere."""
    item = titled(known.text, *label)
    full = known.resolved(item.name) if item and item.name else None
    if full:
        yield Sighting(full, (), "spoke", label)
