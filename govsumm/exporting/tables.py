"""Which tables there are, and what becomes a row of which: by the brief's own annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import Any

from govsumm.exporting.columns import (
    Column,
    audited,
    columns,
    date_columns,
    hints,
    is_record,
    plain,
)
from govsumm.exporting.sites import COMMON, Table, first, listed, of, second, third
from govsumm.records import Audited, Brief, Date, Record
from govsumm.walking import cited_records

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


@cache
def tables() -> tuple[Table, ...]:
    """All tables, by the annotations of `Brief`."""
    made = (_reports(), _claims(), _people(), _posts(), _evidence(), _dates())
    found = {table.name: table for table in made}
    for name, hint in hints(Brief).items():
        item, several = plain(hint)
        if several and name not in (*CLAIMS, *PEOPLE) and is_record(item, Record):
            found[name] = _list(name, item)
    return tuple(found[name] for name in (*FIRST, *(n for n in found if n not in FIRST)))


def _list(name: str, kind: type[Record]) -> Table:
    """The table of a list of the brief."""
    number = Column("number", "integer", "its place in the brief's list, from 0", first)
    own = of(second, (*(COMMON if audited(kind) else ()), *columns(kind)))

    def sites(brief: Brief) -> Iterable[tuple[int, Any]]:
        return enumerate(getattr(brief, name))

    return Table(name, f"the brief's {name}", (number, *own), sites)


def _reports() -> Table:
    """A row for each brief: what there is once in it."""
    own = [Column("headline", "text", "the brief's one line", lambda brief: brief.headline.text)]
    for part in SELDOM:
        for column in columns(plain(hints(Brief)[part])[0]):
            if column.name not in ("passages", "omissions", "sha256"):
                title = column.name if part == "source" else f"{part}_{column.name}"
                means = f"{part.replace('_', ' ')}: {column.means}"
                (moved,) = of(attrgetter(part), (column,))
                own.append(replace(moved, name=title, means=means))
    return Table("reports", "one row for each report", tuple(own), lambda brief: (brief,))


def _claims() -> Table:
    """What is said, whoever says it: a row has the columns of its own list, the others null."""
    kinds = {name: plain(hints(Brief)[name])[0] for name in CLAIMS}
    shared = {column.name: column for kind in kinds.values() for column in columns(kind)}
    text = shared.pop("text")

    def own(column: Column) -> Column:
        having = {name for name, kind in kinds.items() if column.name in _names(kind)}
        (moved,) = of(lambda site: site[1] if site[0] in having else None, (column,))
        return moved

    def sites(brief: Brief) -> Iterator[tuple[str, Any]]:
        return ((name, record) for name in CLAIMS for record in listed(brief, name))

    lists = Column("list", "text", f"the brief's list: {', '.join(CLAIMS)}", first)
    said = (lists, *of(second, (*COMMON, text)), *map(own, shared.values()))
    return Table("claims", "headline, summary and all that is claimed or said", said, sites)


def _names(kind: type[Record]) -> set[str]:
    return {column.name for column in columns(kind)}


def _people() -> Table:
    """A row for each function of somebody."""
    person = plain(hints(Brief)["people"])[0]
    function = plain(hints(person)["functions"])[0]

    def own(column: Column) -> Column:
        group = (lambda who: who.who) if column.name == "name" else lambda _: None
        return replace(column, cell=lambda s: (group if s[0] == "groups" else column.cell)(s[1]))

    def did(column: Column) -> Column:
        known = column.name in ("function", "meeting")
        name = column.name if known else f"function_{column.name}"
        return replace(column, name=name, means=f"of what was done: {column.means}")

    def sites(brief: Brief) -> Iterator[tuple[str, Any, Any]]:
        for name in PEOPLE:
            for somebody in getattr(brief, name):
                for done in somebody.functions or (None,):
                    yield name, somebody, done

    lists = Column("list", "text", f"the brief's list: {' or '.join(PEOPLE)}", first)
    who = (*of(second, COMMON), *map(own, columns(person)))
    done = map(did, of(third, (*COMMON, *columns(function))))
    means = "one row for each function of a person or group; one without, where there is none"
    return Table("people", means, (lists, *who, *done), sites)


def _posts() -> Table:
    """A row for each post of a person."""
    own = (
        Column("person", "text", "id of the person", lambda site: site[0].id),
        Column("name", "text", "the person's name as printed", lambda site: site[0].name),
        Column("number", "integer", "the post's place among theirs, from 0", second),
        Column("post", "text", "the post as printed", third),
    )

    def sites(brief: Brief) -> Iterator[tuple[Any, int, str]]:
        return ((who, at, post) for who in brief.people for at, post in enumerate(who.posts))

    return Table("posts", "one row for each post of a person", own, sites)


def _evidence() -> Table:
    """A row for each passage that a record cites."""
    own = (
        Column("record", "text", "id of the record that the passage bears", _id),
        Column("kind", "text", "what the record is", _kind),
        *of(second, columns(plain(hints(Audited)["evidence"])[0])),
    )

    def sites(brief: Brief) -> Iterator[tuple[Audited, Any]]:
        owners = (each for each in cited_records(brief) if isinstance(each, Audited))
        return ((owner, evidence) for owner in owners for evidence in owner.evidence)

    means = "one row for each passage that a record cites: the words that bear it"
    return Table("evidence", means, own, sites)


def _dates() -> Table:
    """A row for each date, whichever record has it."""
    what = Column("what", "text", "the date's role", lambda date: date.what)
    own = (
        Column("record", "text", "id of the record whose date it is", _id),
        Column("kind", "text", "what that record is", _kind),
        *of(second, (*COMMON, what, *date_columns("", "", lambda date: date))),
    )

    def sites(brief: Brief) -> Iterator[tuple[Record, Date]]:
        for owner in cited_records(brief):
            for name in type(owner).model_fields:
                dates = (each for each in listed(owner, name) if isinstance(each, Date))
                yield from ((owner, date) for date in dates)

    return Table("dates", "one row for each date of any record", own, sites)


def _id(site: tuple[Any, ...]) -> str | None:
    return site[0].id if isinstance(site[0], Audited) else None


def _kind(site: tuple[Any, ...]) -> str:
    return type(site[0]).__name__.removeprefix("Audited").lower()
