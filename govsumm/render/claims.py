"""What was said, ordered and decided, as words of Markdown."""

from __future__ import annotations

from govsumm.records import (
    Audited,
    AuditedAssessment,
    AuditedDate,
    AuditedDecision,
    AuditedProblem,
    AuditedStatement,
)
from govsumm.render import facts
from govsumm.render.marking import doubt, text


def due(date: AuditedDate | None) -> str:
    """A date before what is due by it, with how it is read; nothing where there is none."""
    if not date:
        return ""
    forms = [text(date.edtf)] if date.edtf else []
    if date.inferred:
        forms.append(f"*inferred* {text(date.inferred.edtf)}: {text(date.inferred.why)}")
    reading = f" ({'; '.join(forms)})" if forms else ""
    return f"**{text(date.text)}**{reading}: "


def parts(date: AuditedDate | None) -> tuple[Audited, ...]:
    """A date with what it was inferred from: each has a verdict of its own."""
    return facts.with_inference(date) if date else ()


def decision(settled: AuditedDecision) -> str:
    """The outcome in bold, the claim, and in brackets who moved it, how it was voted and so on."""
    vote = settled.vote
    details = [
        f"moved by {text(settled.moved_by)}" if settled.moved_by else "",
        f"seconded by {text(settled.seconded_by)}" if settled.seconded_by else "",
        text(vote.method) if vote and vote.method else "",
        _tally(vote.yes, vote.no, vote.abstain) if vote else "",
        f"against: {', '.join(map(text, vote.dissent))}" if vote and vote.dissent else "",
        f"to {', '.join(map(text, settled.to))}" if settled.to else "",
        f"condition: {text(settled.condition)}" if settled.condition else "",
        f"effective {facts.when(settled.effective)}" if settled.effective else "",
    ]
    aside = f" ({'; '.join(told)})" if (told := [*filter(None, details)]) else ""
    doubts = "".join(doubt(part) for part in parts(settled.effective))
    return f"**{text(settled.outcome)}:** {text(settled.text)}{aside}{doubts}"


def _tally(yes: int | None, no: int | None, abstain: int | None) -> str:
    counts = ((yes, "for"), (no, "against"), (abstain, "abstaining"))
    return ", ".join(f"{count} {side}" for count, side in counts if count is not None)


def said(claim: AuditedAssessment | AuditedProblem | AuditedStatement) -> str:
    """A claim, and whose it is."""
    return f"{text(claim.text)}{f' ({text(claim.by)})' if claim.by else ''}"


def statement(claim: AuditedStatement) -> str:
    """What somebody asked, promised, reported, and by when."""
    doubts = "".join(doubt(part) for part in parts(claim.due))
    return f"{claim.kind}: {due(claim.due)}{said(claim)}{doubts}"
