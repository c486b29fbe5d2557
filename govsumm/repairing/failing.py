"""What failed in a brief: records with the audit's reasons, and passages that were left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from govsumm import findings
from govsumm.records import Audited, Brief, Cited, Draft, Inference, Omission
from govsumm.walking import cited_records, field_names

Weight = tuple[int, int]
"""How many records are unsupported and weak, in one record and those within it."""

SINGLE = ("document", "headline")
"""What a draft has one of: it may be corrected, and never withdrawn or added."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A record of the draft's list `kind`, at `index`, that failed or holds one that did."""

    kind: str
    index: int
    record: Cited
    audited: Audited
    weight: Weight

    @property
    def unsupported(self) -> bool:
        """Whether something in it is refuted or missing, and not only weak."""
        return self.weight[0] > 0


@dataclass(frozen=True, slots=True)
class Failures:
    """All that failed in a brief, what matters most first."""

    records: tuple[Failed, ...]
    omissions: tuple[Omission, ...]

    @property
    def serious(self) -> bool:
        """Whether they are worth a call. Weak records are not: nothing refutes them, and most
        are true; they go along where a call is made.
        """
        return bool(self.omissions) or any(each.unsupported for each in self.records)

    def first(self, count: int) -> Failures:
        """The first so many: unsupported records, then omissions, then weak records."""
        hard = [each for each in self.records if each.unsupported][:count]
        omissions = self.omissions[: count - len(hard)]
        weak = [each for each in self.records if not each.unsupported]
        return Failures((*hard, *weak[: count - len(hard) - len(omissions)]), omissions)

    def without(self, others: Failures) -> Failures:
        """These, but not those."""
        records, omissions = set(map(id, others.records)), set(map(id, others.omissions))
        return Failures(
            tuple(each for each in self.records if id(each) not in records),
            tuple(each for each in self.omissions if id(each) not in omissions),
        )

    def __len__(self) -> int:
        return len(self.records) + len(self.omissions)


def failures(draft: Draft, brief: Brief) -> Failures:
    """What failed in the brief of a draft."""
    found = tuple(
        Failed(kind, index, record, audited, bad)
        for kind in field_names(Draft)
        for index, (record, audited) in enumerate(
            # the audit's own caution, behind those of the draft, is nobody's to mend
            zip(listed(draft, kind), listed(brief, kind), strict=False)
        )
        if (bad := weight(audited)) != (0, 0)
    )
    # what a failed record is about is asked for with that record
    about = {n for each in found for part in cited_records(each.record) for n in part.passages}
    return Failures(found, tuple(o for o in brief.audit.omissions if o.passage not in about))


def listed(draft: Draft, kind: str) -> tuple[Any, ...]:
    """The records of a kind; of what there is one of, that one."""
    value = getattr(draft, kind)
    return value if isinstance(value, tuple) else (value,)


def weight(audited: Audited) -> Weight:
    """How bad a record is, with those within it."""
    found = Counter(each.verdict for each in _audited(audited))
    return found["unsupported"], found["weak"]


def reasons(audited: Audited) -> Iterator[str]:
    """What the audit has against a record, in words, unsupported parts first."""
    for part in sorted(_audited(audited), key=lambda each: each.verdict != "unsupported"):
        where = "" if part is audited else f"{_name(part)}: "
        for why in findings.reasons(part):
            yield " ".join(f"{part.verdict}: {where}{why}".split())


def _audited(record: Audited) -> Iterator[Audited]:
    return (each for each in cited_records(record) if isinstance(each, Audited))


def _name(record: Audited) -> str:
    """What a part of a record is called."""
    if isinstance(record, Inference):
        return "inferred date"
    return type(record).__name__.removeprefix("Audited").lower()
