"""What a batch would cost, before anything is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from govsumm.batching.gathering import Item
from govsumm.errors import GovsummError
from govsumm.prompting import Request, ask
from govsumm.schema import draft_schema
from govsumm.spending import Usage

OUTPUT = 2.5
"""Tokens of a reply for each token of its report: seen with strong models on sixteen reports."""


@dataclass
class Estimate:
    """Reports that would be asked for, and about what that takes; those that need no call."""

    reports: int = 0
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)

    def words(self, dollars: float | None) -> list[str]:
        """The estimate for people."""
        price = (
            "$ unknown: no price is known for this model"
            if dollars is None
            else f"about ${dollars:,.2f}"
        )
        lines = [
            f"{self.reports:,} reports to ask for, {self.known:,} known already",
            f"about {self.usage.input_tokens:,} tokens of input and {self.usage.output_tokens:,} of"
            f" output; {price}",
        ]
        return lines + [f"failed: {name}: {said}" for name, said in self.failed]


def estimate(items: Iterable[Item], knows: Callable[[Request], bool]) -> Estimate:
    """The estimate for reports: characters / 4; a text that stands twice is asked for once."""
    import json

    schema = len(json.dumps(draft_schema())) // 4
    found = Estimate()
    seen: set[str] = set()
    for item in items:
        try:
            report = item.load()
        except GovsummError as error:
            found.failed.append((item.name, str(error)))
            continue
        request = ask(report)
        if report.sha256 in seen or knows(request):
            found.known += 1
            continue
        seen.add(report.sha256)
        found.reports += 1
        output = int(OUTPUT * len(request.messages[-1].content) / 4)
        found.usage += Usage(request.tokens + schema, 0, output)
    return found
