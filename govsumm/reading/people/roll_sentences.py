"""Rolls that are sentences: "All were present except Jo Doe", "Quorum with Jo Doe present",
"Members Doe, Roe and Poe were present; Low was absent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.person_patterns import people
from govsumm.reading.people.roll_items import items
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Sentence
from govsumm.records import FunctionName

LONGEST = 200
"""A sentence that says who alone was away is so short, in code points."""
_ALL_BUT = Worded(
    r"\W*(?:all|everyone|everybody|the\s+(?:full|whole|entire))\b[^.;:\n]{0,80}?"
    r"\b(?:present|in\s+attendance|there|attended|attending)\b,?\s+"
    r"(?:{people.excepting})\s+(?:for\s+|of\s+)?",
    re.IGNORECASE,
)


def all_but(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """Who alone was not there: "All members were present except Jo Doe and Ann Roe"."""
    hit = _ALL_BUT.match(sentence.text) if len(sentence.text) < LONGEST else None
    if hit is None:
        return
    end = sentence.text.find(" who ", hit.end())
    stop = sentence.start + end if end > 0 else sentence.end
    for entry in items(text, sentence.start + hit.end(), stop).entries:
        if not entry.crowd:
            yield Sighting(entry.name, entry.posts, "absent", (sentence.start, stop))


HEAD = 4000
"""Minutes say who was there within so many code points."""
_PART = Worded(
    r"\s+(?P<was>(?:was|were|being|is|are)\s+)?(?:(?:all|both|also|noted|recorded|marked)\s+){0,2}(?:as\s+)?"
    r"(?:(?P<there>{rolls.being_there})|(?P<away>{rolls.being_away}))"
    r"(?=\s*(?:[;.,(]|$)|\s+(?:by|via|with|and)\b)",
    re.IGNORECASE,
)


@cache
def _stated() -> re.Pattern[str]:
    titles = alternatives("rolls", "seated")
    return re.compile(
        r"\W*(?i:(?:(?:on|upon|at)\s+)?(?:roll\s+call|attendance|quorum)(?:\s+was\s+(?:taken|called))?\s*[:.,–-]\s+)?"
        rf"(?P<who>(?:(?:[Tt]he\s+)?(?i:{titles})s?\s+)?{people()})"
    )


def stated(text: str, sentences: Sequence[Sentence]) -> Iterator[Sighting]:
    """Whom sentences of the head say to be there or away: several, or one with a title, and then
    one by the surname alone in what stands right behind.
    """
    told = False
    for sentence in sentences:
        if sentence.start > HEAD:
            return
        hits = list(_clauses(sentence.text)) if _NEAR.search(sentence.text) else []
        for who, part in hits:
            found = items(text, *sentence.placed(who)).entries
            told = told or len(found) > 1 or bool(found and found[0].posts and not part["was"])
            function: FunctionName = "attended" if part["there"] else "absent"
            for entry in found if told else ():
                if not entry.crowd:
                    yield Sighting(entry.name, entry.posts, function, sentence.placed(part.span()))
        told = told and bool(hits)


def _clauses(text: str) -> Iterator[tuple[Span, re.Match[str]]]:
    """People at the head of a sentence with the words that say whether they were there, and what
    goes on so: "Doe and Roe present; Low absent".
    """
    at = 0
    while hit := _stated().match(text, at):
        part = _PART.match(text, hit.end())
        if part is None:
            return
        yield hit.span("who"), part
        then = _THEN.match(text, part.end())
        if then is None:
            return
        at = then.end()


_THEN = re.compile(r"\s*[;,]?\s*(?:(?:and|with|while)\s+)?(?=[A-Z])")
_NEAR = Worded(r"\b(?:{rolls.being_there,being_away})\b", re.IGNORECASE)


@cache
def _quorum() -> re.Pattern[str]:
    there = r"(?:(?:being|all|both)\s+)?(?:present|in attendance)\b"
    return re.compile(rf"\b(?i:with)\s+(?P<who>{people()})\s+{there}")


def quorum(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """Who makes up a quorum: "Quorum with Jo Doe and Ann Roe present"."""
    hit = _quorum().search(sentence.text) if "quorum" in sentence.word_set else None
    if hit is None:
        return
    for entry in items(text, *sentence.placed(hit.span("who"))).entries:
        yield Sighting(entry.name, entry.posts, "attended", entry.name)
