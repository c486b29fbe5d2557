"""The meeting that a text's head names: minutes, notices, headlines."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gatherings import FIRM
from govsumm.reading.meetings.labelled_heads import HEAD, labelled_day
from govsumm.reading.meetings.minutes_heads import head_of, is_line
from govsumm.reading.meetings.minutes_heads_han import head_of_han
from govsumm.reading.sentences import Reading


def of_minutes(reading: Reading, found: list[Gathering]) -> list[Gathering]:
    """The meeting of minutes: its head, or its opening sentence filled up from it."""
    head = head_of(reading)
    head = head if head and is_line(reading, head) else None
    near = [
        each for each in found if each.strength >= FIRM and each.start < HEAD and not each.learned
    ]
    opening = [each for each in near if each.strength >= FIRM + 2 * each.sat and each.moments]
    if head and (not opening or head.strength > FIRM + 4 or _is_headed(reading, head, opening)):
        return [head]
    if not opening:
        named = head_of_han(reading) if reading.han else None
        return [named] if named else []
    main = max(opening[:3], key=lambda each: bool(each.moments) + bool(each.venues))
    if head is None:
        return [main] if main.moments else []
    full = any(day.year for day in main.moments)
    return [
        replace(
            main,
            venues=main.venues or head.venues,
            moments=main.moments if full or not head.moments else head.moments,
            organisers=main.organisers or head.organisers,
        )
    ]


def _is_headed(reading: Reading, head: Gathering, opening: list[Gathering]) -> bool:
    """Whether the head's own lines date the meeting, and no sentence tells of that day."""
    days = {(day.month, day.day) for day in head.moments}
    told = {(day.month, day.day) for each in opening for day in each.moments}
    return bool(days) and not days & told and is_line(reading, head)


def of_title(reading: Reading) -> Gathering | None:
    """The meeting of a text without a formula, by a head with a full day that is no page's: the
    title says that it was held then, or a label does.
    """
    head = None if reading.han else head_of(reading)
    if head is None or not head.moments or not is_line(reading, head):
        return None
    day = head.moments[0]
    line = reading.text[reading.text.rfind("\n", 0, day.start) + 1 : day.start]
    sure = labelled_day(reading.text) or _HELD.search(line)
    return head if day.year and sure else None


_HELD = re.compile(r"\bheld\b", re.IGNORECASE)


def of_notice(reading: Reading, found: list[Gathering]) -> list[Gathering]:
    """The meeting announced, filled up from the head of its agenda."""
    if all(each.moments for each in found[:1]) and found:
        return found
    head = head_of(reading)
    if head is None or not head.moments:
        return found
    return [replace(found[0], moments=head.moments) if found else head]
