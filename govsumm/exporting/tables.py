"""Which tables there are, and what becomes a row of which: by the brief's own annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from govsumm.exporting.columns import (
    Cell,
    Column,
    audited,
    columns,
    date_columns,
    hints,
    is_record,
    plain,
)
from govsumm.records import Audited, Brief, Claim, Date, Record
from govsumm.walking import cited_records

Row = dict[str, Cell]

CLAIMS = ("headline", "summary", "assessments", "problems", "statements")
"""The lists of the brief that share the table `claims`, told apart by its column `list`."""

PEOPLE = ("people", "groups")
"""The lists that share the table `people`, a row for each function."""

SELDOM = ("source", "audit", "made_by", "document")
"""The single records of a brief, which are columns of `reports`."""

FIRST = (
    "reports", "meetings", "people", "posts", "directives", "claims", "decisions", "references",
    "programmes", "evidence",
)  # fmt: skip
"""The tables that there always are, in this order; others follow as the brief has lists."""

KEY = Column("report", "text", "sha256 of the report's text", lambda _: None)
COMMON = (
    Column("id", "text", "the record's stable id", lambda record: record.id),
    Column("verdict", "text", "supported, weak or unsupported", lambda record: record.verdict),
    Column(
        "passages",
        "text",
        "numbers of the passages cited, as a JSON list",
        lambda record: json.dumps(record.passages),
    ),
)


@dataclass(frozen=True)
class Table:
    """A table: its columns, and its rows of one brief."""

    name: str
    means: str
    columns: tuple[Column, ...]
    rows: Callable[[Brief], Iterator[Row]]


@cache
def tables() -> tuple[Table, ...]:
    """All tables, by the annotations of `Brief`."""
    found = {
        "reports": _reports(),
        "claims": _claims(),
        "people": _people(),
        "posts": _posts(),
        "evidence": _evidence(),
        "dates": _dates(),
    }
    for name, hint in hints(Brief).items():
        item, several = plain(hint)
        if several and name not in (*CLAIMS, *PEOPLE) and is_record(item, Record):
            found[name] = _list(name, item)
    return tuple(found[name] for name in (*FIRST, *(n for n in found if n not in FIRST)))


def _cells(given: tuple[Column, ...], record: Any) -> Row:
    return {column.name: column.cell(record) for column in given}


def _list(name: str, kind: type[Record]) -> Table:
    """The table of a list of the brief."""
    own = (*(COMMON if audited(kind) else ()), *columns(kind))
    number = Column("number", "integer", "its place in the brief's list, from 0", lambda _: None)

    def rows(brief: Brief) -> Iterator[Row]:
        for at, record in enumerate(getattr(brief, name)):
            yield {KEY.name: brief.source.sha256, "number": at, **_cells(own, record)}

    return Table(name, f"the brief's {name}", (KEY, number, *own), rows)


def _reports() -> Table:
    """A row for each brief: what there is once in it."""
    parts = [(name, plain(hints(Brief)[name])[0]) for name in SELDOM]
    own = [
        (name, column, f"{name}_{column.name}" if name != "source" else column.name)
        for name, kind in parts
        for column in columns(kind)
        if column.name not in ("passages", "omissions")
    ]
    own = [each for each in own if each[2] != "sha256"]

    def rows(brief: Brief) -> Iterator[Row]:
        row: Row = {KEY.name: brief.source.sha256, "headline": brief.headline.text}
        yield row | {title: column.cell(getattr(brief, name)) for name, column, title in own}

    headline = Column("headline", "text", "the brief's one line", lambda _: None)
    titled = (Column(t, c.kind, f"{n.replace('_', ' ')}: {c.means}", c.cell) for n, c, t in own)
    return Table("reports", "one row for each report", (KEY, headline, *titled), rows)


def _claims() -> Table:
    """What is said, whoever says it: a row has the columns of its own list, the others null."""
    kinds = {name: plain(hints(Brief)[name])[0] for name in CLAIMS}
    shared = {column.name: column for kind in kinds.values() for column in columns(kind)}
    text = shared.pop("text")
    lists = Column("list", "text", f"the brief's list: {', '.join(CLAIMS)}", lambda _: None)

    def rows(brief: Brief) -> Iterator[Row]:
        empty: Row = dict.fromkeys((text.name, *shared))
        for name, kind in kinds.items():
            value = getattr(brief, name)
            for record in value if isinstance(value, tuple) else (value,):
                assert isinstance(record, Claim)  # noqa: S101  all of CLAIMS are
                row: Row = {KEY.name: brief.source.sha256, "list": name}
                yield row | _cells(COMMON, record) | empty | _cells(columns(kind), record)

    all_of_them = (KEY, lists, *COMMON, text, *shared.values())
    return Table("claims", "headline, summary and all that is claimed or said", all_of_them, rows)


def _people() -> Table:
    """A row for each function of somebody."""
    person = plain(hints(Brief)["people"])[0]
    own = columns(person)
    function = plain(hints(person)["functions"])[0]
    did = (*COMMON, *columns(function))

    def rows(brief: Brief) -> Iterator[Row]:
        for name in PEOPLE:
            for somebody in getattr(brief, name):
                row: Row = {KEY.name: brief.source.sha256, "list": name}
                row |= _cells(COMMON, somebody) | dict.fromkeys(c.name for c in own)
                known = {"name": somebody.who} if name == "groups" else _cells(own, somebody)
                row |= known
                for done in somebody.functions or (None,):
                    cells = (
                        dict.fromkeys(c.name for c in did) if done is None else _cells(did, done)
                    )
                    yield row | {_done(column): cell for column, cell in cells.items()}

    functions = tuple(
        Column(_done(c.name), c.kind, f"of what was done: {c.means}", c.cell) for c in did
    )
    lists = Column("list", "text", f"the brief's list: {' or '.join(PEOPLE)}", lambda _: None)
    means = "one row for each function of a person or group; one without, where there is none"
    return Table("people", means, (KEY, lists, *COMMON, *own, *functions), rows)


def _done(column: str) -> str:
    """The name of a column of what somebody did, beside those of who they are."""
    return column if column in ("function", "meeting") else f"function_{column}"


def _posts() -> Table:
    """A row for each post of a person."""
    person = Column("person", "text", "id of the person", lambda _: None)
    name = Column("name", "text", "the person's name as printed", lambda _: None)
    number = Column("number", "integer", "the post's place among theirs, from 0", lambda _: None)
    post = Column("post", "text", "the post as printed", lambda _: None)

    def rows(brief: Brief) -> Iterator[Row]:
        for each in brief.people:
            for at, title in enumerate(each.posts):
                yield {
                    KEY.name: brief.source.sha256,
                    "person": each.id,
                    "name": each.name,
                    "number": at,
                    "post": title,
                }

    return Table(
        "posts", "one row for each post of a person", (KEY, person, name, number, post), rows
    )


def _evidence() -> Table:
    """A row for each passage that a record cites."""
    record = Column("record", "text", "id of the record that the passage bears", lambda _: None)
    kind = Column("kind", "text", "what the record is", lambda _: None)
    own = columns(plain(hints(Audited)["evidence"])[0])

    def rows(brief: Brief) -> Iterator[Row]:
        for each in cited_records(brief):
            if isinstance(each, Audited):
                row: Row = {
                    KEY.name: brief.source.sha256,
                    "record": each.id,
                    "kind": _kind(each),
                }
                yield from (row | _cells(own, evidence) for evidence in each.evidence)

    means = "one row for each passage that a record cites: the words that bear it"
    return Table("evidence", means, (KEY, record, kind, *own), rows)


def _dates() -> Table:
    """A row for each date, whichever record has it."""
    record = Column("record", "text", "id of the record whose date it is", lambda _: None)
    kind = Column("kind", "text", "what that record is", lambda _: None)
    what = Column("what", "text", "the date's role", lambda date: date.what)
    own = (*COMMON, what, *date_columns("", "", lambda date: date))

    def rows(brief: Brief) -> Iterator[Row]:
        for owner in cited_records(brief):
            for date in _dates_of(owner):
                yield {
                    KEY.name: brief.source.sha256,
                    "record": owner.id if isinstance(owner, Audited) else None,
                    "kind": _kind(owner),
                    **_cells(own, date),
                }

    return Table("dates", "one row for each date of any record", (KEY, record, kind, *own), rows)


def _dates_of(owner: Record) -> Iterator[Date]:
    for _, value in owner:
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Date):
                yield each


def _kind(record: Record) -> str:
    return type(record).__name__.removeprefix("Audited").lower()
