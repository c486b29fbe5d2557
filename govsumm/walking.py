"""Walks records by their annotations, so that a new record type costs nothing elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from govsumm.records import Cited, Grounding, Record


class Grounded(NamedTuple):
    """A value that the text must bear: its field, how, and the string or number itself."""

    field: str
    grounding: Grounding
    value: str | int


@cache
def groundings(kind: type[Record]) -> dict[str, Grounding]:
    """The grounding of each field of a record type that has one, through tuples and unions."""
    hints = get_type_hints(kind, include_extras=True)
    found = {name: _grounding(hint) for name, hint in hints.items() if name in kind.model_fields}
    return {name: grounding for name, grounding in found.items() if grounding}


def _grounding(hint: Any) -> Grounding | None:
    parts = get_args(hint)
    named = [part for part in parts if isinstance(part, Grounding)]
    return next(iter(named), None) or next(filter(None, map(_grounding, parts)), None)


@cache
def field_names(kind: type[Record]) -> tuple[str, ...]:
    """The names of a record type's fields, in declared order; pydantic's own look-up is slow."""
    return tuple(kind.model_fields)


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, Grounding | None], ...]:
    """The fields of a record type with something to be borne: their own, or that of a record in
    them, which then have no grounding."""
    known = groundings(kind)
    hints = get_type_hints(kind)
    return tuple(
        (name, known.get(name))
        for name in field_names(kind)
        if name in known
        or any(not issubclass(each, Cited) and _fields(each) for each in _records_in(hints[name]))
    )


@cache
def leading(kind: type[Record]) -> tuple[str, ...]:
    """The fields in which cited records may stand, at any depth."""
    hints = get_type_hints(kind)
    return tuple(
        name
        for name in kind.model_fields
        if any(issubclass(each, Cited) or leading(each) for each in _records_in(hints[name]))
    )


@cache
def kind_of(owner: type[Record], field: str) -> type[Any]:
    """The type of the records in a field, which may be a list."""
    hint = get_type_hints(owner)[field]
    found: type[Any] = next(iter(get_args(hint)), hint)
    return found


def _records_in(hint: Any) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for part in get_args(hint):
        yield from _records_in(part)


def grounded(record: Record) -> list[Grounded]:
    """What the text must bear of a record, in declared order; cited records inside it apart."""
    held = vars(record)
    found: list[Grounded] = []
    for name, grounding in _fields(type(record)):
        value = held[name]
        if value is None:
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if grounding:
                found.append(Grounded(name, grounding, each))
            elif isinstance(each, Record) and not isinstance(each, Cited):
                found += grounded(each)
    return found


def cited_records(record: Record) -> Iterator[Cited]:
    """The cited records in a record, itself first, depth first, in declared order."""
    if isinstance(record, Cited):
        yield record
    for name in leading(type(record)):
        value = vars(record)[name]
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Record):
                yield from cited_records(inner)


def label(record: Cited) -> str:
    """What a reader would call the record: its first printed or claimed words."""
    held = vars(record)
    for name, grounding in _fields(type(record)):
        if grounding and isinstance(held[name], str):
            return str(held[name])
        if held[name]:
            break  # of several values, or a record in it
    for _, _, value in grounded(record):
        if isinstance(value, str):
            return value
    first = next(name for name in field_names(type(record)) if name != "passages")
    return str(getattr(record, first))
