"""The brief as the sections of the page: who met, what was ordered, what is not established."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from govsumm.findings import reasons
from govsumm.records import (
    Audited,
    AuditedAssessment,
    AuditedCaution,
    AuditedDecision,
    AuditedDirective,
    AuditedProblem,
    AuditedStatement,
    Brief,
    Gloss,
)
from govsumm.render.html.facts import about, facts
from govsumm.render.html.items import Group, Item, Items, Section, when
from govsumm.render.html.wording import date_in_words, spaced
from govsumm.render.marking import OWN_MARKS
from govsumm.render.orders import grouped
from govsumm.render.repairs import Mended, mended
from govsumm.render.wording import is_standard, translated

T = TypeVar("T", bound=Audited)


def top(brief: Brief, items: Items) -> tuple[Item, list[Item]]:
    """The headline, and what an editor reads first."""
    headline = items.of("headline", brief.headline.text, brief.headline)
    return headline, [items.of("summary", claim.text, claim) for claim in brief.summary]


def sections(brief: Brief, items: Items) -> list[Section]:
    """All sections that hold something, in reading order."""
    drawn = (
        *facts(brief, items),
        Section("Directives", list(_directives(brief.directives, items))),
        _plain("Decisions", brief.decisions, lambda each: _decision(each, items)),
        _plain("Problems admitted", brief.problems, lambda each: _said("problem", each, items)),
        _plain("Claimed", brief.assessments, lambda each: _said("claim", each, items)),
        _plain("Asked, promised, reported", brief.statements, lambda s: _statement(s, items)),
        _plain(
            "Programmes and slogans",
            brief.programmes,
            lambda p: items.of("programme", _slogan(p.name), p, more=_original(p.name, brief)),
        ),
        _plain(
            "Invoked from above",
            brief.references,
            lambda r: items.of(
                "reference", r.name, r, more=(*_original(r.name, brief), r.relation)
            ),
        ),
        *_warnings(brief, items),
        about(brief, items),
        _plain(
            "Credits",
            brief.credits,
            lambda each: items.of("credit", each.name, each, more=(each.role,)),
        ),
    )
    return [section for section in drawn if any(group.items for group in section.groups)]


def _plain(title: str, records: Iterable[T], draw: Callable[[T], Item]) -> Section:
    return Section(title, [Group("", [draw(record) for record in records])])


def _directives(directives: tuple[AuditedDirective, ...], items: Items) -> Iterator[Group]:
    for members in grouped(directives):
        by, to = members[0].by, members[0].to
        heading = f"{by or 'Speaker not stated'} → {', '.join(to) or 'addressee not named'}"
        yield Group(heading, [_directive(each, items) for each in members])


def _directive(each: AuditedDirective, items: Items) -> Item:
    parts = (each, each.due) if each.due else (each,)
    return items.of("directive", each.text, *parts, by=each.by or "", when=when(each.due))


def _decision(each: AuditedDecision, items: Items) -> Item:
    """The claim, with who moved it, how it was voted and so on."""
    vote = each.vote
    tally = ((vote.yes, "for"), (vote.no, "against"), (vote.abstain, "abstaining")) if vote else ()
    more = (
        f"moved by {each.moved_by}" if each.moved_by else "",
        f"seconded by {each.seconded_by}" if each.seconded_by else "",
        vote.method or "" if vote else "",
        ", ".join(f"{count} {side}" for count, side in tally if count is not None),
        f"against: {', '.join(vote.dissent)}" if vote and vote.dissent else "",
        f"to {', '.join(each.to)}" if each.to else "",
        f"condition: {each.condition}" if each.condition else "",
        "effective:" if each.effective else "",
    )
    return items.of(
        "decision",
        each.text,
        *((each, each.effective) if each.effective else (each,)),
        lead=each.outcome,
        more=tuple(filter(None, more)),
        when=when(each.effective),
    )


def _said(kind: str, each: AuditedAssessment | AuditedProblem, items: Items) -> Item:
    return items.of(kind, each.text, each, by=each.by or "", more=(each.by,) if each.by else ())


def _statement(each: AuditedStatement, items: Items) -> Item:
    return items.of(
        "statement",
        each.text,
        *((each, each.due) if each.due else (each,)),
        lead=each.kind,
        by=each.by or "",
        more=(each.by,) if each.by else (),
        when=when(each.due),
    )


def _original(name: str, brief: Brief) -> tuple[str, ...]:
    return tuple(filter(None, (translated(name, brief.glosses),)))


def _slogan(name: str) -> str:
    return name if OWN_MARKS.search(name) else f"“{name}”"


def _kind(caution: AuditedCaution) -> str:
    return "note" if caution.kind == "other" else spaced(caution.kind)


def _warnings(brief: Brief, items: Items) -> Iterator[Section]:
    """What could not be established, what misleads, what words stand for, what was left out."""
    several = len(brief.meetings) > 1
    gaps = [
        items.bare(
            "gap",
            re.sub(r"(?<=inferred: )\S+", lambda hit: date_in_words(hit[0]), gap.why),
            gap.passages,
            lead=gap.what
            + (f" of meeting {gap.meeting + 1}" if several and gap.meeting is not None else ""),
        )
        for gap in brief.gaps
    ]
    yield Section("Not established", [Group("", gaps)])
    yield _plain(
        "Cautions",
        brief.cautions,
        lambda each: items.of("caution", each.text, each, lead=_kind(each)),
    )
    note = "What translated words probably stand for. The report is never changed."
    glosses = [_gloss(each, items) for each in brief.glosses]
    yield Section("Translated terms", [Group("", glosses)], note)
    omissions = [
        items.bare("omission", each.quote, (each.passage,), lead=", ".join(each.cues))
        for each in brief.audit.omissions
    ]
    note = "These words look as if they mattered, and nothing above rests on them."
    yield Section("Left out", [Group("", omissions)], note)
    repairs = [_repair(each, items) for each in mended(brief)]
    note = "Records that failed the audit, as they were, and what a second reply made of them."
    yield Section("Repaired", [Group("", repairs)], note)


def _repair(each: Mended, items: Items) -> Item:
    said = (f"{part.verdict}: {doubt}" for part in each.doubted for doubt in reasons(part))
    more = tuple(filter(None, (each.why, *said)))
    return items.bare("repair", each.words, each.passages, lead=each.what, more=more)


def _gloss(gloss: Gloss, items: Items) -> Item:
    more = ("" if is_standard(gloss) else gloss.standard, gloss.why or "")
    item = items.bare(
        "gloss",
        gloss.original,
        gloss.passages,
        lead=", ".join(f"“{form}”" for form in (gloss.term, *gloss.also)),
        more=tuple(filter(None, more)),
    )
    items.glossed.append((gloss, item.id))
    return item
