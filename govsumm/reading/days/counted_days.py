"""Days told by their distance from the day of the text: yesterday, on Monday, on the 9th."""

from __future__ import annotations

import re
from datetime import date, timedelta

from govsumm.reading.days.moments import Moment
from govsumm.reading.days.years import NEAR, stamped
from govsumm.reading.sentences import Reading
from govsumm.records import Inference


def shifted(
    reading: Reading, moment: Moment, written: Moment | None, stamps: tuple[Moment, ...]
) -> Inference | None:
    """The day that "yesterday", "on Monday" or "the 16th" is, counted from a dateline.

    The year of a dateline that prints none is that of a page's stamp soon after it.
    """
    if written is None or not (written.month and written.day):
        return None
    known = written.year or next((each.year for each in stamped(written, stamps)), None)
    base = written.on(known or 2023)
    if base is None:
        return None
    day = _counted(moment, base, bool(known))
    if day is None:
        return None
    if moment.weekday is not None:
        day -= timedelta(days=_further_back(reading.text, moment, day, base))
    year = f"{day.year}?" if known else "XXXX"
    month = f"{day.month:02}" + ("" if known else "?")
    return Inference(
        passages=reading.cited(written.start, written.end),
        edtf=f"{year}-{month}-{day.day:02}",
        why=f"counted from the date of the text, {reading.text[written.start : written.end]}",
    )


def in_order(reading: Reading, moment: Moment, written: Moment | None) -> Inference | None:
    """The day that 04/05/2025 is, where in only one order it is shortly before that of the text."""
    base = written.on(written.year) if written and written.year else None
    numbers = _NUMBER.findall(reading.text, moment.start, moment.end)
    if written is None or base is None or not moment.year or len(numbers) < 2:
        return None
    a, b = int(numbers[0]), int(numbers[1])
    orders = (Moment(0, 0, month=month, day=day) for month, day in ((a, b), (b, a)))
    days = [day for each in orders if (day := each.on(moment.year)) and _is_near(day, base)]
    if len(days) != 1:
        return None
    return Inference(
        passages=reading.cited(written.start, written.end),
        edtf=f"{days[0].year}-{days[0].month:02}?-{days[0].day:02}?",
        why=f"in this order it is shortly before the text's date, {base}",
    )


_NUMBER = re.compile(r"\d+")


def _is_near(day: date, base: date) -> bool:
    return timedelta(0) <= base - day <= NEAR


_BEFORE = re.compile(r"\b(?:(?P<week>last\sweek,?\s(?:on\s)?)|last\s)$", re.IGNORECASE)
_OF_WEEK = re.compile(r"(?:\s\w+)?,?\s(?:of\s)?last\sweek\b", re.IGNORECASE)


def _further_back(text: str, moment: Moment, day: date, base: date) -> int:
    """How many days before the last day of its name one is: Monday of last week, on a Thursday."""
    before = _BEFORE.search(text, max(0, moment.start - 20), moment.start)
    last_week = (before and before["week"]) or _OF_WEEK.match(text, moment.end)
    if last_week or text.startswith("上", moment.start):
        return 7 * (day >= base - timedelta(days=base.weekday()))
    return 7 * bool(before and day == base)


def _counted(moment: Moment, base: date, full: bool) -> date | None:
    """The day that is meant, from a `base`; of a weekday only if the base is known in `full`."""
    if moment.shift is not None:
        return base + timedelta(days=moment.shift)
    if moment.day and not moment.month:
        if moment.day <= base.day:
            return base.replace(day=moment.day)
        before = base.replace(day=1) - timedelta(days=1)
        return before.replace(day=moment.day) if moment.day <= before.day else None
    if moment.weekday is not None and not moment.day and full:
        return base - timedelta(days=(base.weekday() - moment.weekday) % 7)
    return None
