"""What goes on at a place in minutes: motions without a result, the heading, the last result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from govsumm.reading.motions.moving import Opening
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.motions.results import Result, result
from govsumm.reading.motions.vote_lines import is_vote_line
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Sentence


def whole(sentence: Sentence) -> tuple[Sentence, Span]:
    """All of a sentence as a part that tells of a matter."""
    return sentence, (sentence.start, sentence.end)


@dataclass
class Pending:
    """A motion that has no result yet."""

    opening: Opening
    sentence: Sentence
    heading: Sentence | None
    parts: list[tuple[Sentence, Span]] = field(default_factory=list)
    seconder: Span | None = None
    counted: tuple[Sentence, Result] | None = None
    proposal: Sentence | None = None
    """What says the matter, where the motion only says who moved it."""


@dataclass
class Counted:
    """So many papers that were adopted, and the last sentence that told one of them."""

    settled: Settled
    near: Sentence


@dataclass
class State:
    """What is going on, and what was found so far."""

    formal: bool = False
    briefed: bool = False
    """Whether somebody tells the press what the meeting decided."""

    heading: Sentence | None = None
    comments: bool = False
    pending: list[Pending] = field(default_factory=list)
    found: list[Settled] = field(default_factory=list)
    last: int | None = None
    previous: Sentence | None = None
    lead: tuple[Sentence, Span] | None = None
    """The sentence that a list of resolutions hangs on, and its verb."""

    counted: Counted | None = None
    """A number of papers that were adopted, each to be told in a sentence of its own."""

    of_body: bool = False
    """Whether a list is under way of what a body did: "In other business, the council:"."""

    _results: dict[int, Result | None] = field(default_factory=dict)

    def result(self, sentence: Sentence) -> Result | None:
        """The result that a sentence tells, read once."""
        if sentence.n not in self._results:
            self._results[sentence.n] = result(sentence)
        return self._results[sentence.n]

    def add(self, settled: Settled) -> None:
        """One more settled matter: what follows may go on about it."""
        self.found.append(settled)
        self.last = len(self.found) - 1

    def amend(
        self,
        *more: tuple[Sentence, Span],
        votes: tuple[Span, ...] = (),
        mover: Span | None = None,
        seconder: Span | None = None,
    ) -> None:
        """More about the last settled matter."""
        if self.last is not None:
            last = self.found[self.last]
            self.found[self.last] = replace(
                last,
                parts=(*last.parts, *more),
                votes=(*last.votes, *votes),
                mover=last.mover or mover,
                seconder=last.seconder or seconder,
            )

    def is_next(self, sentence: Sentence, within: int = 1) -> bool:
        """Whether a sentence stands right after the last settled matter."""
        if self.last is None:
            return False
        return sentence.n - self.found[self.last].parts[-1][0].n <= within


def settle(pending: Pending, sentence: Sentence, told: Result) -> Settled:
    """A settled matter of a motion and its result."""
    parts = [whole(pending.sentence), *pending.parts]
    if pending.proposal is not None:
        parts.insert(0, whole(pending.proposal))
    if sentence is not pending.sentence:
        parts.append(whole(sentence))
    at = sentence.start
    return Settled(
        pending.opening.matter,
        (at + told.start, at + told.end),
        tuple(parts),
        pending.opening.mover,
        pending.seconder,
        pending.heading,
        tuple(_votes(pending, sentence, told)),
    )


def _votes(pending: Pending, sentence: Sentence, told: Result) -> Iterator[Span]:
    """What tells the vote: lines before the result, and the result."""
    counted = pending.counted[0] if pending.counted else None
    yield from (span for each, span in pending.parts if each is counted or is_vote_line(each))
    start = told.start if sentence is pending.sentence else 0
    yield sentence.start + start, sentence.end
