"""Reads a repair item by item: what may be tried, and what is refused as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from govsumm.auditing.folding import tokens
from govsumm.errors import one_line
from govsumm.records import Cited, Draft, Repair
from govsumm.repairing.failing import SINGLE, Failed, Failures, listed
from govsumm.repairing.forms import Amendments, answering, may_go
from govsumm.walking import cited_records, kind_of, label

LONGEST = 200
"""Characters of a reason in the repairer's words."""


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
    return Repair(what="refused", kind=kind, id=about, why=one_line(why), before=None)


class _RefusedError(Exception):
    """An item that cannot be tried: the list, the record it is about, and why."""

    def __init__(self, kind: str, about: str | None, why: str) -> None:
        self.refusal = _refusal(one_line(kind, 40), about, why)
        super().__init__(why)


class _Item(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Correction(_Item):
    id: str
    record: dict[str, Any]


class _Withdrawal(_Item):
    id: str
    why: str


def proposals(
    answer: Amendments, draft: Draft, failures: Failures
) -> tuple[list[Proposal], list[Repair]]:
    """What an answer proposes that may be tried, and the rest, refused."""
    reader = _Reader(draft, failures)
    taken: list[Proposal] = []
    refused: list[Repair] = []
    for read in reader.items(answer):
        try:
            taken.append(read())
        except _RefusedError as error:
            refused.append(error.refusal)
    return taken, refused


@dataclass
class _Reader:
    draft: Draft
    failures: Failures
    named: set[str] = field(default_factory=set)

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
            raise _RefusedError(kind, found.id, f"it is one of {failed.kind}, and stays one")
        record = self._record(kind, found.record, found.id)
        if record == failed.record:
            raise _RefusedError(kind, found.id, "it is repeated as it was")
        if _name(record) != _name(failed.record):
            self._refuse_twin(kind, record, found.id)
        return Proposal(kind, failed, record)

    def _withdrawal(self, item: Any) -> Proposal:
        found = _valid(_Withdrawal, item, "record", None)
        failed = self._failed(found.id, "record")
        kind = failed.kind
        if kind in SINGLE:
            raise _RefusedError(kind, found.id, "a brief cannot be without it")
        if not may_go(failed):
            raise _RefusedError(kind, found.id, "it is weak: nothing refutes it")
        if kind == "meetings" and _is_pointed_at(self.draft, failed.index):
            raise _RefusedError(kind, found.id, "other records are about it, or about one after it")
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

    def _refuse_twin(self, kind: str, record: Cited, about: str | None) -> None:
        if any(_name(record) == _name(each) for each in listed(self.draft, kind)):
            raise _RefusedError(kind, about, f"“{label(record)}” is in the list already")


def _name(record: Cited) -> tuple[str, ...]:
    """What a record is called, as the audit folds it."""
    return tuple(tokens(label(record)))


def _valid(model: type[Any], data: Any, kind: str, about: str | None) -> Any:
    try:
        return model.model_validate(data)
    except (ValidationError, RecursionError) as fault:
        said = "is nested too deeply"
        if isinstance(fault, ValidationError):
            first = fault.errors(include_url=False)[0]
            said = f"{'.'.join(map(str, first['loc'])) or 'the item'}: {first['msg']}"
        raise _RefusedError(kind, about, f"what is proposed does not parse: {said}") from None


def _is_pointed_at(draft: Draft, index: int) -> bool:
    """Whether a record is about the meeting at an index or a later one, which would move up."""
    about = (getattr(record, "meeting", None) for record in cited_records(draft))
    return any(meeting is not None and meeting >= index for meeting in about)
