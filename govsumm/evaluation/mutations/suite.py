"""Holds true claims and their mutants against the audit, and reckons the figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from govsumm.auditing import worst_verdicts
from govsumm.evaluation.gold import Gold
from govsumm.evaluation.mutations.dropping import Dropped, dropped
from govsumm.evaluation.mutations.exchanging import EXCHANGED
from govsumm.evaluation.mutations.fields import FIELDS
from govsumm.evaluation.mutations.material import Family, Material, Mutant
from govsumm.evaluation.mutations.names import NAMES
from govsumm.evaluation.mutations.numbers import NUMBERS
from govsumm.evaluation.mutations.tails import TAILS
from govsumm.evaluation.mutations.varying import gists, varied
from govsumm.evaluation.mutations.votes import VOTES
from govsumm.evaluation.mutations.words import WORDS
from govsumm.records import Cited, Verdict

OPERATORS = (*NUMBERS, *WORDS, *EXCHANGED, *NAMES, *FIELDS, *VOTES, *TAILS)
TARGETS: dict[Family, float] = {
    "novel token": 1.0,
    "in-passage swap": 0.9,
    "field swapped": 0.95,
    "tail": 0.9,
}
"""The share of a family's mutants that must not pass as supported."""


@dataclass(frozen=True)
class Trial:
    """What the audit said of one report's claims: true ones, varied ones, gists, mutants."""

    name: str
    true: tuple[tuple[Cited, Verdict], ...]
    varied: tuple[tuple[Cited, Verdict], ...]
    gists: tuple[tuple[Cited, Verdict], ...]
    mutants: tuple[tuple[Mutant, Verdict], ...]
    dropped: tuple[Dropped, ...]
    alarms: int
    """Omissions of the whole draft, before anything is dropped."""


@dataclass
class Counted:
    """How many of an operator's mutants there are, and how many passed as supported.

    Mutants of true claims that are refused themselves prove nothing; they are counted `apart`.
    """

    family: Family
    mutants: int = 0
    passed: int = 0
    apart: int = 0


@dataclass
class Figures:
    """The figures of several trials."""

    operators: dict[str, Counted] = field(default_factory=dict)
    true: dict[Verdict, int] = field(default_factory=dict)
    varied: dict[Verdict, int] = field(default_factory=dict)
    gists: dict[Verdict, int] = field(default_factory=dict)
    dropped: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By kind: how many records were dropped one at a time, and how many were named."""
    alarms: int = 0
    reports: int = 0

    def caught(self, family: Family) -> tuple[int, int]:
        """How many mutants of a family there are, and how many did not pass."""
        ours = [each for each in self.operators.values() if each.family == family]
        total = sum(each.mutants for each in ours)
        return total, total - sum(each.passed for each in ours)


def tried(name: str, material: Material, gold: Gold | None = None, *, whole: bool = True) -> Trial:
    """One report with its draft of true records, and gold for its gists, held against the audit.

    Where the draft is not the `whole` of what the report says, nothing is dropped from it. Pure:
    the same input gives the same trial.
    """
    mutants = [each for operator in OPERATORS for each in operator.mutants(material)]
    true = list(material.records)
    variants = [new for each in true if (new := varied(each)) != each]
    said = list(gists(material, gold)) if gold else []
    judged = iter(_judged(material, [*true, *variants, *said, *(each.false for each in mutants)]))
    return Trial(
        name,
        tuple((each, next(judged)) for each in true),
        tuple((each, next(judged)) for each in variants),
        tuple((each, next(judged)) for each in said),
        tuple((each, next(judged)) for each in mutants),
        *(dropped(material) if whole else ((), 0)),
    )


def _judged(material: Material, records: list[Cited]) -> Iterator[Verdict]:
    return worst_verdicts(material.report, material.draft, records, passages=material.passages)


def figures(trials: Iterable[Trial]) -> Figures:
    """The figures of all trials together."""
    made = Figures({each.name: Counted(each.family) for each in OPERATORS})
    for trial in trials:
        made.reports += 1
        made.alarms += trial.alarms
        for kind in ("true", "varied", "gists"):
            counts: dict[Verdict, int] = getattr(made, kind)
            for _, verdict in getattr(trial, kind):
                counts[verdict] = counts.get(verdict, 0) + 1
        _count(made, trial)
        for each in trial.dropped:
            total, named = made.dropped.get(each.kind, (0, 0))
            made.dropped[each.kind] = total + 1, named + each.named
    return made


def _count(made: Figures, trial: Trial) -> None:
    """Add a trial's mutants to the figures, those of refused claims apart."""
    borne = {id(record) for record, verdict in trial.true if verdict == "supported"}
    for mutant, verdict in trial.mutants:
        counted = made.operators[mutant.operator]
        if id(mutant.true) in borne:
            counted.mutants += 1
            counted.passed += verdict == "supported"
        else:
            counted.apart += 1
