"""The columns of the tables, derived from the annotations of the records.

A field becomes columns by its type alone: a word or number is a column; several words are a JSON
list; a date is its printed text, its EDTF and the days that it spans, once as stated and once as
inferred; a record within a record is its own columns behind its name. What cites passages of its
own and comes in numbers is a table of its own, as are evidence and checks.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from govsumm.exporting.bounds import bounds
from govsumm.records import Audited, Cited, Date, Record

Kind = Literal["text", "integer"]
Cell = str | int | None

MOST = 2**63 - 1
"""The largest whole number in a table; a larger one is null."""

APART = ("id", "evidence", "checks", "passages", "verdict", "repaired")
"""What the audit adds to every record: columns of every table, or tables of their own."""


@dataclass(frozen=True)
class Column:
    """A column: its name, its kind, what it means, and how a record's value is had."""

    name: str
    kind: Kind
    means: str
    cell: Callable[[Any], Cell]


@cache
def hints(kind: type[Record]) -> dict[str, Any]:
    """The types of a record's fields, in declared order."""
    found = get_type_hints(kind)
    return {name: found[name] for name in kind.model_fields}


def plain(hint: Any) -> tuple[Any, bool]:
    """A type without its `None`, and whether it is that of a tuple's items."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return plain(get_args(hint)[0])[0], True
    return hint, False


def is_record(hint: Any, kind: type[Record]) -> bool:
    """Whether a type is that of some kind of record."""
    return isinstance(hint, type) and issubclass(hint, kind)


@cache
def columns(kind: type[Record]) -> tuple[Column, ...]:
    """The columns that a record's own fields become, in declared order."""
    return tuple(
        column
        for name, hint in hints(kind).items()
        if name not in APART or not issubclass(kind, Cited)
        for column in _of_field(kind, name, hint)
    )


def _of_field(kind: type[Record], name: str, hint: Any) -> tuple[Column, ...]:
    item, several = plain(hint)
    getter = attrgetter(name)
    if is_record(item, Date):
        return _dates(kind, name, several, getter)
    if is_record(item, Cited) and several:
        return ()  # a table of its own
    if several:
        return (Column(name, "text", f"{_words(name)}, as a JSON list", _json(getter)),)
    if is_record(item, Record):
        return tuple(_within(name, column, getter) for column in columns(item))
    means = _MEANINGS.get(name, _words(name))
    if item is int or item is bool:
        return (Column(name, "integer", means, _whole(getter)),)
    return (Column(name, "text", means, getter),)


def _whole(getter: Callable[[Any], Any]) -> Callable[[Any], Cell]:
    """A number that SQLite and Parquet can hold: nobody counted further, whatever a model says."""

    def cell(record: Any) -> Cell:
        number: int | None = getter(record)
        return number if number is not None and abs(number) <= MOST else None

    return cell


def _json(getter: Callable[[Any], Any]) -> Callable[[Any], Cell]:
    def cell(record: Any) -> Cell:
        items = [
            each.model_dump(mode="json") if isinstance(each, Record) else each
            for each in getter(record)
        ]
        return json.dumps(items, ensure_ascii=False)

    return cell


def _within(name: str, column: Column, getter: Callable[[Any], Any]) -> Column:
    def cell(record: Any) -> Cell:
        inner = getter(record)
        return None if inner is None else column.cell(inner)

    means = f"{_words(name)}: {column.means}"
    return Column(f"{name}_{column.name}", column.kind, means, cell)


ROLES = {"Document": ("published", "reported"), "Meeting": ("held", "learned")}
"""Whose several dates are columns in which roles; the table `dates` has every date there is."""


def _dates(
    kind: type[Record], name: str, several: bool, getter: Callable[[Any], Any]
) -> tuple[Column, ...]:
    """The columns of a date; of several dates, of the first for each role."""
    if not several:
        return tuple(date_columns(f"{name}_", f"date {_words(name)}: ", getter))
    roles = ROLES.get(kind.__name__.removeprefix("Audited"), ())
    return tuple(
        column
        for role in roles
        for column in date_columns(f"{role}_", f"date {role}: ", _first(getter, role))
    )


def _first(getter: Callable[[Any], Any], role: str) -> Callable[[Any], Any]:
    return lambda record: next((date for date in getter(record) if date.what == role), None)


def date_columns(before: str, said: str, getter: Callable[[Any], Any]) -> list[Column]:
    """The columns of one date, their names and meanings begun alike."""

    def edtf(date: Date) -> str | None:
        return date.edtf

    def inferred(date: Date) -> str | None:
        return date.inferred.edtf if date.inferred else None

    def why(date: Date) -> str | None:
        return date.inferred.why if date.inferred else None

    parts: tuple[tuple[str, str, Callable[[Date], str | None]], ...] = (
        ("text", "as printed", lambda date: date.text),
        ("edtf", "as stated, in EDTF", edtf),
        ("from", "first day of what is stated", lambda date: bounds(date.edtf)[0]),
        ("to", "last day of what is stated", lambda date: bounds(date.edtf)[1]),
        ("inferred_edtf", "as only inferred, in EDTF", inferred),
        ("inferred_from", "first day of what is inferred", lambda d: bounds(inferred(d))[0]),
        ("inferred_to", "last day of what is inferred", lambda d: bounds(inferred(d))[1]),
        ("inferred_why", "why it is inferred", why),
    )

    def column(part: str, means: str, take: Callable[[Date], str | None]) -> Column:
        def cell(record: Any) -> Cell:
            date = getter(record)
            return None if date is None else take(date)

        return Column(f"{before}{part}", "text", f"{said}{means}", cell)

    return [column(*part) for part in parts]


_MEANINGS = {
    "text": "the words",
    "by": "who says or orders it, as printed; null where nobody is named",
    "meeting": "index from 0 into the report's meetings, or null",
    "kind": "what kind it is",
    "name": "the name as printed",
    "who": "who it is, as printed",
}


def _words(name: str) -> str:
    return name.replace("_", " ")


def audited(kind: Any) -> bool:
    """Whether a type is that of a record with an id, evidence and a verdict."""
    return is_record(kind, Audited)
