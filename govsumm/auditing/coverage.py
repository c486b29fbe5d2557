"""Gives every passage a state: cited, chrome, quiet or omitted.

    cited    some record cites it, and one that answers for whatever cues it holds
    omitted  it holds a cue that no record answers for: an order, a deadline, a vote, a problem,
             a post with a name
    chrome   what is not the report: share buttons, bylines, page heads
    quiet    all else

A headline, a summary, a title, a programme, a reference or a caution does not answer for an order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from govsumm.auditing.cues import cues_of
from govsumm.auditing.folding import Folded, tokens
from govsumm.auditing.omitting import SUBSTANCE, Omitted, left_out
from govsumm.auditing.source import Source
from govsumm.auditing.unanswered import Missing, unanswered
from govsumm.lexicon import simplified, words_of
from govsumm.passages import Passage
from govsumm.reading.chrome import is_chrome
from govsumm.records import (
    Caution,
    Cited,
    Claim,
    Credit,
    Document,
    Group,
    Person,
    Programme,
    Reference,
    State,
    Verdict,
)


class Judged(NamedTuple):
    """A record of a draft, with the id and the verdict that the audit gave it."""

    record: Cited
    id: str
    verdict: Verdict


class Ledger(NamedTuple):
    """Each passage with its state, and all that is left out."""

    states: tuple[tuple[Passage, State], ...]
    omissions: tuple[Omitted, ...]


@dataclass(frozen=True)
class Answered:
    """The passages that records cite, and those of records that answer for cues."""

    source: Source
    cited: frozenset[int]
    answered: frozenset[int]
    missing: dict[int, list[Missing]]
    """What the rules hear in passages and no record answers for, by passage."""
    people: frozenset[str]
    """The words of the names of whoever is in a list, and whole names in Chinese."""

    def names(self, text: str, words: list[str]) -> bool:
        """Whether a passage names somebody who is in a list."""
        return not self.people.isdisjoint(words) or any(
            text[at : at + size] in self.people for size in self._sizes for at in range(len(text))
        )

    @cached_property
    def _sizes(self) -> frozenset[int]:
        """The lengths of names in Chinese, which stand inside of words."""
        return frozenset(len(name) for name in self.people if name > "\u2fff")

    @cached_property
    def text(self) -> str:
        """The report with simplified characters, in which cues are looked for.

        The very string of the report where it has no others: what is kept of that is found by it.
        """
        found = simplified(self.source.report.text)
        return self.source.report.text if found == self.source.report.text else found

    def says_again(self, text: str) -> bool:
        """Whether a passage says again what a cited one says, as a doubled headline does."""
        return tokens(text) in self._said

    @cached_property
    def _said(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tokens(p.text) for p in self.source.passages if p.n in self.cited)

    def is_title(self, text: str) -> bool:
        """Whether a passage is the title, or a part of it."""
        return self._title.holds(text)

    @cached_property
    def _title(self) -> Folded:
        return Folded(self.source.draft.document.title or "")

    @classmethod
    def by(cls, records: list[Judged], source: Source) -> Answered:
        """What the records of a draft cite, and what they leave out."""
        cited: set[int] = set()
        answered: set[int] = set()
        people: set[str] = set()
        for record, _, verdict in records:
            cited.update(record.passages)
            if verdict != "unsupported" and _answers(record):
                answered.update(record.passages)
            if isinstance(record, Person | Credit):
                people.update(word for word in words_of(record.name) if len(word) > 1)
        borne = [
            record
            for record, _, verdict in records
            if verdict != "unsupported" or isinstance(record, Person | Credit | Group)
        ]  # whoever stands in a list is not missing from it, whatever is said of him there
        missing: dict[int, list[Missing]] = {}
        for each in unanswered(source, borne):
            missing.setdefault(each.passage, []).append(each)
        return cls(source, frozenset(cited), frozenset(answered), missing, frozenset(people))


def _answers(record: Cited) -> bool:
    """Whether a record says what a passage says, rather than naming or framing it."""
    if isinstance(record, Caution):
        return record.kind in ("not_orders", "orders_to_reader")
    return type(record) is not Claim and not isinstance(record, Document | Programme | Reference)


def ledger(source: Source, records: list[Judged]) -> Ledger:
    """What became of each passage, and what was left out, in the order of the text."""
    known = Answered.by(records, source)
    states: list[tuple[Passage, State]] = []
    omissions: list[Omitted] = []
    for passage in source.passages:
        state, missing = _state(passage, known)
        states.append((passage, state))
        omissions += missing
    return Ledger(tuple(states), tuple(omissions))


def _state(passage: Passage, known: Answered) -> tuple[State, list[Omitted]]:
    """One passage's state, and what of it is left out.

    A passage that says again what a cited one says (a doubled headline) is quiet, unless it is
    a vote, which may be another one in the same words.
    """
    cited = passage.n in known.cited
    missing = known.missing.get(passage.n, [])
    if passage.n in known.source.planted:
        return "chrome", []  # whatever rests on it: it is no part of the report
    if passage.n in known.answered:
        return (
            ("omitted", left_out(passage, missing, (), whole=False)) if missing else ("cited", [])
        )
    text = known.text[passage.start : passage.end]
    words = words_of(text)
    cues = tuple(cues_of(known.text, passage.start, passage.end, words))
    if "post" in cues and known.names(passage.text, words):
        cues = tuple(cue for cue in cues if cue != "post")
    if (cues or missing) and (
        known.is_title(passage.text)
        or (not cited and "vote" not in cues and known.says_again(passage.text))
    ):
        cues, missing = (), []
    seen = {*cues, *(each.cue for each in missing)}
    if not cited and is_chrome(text, words, substance=not seen.isdisjoint(SUBSTANCE)):
        return "chrome", []
    if seen:
        return "omitted", left_out(passage, missing, cues, whole=True)
    return "cited" if cited else "quiet", []
