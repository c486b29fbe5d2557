"""What one field of a brief scores against its gold."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict


class Tally(BaseModel):
    """The figures of a field, and by name what was missed and what is extra.

    `true` of `found` records are right, and of `expected` items that many were found. An optional
    item is expected where it was found; a further record on a matched item is not in `found`.
    `precision`, `recall` and `f1` are null where gold and brief are both empty.
    """

    model_config = ConfigDict(frozen=True)

    true: int
    found: int
    expected: int
    precision: float | None
    recall: float | None
    f1: float | None
    missed: tuple[str, ...]
    extra: tuple[str, ...]


def tally(hits: Sequence[int], missed: Sequence[tuple[str, int]], extra: Sequence[str]) -> Tally:
    """The figures of a field: weights of what was found, name and weight of what was missed."""
    true, found, expected = len(hits), len(hits) + len(extra), len(hits) + len(missed)
    due = sum(hits) + sum(weight for _, weight in missed)
    precision = true / found if found else 0.0
    recall = sum(hits) / due if due else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    empty = not found and not expected
    return Tally(
        true=true,
        found=found,
        expected=expected,
        precision=None if empty else precision,
        recall=None if empty else recall,
        f1=None if empty else f1,
        missed=tuple(name for name, _ in missed),
        extra=tuple(extra),
    )


def verdict(is_right: bool, expected: str, found: str | None) -> Tally:
    """The figures of a question with one answer: 1, or 0 with both answers named."""
    if is_right:
        return tally([1], [], [])
    return tally([], [(expected, 1)], [] if found is None else [found])
