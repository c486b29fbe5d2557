"""The card: a brief as a notebook shows it, without script, in the colours of its surroundings."""

from __future__ import annotations

from govsumm.records import Brief

_SHOWN = ("Directives", "Decisions", "Not established")


def to_card(brief: Brief) -> str:
    """The brief as a fragment of HTML that can stand in any page; same brief, same bytes."""
    from govsumm.render.html.drawing import styled, template
    from govsumm.render.html.items import Items, verdicts
    from govsumm.render.html.sections import sections, top

    items = Items()
    headline, summary = top(brief, items)
    drawn = [
        section
        for section in sections(brief, items)
        if section.title in _SHOWN or (section.facts and section.title != "About the report")
    ]
    return template("card.html").render(
        headline=headline,
        summary=summary,
        sections=drawn,
        omissions=brief.audit.omissions,
        quotes=_quotes(brief),
        verdicts=verdicts(brief),
        style=styled("card.css"),
    )


def _quotes(brief: Brief) -> list[tuple[int, str]]:
    """The passages that the headline and the summary rest on, in reading order."""
    records = (brief.headline, *brief.summary)
    return sorted({(e.passage, e.quote) for record in records for e in record.evidence})
