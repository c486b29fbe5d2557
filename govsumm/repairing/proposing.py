"""Reads a repair item by item: what may be tried, and what is refused as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from govsumm.auditing.words.folding import tokens
from govsumm.errors import one_line
from govsumm.findings import misread
from govsumm.records import Cited, Draft, Record, Repair
from govsumm.repairing.failing import SINGLE, Failed, Failures, listed
from govsumm.repairing.forms import Amendments, answering, may_go
from govsumm.walking import cited_records, kind_of, label

LONGEST, SHORT = 200, 40
"""Characters of a reason in the repairer's words, and of a list's name or an id."""

POINTED_AT = "other records are about it, or about one after it"

SPARE = 4
"""So many items for each failure are looked at: a repair is no second draft."""


@dataclass(frozen=True)
class Proposal:
    """One change: a record in the place of a failed one or of none, or none in its place."""

    kind: str
    failed: Failed | None = None
    record: Cited | None = None
    why: str | None = None

    def refused(self, why: str) -> Repair:
        """What becomes of it where it is not taken."""
        about = f"“{label(self.record)}”: " if self.record and not self.failed else ""
        return _refusal(self.kind, self.failed.audited.id if self.failed else None, about + why)


def _refusal(kind: str, about: str | None, why: str) -> Repair:
    named = None if about is None else one_line(about, SHORT)
    return Repair(
        what="refused", kind=one_line(kind, SHORT), id=named, why=one_line(why), before=None
    )


class _RefusedError(Exception):
    """An item that cannot be tried: the list, the record it is about, and why."""

    def __init__(self, kind: str, about: str | None, why: str) -> None:
        self.refusal = _refusal(kind, about, why)
        super().__init__(why)


class _Correction(BaseModel, extra="forbid"):
    id: str
    record: dict[str, Any]


class _Withdrawal(BaseModel, extra="forbid"):
    id: str
    why: str


def proposals(
    answer: Amendments, draft: Draft, failures: Failures
) -> tuple[list[Proposal], list[Repair]]:
    """What an answer proposes that may be tried, and the rest, refused."""
    reader = _Reader(draft, failures)
    taken: list[Proposal] = []
    refused: list[Repair] = []
    items, most = list(reader.items(answer)), SPARE * len(failures)
    for read in items[:most]:
        try:
            taken.append(read())
        except _RefusedError as error:
            refused.append(error.refusal)
    if len(items) > most:
        why = f"{len(items) - most:,} more than {most} items: a repair is no second draft"
        refused.append(_refusal("record", None, why))
    return _unmoved(taken, refused)


def _unmoved(taken: list[Proposal], refused: list[Repair]) -> tuple[list[Proposal], list[Repair]]:
    """The same without withdrawals of meetings that other proposals are about."""
    kept: list[Proposal] = []
    records = [each.record for each in taken if each.record]
    for each in taken:
        gone = each.failed if each.kind == "meetings" and not each.record else None
        if gone and any(_is_about(record, gone.index) for record in records):
            refused.append(each.refused(POINTED_AT))
        else:
            kept.append(each)
    return kept, refused


@dataclass
class _Reader:
    draft: Draft
    failures: Failures
    named: set[str] = field(default_factory=set)
    names: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)

    def items(self, answer: Amendments) -> Iterator[Callable[[], Proposal]]:
        """How to read each item, in the order replied."""
        for kind, items in answer.corrections.items():
            yield from (lambda k=kind, i=each: self._correction(k, i) for each in items)
        yield from (lambda i=each: self._withdrawal(i) for each in answer.withdrawals)
        for kind, items in answer.additions.items():
            yield from (lambda k=kind, i=each: self._addition(k, i) for each in items)

    def _correction(self, kind: str, item: Any) -> Proposal:
        found = _valid(_Correction, item, kind, None)
        failed = self._failed(found.id, kind)
        if failed.kind != kind:
            raise _RefusedError(kind, found.id, f"it is one of the {failed.kind}, and stays one")
        record = self._record(kind, found.record, found.id)
        if record == failed.record:
            raise _RefusedError(kind, found.id, "it is repeated as it was")
        self._refuse_twin(kind, record, found.id, failed.record)
        return Proposal(kind, failed, record)

    def _withdrawal(self, item: Any) -> Proposal:
        found = _valid(_Withdrawal, item, "record", None)
        failed = self._failed(found.id, "record")
        kind = failed.kind
        if kind in SINGLE:
            raise _RefusedError(kind, found.id, "a brief cannot be without it")
        if not may_go(failed):
            raise _RefusedError(kind, found.id, "it is weak: nothing refutes it")
        if kind == "meetings" and _is_about(self.draft, failed.index):
            raise _RefusedError(kind, found.id, POINTED_AT)
        return Proposal(kind, failed, why=one_line(found.why, LONGEST))

    def _addition(self, kind: str, item: Any) -> Proposal:
        if kind not in answering(self.failures):
            raise _RefusedError(kind, None, "nothing of this kind was left out")
        record = self._record(kind, item, None)
        omitted = {each.passage for each in self.failures.omissions}
        if not omitted & {n for part in cited_records(record) for n in part.passages}:
            raise _RefusedError(kind, None, f"“{label(record)}” cites no passage that was left out")
        self._refuse_twin(kind, record, None)
        return Proposal(kind, record=record)

    def _failed(self, about: str, kind: str) -> Failed:
        """The record that an item is about, which is named once."""
        failed = next((each for each in self.failures.records if each.audited.id == about), None)
        if failed is None:
            raise _RefusedError(kind, about, "no record that failed has this id")
        if about in self.named:
            raise _RefusedError(failed.kind, about, "it is named twice")
        self.named.add(about)
        return failed

    def _record(self, kind: str, data: Any, about: str | None) -> Cited:
        record: Cited = _valid(kind_of(Draft, kind), data, kind, about)
        return record

    def _refuse_twin(
        self, kind: str, record: Cited, about: str | None, failed: Cited | None = None
    ) -> None:
        """Refuse what is in the list, or was proposed, already; a correction keeps its name."""
        name = _name(record)
        own = failed is not None and _name(failed) == name
        if not own and name in self._names(kind):
            raise _RefusedError(kind, about, f"“{label(record)}” is in the list already")
        self._names(kind).add(name)

    def _names(self, kind: str) -> set[tuple[str, ...]]:
        """What records of a kind are called, with those proposed so far."""
        if kind not in self.names:
            self.names[kind] = set(map(_name, listed(self.draft, kind)))
        return self.names[kind]


def _name(record: Cited) -> tuple[str, ...]:
    """What a record is called, as the audit folds it."""
    return tuple(tokens(label(record)))


def _valid(model: type[Any], data: Any, kind: str, about: str | None) -> Any:
    try:
        return model.model_validate(data)
    except (ValidationError, RecursionError) as fault:
        said = misread(fault) if isinstance(fault, ValidationError) else "it is nested too deeply"
        raise _RefusedError(kind, about, f"what is proposed cannot be read: {said}") from None


def _is_about(record: Record, index: int) -> bool:
    """Whether a record, or one within it, is about the meeting at an index or a later one, which
    would move up.
    """
    about = (getattr(each, "meeting", None) for each in cited_records(record))
    return any(meeting is not None and meeting >= index for meeting in about)
