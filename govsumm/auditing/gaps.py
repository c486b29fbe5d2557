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
    held = [date for date in meeting.dates if date.what in HELD]
    participants: tuple[Person | Group, ...] = (*draft.people, *draft.groups)
    functions = {
        function.function
        for somebody in participants
        for function in somebody.functions
        if function.meeting in (index, None)  # null: said of no meeting in particular
    }
    where = meeting.passages
    when = held[0].passages if held else where
    found: tuple[tuple[GapKind, bool, str, tuple[int, ...]], ...] = (
        ("date", bool(held), "no date of the meeting is printed", where),
        (
            "year",
            not held or any(_states(date, 0) for date in held),
            "the year is not printed",
            when,
        ),
        (
            "month",
            not held or any(_states(date, 5) for date in held),
            "the month is not printed",
            when,
        ),
        ("place", bool(meeting.places), "no place is printed", where),
        ("presider", "presided" in functions, "nobody is said to have presided", where),
        ("participants", bool(functions), "no participant is named", where),
    )
    for what, established, why, passages in found:
        if not established:
            yield Gap(what=what, why=why, meeting=index, passages=passages)


def _states(date: Date, at: int) -> bool:
    """Whether the stated EDTF has digits at an offset: 0 is its year, 5 its month."""
    return date.edtf is not None and date.edtf[at : at + 2].isdigit()
