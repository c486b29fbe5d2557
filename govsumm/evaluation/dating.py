"""Compares dates in EDTF, as far as the scorer has to."""

from __future__ import annotations

from govsumm.edtf import Edtf, parse


def conflict(one: str, other: str) -> bool:
    """Whether two dates cannot be the same day; X agrees with all, an interval is not judged."""
    left, right = _single(one), _single(other)
    if not (left and right):
        return False
    return any(not _agree(*pair) for pair in zip(left.parts, right.parts, strict=False))


def fills_in(stated: str, inferred: str) -> bool:
    """Whether `stated` gives in full a component that `inferred` marks as uncertain with `?`."""
    given, marked = _single(stated), _single(inferred)
    return bool(
        given and marked and any("X" not in part for part in given.parts[: marked.uncertain])
    )


def _single(text: str) -> Edtf | None:
    """The date, or None for an interval or what is none."""
    try:
        dates = parse(text)
    except ValueError:
        return None
    return dates[0] if len(dates) == 1 else None


def _agree(left: str, right: str) -> bool:
    return all("X" in pair or pair[0] == pair[1] for pair in zip(left, right, strict=True))
