"""Audits a draft against its report, with no model in it, and makes the brief.

The text is read from the inside out:

    words        what counts as the same words
    numbers      numbers, however they are written
    signs        denials and decisive words, which must not differ
    speaking     who acts, what they are called, and whose words sentences give
    cited        what stands in passages; paging and vocabulary: in those of the whole report
    source       all of these, and what the rules hear

Then each record is held against it, one question a check (`checks`; `verdicts` of what they find):

    support      a paraphrase is borne by its passages
    names, days  what is printed of names and dates
    votes        a vote as it was cast, and its arithmetic
    binding      numbers and names keep to what they stand beside
    negation, word_choice, people
    citing, counting, planted

And what became of the text as a whole:

    coverage     the state of each passage, and what is left out
    announced    numbers of items that the text announces
    figures, gaps, glosses

Nothing is ever deleted: a record that fails keeps its place, with its verdict and the reasons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from govsumm.auditing.announced import announced
from govsumm.auditing.checks import check
from govsumm.auditing.coverage import Ledger, ledger
from govsumm.auditing.coverage.answered import Judged
from govsumm.auditing.figures import figures
from govsumm.auditing.gaps import gaps
from govsumm.auditing.glosses import glosses
from govsumm.auditing.planted import warning
from govsumm.auditing.posts_within import posts_ahead
from govsumm.auditing.site import finding
from govsumm.auditing.source import Source
from govsumm.auditing.verdicts import verdict
from govsumm.auditing.words.folding import tokens
from govsumm.digest import digest
from govsumm.errors import expect
from govsumm.lining import lined, restored, unwrapped
from govsumm.passages import Passage, split
from govsumm.records import Brief, Cited, Draft, MadeBy, State, Verdict
from govsumm.report import Report
from govsumm.sweeping import unswept
from govsumm.versions import by_hand
from govsumm.walking import cited_records, field_names, label, leading

__all__ = ["audit", "worst_verdicts"]


@unswept()
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
    expect(draft, Draft, "make one with Draft.model_validate")
    auditor = _Auditor(_source_of(report, passages, draft), report.sha256)
    content = {name: auditor.audited(getattr(draft, name), "") for name in field_names(Draft)}
    content["cautions"] += auditor.warned()
    judged = auditor.judged
    kept = ledger(auditor.source, judged)
    read = auditor.source.report
    return Brief.model_validate(
        restored(
            {
                **content,
                "source": _source(report, kept),
                "figures": [found for each in judged for found in figures(each.record, each.id)],
                "gaps": (*gaps(draft), *announced(auditor.source, auditor.borne)),
                "glosses": list(glosses(auditor.source)),
                "audit": _totals(read.text, judged, kept),
                "made_by": made_by or by_hand(),
            },
            read,
            report,
        )
    )


def worst_verdicts(
    report: Report,
    draft: Draft,
    records: Iterable[Cited],
    *,
    passages: tuple[Passage, ...] | None = None,
) -> Iterator[Verdict]:
    """The worst verdict on each record and those inside it, as if it stood in `draft`.

    Pure, as `audit`; the mutation suite asks so for thousands of records of one draft.
    """
    source = _source_of(report, passages or split(report), draft)
    for record in records:
        found = {verdict(check(record, source, within)) for record, within in _with_parents(record)}
        yield next(name for name in ("unsupported", "weak", "supported") if name in found)


def _source_of(report: Report, passages: tuple[Passage, ...], draft: Draft) -> Source:
    """What the audit reads: the text in plain lines, its names as the draft has them."""
    read, passages = posts_ahead(*lined(report, passages), draft)
    return Source(read, unwrapped(passages), draft)


def _with_parents(record: Cited) -> Iterator[tuple[Cited, Cited | None]]:
    """The cited records in a record with the one around them; the first stands alone."""
    yield record, None
    yield from ((inner, record) for inner in cited_records(record) if inner is not record)


class _Auditor:
    """Turns records into the data of their audited form, and gives each an id of its own.

    Plain data, validated in one go at the end: that is several times faster than a model each.
    """

    def __init__(self, source: Source, sha256: str) -> None:
        self.source = source
        self.sha256 = sha256
        self.ids: Counter[str] = Counter()
        self.judged: list[Judged] = []

    @property
    def borne(self) -> tuple[Cited, ...]:
        """The records audited so far that the text bears, or may bear."""
        return tuple(each.record for each in self.judged if each.verdict != "unsupported")

    def audited(self, value: Any, within: str, around: Cited | None = None) -> Any:
        """The value with every cited record in it audited; `within` names the record `around`."""
        if isinstance(value, tuple):
            return [self.audited(each, within, around) for each in value]
        return self._record(value, within, around) if isinstance(value, Cited) else value

    def warned(self) -> list[dict[str, Any]]:
        """The caution of planted orders that the draft lacks; a check of it says whose it is."""
        caution = warning(self.source)
        if caution is None:
            return []
        made = self._record(caution, "", None)
        return [made | {"checks": [*made["checks"], finding("planted", "", ok=True, why="")]}]

    def _record(self, record: Cited, within: str, around: Cited | None) -> dict[str, Any]:
        name = f"{within}/{' '.join(tokens(label(record)))}"
        findings = check(record, self.source, around)
        evidence = self.source.evidence(record.passages)
        offsets = [[each["start"], each["end"]] for each in evidence]
        found = Judged(record, self._id(type(record).__name__, offsets, name), verdict(findings))
        self.judged.append(found)
        fields = vars(record) | {"id": found.id, "evidence": evidence}
        fields |= {"verdict": found.verdict, "checks": findings}
        for field in leading(type(record)):
            fields[field] = self.audited(fields[field], name, record)
        return fields

    def _id(self, kind: str, offsets: list[list[int]], name: str) -> str:
        """Twelve hexadecimal digits; a second record like the first gets a number behind."""
        found = digest("record", f"{self.sha256} {kind} {offsets} {name}")[:12]
        self.ids[found] += 1
        return found if self.ids[found] == 1 else f"{found}-{self.ids[found]}"


def _source(report: Report, kept: Ledger) -> dict[str, Any]:
    passages = [{"n": p.n, "start": p.start, "end": p.end, "state": s} for p, s in kept.states]
    return {"sha256": report.sha256, "chars": len(report.text), "passages": passages}


def _totals(text: str, records: Iterable[Judged], kept: Ledger) -> dict[str, Any]:
    verdicts = Counter(each.verdict for each in records)
    counts = Counter(state for _, state in kept.states)
    return {
        "verdicts": {name: verdicts[name] for name in get_args(Verdict)},
        "states": {name: counts[name] for name in get_args(State)},
        "omissions": [
            {"passage": n, "start": a, "end": b, "quote": text[a:b], "cues": cues}
            for n, (a, b), cues in kept.omissions
        ],
    }
