"""Searches a brief's own prose for what it must not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict

from govsumm.evaluation.gold import GoldTrap
from govsumm.records import Brief, Date, Grounding, Record

_ASIDE = frozenset({"also", "title"})
"""`also` lists variants; the title is the source's own, and where it is wrong the brief is not."""


class Hit(BaseModel):
    """Where a brief says what it must not: `path` names the field, `text` is its value."""

    model_config = ConfigDict(frozen=True)

    assertion: str
    pattern: str
    path: str
    text: str


def must_not_hits(brief: Brief, traps: tuple[GoldTrap, ...]) -> tuple[Hit, ...]:
    """Every hit of every pattern, in the order of the patterns, then of the brief."""
    texts = list(prose(brief))
    return tuple(
        Hit(assertion=trap.assertion, pattern=trap.pattern, path=path, text=text)
        for trap in traps
        for path, text in texts
        if re.search(trap.pattern, text, re.IGNORECASE)
    )


def prose(brief: Brief) -> Iterator[tuple[str, str]]:
    """The brief's own prose as (path, text): every text or name that its records assert.

    These are the fields that the text must bear. Evidence, cautions, gaps, reasons, checks and
    what is computed about the source are not annotated so; dates are left out as a whole.
    """
    yield from _prose(brief, "")


def _prose(record: Record, at: str) -> Iterator[tuple[str, str]]:
    for name, field in type(record).model_fields.items():
        if name not in _ASIDE:
            is_asserted = _is_grounded((field.annotation, *field.metadata))
            yield from _texts(getattr(record, name), f"{at}{name}", is_asserted)


def _texts(value: object, path: str, is_asserted: bool) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and is_asserted:
        yield path, value
    elif isinstance(value, Record) and not isinstance(value, Date):
        yield from _prose(value, f"{path}.")
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from _texts(entry, f"{path}[{number}]", is_asserted)


def _is_grounded(parts: tuple[Any, ...]) -> bool:
    """Whether an annotation says, at any depth, how the text bears the field."""
    return any(isinstance(part, Grounding) or _is_grounded(get_args(part)) for part in parts)
