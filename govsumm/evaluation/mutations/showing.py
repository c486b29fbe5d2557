"""The figures of the mutation suite, as a table for people and as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from govsumm.evaluation.mutations.material import Family
from govsumm.evaluation.mutations.suite import TARGETS, Counted, Figures
from govsumm.records import Verdict

Rows = Iterator[list[str]]


def shown(made: Figures) -> str:
    """Markdown tables: operator by operator what passed, true claims, what was left out."""
    return beside({"": made})


def beside(several: Mapping[str, Figures], *, by_operator: bool = True) -> str:
    """The same of several bodies of claims, side by side under their names.

    Without `by_operator` a family is one row.
    """
    made = list(several.values())
    ours = [f"{name}: " if name else "" for name in several]
    heads = [f"{name}{what}" for name in ours for what in ("passed of mutants", "caught")]
    tables = [
        table(["made false by", *heads], _mutants(made, by_operator)),
        table(
            ["true claims", *(f"{name}supported, weak, unsupported" for name in ours)],
            _true(made),
        ),
    ]
    whole = {name: each for name, each in zip(ours, made, strict=True) if each.dropped}
    if whole:
        heads = [f"{name}named as omissions" for name in whole]
        tables.append(table(["left out, one at a time", *heads], _left_out(list(whole.values()))))
    return "\n".join(tables)


def table(heads: list[str], rows: Iterable[list[str]]) -> str:
    """A Markdown table: the first column to the left, figures to the right."""
    lines = [heads, ["---", *(["--:"] * (len(heads) - 1))], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _mutants(made: list[Figures], by_operator: bool) -> Rows:
    for family, least in TARGETS.items():
        totals = [_total(each, family) for each in made]
        yield [
            f"**{family}** (at least {least:.0%})",
            *(f"**{cell}**" if cell else "" for each in totals for cell in _caught(each)),
        ]
        for name, first in made[0].operators.items() if by_operator else ():
            counted = [each.operators[name] for each in made]
            if first.family == family and any(each.mutants for each in counted):
                yield [name, *(cell for each in counted for cell in _caught(each))]
    apart = [sum(counted.apart for counted in each.operators.values()) for each in made]
    if any(apart):
        cells = [cell for count in apart for cell in (f"{count:,}", "")]
        yield ["*not counted: of true claims that are refused*", *cells]


def _total(made: Figures, family: Family) -> Counted:
    total, caught = made.caught(family)
    return Counted(family, total, total - caught)


def _caught(counted: Counted) -> tuple[str, str]:
    if not counted.mutants:
        return "", ""
    share = (counted.mutants - counted.passed) / counted.mutants
    return f"{counted.passed:,} of {counted.mutants:,}", f"{share:.1%}"


def _true(made: list[Figures]) -> Rows:
    kinds = {
        "as they are": [each.true for each in made],
        "in other typography, numbers, spelling": [each.varied for each in made],
        "gists of annotators": [each.gists for each in made],
    }
    for name, counts in kinds.items():
        if any(counts):
            yield [name, *map(_verdicts, counts)]


def _verdicts(counts: Mapping[Verdict, int]) -> str:
    total = sum(counts.values())
    shares = (counts.get(each, 0) / max(total, 1) for each in ("supported", "weak", "unsupported"))
    return f"of {total:,}: {', '.join(f'{share:.1%}' for share in shares)}" if total else ""


def _left_out(made: list[Figures]) -> Rows:
    for kind in dict.fromkeys(kind for each in made for kind in each.dropped):
        found = [each.dropped.get(kind, (0, 0)) for each in made]
        yield [kind, *(f"of {n:,}: {named / n:.1%}" if n else "" for n, named in found)]
    yield [
        "nothing: false alarms a report",
        *(f"of {each.reports}: {each.alarms / each.reports:.2f}" for each in made),
    ]


def shown_json(made: Figures) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "operators": {
            name: {
                "family": each.family,
                "mutants": each.mutants,
                "passed": each.passed,
                "apart": each.apart,
            }
            for name, each in made.operators.items()
        },
        "families": {
            family: dict(zip(("mutants", "caught"), made.caught(family), strict=True))
            for family in TARGETS
        },
        "true": made.true,
        "varied": made.varied,
        "gists": made.gists,
        "dropped": {
            kind: {"records": n, "named": named} for kind, (n, named) in made.dropped.items()
        },
        "alarms": made.alarms,
        "reports": made.reports,
    }
