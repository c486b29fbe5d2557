"""Who met, when and where: the facts of a brief as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govsumm.records import (
    Audited,
    AuditedDate,
    AuditedFunction,
    AuditedGroup,
    AuditedMeeting,
    AuditedPerson,
    Brief,
)
from govsumm.render.marking import cite, cite_within, quoted, text
from govsumm.walking import label

FUNCTIONS = (
    ("presided", "Presided"),
    ("spoke", "Spoke"),
    ("reported", "Reported"),
    ("conveyed", "Conveyed"),
    ("briefed", "Briefed"),
    ("commented", "Commented"),
    ("attended", "Attended"),
    ("other", "Took part otherwise"),
    ("absent", "Absent"),
)

Lines = Iterator[str]
Somebody = AuditedPerson | AuditedGroup
Roles = dict[str, list[tuple[Somebody, AuditedFunction]]]
"""Who did what at one meeting, by function."""


def meeting(held: AuditedMeeting, which: str, taken: Roles | None) -> Lines:
    """One meeting; `which` tells it from others, `taken` is who did what there."""
    yield f"## The meeting{which}\n"
    names = "; also ".join(map(text, held.names)) or "not named"
    yield f"- **What:** {names}{cite(held)}"
    if held.organisers:
        yield f"- **Held by:** {', '.join(map(text, held.organisers))}"
    yield from _dates(held.dates)
    if held.places:
        places = (
            text(p.text) + (f" ({p.role})" if p.role != "unspecified" else "") for p in held.places
        )
        yield f"- **Where:** {', '.join(places)}"
    yield from _participants(taken or {})


def _dates(several: Iterable[AuditedDate]) -> Lines:
    names = {"held": "When", "learned": "Learned on"}
    for date in several:
        name = names.get(date.what, date.what.capitalize())
        yield f"- **{name}:** {when(date)}{cite(*with_inference(date))}"


def when(date: AuditedDate) -> str:
    """A date as printed, as EDTF, and what is only inferred of it."""
    stated = text(date.text) + (
        f" ({text(date.edtf)})" if date.edtf and date.edtf != date.text else ""
    )
    if not date.inferred:
        return stated
    return f"{stated}; *inferred* {text(date.inferred.edtf)}: {text(date.inferred.why)}"


def with_inference(date: AuditedDate) -> tuple[Audited, ...]:
    """A date, and its inference where it has one."""
    return (date, date.inferred) if date.inferred else (date,)


def _participants_of(brief: Brief) -> tuple[Somebody, ...]:
    return (*brief.people, *brief.groups)


def roles(brief: Brief) -> dict[int | None, Roles]:
    """Who did what, by the index of the meeting."""
    found: dict[int | None, Roles] = {}
    for somebody in _participants_of(brief):
        for done in somebody.functions:
            found.setdefault(done.meeting, {}).setdefault(done.function, []).append(
                (somebody, done)
            )
    return found


def _participants(taken: Roles) -> Lines:
    introduced: set[str] = set()
    for function, title in FUNCTIONS:
        drawn: list[tuple[list[str], str]] = []
        for somebody, done in taken.get(function, ()):
            name, more = _participant(somebody, done, known=somebody.id in introduced)
            introduced.add(somebody.id)
            if drawn and drawn[-1][1] == more:
                drawn[-1][0].append(name)
            else:
                drawn.append(([name], more))
        if drawn:
            yield f"- **{title}:** " + "; ".join(", ".join(names) + more for names, more in drawn)


def _participant(somebody: Somebody, done: AuditedFunction, *, known: bool) -> tuple[str, str]:
    """The name; and on first mention further forms and posts, with what bears them.

    Neighbours in a list of whom the same is said are drawn together.
    """
    name = text(label(somebody))
    if known:
        return name, cite_within(done)
    more = ""
    if isinstance(somebody, AuditedPerson):
        also = ", ".join(map(quoted, somebody.also))
        more = f" (also printed {also})" if also else ""
        more += "".join(f", {text(post)}" for post in somebody.posts)
    return name, f"{more}{cite_within(somebody, done)}"


def loose(brief: Brief, taken: dict[int | None, Roles]) -> Lines:
    """Whoever is tied to no one meeting of the list."""
    elsewhere = [index for index in taken if index is None or not 0 <= index < len(brief.meetings)]
    lines = [line for index in sorted(elsewhere, key=str) for line in _participants(taken[index])]
    unplaced = [
        f"{text(label(each))}{cite_within(each)}"
        for each in _participants_of(brief)
        if not each.functions
    ]
    if unplaced:
        lines.append(f"- **Without a function:** {'; '.join(unplaced)}")
    if lines:
        yield "## Who took part\n"
        yield from lines


def language(tag: str) -> str:
    """A language as people are told it: by its tag, or that it is undetermined."""
    return "language not known" if tag == "und" else tag


def report(brief: Brief) -> Lines:
    """What the text itself is."""
    document = brief.document
    named = f"{quoted(document.title)}, " if document.title else ""
    kind = document.kind.replace("_", " ")
    yield "## The report\n"
    yield f"- **Text:** {named}{kind}, {text(language(document.language))}{cite(document)}"
    yield from _dates(document.dates)
    if document.places:
        yield f"- **Where:** {', '.join(map(text, document.places))}"
