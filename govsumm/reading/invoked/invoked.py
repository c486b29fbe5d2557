"""What a report invokes: higher meetings, doctrines, plans, laws, ordinances, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.invoked.doctrines import doctrines
from govsumm.reading.invoked.invoked_chinese import chinese_invoked
from govsumm.reading.invoked.legal import legal
from govsumm.reading.invoked.nominals import phrase
from govsumm.reading.invoked.overlaps import longest
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, kept
from govsumm.records import Relation

_LATIN = re.compile("[a-z]+")
_CLAUSE = re.compile(r"[.;:!?]")


@dataclass(frozen=True, slots=True)
class Invoked:
    """Where a reference is named, and how the report stands to it."""

    span: Span
    relation: Relation


@kept
def invoked(reading: Reading) -> tuple[Invoked, ...]:
    """The references in a report's body, in the order printed, none inside another."""
    return tuple(_invoked(reading))


def _invoked(reading: Reading) -> Iterator[Invoked]:
    """What each sentence of the body invokes, and whether it conveys, implements or cites it."""
    for sentence in reading.body:
        offset = sentence.start
        if sentence.han:
            for (start, end), relation in chinese_invoked(sentence):
                yield Invoked((start + offset, end + offset), relation)
            continue
        text, words = sentence.text, sentence.word_set
        found = (*doctrines(text, words), *legal(text, words))
        for start, end in longest(found):
            yield Invoked((start + offset, end + offset), _relation(text, start))


def _relation(text: str, start: int) -> Relation:
    """How the report stands to what it names: by the verb before it in its clause."""
    before = _CLAUSE.split(text[max(0, start - 200) : start])[-1].lower()
    if _conveying().search(before):
        return "conveys"
    found = set(_LATIN.findall(before))
    return "cites" if _words("invoking").isdisjoint(found) else "implements"


_words = partial(phrase_set, "references")
"""Lists of the section as a set."""


@cache
def _conveying() -> re.Pattern[str]:
    return re.compile(rf"\b{phrase(lists('references')['conveying'])}\b")
