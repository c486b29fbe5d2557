"""The brief as Markdown that an editor would forward: readable in a minute, checkable below.

Every line ends in the numbers of the passages that bear it, which stand as notes at the end.
What the audit did not find supported says so in the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from govsumm.records import Audited, AuditedDirective, Brief
from govsumm.render import claims, facts, wording
from govsumm.render.marking import cite, cite_within, slogan, text
from govsumm.render.orders import grouped
from govsumm.render.repairs import repairs
from govsumm.walking import cited_records

Lines = Iterator[str]
T = TypeVar("T", bound=Audited)


def to_markdown(brief: Brief) -> str:
    """The brief as CommonMark text, ending in a line break; same brief, same bytes."""
    sections = (
        _top(brief),
        *_facts(brief),
        _directives(brief.directives),
        _section("Decisions", brief.decisions, claims.decision),
        _section("Problems admitted", brief.problems, claims.said),
        _section("Claimed", brief.assessments, claims.said),
        _section("Asked, promised, reported", brief.statements, claims.statement),
        _section(
            "Programmes and slogans",
            brief.programmes,
            lambda p: f"{slogan(p.name)}{wording.originals(p.name, brief.glosses)}",
        ),
        _section(
            "Invoked from above",
            brief.references,
            lambda r: f"{text(r.name)}{wording.originals(r.name, brief.glosses)} ({r.relation})",
        ),
        _gaps(brief),
        _section(
            "Cautions", brief.cautions, lambda c: f"{c.kind.replace('_', ' ')}: {text(c.text)}"
        ),
        wording.glosses(brief.glosses),
        _omissions(brief),
        repairs(brief),
        _credits(brief),
        _notes(brief),
        _colophon(brief),
    )
    blocks = ("\n".join(lines) for section in sections if (lines := list(section)))
    return "\n\n".join(blocks) + "\n"


def _facts(brief: Brief) -> Iterator[Lines]:
    """Who met, when and where, and who took part, meeting by meeting."""
    taken = facts.roles(brief)
    meetings = len(brief.meetings)
    for index, each in enumerate(brief.meetings):
        which = f" ({index + 1} of {meetings})" if meetings > 1 else ""
        yield facts.meeting(each, which, taken.get(index))
    yield facts.loose(brief, taken)
    yield facts.report(brief)


def _section(title: str, records: Iterable[T], draw: Callable[[T], str]) -> Lines:
    lines = [f"- {draw(record)}{cite(record)}" for record in records]
    if lines:
        yield f"## {title}\n"
        yield from lines


def _top(brief: Brief) -> Lines:
    yield f"# {text(brief.headline.text)}{cite(brief.headline)}"
    if brief.summary:
        yield ""
        yield from (f"- {text(claim.text)}{cite(claim)}" for claim in brief.summary)


def _directives(directives: tuple[AuditedDirective, ...]) -> Lines:
    if directives:
        yield "## Directives"
    for members in grouped(directives):
        by, to = members[0].by, members[0].to
        told = ", ".join(map(text, to)) or "addressee not named"
        yield f"\n**{text(by) if by else 'Speaker not stated'}** to **{told}**\n"
        for each in members:
            yield f"- {claims.due(each.due)}{text(each.text)}{cite(each, *claims.parts(each.due))}"


def _gaps(brief: Brief) -> Lines:
    if brief.gaps:
        yield "## Not established\n"
    for gap in brief.gaps:
        which = (
            f" of meeting {gap.meeting + 1}"
            if gap.meeting is not None and len(brief.meetings) > 1
            else ""
        )
        yield f"- {gap.what.capitalize()}{which}: {text(gap.why)}"


def _omissions(brief: Brief) -> Lines:
    omissions = brief.audit.omissions
    if omissions:
        yield "## In the report, in no record above\n"
    for each in omissions:
        yield f"- [{each.passage}] {text(each.quote)} ({', '.join(each.cues)})"


def _credits(brief: Brief) -> Lines:
    if brief.credits:
        drawn = (f"{text(c.name)} ({c.role}){cite_within(c)}" for c in brief.credits)
        yield f"**Credits:** {'; '.join(drawn)}"


def _notes(brief: Brief) -> Lines:
    bearing = [each.evidence for each in cited_records(brief) if isinstance(each, Audited)]
    bearing += [each.evidence for each in brief.glosses]
    cited = {evidence.passage: evidence.quote for several in bearing for evidence in several}
    if cited:
        yield "## Passages cited\n"
        yield from (f"- [{number}] {text(cited[number])}" for number in sorted(cited))


def _colophon(brief: Brief) -> Lines:
    made, audit = brief.made_by, brief.audit
    verdicts, states = audit.verdicts, audit.states
    repair = f"Repair: {text(audit.repair)}. " if audit.repair else ""
    yield "---\n"
    yield (
        f"govsumm {made.govsumm}, {made.backend} backend, {text(made.reply)}"
        f"{f', prompt {made.prompt}' if made.prompt else ''}. "
        f"Records: {verdicts.supported} supported, {verdicts.weak} weak, "
        f"{verdicts.unsupported} unsupported. "
        f"Passages: {states.cited} cited, {states.chrome} chrome, {states.quiet} quiet, "
        f"{states.omitted} omitted. {repair}Source sha256 {brief.source.sha256[:16]}."
    )
