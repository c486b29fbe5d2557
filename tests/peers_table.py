"""Writes the peers beside the audit: python tests/peers_table.py PYTHON.

PYTHON is that of an environment which has LangExtract and instructor (`make peers` makes it);
tests/benchmarks/grounding.py, which it runs, says by what rule they ground a claim.

A mutant counts where they have anything to look at: its words or the passages it cites are false.
Where only a field is (who said it, to whom, by when, a function, a post, a vote), they look at
nothing; that is a row of its own, and no pass. As in the suite, mutants of true claims that the
audit refuses prove nothing and are left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mutation_table import PAGE, README, put
from true_claims import bodies

from govsumm.evaluation.mutations import Material
from govsumm.evaluation.mutations.material import is_han
from govsumm.evaluation.mutations.showing import table
from govsumm.evaluation.mutations.suite import OPERATORS, TARGETS
from govsumm.records import Cited, Claim

GROUNDING = Path(__file__).parent / "benchmarks" / "grounding.py"
TRUE = "true claims"

Asked = tuple[str, str, bool]
"""A claim, the text it cites, whether that is Chinese."""


class Case(NamedTuple):
    """A claim as peers are asked of it (None: nothing to look at), and our own answer."""

    what: str
    asked: Asked | None
    ours: bool


def cases() -> Iterator[Case]:
    """The true claims of all bodies, and their mutants."""
    for _, claims in bodies():
        for each in claims:
            trial = each.tried(whole=False)
            borne = {id(record) for record, verdict in trial.true if verdict == "supported"}
            for record, verdict in trial.true:
                if isinstance(record, Claim):
                    yield Case(TRUE, _asked(each.material, record), verdict == "supported")
            for mutant, verdict in trial.mutants:
                if id(mutant.true) in borne:
                    shows = _differs(mutant.true, mutant.false)
                    asked = _asked(each.material, mutant.false) if shows else None
                    yield Case(mutant.operator, asked, verdict == "supported")


def _differs(true: Cited, false: Cited) -> bool:
    """Whether a claim's words or passages are false, and not only a field beside them."""
    if not isinstance(true, Claim) or not isinstance(false, Claim):
        return False
    return true.text != false.text or not set(true.passages) <= set(false.passages)


def _asked(material: Material, record: Cited) -> Asked | None:
    text = material.text(record.passages)
    return (record.text, text, is_han(text)) if isinstance(record, Claim) else None


def grounded(python: str, asked: list[Asked]) -> tuple[list[str], dict[Asked, list[bool]]]:
    """The peers' versions, and what each says of each claim."""
    done = subprocess.run(
        [python, str(GROUNDING)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    return found["versions"], dict(zip(asked, found["verdicts"], strict=True))


class Tally:
    """How many cases of each kind there are, how many went unseen, and how many each one passed."""

    def __init__(self, found: Iterable[Case], verdicts: dict[Asked, list[bool]]) -> None:
        self.looked: Counter[str] = Counter()
        self.unseen: Counter[str] = Counter()
        self.unseen_passed: Counter[str] = Counter()
        self.passed: Counter[tuple[str, int]] = Counter()
        for what, asked, ours in found:
            if asked is None:
                self.unseen[what] += 1
                self.unseen_passed[what] += ours
                continue
            self.looked[what] += 1
            for who, passes in enumerate((ours, *verdicts[asked])):
                self.passed[what, who] += passes

    def row(self, name: str, kinds: Iterable[str]) -> list[str]:
        """One row: of so many mutants, each passed so many."""
        kinds = list(kinds)
        total = sum(self.looked[each] for each in kinds)
        cells = (sum(self.passed[each, who] for each in kinds) for who in range(3))
        return [
            name,
            f"{total:,}",
            *(f"{count:,} ({count / max(total, 1):.1%})" for count in cells),
        ]

    def fields(self) -> list[str]:
        """The row of what the peers do not look at."""
        total, ours = self.unseen.total(), self.unseen_passed.total()
        share = f"{ours:,} ({ours / max(total, 1):.1%})"
        return ["only a field is false", f"{total:,}", share, "not looked at", "not looked at"]


def tables(versions: list[str], tally: Tally) -> tuple[str, str]:
    """By family, and by operator."""
    heads = ["passed as true", "claims", "govsumm"]
    heads += [f"LangExtract {versions[0]}", f"CitationMixin of instructor {versions[1]}"]
    of = {family: [each.name for each in OPERATORS if each.family == family] for family in TARGETS}
    last = [tally.fields(), tally.row(f"**{TRUE}** (to be passed)", [TRUE])]
    seen = [name for names in of.values() for name in names if tally.looked[name]]
    families = [tally.row(family, names) for family, names in of.items()]
    return (
        table(heads, [*families, *last]),
        table(heads, [*(tally.row(name, [name]) for name in seen), *last]),
    )


def main() -> None:
    """Ask them, and write the tables."""
    found = list(cases())
    asked = list(dict.fromkeys(each.asked for each in found if each.asked))
    versions, verdicts = grounded(sys.argv[1], asked)
    by_family, by_operator = tables(versions, Tally(found, verdicts))
    put(README, "peers", by_family)
    put(PAGE, "peers", by_operator)


if __name__ == "__main__":
    main()
