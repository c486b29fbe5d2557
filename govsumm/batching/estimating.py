"""What a batch would cost, before anything is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from govsumm.backends.purse import Size
from govsumm.batching.gathering import Item
from govsumm.errors import GovsummError
from govsumm.prompting import Request, ask
from govsumm.receipt import counted
from govsumm.repairing.asking import SHARE
from govsumm.schema import draft_form
from govsumm.spending import Usage

Price = Callable[[Usage], float | None]


@dataclass
class Estimate:
    """Reports that would be asked for, and about what that takes; those that need no call."""

    reports: int = 0
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)

    @property
    def repairs(self) -> Usage:
        """What repairs may add at most, where every report needs one and all of it is reply: each
        is held to a share of asking again, which sends the first reply too.
        """
        tokens = self.usage.input_tokens + 2 * self.usage.output_tokens
        return Usage(output_tokens=tokens // SHARE)

    def words(self, price: Price, *, repair: bool) -> list[str]:
        """The estimate for people; `repair` says that what fails is repaired."""
        reports = counted(self.reports, "report", "reports")
        lines = [
            f"{reports} to ask for, {self.known:,} known already",
            f"about {self.usage.input_tokens:,} tokens of input and {self.usage.output_tokens:,} of"
            f" output; {_dollars(price(self.usage))}",
        ]
        if repair and self.reports:
            more = f"{self.repairs.output_tokens:,} tokens; {_dollars(price(self.repairs))}"
            lines.append(f"repairs of what fails add at most about {more}")
        return lines + [f"failed: {name}: {said}" for name, said in self.failed]


def _dollars(known: float | None) -> str:
    return (
        "$ unknown: no price is known for this model" if known is None else f"about ${known:,.2f}"
    )


def estimate(
    items: Iterable[Item], knows: Callable[[Request], bool], *, once: bool = True
) -> Estimate:
    """The estimate for reports: bytes / 4, of which a Chinese character has three. With `once`, a
    text that stands twice is asked for once.
    """
    schema = len(draft_form().text) // 4
    found = Estimate()
    seen: set[str] = set()
    for item in items:
        try:
            report = item.load()
        except GovsummError as error:
            found.failed.append((item.name, str(error)))
            continue
        request = ask(report)
        if (once and report.sha256 in seen) or knows(request):
            found.known += 1
            continue
        seen.add(report.sha256)
        found.reports += 1
        system, user = (len(message.content.encode()) for message in request.messages)
        size = Size(system + user, user)
        found.usage += Usage(size.whole // 4 + schema, 0, int(size.reply))
    return found
