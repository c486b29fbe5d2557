"""Audits a draft against its report, with no model in it, and makes the brief.

    folding     what counts as the same words
    quantities  numbers, however they are written
    edtf        dates
    source      the report, folded once
    checks      one question each about one record
    coverage    what became of each passage
    gaps        what could not be established
    figures     numbers with units in the claims

Nothing is ever deleted: a record that fails keeps its place, with its verdict and the reasons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

from govsumm.auditing.checks import check, verdict
from govsumm.auditing.coverage import Answered, states
from govsumm.auditing.figures import figures
from govsumm.auditing.folding import tokens
from govsumm.auditing.gaps import gaps
from govsumm.auditing.source import Source
from govsumm.digest import digest
from govsumm.passages import Passage, split
from govsumm.records import (
    Audit,
    Audited,
    Brief,
    Cited,
    Draft,
    MadeBy,
    Omission,
    PassageState,
    Record,
    StateCounts,
    VerdictCounts,
)
from govsumm.records import Source as SourceOf
from govsumm.report import Report
from govsumm.versions import by_hand
from govsumm.walking import cited_records, label

__all__ = ["audit"]

AUDITED: dict[type[Cited], type[Audited]] = {
    base: audited
    for audited in Audited.__subclasses__()
    for base in audited.__bases__
    if base is not Audited
}
"""The audited form of each record type, as `records` declares them."""

C = TypeVar("C", bound=Record)


def audit(
    report: Report,
    draft: Draft,
    *,
    made_by: MadeBy | None = None,
    passages: tuple[Passage, ...] | None = None,
) -> Brief:
    """The brief that a draft makes when it is held against its report.

    Pure: the same report and draft give the same brief. `made_by` says what the draft came
    from (default: somebody's own hand); `passages` spares splitting the report again.
    """
    passages = passages or split(report)
    source = Source(report, passages, len(draft.meetings))
    auditor = _Auditor(source)
    content = {name: auditor.audited(getattr(draft, name), "") for name in Draft.model_fields}
    records = [
        record
        for value in content.values()
        for each in (value if isinstance(value, tuple) else (value,))
        for record in cited_records(each)
    ]
    audited = [record for record in records if isinstance(record, Audited)]
    ledger = tuple(states(passages, Answered.by(audited, draft.document.title)))
    return Brief.model_construct(
        **content,
        source=_source(report, ledger),
        figures=tuple(figure for record in audited for figure in figures(record)),
        gaps=tuple(gaps(draft)),
        audit=_totals(audited, ledger),
        made_by=made_by or by_hand(),
    )


class _Auditor:
    """Turns records into their audited form, and gives each an id of its own."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.sha256 = source.report.sha256
        self.ids: Counter[str] = Counter()

    def audited(self, value: Any, within: str) -> Any:
        """The value with every cited record in it audited; `within` names the record around."""
        if isinstance(value, tuple):
            return tuple(self.audited(each, within) for each in value)
        return self._record(value, within) if isinstance(value, Cited) else value

    def _record(self, record: Cited, within: str) -> Audited:
        name = f"{within}/{' '.join(tokens(label(record)))}"
        findings = check(record, self.source)
        evidence = self.source.evidence(record.passages)
        kind = AUDITED[type(record)]
        offsets = [[each.start, each.end] for each in evidence]
        fields = {
            field: self.audited(getattr(record, field), name) for field in type(record).model_fields
        }
        return kind.model_construct(
            **fields,
            id=self._id(type(record).__name__, offsets, name),
            evidence=evidence,
            verdict=verdict(findings),
            checks=findings,
        )

    def _id(self, kind: str, offsets: list[list[int]], name: str) -> str:
        """Twelve hexadecimal digits; a second record like the first gets a number behind."""
        found = digest("record", [self.sha256, kind, offsets, name])[:12]
        self.ids[found] += 1
        return found if self.ids[found] == 1 else f"{found}-{self.ids[found]}"


def _source(report: Report, ledger: Iterable[tuple[Passage, Any, Any]]) -> SourceOf:
    return SourceOf.model_construct(
        sha256=report.sha256,
        chars=len(report.text),
        passages=tuple(
            PassageState.model_construct(n=p.n, start=p.start, end=p.end, state=state)
            for p, state, _ in ledger
        ),
    )


def _totals(records: Iterable[Audited], ledger: Iterable[tuple[Passage, Any, Any]]) -> Audit:
    verdicts = Counter(record.verdict for record in records)
    ledger = tuple(ledger)
    counts = Counter(state for _, state, _ in ledger)
    return Audit.model_construct(
        verdicts=_counted(VerdictCounts, verdicts),
        states=_counted(StateCounts, counts),
        omissions=tuple(
            Omission(passage=p.n, start=p.start, end=p.end, quote=p.text, cues=cues)
            for p, state, cues in ledger
            if state == "omitted"
        ),
    )


def _counted(kind: type[C], counts: Counter[Any]) -> C:
    return kind(**{name: counts[name] for name in kind.model_fields})
