"""The embedded backend: rules over the genre's formulas fill the draft, with no model.

Its claims are the source's own clauses, so that it can omit but not invent. One file for each
kind of record; what the text says is read in `reading/`, and made records of here.
"""

from __future__ import annotations

from govsumm.backends import Reply
from govsumm.backends.extractive.cautions import cautions
from govsumm.backends.extractive.claims import Claiming
from govsumm.backends.extractive.credits import credits_of
from govsumm.backends.extractive.decisions import decisions
from govsumm.backends.extractive.document import document
from govsumm.backends.extractive.meetings import meetings_of
from govsumm.backends.extractive.people import people_of
from govsumm.backends.extractive.programmes import programmes
from govsumm.backends.extractive.references import references
from govsumm.backends.extractive.summary import headline, summary
from govsumm.prompting import Request
from govsumm.reading.claims.hearing import heard
from govsumm.reading.claims.speakers import Speakers
from govsumm.reading.sentences import read
from govsumm.records import Draft
from govsumm.sweeping import unswept


class ExtractiveBackend:
    """Fills drafts with rules: instant, deterministic, offline, without a key."""

    name = "extractive"

    def fill(self, request: Request) -> Reply:
        """The draft that the rules make of a report."""
        draft = extract(request)
        return Reply(draft, draft.model_dump_json(), model=None, origin="rules, no model")


@unswept()
def extract(request: Request) -> Draft:
    """The draft of a report, by rules alone."""
    reading = read(request.report, request.passages)
    meetings = meetings_of(reading)
    decided = decisions(reading)
    people, groups = people_of(reading, meetings, decided=bool(decided))
    about = document(reading, meetings)
    claiming = Claiming(reading, meetings, Speakers(reading, people))
    governs = bool(meetings.records or people or decided or about.kind != "other")
    made = claiming.claims(heard(reading, about.kind) if governs else (), decided)
    warned = cautions(reading, meetings)
    kinds = (decided, made.directives, made.problems, made.assessments)
    return Draft(
        document=about,
        headline=headline(reading, meetings.records, warned),
        summary=summary(kinds),
        meetings=meetings.records,
        people=people,
        groups=groups,
        credits=credits_of(reading),
        assessments=made.assessments,
        problems=made.problems,
        directives=made.directives,
        decisions=decided,
        statements=made.statements,
        programmes=programmes(reading),
        references=references(reading),
        cautions=warned,
    )
