"""Who met, when and where: the facts of a brief as sections of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govsumm.records import AuditedDate, AuditedFunction, AuditedMeeting, AuditedPerson, Brief
from govsumm.render import facts as told
from govsumm.render.html.items import Group, Item, Items, Section, when
from govsumm.render.html.wording import spaced
from govsumm.walking import label

_DATES = {"held": "When", "learned": "Learned on"}


def facts(brief: Brief, items: Items) -> Iterator[Section]:
    """A section for each meeting, and one for who is tied to none."""
    taken = told.roles(brief)
    several = len(brief.meetings) > 1
    for index, held in enumerate(brief.meetings):
        title = f"Meeting {index + 1} of {len(brief.meetings)}" if several else "The meeting"
        rows = [*_meeting(held, items), *_participants(taken.get(index, {}), items)]
        yield Section(title, rows, facts=True)
    yield Section("Who took part", list(_loose(brief, taken, items)), facts=True)


def about(brief: Brief, items: Items) -> Section:
    """What the text itself is."""
    return Section("About the report", list(_report(brief, items)), facts=True)


def _meeting(held: AuditedMeeting, items: Items) -> Iterator[Group]:
    first, *others = held.names or ("not named",)
    more = tuple(f"also “{name}”" for name in others)
    yield Group("What", [items.of("meeting", first, held, more=more)])
    if held.organisers:
        yield Group("Held by", [items.of("meeting", ", ".join(held.organisers), held)])
    yield from _dates(held.dates, items)
    if held.places:
        places = (p.text + (f" ({p.role})" if p.role != "unspecified" else "") for p in held.places)
        yield Group("Where", [items.of("meeting", ", ".join(places), held)])


def _dates(dates: Iterable[AuditedDate], items: Items) -> Iterator[Group]:
    for date in dates:
        title = _DATES.get(date.what, date.what.capitalize())
        yield Group(title, [items.of("date", "", date, when=when(date))])


def _participants(taken: told.Roles, items: Items) -> Iterator[Group]:
    introduced: set[str] = set()
    for function, title in told.FUNCTIONS:
        drawn = []
        for somebody, done in taken.get(function, ()):
            drawn.append(_participant(somebody, done, items, known=somebody.id in introduced))
            introduced.add(somebody.id)
        if drawn:
            yield Group(title, drawn)


def _participant(
    somebody: told.Somebody, done: AuditedFunction | None, items: Items, *, known: bool
) -> Item:
    """Who it is; on first mention with further forms of the name, and posts."""
    parts = (somebody,) if done is None else (done,) if known else (somebody, done)
    more: tuple[str, ...] = ()
    if isinstance(somebody, AuditedPerson) and not known:
        more = (*somebody.posts, *(f"also printed “{form}”" for form in somebody.also))
    return items.of("person", label(somebody), *parts, more=more)


def _loose(brief: Brief, taken: dict[int | None, told.Roles], items: Items) -> Iterator[Group]:
    elsewhere = [index for index in taken if index is None or not 0 <= index < len(brief.meetings)]
    for index in sorted(elsewhere, key=str):
        yield from _participants(taken[index], items)
    everybody: tuple[told.Somebody, ...] = (*brief.people, *brief.groups)
    unplaced = [each for each in everybody if not each.functions]
    if unplaced:
        drawn = [_participant(each, None, items, known=False) for each in unplaced]
        yield Group("Without a function", drawn)


def _report(brief: Brief, items: Items) -> Iterator[Group]:
    document = brief.document
    title = f"“{document.title}”" if document.title else "untitled"
    more = (spaced(document.kind), told.language(document.language))
    yield Group("Text", [items.of("document", title, document, more=more)])
    yield from _dates(document.dates, items)
    if document.places:
        yield Group("Where", [items.of("document", ", ".join(document.places), document)])
