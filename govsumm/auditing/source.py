"""The report as the checks see it: its passages, its words, its people, and what the rules hear."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from govsumm.auditing.cited import CitedText
from govsumm.auditing.headings import HAN_MATTER, opens_a_line, runs_in
from govsumm.auditing.paging import BEFORE
from govsumm.auditing.speaking.calling import Called
from govsumm.auditing.speaking.item_authors import item_authors
from govsumm.auditing.speaking.name_finding import Names
from govsumm.auditing.speaking.referents import Referents
from govsumm.auditing.speaking.sighted import Sightings
from govsumm.auditing.speaking.speakers import speeches
from govsumm.auditing.speaking.speech import Speech
from govsumm.auditing.vocabulary import Vocabulary
from govsumm.auditing.words.lazily import lazily
from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims.hearing import heard
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.speakers import Speakers
from govsumm.reading.injected import injected_spans
from govsumm.reading.meetings.minute_headings import is_heading
from govsumm.reading.sentences import Reading, read
from govsumm.records import Draft
from govsumm.report import Report

__all__ = ["BEFORE", "CitedText", "Source", "kept"]

PLANTED = 0.5
"""A passage is planted where more than this share of it is."""


class Source(Vocabulary):
    """A report with a draft of it, read once for all checks of one audit."""

    def __init__(self, report: Report, passages: tuple[Passage, ...], draft: Draft) -> None:
        super().__init__(report, passages)
        self.draft = draft
        self.kept: defaultdict[str, dict[Numbers, Any]] = defaultdict(dict)
        """What is kept of passages, by what reads it."""
        self.meetings = len(draft.meetings)
        self.called = Called(draft)

    def is_person(self, words: tuple[str, ...]) -> bool:
        """As `Called.is_person`."""
        return self.called.is_person(words)

    def people_in(self, text: str) -> list[str]:
        """As `Called.in_chinese`."""
        return self.called.in_chinese(text)

    @lazily
    def meetings_on(self) -> dict[int, list[int]]:
        """The meetings that cite each passage, counted from 0."""
        found: dict[int, list[int]] = {}
        for at, each in enumerate(self.draft.meetings):
            for number in each.passages:
                found.setdefault(number, []).append(at)
        return found

    @lazily
    def reading(self) -> Reading:
        """The report as sentences."""
        return read(self.report, self.passages)

    def heading_over(self, numbers: tuple[int, ...]) -> CitedText:
        """What the first of some passages is under: a numbered line, a title, capitals, 案由：."""
        found = bisect_left(self._headings, min(numbers, default=0)) - 1
        return self.cited(self._headings[found : found + 1] if found >= 0 else ())

    def matter_over(self, numbers: tuple[int, ...]) -> CitedText:
        """What names by its number the matter of some passages, below no later heading."""
        first = min(numbers, default=0)
        found = bisect_left(self._matters, first) - 1
        at = self._matters[found] if found >= 0 else 0
        ended = bisect_left(self._headings, first) > bisect_left(self._headings, at + 1)
        return self.cited((at,) if at and not ended else ())

    @lazily
    def _matters(self) -> tuple[int, ...]:
        """The passages that name a matter by its number, in order."""
        named = (each for each in self.reading.sentences if runs_in(each.text))
        return tuple(self.passage_at(each.start) for each in named)

    @lazily
    def _headings(self) -> tuple[int, ...]:
        """The passages that are headings, in order; neither the headline nor items of a list."""
        heading = (
            each
            for each in self.reading.sentences
            if (is_heading(each) and each.text.rstrip()[-1:] not in tuple(".;,"))
            or HAN_MATTER.match(each.text)
            or opens_a_line(self.report.text, each.start, each.end)
        )
        numbers = (self.passage_at(each.start) for each in heading)
        return tuple([number for number in numbers if number > 1])

    @lazily
    def planted(self) -> frozenset[int]:
        """The passages that for the most part give orders to whoever reads the text."""
        covered: dict[int, int] = {}
        for start, end in injected_spans(self.reading):
            for number in self.reading.cited(start, end):
                each = self.passages[number - 1]
                shared = min(each.end, end) - max(each.start, start)
                covered[number] = covered.get(number, 0) + shared
        return frozenset(
            number
            for number, shared in covered.items()
            if shared > PLANTED * len(self.passages[number - 1].text)
        )

    @lazily
    def heard(self) -> tuple[Said, ...]:
        """The clauses that claim, admit or order something."""
        return heard(self.reading, self.draft.document.kind)

    @lazily
    def speeches(self) -> dict[int, Speech]:
        """Whose words each passage gives."""
        names = Names(each.name for each in self.draft.people)
        return speeches(self.reading, names, self.referents)

    @lazily
    def referents(self) -> Referents:
        """Whom the text means by posts, surnames and pronouns."""
        return Referents(self.reading, self.draft.people, self.seen)

    @lazily
    def item_authors(self) -> dict[int, tuple[str, ...]]:
        """By whom the item of minutes is that each passage stands in."""
        return item_authors(self.reading, self.referents)

    def names_anywhere(self, name: str) -> bool:
        """Whether somebody is named in the report, or meant there by a title with a name."""
        bare = name.removeprefix("The ").removeprefix("the ")
        return self.anywhere(bare) or self.referents.who(name) is not None

    @lazily
    def voices(self) -> dict[int, frozenset[str]]:
        """To whom the rules give the words of each passage, by name or as printed."""
        speakers = Speakers(self.reading, self.draft.people)
        found: dict[int, set[str]] = {}
        for each in self.heard:
            if name := speakers.by(each.by):
                for number in each.passages:
                    found.setdefault(number, set()).add(name)
        return {number: frozenset(names) for number, names in found.items()}

    @lazily
    def speaking(self) -> tuple[str, ...]:
        """Everybody to whom the frames, or the rules, give words, by name or as printed."""
        opened = {each.subject for each in self.speeches.values() if each.subject}
        return tuple(sorted(opened.union(*self.voices.values())))

    @lazily
    def seen(self) -> Sightings:
        """Who is seen to take part, as what, with which posts, by the passages that say so."""
        return Sightings(self.reading)

    @lazily
    def present(self) -> int:
        """How many people the text shows at the meeting; 0 where it has no roll, or a group of it
        is not counted. A list of ayes or nays is no roll.
        """
        there = [
            (self.passage_at(each.name[0]), each)
            for each in self.seen.all
            if each.function not in (None, "absent")
        ]
        there = [
            (number, each)
            for number, each in there
            if self.cited((number,)).words.isdisjoint(lists("audit")["votes_cast"])
        ]
        named = {(n, "".join(self.report.text[slice(*each.name)].split())) for n, each in there}
        rolls = Counter(number for number, _ in named)
        if max(rolls.values(), default=0) < ROLL or any(each.group for _, each in there):
            return 0
        return len({name for _, name in named})


ROLL = 3
"""A passage that names so many people is a roll."""
T = TypeVar("T")
Numbers = tuple[int, ...]


def kept(reads: Callable[[Source, Numbers], T]) -> Callable[[Source, Numbers], T]:
    """What a function reads of passages, kept with the source: many records cite the same ones."""
    name = f"{reads.__module__}.{reads.__qualname__}"

    @wraps(reads)
    def read_once(source: Source, numbers: Numbers) -> T:
        known = source.kept[name]
        if numbers not in known:
            known[numbers] = reads(source, numbers)
        result: T = known[numbers]
        return result

    return read_once
