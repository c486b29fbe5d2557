"""Which record of a brief is which item of the gold.

A record matches an item where its evidence covers the item's quote and it says the same thing.
Records are assigned one to one; a further record on a matched item counts neither way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from govsumm.evaluation.gold import GoldItem
from govsumm.evaluation.gold_fields import Quote
from govsumm.evaluation.wording import content_words, script, share_words
from govsumm.records import Audited

_R = TypeVar("_R")
_I = TypeVar("_I", bound=GoldItem)
_FULL = 1000


@dataclass(frozen=True)
class Measure:
    """Holds records against quotes in one report."""

    report: str

    @cached_property
    def script(self) -> str | None:
        """The script of the report."""
        return script(self.report)

    def covers(self, record: Audited, quote: Quote) -> bool:
        """Whether the passages cited hold at least half of the quote, white space apart.

        A passage of which more than half lies inside the quote covers it too.
        """
        held = self.overlap(record, quote)
        return 2 * held >= self._ink(quote.start, quote.end) or any(
            2 * self._ink(max(span.start, quote.start), min(span.end, quote.end))
            > self._ink(span.start, span.end)
            for span in record.evidence
        )

    def overlap(self, record: Audited, quote: Quote) -> int:
        """How many characters of the quote the passages cited hold, white space apart."""
        held: set[int] = set()
        for span in record.evidence:
            held.update(range(max(span.start, quote.start), min(span.end, quote.end)))
        return sum(not self.report[at].isspace() for at in held)

    def same_thing(self, claim: str, gist: str, quote: Quote) -> bool:
        """Whether 0.3 of the content words of the claim, or of quote and gist, are shared.

        The fewer count. A claim in another script than the report's is taken at its word.
        """
        return self.is_foreign(claim) or share_words(claim, f"{gist}\n{quote.text}")

    def is_foreign(self, claim: str) -> bool:
        """Whether claim and report are in different scripts, so that words cannot be compared."""
        own = script(claim)
        return own is not None and self.script is not None and own != self.script

    def closeness(self, record: Audited, claim: str, gist: str, quote: Quote) -> int | None:
        """How near a record is to an item, for choice among several; None where it is another."""
        if not (self.covers(record, quote) and self.same_thing(claim, gist, quote)):
            return None
        said = content_words(claim)
        cited = sum(self._ink(span.start, span.end) for span in set(record.evidence))
        near = _dice(self.overlap(record, quote), cited + self._ink(quote.start, quote.end))
        for text in (gist, quote.text):
            due = content_words(text)
            near += _dice(len(said & due), len(said) + len(due))
        return near

    def _ink(self, start: int, end: int) -> int:
        return sum(not char.isspace() for char in self.report[start : max(start, end)])


@dataclass(frozen=True, slots=True)
class Matching:
    """The outcome, by index: `pairs` and `further` are (record, item), the rest stood alone.

    `missed` holds required items only: an optional one that is not found is no loss.
    """

    pairs: tuple[tuple[int, int], ...]
    further: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    extra: tuple[int, ...]


def match(
    records: Sequence[_R], items: Sequence[_I], closeness: Callable[[_R, _I], int | None]
) -> Matching:
    """Assigns records to items: most matches, then the weightiest items, then the closest pairs.

    `closeness` says how near a record is to an item, or None where they do not match.
    """
    near = {
        (r, i): value
        for r, record in enumerate(records)
        for i, item in enumerate(items)
        if (value := closeness(record, item)) is not None
    }
    # No sum of closeness outweighs one step of weight; an optional item weighs nothing.
    step = 1 + sum(near.values())
    worth = {
        (r, i): value + step * (0 if items[i].optional else items[i].weight)
        for (r, i), value in near.items()
    }
    chosen = assign(worth)
    best: dict[int, int] = {}
    for r, i in sorted(near, key=lambda pair: (-near[pair], pair)):
        best.setdefault(r, i)
    taken = set(chosen.values())
    return Matching(
        pairs=tuple(chosen.items()),
        further=tuple((r, i) for r, i in sorted(best.items()) if r not in chosen),
        missed=tuple(i for i, item in enumerate(items) if i not in taken and not item.optional),
        extra=tuple(r for r in range(len(records)) if r not in best),
    )


def assign(worth: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """The assignment {record: item} with the most pairs, and among those the greatest worth.

    `worth` has the pairs that are possible. Among equals the lower indices win.
    """
    holder: dict[int, int] = {}
    while path := _best_path(worth, holder):
        holder.update(path)
    return {record: item for item, record in sorted(holder.items(), key=lambda pair: pair[1])}


def _best_path(worth: Mapping[tuple[int, int], int], holder: Mapping[int, int]) -> dict[int, int]:
    """The augmenting path that gains most, as {item: its new record}; empty where none is left.

    Bellman and Ford: augmenting along best paths keeps every step's matching the worthiest of
    its size.
    """
    gain = {record: 0 for record, _ in worth if record not in holder.values()}
    reached: dict[int, int] = {}
    source: dict[int, int] = {}
    changed = True
    while changed:
        changed = False
        for (record, item), value in sorted(worth.items()):
            if record not in gain or holder.get(item) == record:
                continue
            total = gain[record] + value
            if item in reached and total <= reached[item]:
                continue
            reached[item], source[item], changed = total, record, True
            if item in holder:
                gain[holder[item]] = total - worth[holder[item], item]
    free = [item for item in reached if item not in holder]
    if not free:
        return {}
    held = {record: item for item, record in holder.items()}
    at: int | None = min(free, key=lambda item: (-reached[item], item))
    path: dict[int, int] = {}
    while at is not None:
        path[at] = source[at]
        at = held.get(source[at])
    return path


def _dice(shared: int, both: int) -> int:
    return 2 * _FULL * shared // both if both else 0
