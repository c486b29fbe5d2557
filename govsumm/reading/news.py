"""Who takes part, in the sentences of English reports.

A, mayor, presided over the meeting and made a speech     before the verb
the meeting was chaired by B                              behind it
Opening the session, Ms. C said                           behind a participle
He stressed                                               the last subject
"...", said D                                             behind the words said
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.injected import injected_spans
from govsumm.reading.mentions import Memory
from govsumm.reading.names import tokens_of
from govsumm.reading.news_sentences import SentenceReader
from govsumm.reading.participation import Sighting, Span
from govsumm.reading.sentences import Reading
from govsumm.records import FunctionName

_ROLL = re.compile(
    r"^[ \t]*(?:roll call|(?:members |staff |councill?ors |also )?present|in attendance|attendance"
    r"|attendees|apologies)\b[^\n]{0,40}[:：.-]",
    re.IGNORECASE | re.MULTILINE,
)
_CUT = re.compile(r"\b(?:Mohd|Md|Smt|Shri|Sri|Dr|Mr|Mrs|Ms|Hon|Prof|Eng|Adv|Er|Kum)\.$")


def news_sightings(reading: Reading) -> tuple[Sighting, ...]:
    """Those who are seen to take part, in the order of the words that say so."""
    planted = injected_spans(reading)
    memory = Memory(reading.text, posts_too=not _ROLL.search(reading.text))
    found: list[Sighting] = []
    listing: tuple[FunctionName, Span] | None = None
    for n, (start, end) in enumerate(_spans(reading)):
        if any(a < end and start < b for a, b in planted):
            continue
        sentence = SentenceReader(tokens_of(reading.text, start, end), n, memory)
        if listing:
            found += sentence.goes_on(*listing)
        found += sentence.sightings()
        listing = sentence.listing or (listing if sentence.quiet else None)
        if reading.text[end - 1] not in ";；":
            listing = None
    return tuple(found)


def _spans(reading: Reading) -> Iterator[Span]:
    """The sentences of the body that are not in Chinese; one cut after "Mohd." is whole again."""
    held: Span | None = None
    for sentence in reading.body:
        if sentence.han:
            continue
        start = held[0] if held else sentence.start
        held = (start, sentence.end)
        if not _CUT.search(sentence.text):
            yield held
            held = None
    if held:
        yield held
