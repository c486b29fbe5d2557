"""Scores one brief against the gold annotation of its report."""

from __future__ import annotations

import hashlib

from pydantic import BaseModel, ConfigDict

from govsumm.errors import GoldError
from govsumm.evaluation.event import event_tallies
from govsumm.evaluation.gold import Gold
from govsumm.evaluation.lists import list_tallies
from govsumm.evaluation.matching import Measure
from govsumm.evaluation.must_not import Hit, must_not_hits
from govsumm.evaluation.people import people_tallies
from govsumm.evaluation.tally import Tally
from govsumm.records import Brief, StateCounts, VerdictCounts

FIELDS = (
    "kind",
    "date",
    "places",
    "people",
    "functions",
    "posts",
    "groups",
    "credits",
    "directives",
    "problems",
    "assessments",
    "programmes",
    "references",
    "decisions",
    "outcomes",
)
"""The fields of every result, in this order."""


class Scores(BaseModel):
    """What one brief scores: figures by field, in the order of `FIELDS`.

    `must_not` are the things it says and must not; `verdicts` and `coverage` are its own audit's
    counts of records and of passages.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    fields: dict[str, Tally]
    must_not: tuple[Hit, ...]
    verdicts: VerdictCounts
    coverage: StateCounts


def score(brief: Brief, gold: Gold, report_text: str) -> Scores:
    """Holds a brief against the gold of the same report, field by field.

    `report_text` is the text both speak of in offsets: GoldError is raised where the brief was
    made from another one.
    """
    if hashlib.sha256(report_text.encode()).hexdigest() != brief.source.sha256:
        raise GoldError(
            f"{gold.id}: the brief was made from another text than this report",
            "make it again from the report that the gold annotates",
        )
    measure = Measure(report_text)
    tallies = (
        event_tallies(measure, brief, gold)
        | people_tallies(measure, brief, gold)
        | list_tallies(measure, brief, gold)
    )
    return Scores(
        name=gold.id,
        fields={field: tallies[field] for field in FIELDS},
        must_not=must_not_hits(brief, gold.must_not),
        verdicts=brief.audit.verdicts,
        coverage=brief.audit.states,
    )
