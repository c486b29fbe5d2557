"""Puts what is proposed into the draft, holds it against the audit, takes back what fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from govsumm.records import Audited, Brief, Draft
from govsumm.repairing.asking import Asked
from govsumm.repairing.failing import SINGLE, Weight, listed, reasons, weight
from govsumm.repairing.forms import Amendments
from govsumm.repairing.proposing import Proposal, proposals
from govsumm.repairing.telling import Placed, told
from govsumm.walking import field_names

Audit = Callable[[Draft], Brief]


def mend(first: Brief, draft: Draft, asked: Asked, answer: Amendments, audit: Audit) -> Brief:
    """The brief of a draft with what an answer mends of it, and what became of each record.

    `first` is the brief of the draft as it was, `audit` makes the brief of another one.
    """
    tried, refused = proposals(answer, draft, asked.failures)
    while True:
        made = _applied(draft, tried)
        brief = audit(made.draft) if tried else first
        failed = [(each, why) for each in tried if (why := _fault(brief, made, each))]
        if not failed and _total(brief) > _total(first):
            failed = [(each, "with it other records are borne worse") for each in tried]
        refused += [each.refused(why) for each, why in failed]
        if not failed:
            placed = [Placed(each, made.where(each)) for each in tried]
            return told(brief, placed, refused)
        lost = {id(each) for each, _ in failed}
        tried = [each for each in tried if id(each) not in lost]


@dataclass(frozen=True)
class _Applied:
    """A draft with proposals in it, and where each record of theirs stands in its list."""

    draft: Draft
    places: dict[int, int]

    def where(self, proposal: Proposal) -> int | None:
        """The index of its record; None for a withdrawal."""
        return self.places.get(id(proposal))


def _applied(draft: Draft, tried: list[Proposal]) -> _Applied:
    """The draft with all of them: corrections in their places, additions at the end."""
    changed: dict[str, Any] = {}
    places: dict[int, int] = {}
    for kind in field_names(Draft):
        own = [each for each in tried if each.kind == kind]
        by_index = {each.failed.index: each for each in own if each.failed}
        records: list[Any] = []
        for index, record in enumerate(listed(draft, kind)):
            proposal = by_index.get(index)
            if proposal is None:
                records.append(record)
            elif proposal.record is not None:
                places[id(proposal)] = len(records)
                records.append(proposal.record)
        for proposal in own:
            if proposal.failed is None:
                places[id(proposal)] = len(records)
                records.append(proposal.record)
        if own:
            changed[kind] = records[0] if kind in SINGLE else tuple(records)
    return _Applied(draft.model_copy(update=changed), places)


def _total(brief: Brief) -> Weight:
    """How bad a brief is."""
    return brief.audit.verdicts.unsupported, brief.audit.verdicts.weak


def _reason(record: Audited) -> str:
    return next(reasons(record), "nothing is said against it")


def _fault(brief: Brief, made: _Applied, proposal: Proposal) -> str | None:
    """What the audit has against what was proposed, or nothing."""
    index = made.where(proposal)
    if index is None:
        return None
    record = listed(brief, proposal.kind)[index]
    now = weight(record)
    if proposal.failed is None:
        return None if now == (0, 0) else f"the passages do not bear it ({_reason(record)})"
    if now < proposal.failed.weight:
        return None
    return f"what was proposed is no better borne ({_reason(record)})"
