"""Who takes part, in the sentences of English reports.

A, mayor, presided over the meeting and made a speech     before the verb
the meeting was chaired by B                              behind it
Opening the session, Ms. C said                           behind a participle
He stressed                                               the last subject
"...", said D                                             behind the words said
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from govsumm.reading.injected import injected_spans
from govsumm.reading.people.introduced import introduced
from govsumm.reading.people.mentions import Memory
from govsumm.reading.people.news_sentences import SentenceReader
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.tokens import span_of, tokens_of
from govsumm.reading.phrasing import alternatives
from govsumm.reading.sentences import Reading, Sentence, kept
from govsumm.records import FunctionName

_ROLL = re.compile(
    r"^[ \t]*(?:roll call|(?:members |staff |councill?ors |also )?present|in attendance|attendance"
    r"|attendees|apologies)\b[^\n]{0,40}[:：.-]",
    re.IGNORECASE | re.MULTILINE,
)


_QUESTION = re.compile(
    r"(?:\W*[QA][.:]\s*)?(?:was|were|is|are|did|does|do|has|have|had|will|would|can|could)\b[^.!;]*\?",
    re.IGNORECASE,
)
"""Was Senator Roe asked? It tells of nobody what they did."""


@kept
def news_sightings(reading: Reading) -> tuple[Sighting, ...]:
    """Those who are seen to take part, in the order of the words that say so."""
    planted = injected_spans(reading)
    memory = Memory(reading.text, posts_too=not _ROLL.search(reading.text))
    found: list[Sighting] = []
    named: list[Sighting] = []
    listing: tuple[FunctionName, Span] | None = None
    spans = [each for each in _spans(reading) if not (planted and _touches(each, planted))]
    tokens = [tokens_of(reading.text, *each) for each in spans]
    for each in tokens:
        for person in introduced(each):
            memory.introduce(person)
            name = span_of(person.name)
            if reading.text[name[1] : name[1] + 2] not in ("'s", "’s"):
                named.append(Sighting(name, person.posts, None, name))
    for n, (_, end) in enumerate(spans):
        sentence = SentenceReader(tokens[n], n, memory)
        if listing:
            found += sentence.goes_on(*listing)
        if not (sentence.listed or _QUESTION.fullmatch(reading.text, *spans[n])):
            found += sentence.sightings()
        listing = sentence.listing or (listing if sentence.quiet else None)
        if reading.text[end - 1] not in ";；":
            listing = None
    return (*found, *_fitting(reading.text, named, found))


def _fitting(text: str, named: list[Sighting], found: list[Sighting]) -> Iterator[Sighting]:
    """Those introduced, with posts that lists of people have not given to anybody."""
    given = sorted({post for each in found for post in each.posts})
    posted = {text[slice(*each.name)] for each in found if each.posts}
    for each in named:
        free = text[slice(*each.name)] not in posted
        free = free and not any(_is_given(post, given) for post in each.posts)
        yield each if free else replace(each, posts=())


def _is_given(post: Span, given: list[Span]) -> bool:
    """Whether a post touches one of those given, which are in order."""
    at = bisect_left(given, post)
    return _touches(post, tuple(given[max(0, at - 2) : at + 2]))


def _touches(span: Span, others: tuple[Span, ...]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in others)


def _spans(reading: Reading) -> Iterator[Span]:
    """The sentences of the body that are not in Chinese; one cut after "Mohd." is whole again."""
    held: Span | None = None
    for sentence in reading.body:
        if sentence.han or _speaks_to_machines(sentence):
            continue
        start = held[0] if held else sentence.start
        held = (start, sentence.end)
        short = _SHORT_END.search(sentence.text, max(0, len(sentence.text) - SHORT))
        if not (short and _cut().search(sentence.text[-TAIL:])):
            yield held
            held = None
    if held:
        yield held


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('people', 'cut_short')})\.$")


def _speaks_to_machines(sentence: Sentence) -> bool:
    """Whether a sentence calls programs that read the report: it says nothing of the meeting."""
    may = ":" in sentence.text and not _MACHINES.isdisjoint(sentence.words)
    return may and _TO_MACHINES.search(sentence.text) is not None


_MACHINES = frozenset(
    {"ai", "chatbot", "chatbots", "chatbot's", "chatgpt", "chatgpt's", "language", "machine"}
)
_TO_MACHINES = re.compile(
    r"\b(?:AI (?:assistants?|models?|systems?|summari[sz]ers?|readers?)|chatbots?|ChatGPT|"
    r"(?:large )?language models?|machine summari[sz]\w+)\b[^.!?]{0,80}:"
)
SHORT = 8
_SHORT_END = re.compile(r"\b\w{1,5}\.$")
"""Whether so many code points end in a word that may be an abbreviation."""
TAIL = 40
"""So much of a sentence tells whether an abbreviation cut it, in code points."""
