"""The page: a brief beside its report, in one file that asks nobody for anything."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from govsumm.errors import ReportError
from govsumm.records import Brief
from govsumm.report import Report

if TYPE_CHECKING:
    from govsumm.render.html.items import Item

KINDS = {
    "headline": "Headline",
    "summary": "Summary",
    "meeting": "Meetings",
    "date": "Dates",
    "person": "People and groups",
    "document": "The report",
    "directive": "Directives",
    "decision": "Decisions",
    "problem": "Problems",
    "claim": "Claims",
    "statement": "Statements",
    "programme": "Programmes",
    "reference": "References",
    "gap": "Not established",
    "caution": "Cautions",
    "gloss": "Translated terms",
    "omission": "Left out",
    "repair": "Repaired",
    "credit": "Credits",
}
"""The kinds of items to choose from, in the order of the page."""


def to_html(brief: Brief, report: Report) -> str:
    """The page of a brief and the report it was made of; same brief, same bytes.

    Raises ReportError where the brief is of another report.
    """
    # jinja2 costs 40 ms of start-up, which who wants Markdown need not wait for.
    from govsumm.render.html.drawing import digest, styled, template
    from govsumm.render.html.items import Items, verdicts
    from govsumm.render.html.linked_data import linked_data
    from govsumm.render.html.sections import sections, top
    from govsumm.render.html.source import source
    from govsumm.render.html.wording import brief_of

    if report.sha256 != brief.source.sha256:
        raise ReportError(
            f"the brief is not of {report.origin}", "draw it with the report it was made of"
        )
    items = Items()
    headline, summary = top(brief, items)
    return template("page.html").render(
        brief=brief,
        kind=brief_of(brief.document.kind),
        headline=headline,
        summary=summary,
        sections=sections(brief, items),
        source=source(brief, report, items),
        kinds=_kinds(items.made),
        speakers=_speakers(items.made),
        verdicts=verdicts(brief),
        linked_data=linked_data(brief),
        language=_language(brief.document.language),
        style=styled("page.css"),
        style_digest=digest("page.css"),
        script=styled("page.js"),
        script_digest=digest("page.js"),
    )


def _kinds(items: list[Item]) -> list[tuple[str, str]]:
    there = {item.kind for item in items}
    return [(kind, title) for kind, title in KINDS.items() if kind in there]


def _speakers(items: list[Item]) -> list[str]:
    """Whoever something is attributed to, the most often heard first."""
    from govsumm.render.html.wording import speaker

    heard = Counter(speaker(item.by) for item in items if item.by)
    printed = {speaker(item.by): item.by for item in reversed(items)}
    return [printed[name] for name, _ in heard.most_common()]


def _language(named: str) -> str:
    """The report's language where it is named by a well-formed tag, else nothing."""
    return named if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", named) else ""
