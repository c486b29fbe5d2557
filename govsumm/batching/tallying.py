"""What a batch came to: counts, money, and by name whatever is not a brief."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from govsumm.batching.outcomes import Outcome, Status
from govsumm.batching.shelving import replace
from govsumm.errors import one_line
from govsumm.receipt import counted, tokens
from govsumm.repairing import is_due
from govsumm.repairing.telling import FAILED
from govsumm.spending import NOTHING, Spent

NAME = "govsumm.summary.json"
FORMAT = "govsumm-summary/1"
SHOWN = 20
"""Names of each kind in the summary for people; the file has them all."""

STATUSES: tuple[Status, ...] = ("done", "cached", "kept", "failed", "left")


@dataclass
class Tally:
    """The sum of outcomes; keeps names and figures, no briefs."""

    counts: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    failed: list[tuple[str, str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    twice: list[tuple[str, str]] = field(default_factory=list)
    caveats: list[tuple[str, str]] = field(default_factory=list)
    earlier: list[tuple[str, str]] = field(default_factory=list)
    """Reports of which there is a brief of an earlier text too, with its file."""
    spent: Spent = NOTHING
    dollars: float | None = 0.0
    seconds: float = 0.0
    _first: dict[bytes, str] = field(default_factory=dict, repr=False)

    @property
    def total(self) -> int:
        """Outcomes so far."""
        return self.counts.total()

    def add(self, outcome: Outcome) -> None:
        """Take in one outcome."""
        self.counts[outcome.status] += 1
        self.spent += outcome.receipt.spent
        if outcome.receipt.spent.requests:
            known = self.dollars is not None and outcome.dollars is not None
            self.dollars = (self.dollars or 0.0) + (outcome.dollars or 0.0) if known else None
        self.caveats += [(one_line(outcome.name), caveat) for caveat in outcome.caveats]
        if outcome.status == "failed":
            name = type(outcome.error).__name__
            self.failed.append((one_line(outcome.name), name, str(outcome.error)))
        elif outcome.status == "left":
            self.left.append(one_line(outcome.name))
        elif outcome.sha256:
            first = self._first.setdefault(bytes.fromhex(outcome.sha256)[:16], outcome.name)
            if first != outcome.name:
                self.twice.append((one_line(outcome.name), one_line(first)))
        if outcome.brief:
            for verdict, count in outcome.brief.audit.verdicts:
                self.verdicts[verdict] += count
            self.verdicts["omitted passages"] += outcome.brief.audit.states.omitted
            if is_due(outcome.brief):
                why = (outcome.brief.audit.repair or "").removeprefix(FAILED)
                self.left.append(f"{one_line(outcome.name)} (briefed, not repaired: {why})")

    def money(self) -> str:
        """Tokens and dollars, as far as they are known."""
        usage = self.spent.usage
        if not self.spent.requests:
            return "nothing spent"
        counted = (
            f"{usage.input_tokens + usage.output_tokens:,} tokens" if usage else "tokens unknown"
        )
        return f"{counted}, {'$ unknown' if self.dollars is None else f'${self.dollars:,.4f}'}"

    def lines(self, folder: Path, why: str) -> list[str]:
        """The summary for people; `why` is why the run was called off, or nothing."""
        counts = ", ".join(
            f"{self.counts[each]:,} {each}" for each in STATUSES if self.counts[each]
        )
        lines = [f"{counted(self.total, 'report', 'reports')}: {counts or 'none'}"]
        if self.verdicts:
            verdicts = ", ".join(f"{count:,} {name}" for name, count in self.verdicts.items())
            lines.append(f"records of new briefs: {verdicts}")
        requests = counted(self.spent.requests, "request", "requests")
        lines.append(f"{requests}, {self.money()}, {self.seconds:.1f} s")
        if why:
            lines.append(f"called off: {one_line(why)}")
        file = folder / NAME
        failed = [f"{name}: {said.removeprefix(f'{name} ')}" for name, _, said in self.failed]
        lines += _listed("failed", failed, file)
        lines += _listed("left", self.left, file)
        same = [f"{name} has the text of {first}" for name, first in self.twice]
        lines += _listed("twice", same, file)
        lines += _listed("caveat", [f"{name}: {said}" for name, said in self.caveats], file)
        old = [f"{name} had another text in {brief}" for name, brief in self.earlier]
        return lines + _listed("earlier", old, file)

    def write(self, folder: Path, why: str) -> None:
        """The summary for programs, in its file. Raises OutputError."""
        usage = self.spent.usage
        made: dict[str, Any] = {
            "format": FORMAT,
            "reports": self.total,
            **{each: self.counts[each] for each in STATUSES},
            "called_off": one_line(why) or None,
            "seconds": round(self.seconds, 3),
            "requests": self.spent.requests,
            "tokens": tokens(usage) if usage else None,
            "dollars": None if self.dollars is None else round(self.dollars, 6),
            "records": dict(self.verdicts),
            "failures": [
                {"report": name, "error": error, "message": said}
                for name, error, said in sorted(self.failed)
            ],
            "left_reports": sorted(self.left),
            "twice": [{"report": name, "same_as": first} for name, first in sorted(self.twice)],
            "caveats": [{"report": name, "said": said} for name, said in sorted(self.caveats)],
            "earlier": [{"report": name, "file": brief} for name, brief in self.earlier],
        }
        text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        replace(folder / NAME, text.encode(errors="backslashreplace"))


def _listed(kind: str, names: list[str], file: Path) -> list[str]:
    lines = [f"{kind}: {name}" for name in sorted(names)[:SHOWN]]
    if len(names) > SHOWN:
        lines.append(f"{kind}: and {len(names) - SHOWN:,} more, in {file}")
    return lines
