"""Says what a brief could not establish: never filled in, never passed over in silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from govsumm.records import Date, Draft, Gap, GapKind, Group, Meeting, Person

HELD = ("held", "learned")


def gaps(draft: Draft) -> Iterator[Gap]:
    """The gaps of a draft, meeting by meeting."""
    if not draft.meetings:
        yield Gap(
            what="meeting",
            why="no record tells of a meeting",
            meeting=None,
            passages=draft.document.passages,
        )
    functions: dict[int | None, set[str]] = defaultdict(set)
    participants: tuple[Person | Group, ...] = (*draft.people, *draft.groups)
    for somebody in participants:
        for function in somebody.functions:
            functions[function.meeting].add(function.function)
    for index, meeting in enumerate(draft.meetings):
        # null: said of no meeting in particular
        for what, why in _of_meeting(meeting, functions[index] | functions[None]):
            yield Gap(what=what, why=why, meeting=index, passages=meeting.passages)


def _of_meeting(meeting: Meeting, functions: set[str]) -> Iterator[tuple[GapKind, str]]:
    yield from _of_dates(meeting)
    if not meeting.places:
        yield "place", "no record gives a place"
    if "presided" not in functions:
        yield "presider", "no record says who presided"
    if not functions:
        yield "participants", "no record names a participant"


def _of_dates(meeting: Meeting) -> Iterator[tuple[GapKind, str]]:
    held = [date for date in meeting.dates if date.what in HELD]
    if not held:
        yield "date", "no record gives a date of the meeting"
        return
    inferred = next((date.inferred.edtf for date in held if date.inferred), None)
    behind = f"; inferred: {inferred}" if inferred else ""
    if not any(_states(date, 0) for date in held):
        yield "year", f"the year is not printed{behind}"
    if not any(_states(date, 5) for date in held):
        yield "month", f"the month is not printed{behind}"


def _states(date: Date, at: int) -> bool:
    """Whether the stated EDTF has digits at an offset: 0 is its year, 5 its month."""
    return date.edtf is not None and date.edtf[at : at + 2].isdigit()
