"""What the records of a draft cite, what they answer for, and what they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from govsumm.auditing.coverage.generalities import generalities
from govsumm.auditing.coverage.omitting import Omitted
from govsumm.auditing.coverage.pieces import Piece, pieces
from govsumm.auditing.coverage.unanswered import Missing, unanswered
from govsumm.auditing.source import Source
from govsumm.auditing.words.folding import Folded, tokens
from govsumm.lexicon import simplified, words_of
from govsumm.passages import Passage
from govsumm.reading.claims.items import opens_list
from govsumm.records import (
    Caution,
    Cited,
    Claim,
    Credit,
    Document,
    Programme,
    Reference,
    Verdict,
)

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_COUNTED = re.compile(r"\d|[一二两三四五六七八九十]票|unanimous")

_AROUND = frozenset((Document, Credit, Reference))
"""Records of the page, and of what is only named: they may stand outside of the body."""
_FRAMING = frozenset((Claim, Document, Programme, Reference))
"""Records that name or frame what is said: a plain claim is a headline, or of a summary."""

AROUND_TITLE = 40
"""So many characters of a title's passage name its column, or say it in another language."""
ITEMS = 2
"""Passages behind the opening of a list: its first item may be a heading of its own."""


class Judged(NamedTuple):
    """A record of a draft, with the id and the verdict that the audit gave it."""

    record: Cited
    id: str
    verdict: Verdict


@dataclass(frozen=True)
class Answered:
    """The passages that records cite, and those of records that answer for cues."""

    source: Source
    cited: frozenset[int]
    answered: frozenset[int]
    body: range
    """From the first passage that something is said of to the last; behind it stand comments,
    other news and page feet."""
    decided: frozenset[int]
    """The passages of decisions."""
    orders: tuple[Piece, ...]
    """The orders of the text."""
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
        """The report with simplified characters, in which cues are looked for."""
        return simplified(self.source.report.text)

    def says_again(self, text: str) -> bool:
        """Whether a passage says again what a cited one says, as a doubled headline does."""
        return tokens(text) in self._said

    @cached_property
    def _said(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tokens(p.text) for p in self.source.passages if p.n in self.cited)

    def counts(self, text: str) -> bool:
        """Whether claims state every number of a passage."""
        return self._numbers.issuperset(_NUMBER.findall(text))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        claims = (each for each in vars(self.source.draft).values() if isinstance(each, tuple))
        texts = (getattr(each, "text", "") for some in claims for each in some)
        return frozenset(_NUMBER.findall("\n".join(texts)))

    def is_beside_a_decision(self, passage: Passage) -> bool:
        """Whether a passage that counts no votes is of a sentence on which a decision rests."""
        beside = self.source.sentence_numbers((passage.n,))
        return _COUNTED.search(passage.text) is None and not self.decided.isdisjoint(beside)

    def only_opens(self, passage: Passage) -> bool:
        """Whether a passage only opens a list of which the draft has the first items."""
        first = range(passage.n + 1, passage.n + 1 + ITEMS)
        return opens_list(passage.text) and not self.cited.isdisjoint(first)

    def is_title(self, text: str) -> bool:
        """Whether a passage is the title, or a part of it, or has little beside it."""
        title = self.source.draft.document.title or ""
        around = title and len(text) <= len(title) + AROUND_TITLE and Folded(text).holds(title)
        return bool(around) or self._title.holds(text)

    @cached_property
    def _title(self) -> Folded:
        return Folded(self.source.draft.document.title or "")

    def generalities(self, omissions: list[Omitted]) -> frozenset[Omitted]:
        """The omissions that are the draft's style."""
        left = frozenset(each.span for some in self.missing.values() for each in some)
        return generalities(self.source, omissions, self.orders, left)

    @classmethod
    def by(cls, records: list[Judged], source: Source) -> Answered:
        """What the records of a draft cite, and what they leave out."""
        told = [each.record for each in records if type(each.record) not in _AROUND]
        borne = [each.record for each in records if each.verdict != "unsupported"]
        refused = [each.record for each in records if each.verdict == "unsupported"]
        draft = source.draft
        names = (*[each.name for each in draft.people], *[each.name for each in draft.credits])
        said = pieces(source)
        missing: dict[int, list[Missing]] = {}
        for each in unanswered(source, said, borne, refused):
            missing.setdefault(each.passage, []).append(each)
        return cls(
            source,
            cited=_passages(each.record for each in records),
            answered=_passages(filter(_answers, borne)),
            body=_body(source, _passages(told)),
            decided=_passages(draft.decisions),
            orders=tuple(each for each in said if each.cue == "order"),
            missing=missing,
            people=frozenset(word for name in names for word in words_of(name) if len(word) > 1),
        )


def _passages(records: Iterable[Cited]) -> frozenset[int]:
    """The passages that some records cite."""
    return frozenset(chain.from_iterable(each.passages for each in records))


def _body(source: Source, told: frozenset[int]) -> range:
    """From the first of some passages to the last; all of a report if that is no more than half."""
    known = [number for number in told if source.exists(number)]
    body = range(min(known, default=0), max(known, default=-1) + 1)
    return body if 2 * len(body) > len(source.passages) else range(1, len(source.passages) + 1)


def _answers(record: Cited) -> bool:
    """Whether a record says what a passage says, rather than naming or framing it."""
    if isinstance(record, Caution):
        return record.kind in ("not_orders", "orders_to_reader")
    return type(record) not in _FRAMING
