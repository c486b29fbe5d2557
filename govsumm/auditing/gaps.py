"""Says what a brief could not establish: never filled in, never passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.records import Date, Draft, Gap, GapKind, Group, Meeting, Person

HELD = ("held", "learned")


def gaps(draft: Draft) -> Iterator[Gap]:
    """The gaps of a draft, meeting by meeting."""
    if not draft.meetings:
        yield Gap(
            what="meeting",
            why="the text reports no meeting",
            meeting=None,
            passages=draft.document.passages,
        )
    for index, meeting in enumerate(draft.meetings):
        yield from _of_meeting(draft, index, meeting)


def _of_meeting(draft: Draft, index: int, meeting: Meeting) -> Iterator[Gap]:
    participants: tuple[Person | Group, ...] = (*draft.people, *draft.groups)
    functions = {
        function.function
        for somebody in participants
        for function in somebody.functions
        if function.meeting in (index, None)  # null: said of no meeting in particular
    }
    missing: list[tuple[GapKind, str]] = list(_of_dates(meeting))
    if not meeting.places:
        missing.append(("place", "no place is printed"))
    if "presided" not in functions:
        missing.append(("presider", "nobody is said to have presided"))
    if not functions:
        missing.append(("participants", "no participant is named"))
    for what, why in missing:
        yield Gap(what=what, why=why, meeting=index, passages=meeting.passages)


def _of_dates(meeting: Meeting) -> Iterator[tuple[GapKind, str]]:
    held = [date for date in meeting.dates if date.what in HELD]
    if not held:
        yield "date", "no date of the meeting is printed"
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
