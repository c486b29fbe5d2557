"""Days told by their distance from the day of the text: yesterday, on Monday, on the 9th."""

from __future__ import annotations

from datetime import date, timedelta

from govsumm.reading.days.moments import Moment
from govsumm.reading.days.years import stamped
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
    last = reading.text[max(0, moment.start - 5) : moment.start].lower() == "last "
    day = _counted(moment, base, bool(known))
    if day is None:
        return None
    if last and day == base:
        day -= timedelta(days=7)
    year = f"{day.year}?" if known else "XXXX"
    month = f"{day.month:02}" + ("" if known else "?")
    return Inference(
        passages=reading.cited(written.start, written.end),
        edtf=f"{year}-{month}-{day.day:02}",
        why=f"counted from the date of the text, {reading.text[written.start : written.end]}",
    )


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
