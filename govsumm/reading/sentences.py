"""The sentences of a report, each with its passages and its zone.

A long sentence is several passages, its clauses; rules for subjects, speakers and addressees
need it whole again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, wraps
from itertools import pairwise
from typing import Any, TypeVar

from govsumm.lexicon import HAN, HAN_CHARACTER, simplified, words_of
from govsumm.lining import lined
from govsumm.passages import Passage
from govsumm.reading.markup import unmarked
from govsumm.reading.zones import Zone, zones_of
from govsumm.report import Report

_HAN_RUN = re.compile(f"[{HAN}]+")


@dataclass(frozen=True)
class Sentence:
    """The `n`-th sentence, from 0: its span `[start, end)` in the report, and its passages."""

    n: int
    start: int
    end: int
    text: str
    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    """Its words in lower case, traditional characters simplified."""
    word_set: frozenset[str]
    """Its words, as a set."""
    zone: Zone
    paragraph: int
    """The lines that belong together, counted from 0."""

    @cached_property
    def han(self) -> bool:
        """Whether it is in Chinese, for the most part."""
        if self.text.isascii():
            return False
        return 4 * len(HAN_CHARACTER.findall(self.text)) > sum(map(len, self.text.split()))

    def placed(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of its text stands in the report."""
        return self.start + span[0], self.start + span[1]

    def cited(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of its passages that the span `[start, end)` of the report touches."""
        return tuple([p.n for p in self.passages if p.start < end and start < p.end])


@dataclass(frozen=True)
class Reading:
    """A report as it is read: its text, its passages, its sentences in order."""

    report: Report
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def text(self) -> str:
        """The report's text, which all spans point into: its line ends one character each, its
        markup blank.
        """
        return self.report.text

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are neither title nor chrome."""
        return tuple(each for each in self.sentences if each.zone == "body")

    @cached_property
    def titles(self) -> tuple[Sentence, ...]:
        """The headline, and lines before the body that say it again."""
        return tuple(each for each in self.sentences if each.zone == "title")

    @cached_property
    def han(self) -> bool:
        """Whether the report is in Chinese, for the most part."""
        if self.text.isascii():
            return False
        return sum(map(len, _HAN_RUN.findall(self.text))) * 3 > sum(map(len, self.text.split()))

    def cited(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the passages that the span `[start, end)` touches."""
        first = bisect_right(self._passage_ends, start)
        after = bisect_left(self._passage_starts, end)
        return tuple(range(first + 1, after + 1))  # they are numbered from 1

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset, or the nearest one before it."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.sentences]

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [each.start for each in self.passages]

    @cached_property
    def _passage_ends(self) -> list[int]:
        return [each.end for each in self.passages]


T = TypeVar("T")
Owner = TypeVar("Owner", Reading, Sentence)


def kept(reads: Callable[[Owner], T]) -> Callable[[Owner], T]:
    """What a function reads, kept with the reading or the sentence: several readers ask for it."""
    name = f"{reads.__module__}.{reads.__qualname__}"

    @wraps(reads)
    def read_once(owner: Owner) -> T:
        found: dict[str, Any] = owner.__dict__  # as a cached property does
        if name not in found:
            found[name] = reads(owner)
        result: T = found[name]
        return result

    return read_once


@lru_cache(maxsize=4)
def read(report: Report, passages: tuple[Passage, ...]) -> Reading:
    """The report as sentences; `passages` are `passages.split(report)`.

    The last few are kept: a backend reads a report, and then the audit does.
    """
    report, passages = lined(report, passages)
    plain = unmarked(report.text)
    marked = plain != report.text
    found = [
        (span, group, paragraph)
        for group, paragraph in _groups(report.text, passages)
        for span in _spans(plain, group[0].start, group[-1].end, marked=marked)
    ]
    spans, groups = [span for span, _, _ in found], [each[1:] for each in found]
    texts = [plain[start:end] for start, end in spans]
    words = [words_of(simplified(text)) for text in texts]
    zones = zones_of(texts, words)
    sentences = tuple(
        Sentence(n, *span, text, group, tuple(own), frozenset(own), zone, paragraph)
        for n, ((group, paragraph), span, text, own, zone) in enumerate(
            zip(groups, spans, texts, words, zones, strict=True)
        )
    )
    return Reading(replace(report, text=plain) if marked else report, passages, sentences)


_PARAGRAPH = re.compile(r"(?:(?<=[.!?。！？])\s*\n|\s*\n\s*\n)\s*")


def _spans(text: str, start: int, end: int, *, marked: bool) -> Iterator[tuple[int, int]]:
    """A sentence; where its markup was blanked, what is left of it, parted at its paragraphs."""
    if not marked:
        yield start, end
        return
    cuts = [(start, start), *(cut.span() for cut in _PARAGRAPH.finditer(text, start, end))]
    for (_, begin), (stop, _) in pairwise((*cuts, (end, end))):
        words = text[begin:stop]
        if words.strip():
            yield stop - len(words.lstrip()), begin + len(words.rstrip())


def _groups(text: str, passages: tuple[Passage, ...]) -> Iterator[tuple[tuple[Passage, ...], int]]:
    """The passages of each sentence, and the number of its paragraph: clauses end in a comma."""
    group: list[Passage] = []
    paragraph = 0
    for passage in passages:
        if group:
            gap = text[group[-1].end : passage.start]
            if "\n" in gap or not group[-1].text.endswith((",", "，", "、")):
                yield tuple(group), paragraph
                group = []
            paragraph += "\n" in gap
        group.append(passage)
    yield tuple(group), paragraph
