"""Whether time grows with the text: ten times the text, ten times the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf

from measuring import Spread, Work, ratio, seconds, spread
from samples import HARD, Sample, grown, small_draft

from govsumm import Report, audit, split, to_markdown

FORMS = ("wrapped", "run-on", "chinese")
SIZES = (10_000, 100_000, 1_000_000)
TIMES = (10, 2, 1)
PATIENCE = 1.0
"""Where a tenth takes more seconds, the whole is not tried: it might take a hundred times that."""


def _splitting(sample: Sample) -> Work:
    return lambda: split(sample.report)


def _auditing(sample: Sample) -> Work:
    return lambda: audit(sample.report, sample.draft, passages=sample.passages)


def _drawing(sample: Sample) -> Work:
    brief = sample.brief
    return lambda: to_markdown(brief)


Stages = dict[str, Callable[[Sample], Work]]
TEXT_STAGES: Stages = {"split": _splitting, "audit": _auditing}
STAGES: Stages = {**TEXT_STAGES, "draw": _drawing}


@dataclass(frozen=True)
class Growth:
    """How the time of a stage grew from size to size, and what the largest took."""

    stage: str
    form: str
    ratios: tuple[Spread, ...]
    last: Spread


def ordinary(rounds: int) -> Iterator[Growth]:
    """Splitting, auditing and drawing of ordinary text; the records grow with it."""
    for form in FORMS:
        samples = [grown(form, size) for size in SIZES]
        for stage, work_on in STAGES.items():
            taken: list[list[float]] = [[] for _ in SIZES]
            for _ in range(rounds):
                for at, (sample, times) in enumerate(zip(samples, TIMES, strict=True)):
                    taken[at].append(seconds(work_on(sample), times))
            steps = zip(taken[1:], taken, strict=False)
            ratios = tuple(ratio(larger, smaller) for larger, smaller in steps)
            yield Growth(stage, form, ratios, spread(taken[-1]))


@dataclass(frozen=True)
class Trial:
    """The seconds that a stage took for a hard text, and how often the time of its tenth.

    `size` is less than the largest where that took so long that the next was not tried.
    """

    stage: str
    name: str
    size: int
    took: float
    ratio: float


def trials(rounds: int) -> Iterator[Trial]:
    """Splitting and auditing of hard text; the audit of a draft with hardly a record."""
    draft = small_draft()
    for name, text in HARD.items():
        for stage, work_on in TEXT_STAGES.items():
            size, taken = 0, [0.0]
            for size in SIZES:
                report = Report(text(size))
                passages = split(report) if stage == "audit" else ()
                work = work_on(Sample(report, passages, draft))
                taken.append(min(seconds(work) for _ in range(rounds)))
                if taken[-1] > PATIENCE:
                    break
            yield Trial(stage, name, size, taken[-1], taken[-1] / taken[-2] if taken[-2] else inf)
            if size < SIZES[-1]:
                break
