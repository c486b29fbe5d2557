"""The report as the checks see it: what stands in the passages that a record cites."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from govsumm.auditing.folding import Folded, Index, content_words, tokens
from govsumm.auditing.quantities import borne, borne_months, currencies
from govsumm.passages import Passage
from govsumm.records import Draft
from govsumm.report import Report

LONG = 50_000
"""From this length on, in code points, an index of the whole text pays."""


class PassageText:
    """One passage, read once however many records cite it."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.text

    @cached_property
    def folded(self) -> Folded:
        """The passage, folded."""
        return Folded(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return borne(self.text)

    @cached_property
    def months(self) -> frozenset[int]:
        """The months named."""
        return borne_months(self.text)

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return currencies(self.text)

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that carry meaning."""
        return content_words(tokens(self.text))


class CitedText:
    """Some passages together; words are found across neighbours, never across a gap."""

    def __init__(self, text: str, parts: tuple[PassageText, ...]) -> None:
        self._text = text
        self._parts = parts

    def holds(self, words: str, *, not_after: tuple[str, ...] = ()) -> bool:
        """Whether the words are printed in a passage, or across neighbouring ones, folded.

        Places that follow one of `not_after` do not count.
        """
        if any(part.folded.holds(words, not_after=not_after) for part in self._parts):
            return True
        return any(run.holds(words, not_after=not_after) for run in self._runs)

    @cached_property
    def _runs(self) -> tuple[Folded, ...]:
        """Neighbours read on, where there are any."""
        spans: list[list[int]] = []
        previous = 0
        for part in self._parts:
            if spans and part.passage.n == previous + 1:
                spans[-1][1:] = [part.passage.end, spans[-1][2] + 1]
            else:
                spans.append([part.passage.start, part.passage.end, 1])
            previous = part.passage.n
        return tuple(Folded(self._text[a:b]) for a, b, several in spans if several > 1)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return frozenset().union(*(part.numbers for part in self._parts))

    @cached_property
    def months(self) -> frozenset[int]:
        """The months named."""
        return frozenset().union(*(part.months for part in self._parts))

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return frozenset().union(*(part.currencies for part in self._parts))

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that carry meaning."""
        return frozenset().union(*(part.content for part in self._parts))


class Source:
    """A report and its passages, folded once, for all checks of one audit."""

    def __init__(self, report: Report, passages: tuple[Passage, ...], draft: Draft) -> None:
        self.report = report
        self.passages = passages
        self.draft = draft
        self.meetings = len(draft.meetings)
        self._parts = tuple(map(PassageText, passages))
        self._cited: dict[tuple[int, ...], CitedText] = {}
        self._anywhere: dict[str, bool] = {}

    def exists(self, number: int) -> bool:
        """Whether there is a passage of that number."""
        return 1 <= number <= len(self.passages)

    def numbers(self, cited: tuple[int, ...]) -> tuple[int, ...]:
        """The passages that exist of those cited, in the order of the text, each once."""
        return tuple(sorted({number for number in cited if self.exists(number)}))

    def cited(self, numbers: tuple[int, ...]) -> CitedText:
        """The text of the passages cited."""
        found = self._cited.get(numbers)
        if found is None:
            parts = tuple(self._parts[number - 1] for number in self.numbers(numbers))
            found = self._cited[numbers] = CitedText(self.report.text, parts)
        return found

    def sentence(self, numbers: tuple[int, ...], words: str) -> CitedText:
        """Of the passages cited, the sentences that hold the words; all of them where none does.

        A clause belongs to the sentence that ends at the next full stop.
        """
        known = self.numbers(numbers)
        holding = [number for number in known if self.cited((number,)).holds(words)]
        if not holding:
            return self.cited(known)
        whole = {near for number in holding for near in self._around(number)}
        return self.cited(tuple(sorted(whole)))

    def _around(self, number: int) -> range:
        """The passages that make up the sentence around one."""
        first = last = number
        while first > 1 and not self._ends(first - 1):
            first -= 1
        while last < len(self.passages) and not self._ends(last):
            last += 1
        return range(first, last + 1)

    def _ends(self, number: int) -> bool:
        """Whether a sentence ends with a passage: only a clause ends in a comma."""
        return self.passages[number - 1].text[-1] not in ",，、"

    def evidence(self, numbers: tuple[int, ...]) -> list[dict[str, Any]]:
        """The passages cited, as the data of `records.Evidence`."""
        cited = (self.passages[number - 1] for number in self.numbers(numbers))
        return [{"passage": p.n, "start": p.start, "end": p.end, "quote": p.text} for p in cited]

    @cached_property
    def _whole(self) -> Folded | Index:
        long = len(self.report.text) > LONG
        return Index(self.report.text) if long else Folded(self.report.text)

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies that the report names."""
        return currencies(self.report.text)

    @cached_property
    def _short_words(self) -> frozenset[str]:
        words = (word.rstrip(".").lower() for word in self.report.text.split())
        return frozenset(word for word in words if 2 <= len(word) <= 5 and word.isalpha())

    def abbreviates(self, word: str) -> bool:
        """Whether the report prints a short form of a word: Cllr for Councillor."""
        lower = word.lower()
        return any(
            (lower.startswith(short) and len(short) > 2)
            or (short[0] == lower[0] and short[-1] == lower[-1] and _within(short, lower))
            for short in self._short_words
            if len(short) < len(lower)
        )

    def anywhere(self, words: str) -> bool:
        """Whether the words are printed somewhere in the report, folded."""
        if words not in self._anywhere:
            self._anywhere[words] = self._whole.holds(words)
        return self._anywhere[words]


def _within(short: str, word: str) -> bool:
    """Whether the letters of `short` stand in `word` in their order."""
    rest = iter(word)
    return all(letter in rest for letter in short)
