"""The report as the checks see it: what stands in the passages that a record cites."""

from __future__ import annotations

from functools import cached_property

from govsumm.auditing.folding import Folded, tokens
from govsumm.auditing.quantities import borne, borne_months, currencies
from govsumm.passages import Passage
from govsumm.records import Evidence
from govsumm.report import Report


class CitedText:
    """The text of some passages; neighbours are read on, others never run together."""

    def __init__(self, text: str, passages: tuple[Passage, ...]) -> None:
        self.runs = tuple(_runs(text, passages))

    @cached_property
    def _folded(self) -> tuple[Folded, ...]:
        return tuple(Folded(run) for run in self.runs)

    def holds(self, words: str, *, not_after: tuple[str, ...] = ()) -> bool:
        """Whether the words are printed in one run of the passages, folded.

        Places that follow one of `not_after` do not count.
        """
        return any(run.holds(words, not_after=not_after) for run in self._folded)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers printed, in every reading."""
        return frozenset().union(*map(borne, self.runs))

    @cached_property
    def months(self) -> frozenset[int]:
        """The months named."""
        return frozenset().union(*map(borne_months, self.runs))

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The currencies named, as ISO 4217 codes."""
        return frozenset().union(*map(currencies, self.runs))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(word for run in self.runs for word in tokens(run))


def _runs(text: str, passages: tuple[Passage, ...]) -> list[str]:
    spans: list[list[int]] = []
    previous = 0
    for passage in passages:
        if spans and passage.n == previous + 1:
            spans[-1][1] = passage.end
        else:
            spans.append([passage.start, passage.end])
        previous = passage.n
    return [text[start:end] for start, end in spans]


class Source:
    """A report and its passages, folded once, for all checks of one audit."""

    def __init__(self, report: Report, passages: tuple[Passage, ...], meetings: int) -> None:
        self.report = report
        self.passages = passages
        self.meetings = meetings
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
        known = self.numbers(numbers)
        if known not in self._cited:
            passages = tuple(self.passages[number - 1] for number in known)
            self._cited[known] = CitedText(self.report.text, passages)
        return self._cited[known]

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

    def evidence(self, numbers: tuple[int, ...]) -> tuple[Evidence, ...]:
        """The passages cited, with offsets and verbatim words."""
        cited = (self.passages[number - 1] for number in self.numbers(numbers))
        return tuple(
            Evidence.model_construct(passage=p.n, start=p.start, end=p.end, quote=p.text)
            for p in cited
        )

    @cached_property
    def _whole(self) -> Folded:
        return Folded(self.report.text)

    def anywhere(self, words: str) -> bool:
        """Whether the words are printed somewhere in the report, folded."""
        if words not in self._anywhere:
            self._anywhere[words] = self._whole.holds(words)
        return self._anywhere[words]
