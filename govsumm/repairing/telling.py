"""Tells in a brief what a repair did: at each record, and in the audit's list, with the record
as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from govsumm.errors import LeftError
from govsumm.records import Audited, Brief, Repair, Repaired
from govsumm.repairing.failing import SINGLE, listed
from govsumm.repairing.proposing import Proposal

WORDS: tuple[tuple[Repaired, str], ...] = (
    ("corrected", "repaired"),
    ("withdrawn", "withdrew"),
    ("added", "added"),
    ("refused", "refused"),
)
"""What became of records, as a line for people has it."""


@dataclass(frozen=True)
class Placed:
    """A proposal that was taken, and the index of its record; None for a withdrawal."""

    proposal: Proposal
    index: int | None


def told(brief: Brief, placed: list[Placed], refused: Iterable[Repair]) -> Brief:
    """The brief that says what was taken, and what was not."""
    changed: dict[str, Any] = {}
    repairs: list[Repair] = []
    for each in placed:
        kind = each.proposal.kind
        repairs.append(_repair(brief, each))
        if each.index is not None:
            records = changed.setdefault(kind, list(listed(brief, kind)))
            mark = "corrected" if each.proposal.failed else "added"
            records[each.index] = records[each.index].model_copy(update={"repaired": mark})
    fields = {
        kind: records[0] if kind in SINGLE else tuple(records) for kind, records in changed.items()
    }
    audit = brief.audit.model_copy(update={"repairs": (*repairs, *refused)})
    return brief.model_copy(update={**fields, "audit": audit})


def _repair(brief: Brief, placed: Placed) -> Repair:
    proposal = placed.proposal
    before = proposal.failed.audited.model_dump(mode="json") if proposal.failed else None
    if placed.index is None:
        return Repair(
            what="withdrawn", kind=proposal.kind, id=None, why=proposal.why, before=before
        )
    record: Audited = listed(brief, proposal.kind)[placed.index]
    what = "corrected" if proposal.failed else "added"
    return Repair(what=what, kind=proposal.kind, id=record.id, why=None, before=before)


def signed(brief: Brief, said: str) -> Brief:
    """The brief with a word on its repair: by whom it is, or why there is none."""
    return brief.model_copy(update={"audit": brief.audit.model_copy(update={"repair": said})})


def is_left(brief: Brief) -> bool:
    """Whether the run was called off before its repair: another run would make it."""
    return brief.audit.repair == f"failed: {LeftError.__name__}"


def in_words(brief: Brief) -> str:
    """What a repair did, on one line: "repaired 3, withdrew 1, added 2"."""
    counts = Counter(each.what for each in brief.audit.repairs)
    done = [f"{verb} {counts[what]}" for what, verb in WORDS if counts[what]]
    return ", ".join(done) or "nothing was repaired"
