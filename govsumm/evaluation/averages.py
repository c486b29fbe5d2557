"""Averages of figures over reports."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from pydantic import BaseModel, ConfigDict

from govsumm.evaluation.scoring import FIELDS, Scores


class Average(BaseModel):
    """A field's figures averaged over `reports`, and its counts added up; null over none.

    A report in which gold and brief are both empty is left out.
    """

    model_config = ConfigDict(frozen=True)

    reports: int
    precision: float | None
    recall: float | None
    f1: float | None
    true: int
    found: int
    expected: int


def averages(results: Sequence[Scores]) -> dict[str, Average]:
    """Each field's average over the results, in the order of `FIELDS`."""
    return {field: _average(results, field) for field in FIELDS}


def _average(results: Sequence[Scores], field: str) -> Average:
    tallies = [result.fields[field] for result in results]
    counted = [tally for tally in tallies if tally.f1 is not None]
    return Average(
        reports=len(counted),
        precision=_mean([tally.precision for tally in counted]),
        recall=_mean([tally.recall for tally in counted]),
        f1=_mean([tally.f1 for tally in counted]),
        true=sum(tally.true for tally in counted),
        found=sum(tally.found for tally in counted),
        expected=sum(tally.expected for tally in counted),
    )


def _mean(values: Sequence[float | None]) -> float | None:
    figures = [value for value in values if value is not None]
    return fsum(figures) / len(figures) if figures else None
