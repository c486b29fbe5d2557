"""The year of a day that prints none: from other words of the text, and from public events.

What follows is only ever inferred, with its reason. Where the bounds leave several years, or
two reasons contradict each other, nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.moments import Moment
from govsumm.reading.days.public_events import bounds
from govsumm.reading.sentences import Reading
from govsumm.records import Inference

NEAR = timedelta(days=31)
"""A page is put up at most this long after what it reports; reposts come later and say nothing."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a year is the current one of a text, and where the words for it stand."""

    year: int
    why: str
    start: int
    end: int


def year_of(reading: Reading, moment: Moment, stamps: tuple[Moment, ...]) -> Inference | None:
    """The inferred form of a day without a year, or None where no one year is left.

    `stamps` are the days on which the text itself is said to have been written or published.
    """
    if moment.year or not (moment.month and moment.day):
        return None
    limits = bounds(reading)
    told = _told(reading)
    if len({reason.year for reason in told}) > 1:
        return None
    possible = [
        year
        for year in range(1990, 2100)
        if (day := moment.on(year)) and limits.admit(day) and _fits(moment, day)
    ]
    reasons = [*told, *stamped(moment, stamps)]
    if reasons:
        first = reasons[0]
        day = moment.on(first.year)
        if day is None or not limits.not_excluded(day):
            return None
        return _inference(reading, moment, first.year, first.why, (first.start, first.end))
    if len(possible) == 1 and limits.why and limits.closed:
        return _inference(reading, moment, possible[0], limits.why, limits.span)
    return None


def _inference(
    reading: Reading, moment: Moment, year: int, why: str, span: tuple[int, int]
) -> Inference:
    """A day with the year that is inferred for it, why, and the passages of the words for that."""
    return Inference(
        passages=reading.cited(*span),
        edtf=moment.between(f"{year}?"),
        why=why,
    )


def _fits(moment: Moment, day: date) -> bool:
    return moment.weekday is None or moment.weekday == day.weekday()


# the current year, told in the text ----------------------------------------------------------


@cache
def _telling() -> re.Pattern[str]:
    """What tells this year in so many words, by the lists; each group is the year of one form."""
    rows = (*lists("dating")["this_year"], *lists("dating")["this_year_han"])
    forms = [re.escape(row).replace(r"\{year\}", "YEAR").replace(r"\ ", r"\s+") for row in rows]
    ordered = sorted(forms, key=len, reverse=True)
    pieces = [
        rf"(?:{form.replace('YEAR', f'(?P<y{at}>20[0-4][0-9])')})"
        for at, form in enumerate(ordered)
    ]
    return re.compile("|".join(pieces), re.IGNORECASE)


_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")
_FIVE = re.compile(r"[Ff]ive[ -]*[Yy]ear|十[一二三四五][”\"]?五|五[”\"]?规划|[一二三四五]五")


@cache
def _plans() -> re.Pattern[str]:
    """The first or the last year of a five-year plan, and the number of the plan."""
    firsts, lasts = (
        "|".join(
            re.escape(word) for word in (*lists("dating")[name], *lists("dating")[f"{name}_han"])
        )
        for name in ("first_year", "last_year")
    )
    plan = (
        r"[“\"'‘]?(?P<{0}>\d\dth|fourteenth|fifteenth|thirteenth"
        r"|twelfth|十[一二三四五])[ -]?(?:[Ff]ive[ -]*[Yy]ear[ -]*[Pp]lan"
        r"|五[”\"]?(?:规划|計畫)?)"
    )
    return re.compile(
        rf"(?:(?P<first>{firsts})|(?P<last>{lasts}))\s*(?:the\s+)?(?:implementation\s+of\s+the\s+)?(?:national\s+|country's\s+)?{plan.format('p1')}"
        rf"|{plan.format('p2')}[^。.；;]{{0,8}}?(?:(?P<first2>{firsts})|(?P<last2>{lasts}))",
        re.IGNORECASE,
    )


_NUMBERS = {"twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15} | {
    f"十{char}": 10 + at for at, char in enumerate("一二三四五", 1)
}


def _told(reading: Reading) -> list[Reason]:
    """The years that the text calls the current one."""
    text = reading.text
    found = []
    for printed in _YEAR.finditer(text):
        hit = _telling().search(text, max(0, printed.start() - 25), printed.end() + 20)
        if hit:
            year = int(next(value for value in hit.groups() if value))
            why = f"«{hit[0].strip()}»: {year} is the current year"
            found.append(Reason(year, why, *hit.span()))
    for name in _FIVE.finditer(text):
        for hit in _plans().finditer(text, max(0, name.start() - 90), name.end() + 50):
            found.extend(_of_plan(hit))
    return found


def _of_plan(hit: re.Match[str]) -> Iterator[Reason]:
    """The year that a match of `_plans` tells, if the calendar has that plan."""
    name = (hit["p1"] or hit["p2"]).lower()
    number = _NUMBERS.get(name) or int(re.sub(r"\D", "", name) or 0)
    for row in lists("calendar")["plans"]:
        plan, first, last = (int(part) for part in row.split("|"))
        if plan == number:
            year = first if hit["first"] or hit["first2"] else last
            why = f"«{hit[0]}»: the {number}th Five-Year Plan runs from {first} to {last}"
            yield Reason(year, why, *hit.span())


def stamped(moment: Moment, stamps: tuple[Moment, ...]) -> Iterator[Reason]:
    """The year in which the day is shortly before a day of writing or publishing."""
    for stamp in stamps:
        written = stamp.on(stamp.year) if stamp.year else None
        if written is None:
            continue
        for year in (written.year, written.year - 1):
            day = moment.on(year)
            if day and timedelta(0) <= written - day <= NEAR and _fits(moment, day):
                yield Reason(
                    year, f"shortly before the text's date, {written}", stamp.start, stamp.end
                )
                break


# days told by their distance from the day of writing -----------------------------------------
