"""What the heading of a Chinese roll makes of whoever stands below it, a name the rules do not know
included: 出席：区商务局鄢某, and 请假： on the next line of the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govsumm.auditing.source import Numbers, Source
from govsumm.auditing.speaking.name_finding import places
from govsumm.reading.people.chinese_deputies import excused
from govsumm.reading.people.chinese_rolls import Segment, segments
from govsumm.reading.people.chinese_words import shadow, simple
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading, kept
from govsumm.records import FunctionName


class _Roll(NamedTuple):
    """What stands below a heading, up to the next one, with the function that it gives."""

    start: int
    end: int
    function: FunctionName


def headed(source: Source, numbers: Numbers, forms: Iterable[str]) -> set[FunctionName]:
    """The functions of somebody whom some passages name below a heading, or as a bracket behind
    their name has it: 张三（请假）.
    """
    rolls = _rolls(source.reading)
    if not rolls:
        return set()
    text = simple(source.report.text)
    spans = [(each.start, each.end) for n in numbers for each in (source.passages[n - 1],)]
    found: set[FunctionName] = set()
    for form in map(simple, forms):
        for start, end in _named(text, form, spans):
            roll = next((each for each in rolls if each.start <= start < each.end), None)
            if roll:
                away = excused(text, end) or _AWAY.match(text, end)
                found.add("absent" if away else roll.function)
    return found


def _named(text: str, form: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where somebody is named in parts of a text."""
    for first, last in spans:
        for start, end in places(text[first:last], form, whole=False):
            yield first + start, first + end


@kept
def _rolls(reading: Reading) -> tuple[_Roll, ...]:
    """The rolls of a report, in order."""
    told = [each for each in reading.body if each.han]
    text = shadow(reading.text)
    return tuple(_read(text, list(segments(text, told)))) if told else ()


def _read(text: str, parts: list[Segment]) -> Iterator[_Roll]:
    """The parts of a text below headings; one goes on over lines of its own without a verb."""
    open_roll: _Roll | None = None
    for part in parts:
        line = text[part.start : part.end]
        if part.function:
            open_roll = _Roll(part.start, part.end, part.function)
        elif open_roll and not _TOLD.search(line):
            open_roll = _Roll(part.start, part.end, open_roll.function)
        else:
            open_roll = None
        if open_roll:
            yield open_roll


_AWAY = Worded(
    "[^，,。；;、\\n]{0,6}[（(][^（()）]{0,12}(?:{han_people.status_absent})[^（()）]{0,12}[）)]"
)
"""A bracket behind a name, and a title, that says why somebody is not there."""
_TOLD = re.compile("[。！？：:]|[一二三四五六七八九十]、|.{60}")
"""What no line of a list of names holds."""
