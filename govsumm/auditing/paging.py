"""The passages of a report: those that a record cites, their sentences, and what is near."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from govsumm.auditing.cited import CitedText, PassageText
from govsumm.auditing.words.lazily import lazily
from govsumm.passages import Passage
from govsumm.report import Report

BEFORE = 8
"""So many passages before a record may name whom it tells something."""


class Paged:
    """A report by the numbers of its passages, each of which is read once."""

    def __init__(self, report: Report, passages: tuple[Passage, ...]) -> None:
        self.report = report
        self.passages = passages
        self._parts = tuple(map(PassageText, passages))
        self._numbers: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._cited: dict[tuple[int, ...], CitedText] = {}
        self._whole_sentences: dict[tuple[int, ...], tuple[int, ...]] = {}

    def exists(self, number: int) -> bool:
        """Whether there is a passage of that number."""
        return 1 <= number <= len(self.passages)

    def numbers(self, cited: tuple[int, ...]) -> tuple[int, ...]:
        """The passages that exist of those cited, in the order of the text, each once."""
        if cited not in self._numbers:
            last = len(self.passages)
            existing = {number for number in cited if 1 <= number <= last}
            self._numbers[cited] = tuple(sorted(existing))
        return self._numbers[cited]

    def cited(self, numbers: tuple[int, ...]) -> CitedText:
        """The text of the passages cited."""
        found = self._cited.get(numbers)
        if found is None:
            parts = tuple([self._parts[number - 1] for number in self.numbers(numbers)])
            found = parts[0] if len(parts) == 1 else CitedText(self.report.text, parts)
            self._cited[numbers] = found
        return found

    def evidence(self, numbers: tuple[int, ...]) -> list[dict[str, Any]]:
        """The passages cited, as the data of `records.Evidence`: quoted as the report has them."""
        text, cited = self.report.text, [part.passage for part in self.cited(numbers).parts]
        spans = [(each.n, each.start, each.end) for each in cited]
        return [{"passage": n, "start": a, "end": b, "quote": text[a:b]} for n, a, b in spans]

    def sentence(self, numbers: tuple[int, ...], words: str) -> CitedText:
        """Of the passages cited, the sentences that hold the words; all of them where none does.

        A clause belongs to the sentence that ends at the next full stop.
        """
        known = self.numbers(numbers)
        holding = tuple(number for number in known if self.cited((number,)).holds(words))
        return self.around(holding) if holding else self.cited(known)

    def around(self, numbers: tuple[int, ...]) -> CitedText:
        """The whole sentences that the passages cited stand in."""
        return self.cited(self.sentence_numbers(numbers))

    def sentence_numbers(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        """The passages of the sentences that the passages cited stand in."""
        if numbers not in self._whole_sentences:
            found: set[int] = set()
            for number in self.numbers(numbers):
                if number not in found:
                    found.update(self._sentences[number - 1])
            self._whole_sentences[numbers] = tuple(sorted(found))
        return self._whole_sentences[numbers]

    @lazily
    def _sentences(self) -> list[range]:
        """The passages of the sentence that each passage stands in."""
        found: list[range] = []
        first = 1
        for number, passage in enumerate(self.passages, start=1):
            if passage.text[-1] not in ",，、" or number == len(self.passages):
                found += [range(first, number + 1)] * (number + 1 - first)
                first = number + 1  # only a clause ends in a comma
        return found

    def before(self, numbers: tuple[int, ...], reach: int = BEFORE) -> CitedText:
        """The `reach` passages just before the first one cited."""
        first = min(self.numbers(numbers), default=1)
        return self.cited(tuple(range(max(1, first - reach), first)))

    def passage_at(self, offset: int) -> int:
        """The number of the passage at an offset of the report, or of the last before it."""
        return max(1, bisect_right(self._starts, offset))

    @lazily
    def _starts(self) -> list[int]:
        return [each.start for each in self.passages]
