"""The brief as Markdown that an editor would forward: readable in a minute, checkable below.

Every line ends in the numbers of the passages that bear it, which stand as notes at the end.
What the audit did not find supported says so in the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from govsumm.records import (
    Audited,
    AuditedDate,
    AuditedDecision,
    AuditedDirective,
    AuditedFunction,
    AuditedGroup,
    AuditedMeeting,
    AuditedPerson,
    Brief,
    Record,
)
from govsumm.walking import cited_records, label

FUNCTIONS = (
    ("presided", "Presided"),
    ("spoke", "Spoke"),
    ("reported", "Reported"),
    ("conveyed", "Conveyed"),
    ("briefed", "Briefed"),
    ("commented", "Commented"),
    ("attended", "Attended"),
    ("other", "Took part otherwise"),
    ("absent", "Absent"),
)
_SPECIAL = re.compile(r"([\\`*_<>\[\]|&~])")
_LEADING = re.compile(r"^(\d+)([.)])|^([#+-])")

Lines = Iterator[str]
Somebody = AuditedPerson | AuditedGroup
Roles = dict[str, list[tuple[Somebody, AuditedFunction]]]
"""Who did what at one meeting, by function."""
T = TypeVar("T", bound=Audited)


def to_markdown(brief: Brief) -> str:
    """The brief as CommonMark text, ending in a line break; same brief, same bytes."""
    roles = _roles(brief)
    meetings = len(brief.meetings)
    sections = (
        _top(brief),
        *(
            _meeting(
                each, f" ({index + 1} of {meetings})" if meetings > 1 else "", roles.get(index)
            )
            for index, each in enumerate(brief.meetings)
        ),
        _loose(brief, roles),
        _report(brief),
        _directives(brief.directives),
        _section("Decisions", brief.decisions, _decision),
        _section("Problems admitted", brief.problems, _said),
        _section("Claimed", brief.assessments, _said),
        _section("Asked, promised, reported", brief.statements, _statement),
        _section("Programmes and slogans", brief.programmes, lambda each: _slogan(each.name)),
        _section(
            "Invoked from above", brief.references, lambda r: f"{text(r.name)} ({r.relation})"
        ),
        _gaps(brief),
        _section(
            "Cautions", brief.cautions, lambda c: f"{c.kind.replace('_', ' ')}: {text(c.text)}"
        ),
        _omissions(brief),
        _credits(brief),
        _notes(brief),
        _colophon(brief),
    )
    blocks = ("\n".join(lines) for section in sections if (lines := list(section)))
    return "\n\n".join(blocks) + "\n"


def text(words: str) -> str:
    """Words of a report or reply as Markdown that shows just them, on one line."""
    folded = " ".join(words.split())
    shown = folded if folded.isprintable() else "".join(map(_visible, folded))
    escaped = _SPECIAL.sub(r"\\\1", shown)
    return _LEADING.sub(lambda hit: f"{hit[1]}\\{hit[2]}" if hit[1] else f"\\{hit[3]}", escaped)


def _visible(char: str) -> str:
    """A character, or its code point where it is a control or format character (Cc, Cf ...)."""
    if char == " " or char.isprintable():
        return char
    return f"(U+{ord(char):04X})"


def _quoted(words: str) -> str:
    return f"“{text(words)}”"


def _slogan(words: str) -> str:
    """A name in quotation marks, unless it brings its own."""
    return text(words) if re.search(r"[“”\"「」『』《》]", words) else _quoted(words)


def _cite(*records: Audited) -> str:
    """The numbers of the passages cited, and what the audit has against the records."""
    numbers = sorted({number for record in records for number in record.passages})
    cited = f" [{', '.join(map(str, numbers))}]" if numbers else ""
    return cited + "".join(map(_doubt, records))


def _doubt(record: Audited) -> str:
    if record.verdict == "supported":
        return ""
    reasons = "; ".join(
        f"{_quoted(check.token)} {text(check.why)}" if check.token else text(check.why)
        for check in record.checks
        if not check.ok
    )
    return f" — **{record.verdict}**: {reasons}"


def _section(title: str, records: Iterable[T], draw: Callable[[T], str]) -> Lines:
    lines = [f"- {draw(record)}{_cite(record)}" for record in records]
    if lines:
        yield f"## {title}\n"
        yield from lines


def _top(brief: Brief) -> Lines:
    yield f"# {text(brief.headline.text)}{_cite(brief.headline)}"
    if brief.summary:
        yield ""
        yield from (f"- {text(claim.text)}{_cite(claim)}" for claim in brief.summary)


# who, when, where ---------------------------------------------------------------------------------


def _meeting(meeting: AuditedMeeting, which: str, roles: Roles | None) -> Lines:
    yield f"## The meeting{which}\n"
    names = "; also ".join(map(text, meeting.names)) or "not named"
    yield f"- **What:** {names}{_cite(meeting)}"
    if meeting.organisers:
        yield f"- **Held by:** {', '.join(map(text, meeting.organisers))}"
    yield from _dates(meeting.dates)
    if meeting.places:
        places = (
            text(p.text) + (f" ({p.role})" if p.role != "unspecified" else "")
            for p in meeting.places
        )
        yield f"- **Where:** {', '.join(places)}"
    yield from _participants(roles or {})


def _dates(dates: Iterable[AuditedDate]) -> Lines:
    names = {"held": "When", "learned": "Learned on"}
    for date in dates:
        name = names.get(date.what, date.what.capitalize())
        yield f"- **{name}:** {_date(date)}{_cite(*_with_inference(date))}"


def _date(date: AuditedDate) -> str:
    stated = text(date.text) + (f" ({text(date.edtf)})" if date.edtf else "")
    if not date.inferred:
        return stated
    return f"{stated}; *inferred* {text(date.inferred.edtf)}: {text(date.inferred.why)}"


def _with_inference(date: AuditedDate) -> tuple[Audited, ...]:
    return (date, date.inferred) if date.inferred else (date,)


def _participants_of(brief: Brief) -> tuple[Somebody, ...]:
    return (*brief.people, *brief.groups)


def _roles(brief: Brief) -> dict[int | None, Roles]:
    """Who did what, by the index of the meeting."""
    roles: dict[int | None, Roles] = {}
    for somebody in _participants_of(brief):
        for done in somebody.functions:
            at_meeting = roles.setdefault(done.meeting, {})
            at_meeting.setdefault(done.function, []).append((somebody, done))
    return roles


def _participants(roles: Roles) -> Lines:
    introduced: set[str] = set()
    for function, title in FUNCTIONS:
        drawn = []
        for somebody, done in roles.get(function, ()):
            drawn.append(_participant(somebody, done, known=somebody.id in introduced))
            introduced.add(somebody.id)
        if drawn:
            yield f"- **{title}:** {'; '.join(drawn)}"


def _participant(somebody: Somebody, done: AuditedFunction, *, known: bool) -> str:
    """The name, and on first mention the posts and further forms, with what bears them."""
    if known:
        return f"{text(label(somebody))}{_cite(done)}"
    more = ""
    if isinstance(somebody, AuditedPerson):
        also = ", ".join(map(_quoted, somebody.also))
        more = f" (also printed {also})" if also else ""
        more += "".join(f", {text(post)}" for post in somebody.posts)
    return f"{text(label(somebody))}{more}{_cite(somebody, done)}"


def _loose(brief: Brief, roles: dict[int | None, Roles]) -> Lines:
    """Whoever is tied to no one meeting of the list."""
    elsewhere = [index for index in roles if index is None or not 0 <= index < len(brief.meetings)]
    lines = [line for index in sorted(elsewhere, key=str) for line in _participants(roles[index])]
    unplaced = [
        f"{text(label(each))}{_cite(each)}"
        for each in _participants_of(brief)
        if not each.functions
    ]
    if unplaced:
        lines.append(f"- **Without a function:** {'; '.join(unplaced)}")
    if lines:
        yield "## Who took part\n"
        yield from lines


def _report(brief: Brief) -> Lines:
    """What the text itself is."""
    document = brief.document
    named = f"{_quoted(document.title)}, " if document.title else ""
    kind = document.kind.replace("_", " ")
    yield "## The report\n"
    yield f"- **Text:** {named}{kind}, {text(document.language)}{_cite(document)}"
    yield from _dates(document.dates)
    if document.places:
        yield f"- **Where:** {', '.join(map(text, document.places))}"


# what was said, ordered, decided ------------------------------------------------------------------


def _directives(directives: tuple[AuditedDirective, ...]) -> Lines:
    groups: dict[str, list[AuditedDirective]] = {}
    for directive in directives:
        same = "/".join(each.casefold() for each in (directive.by or "", *directive.to))
        groups.setdefault(same, []).append(directive)
    if groups:
        yield "## Directives"
    for members in sorted(groups.values(), key=lambda group: not any(each.due for each in group)):
        by, to = members[0].by, members[0].to
        told = ", ".join(map(text, to)) or "nobody named"
        yield f"\n**{text(by) if by else 'Speaker not stated'}** to **{told}**\n"
        for each in sorted(members, key=lambda each: each.due is None):
            yield f"- {_due(each.due)}{text(each.text)}{_cite(each, *_parts(each.due))}"


def _due(due: AuditedDate | None) -> str:
    if not due:
        return ""
    forms = [text(due.edtf)] if due.edtf else []
    if due.inferred:
        forms.append(f"*inferred* {text(due.inferred.edtf)}: {text(due.inferred.why)}")
    reading = f" ({'; '.join(forms)})" if forms else ""
    return f"**{text(due.text)}**{reading}: "


def _parts(date: AuditedDate | None) -> tuple[Audited, ...]:
    return _with_inference(date) if date else ()


def _decision(decision: AuditedDecision) -> str:
    vote = decision.vote
    details = [
        f"moved by {text(decision.moved_by)}" if decision.moved_by else "",
        f"seconded by {text(decision.seconded_by)}" if decision.seconded_by else "",
        text(vote.method) if vote and vote.method else "",
        _tally(vote.yes, vote.no, vote.abstain) if vote else "",
        f"against: {', '.join(map(text, vote.dissent))}" if vote and vote.dissent else "",
        f"to {', '.join(map(text, decision.to))}" if decision.to else "",
        f"condition: {text(decision.condition)}" if decision.condition else "",
        f"effective {_date(decision.effective)}" if decision.effective else "",
    ]
    said = "; ".join(filter(None, details))
    doubts = "".join(_doubt(part) for part in _parts(decision.effective))
    return (
        f"**{text(decision.outcome)}:** {text(decision.text)}{f' ({said})' if said else ''}{doubts}"
    )


def _tally(yes: int | None, no: int | None, abstain: int | None) -> str:
    counts = ((yes, "for"), (no, "against"), (abstain, "abstaining"))
    return ", ".join(f"{count} {side}" for count, side in counts if count is not None)


def _said(claim: Record) -> str:
    by = getattr(claim, "by", None)
    return f"{text(getattr(claim, 'text', ''))}{f' ({text(by)})' if by else ''}"


def _statement(statement: Audited) -> str:
    kind, due = getattr(statement, "kind", ""), getattr(statement, "due", None)
    doubts = "".join(_doubt(part) for part in _parts(due))
    return f"{kind}: {_due(due)}{_said(statement)}{doubts}"


# what is not there, and the apparatus -------------------------------------------------------------


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
        drawn = (f"{text(c.name)} ({c.role}){_cite(c)}" for c in brief.credits)
        yield f"**Credits:** {'; '.join(drawn)}"


def _notes(brief: Brief) -> Lines:
    cited = {
        evidence.passage: evidence.quote
        for record in cited_records(brief)
        if isinstance(record, Audited)
        for evidence in record.evidence
    }
    if cited:
        yield "## Passages cited\n"
        yield from (f"- [{number}] {text(cited[number])}" for number in sorted(cited))


def _colophon(brief: Brief) -> Lines:
    made, audit = brief.made_by, brief.audit
    verdicts, states = audit.verdicts, audit.states
    yield "---\n"
    yield (
        f"govsumm {made.govsumm}, {made.backend} backend, {text(made.reply)}"
        f"{f', prompt {made.prompt}' if made.prompt else ''}. "
        f"Records: {verdicts.supported} supported, {verdicts.weak} weak, "
        f"{verdicts.unsupported} unsupported. "
        f"Passages: {states.cited} cited, {states.chrome} chrome, {states.quiet} quiet, "
        f"{states.omitted} omitted. Source sha256 {brief.source.sha256[:16]}."
    )
