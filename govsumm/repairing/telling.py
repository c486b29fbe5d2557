"""Tells in a brief what a repair did: at each record, and in the audit's list, with the record
as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from govsumm.errors import (
    AuthenticationError,
    FilteredError,
    FixtureError,
    GovsummError,
    InvalidReplyError,
    LeftError,
    ModelNotFoundError,
    NotAnApiError,
    OutputError,
    QuotaError,
    RefusedError,
    RejectedError,
    TooLongError,
    TruncatedError,
    UnavailableError,
    UnreachableError,
)
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

FAILED = "failed: "

FAULTS: dict[type[GovsummError], str] = {
    AuthenticationError: "the key was refused",
    FilteredError: "a content filter stopped it",
    FixtureError: "its recording is of another request, or broken",
    InvalidReplyError: "the reply was no repair",
    LeftError: "the run was called off before",
    ModelNotFoundError: "the endpoint knows no such model",
    NotAnApiError: "what answered was no OpenAI-compatible API",
    OutputError: "its recording could not be written",
    QuotaError: "the account had no credit",
    RefusedError: "the model refused",
    RejectedError: "the endpoint refused the request",
    TooLongError: "the request was longer than the model's context",
    TruncatedError: "the reply was cut off by its token limit",
    UnavailableError: "the endpoint was busy or broken",
    UnreachableError: "the endpoint did not answer",
}
"""Why a repair came to nothing, as a brief has it: no addresses or times, which differ from run to
run.
"""


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


def failed(error: GovsummError) -> str:
    """What a brief says of a repair that an error kept from it."""
    known = (FAULTS[kind] for kind in type(error).__mro__ if kind in FAULTS)
    return FAILED + next(known, "the call came to nothing")


def is_due(brief: Brief) -> bool:
    """Whether a repair was to be made and an error kept it from the brief: another run tries it
    again.
    """
    return (brief.audit.repair or "").startswith(FAILED)


def in_words(brief: Brief) -> str:
    """What a repair did, on one line: "repaired 3, withdrew 1, added 2"."""
    counts = Counter(each.what for each in brief.audit.repairs)
    done = [f"{verb} {counts[what]}" for what, verb in WORDS if counts[what]]
    return ", ".join(done) or "nothing was repaired"
