"""The meetings that a report tells of: names, organisers, places, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from govsumm.lexicon import lists
from govsumm.reading.datelines import Datelines, datelines
from govsumm.reading.dates import date_of
from govsumm.reading.gatherings import Gathering, gatherings
from govsumm.reading.gatherings_han import gatherings_han, room_before, venues_han
from govsumm.reading.minutes_heads import head_day, head_of, is_minutes, is_transcript
from govsumm.reading.moments import Moment, moments
from govsumm.reading.notices import is_notice
from govsumm.reading.sentences import Reading
from govsumm.reading.tours import is_tour, tour
from govsumm.reading.venues import Venue, main_and_branch, regions, towns
from govsumm.reading.years import shifted, year_of
from govsumm.records import Date, DateRole, Inference, Meeting, Place

MAX_TOLD = 200
"""More sentences about meetings than these are not read."""
ANNOUNCED = 4
"""A formula of this strength only announces a meeting: it counts in a notice alone."""
FIRM = 8
"""A formula of this strength tells of a meeting wherever it stands; a weaker one needs support."""


NO_LINES = Datelines((), (), None)


@dataclass(frozen=True)
class Meetings:
    """The meetings of a report, and which part of the text tells of which."""

    records: tuple[Meeting, ...]
    starts: tuple[int, ...]
    """Where the part of the text that tells of each begins, in code points."""
    lines: Datelines = NO_LINES
    learned: bool = False
    """Whether a reporter learned there what the text tells."""

    def at(self, offset: int) -> int | None:
        """The index of the meeting that an offset belongs to; None: no one meeting."""
        if len(self.records) == 1:
            return 0
        begun = [start for start in self.starts if start <= offset] or list(self.starts[:1])
        if not begun or self.starts.count(begun[-1]) > 1:
            return None
        return self.starts.index(begun[-1])


def meetings_of(reading: Reading) -> Meetings:
    """The meetings that the text reports, not those it cites or conveys."""
    lines = datelines(reading)
    told = _chosen(reading, lines)
    records: list[Meeting] = []
    starts: list[int] = []
    dates: tuple[Date, ...] = ()
    for gathering in told:
        dates = _dates(reading, gathering, lines) or (
            dates if _same_day(reading, gathering) else ()
        )
        places = _places(reading, gathering, lines, only=len(told) == 1)
        for name in gathering.names:
            records.append(_meeting(reading, gathering, name, dates, places))
            starts.append(gathering.start)
    if starts and len(told) > 1:
        first = starts[0]
        starts = [0 if start == first else start for start in starts]
    return Meetings(tuple(records), tuple(starts), lines, any(each.learned for each in told))


# which ---------------------------------------------------------------------------------------


def _candidates(reading: Reading, lines: Datelines) -> Iterator[Gathering]:
    first = reading.body[0].n if reading.body else 0
    for sentence in reading.sentences:
        opens = sentence.zone == "chrome" and sentence.n <= first + 1 and len(sentence.text) > 40
        if sentence.zone == "body" or opens:
            for each in (gatherings_han if sentence.han else gatherings)(sentence):
                yield _without_stamps(each, lines)


def _without_stamps(gathering: Gathering, lines: Datelines) -> Gathering:
    """A page's stamp is no day of a meeting, though it stands in the same line."""
    days = tuple(day for day in gathering.moments if not _stamped(day, lines))
    if days == gathering.moments:
        return gathering
    return replace(gathering, moments=days, strength=gathering.strength - (0 if days else 2))


def _stamped(day: Moment, lines: Datelines) -> bool:
    return any(stamp.start <= day.start < stamp.end for stamp in lines.published)


def _chosen(reading: Reading, lines: Datelines) -> list[Gathering]:
    """The meeting that the text is on, and those that follow it with a day of their own."""
    found = list(islice(_candidates(reading, lines), MAX_TOLD))
    if is_minutes(reading) or is_transcript(reading):
        return _of_minutes(reading, found)
    supported = _framed(reading)
    if is_notice(reading):
        return [each for each in found if each.strength >= ANNOUNCED][:1]
    found = [each for each in found if each.strength > ANNOUNCED + 2]
    firm = [each for each in found if each.strength >= FIRM + 2 and each.moments]
    near = [each for each in found if each.strength >= FIRM or (supported and each.strength >= 5)]
    pool = firm if firm and (supported or _early(reading, firm[0])) else near if supported else []
    toured = is_tour(reading)
    if toured and not pool:
        return list(tour(reading))
    if not pool:
        return _of_title(reading) if supported else []
    main = min(
        pool, key=lambda each: (_paragraph(reading, each) > 1, -(each.strength // 5), each.start)
    )
    if toured:
        main = replace(main, tour=True)
    return [main, *_further(reading, main, found)]


def _early(reading: Reading, gathering: Gathering) -> bool:
    """Whether a meeting is told of in the first sentences of the body."""
    return any(
        each.start <= gathering.start < each.end
        for each in [s for s in reading.sentences if s.zone != "title"][:5]
    )


def _paragraph(reading: Reading, gathering: Gathering) -> int:
    first = reading.body[0].paragraph if reading.body else 0
    return max(0, reading.sentence_at(gathering.start).paragraph - first)


def _framed(reading: Reading) -> bool:
    """Whether the text speaks of what "the meeting" did, or of who took part in it."""
    frames, han = lists("meetings")["frames"], lists("meetings")["frames_han"]
    low = reading.text[:60_000].lower()
    return any(word in low for word in frames) or any(word in low for word in han)


def _further(reading: Reading, main: Gathering, found: list[Gathering]) -> list[Gathering]:
    """Meetings with a paragraph and a day of their own."""
    further: list[Gathering] = []
    for each in found:
        known = [main, *further]
        apart = all(
            reading.sentence_at(each.start).paragraph != reading.sentence_at(one.start).paragraph
            for one in known
        )
        dated = (each.strength >= FIRM + 2 and each.moments and apart) or (
            each.strength >= FIRM and _same_day(reading, each)
        )
        if dated and not _same(reading, each, known) and each.start > main.start:
            further.append(each)
    return further[:4]


@cache
def _later() -> re.Pattern[str]:
    words = (*lists("meetings")["same_day"], *lists("meetings")["same_day_han"])
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))), re.IGNORECASE)


def _same_day(reading: Reading, gathering: Gathering) -> bool:
    """Whether a sentence opens with the later hour of the day told of."""
    sentence = reading.sentence_at(gathering.start)
    return bool(_later().match(sentence.text))


def _same(reading: Reading, gathering: Gathering, known: list[Gathering]) -> bool:
    """Whether a meeting is one of those known, by the words of its name."""
    mine = _words(reading, gathering)
    return any(
        2 * len(mine & _words(reading, one)) >= min(len(mine), len(_words(reading, one)))
        for one in known
    )


def _words(reading: Reading, gathering: Gathering) -> set[str]:
    text = " ".join(reading.text[a:b] for a, b in gathering.names).lower()
    return {word for word in re.findall(r"[^\W_]+", text) if len(word) > 3} or {text}


def _of_minutes(reading: Reading, found: list[Gathering]) -> list[Gathering]:
    """The meeting of minutes: its opening sentence, filled up from its head."""
    head = head_of(reading)
    opening = [
        each for each in found if each.strength >= FIRM and each.start < 3000 and not each.learned
    ]
    if not opening:
        return [head] if head else []
    main = max(opening[:3], key=lambda each: bool(each.moments) + bool(each.venues))
    if head is None:
        return [replace(main, moments=main.moments or head_day(reading))]
    full = any(day.year for day in main.moments)
    return [
        replace(
            main,
            venues=main.venues or head.venues,
            moments=main.moments if full or not head.moments else head.moments,
            organisers=main.organisers or head.organisers,
        )
    ]


def _of_title(reading: Reading) -> list[Gathering]:
    """The meeting that only the headline names, where the body speaks of "the meeting"."""
    for title in reading.titles[:1]:
        for found in (gatherings_han if title.han else gatherings)(title):
            return [found]
    return []


# what is printed of it -----------------------------------------------------------------------


def _meeting(
    reading: Reading,
    gathering: Gathering,
    name: tuple[int, int],
    dates: tuple[Date, ...],
    places: list[Venue],
) -> Meeting:
    spans = [name, *gathering.organisers, *((each.start, each.end) for each in places)]
    cited = {number for span in spans for number in reading.cited(*span)}
    return Meeting(
        passages=tuple(sorted(cited)),
        names=(reading.text[slice(*name)],),
        organisers=tuple(reading.text[a:b] for a, b in gathering.organisers),
        places=tuple(Place(text=reading.text[v.start : v.end], role=v.role) for v in places),
        dates=dates,
    )


def _dates(reading: Reading, gathering: Gathering, lines: Datelines) -> tuple[Date, ...]:
    """The day of a meeting: printed beside it, or else that of the dateline."""
    what: DateRole = "learned" if gathering.learned else "held"
    written = next(iter(lines.reported), None)
    days = [day for day in gathering.moments if day not in lines.reported] or list(
        _day_before(reading, gathering, lines)
    )
    if not days:
        return ()
    days = _told(days)
    day = min(days, key=lambda each: _distance(each, gathering))
    stamps = (*lines.reported, *lines.published)
    several = [each for each in days if each.weekday is not None and not each.day]
    chosen = several if day in several else [day]
    whole = [
        _completed(reading, each, written or next(iter(lines.published), None)) for each in chosen
    ]
    return tuple(
        date_of(reading, each, what, _inferred(reading, each, written, stamps))
        for each in dict.fromkeys(whole)
    )


def _day_before(reading: Reading, gathering: Gathering, lines: Datelines) -> Iterator[Moment]:
    """The day that opens the sentence before, of the same paragraph."""
    n = reading.sentence_at(gathering.start).n
    before = reading.sentences[max(0, n - 1)]
    if n and before.paragraph == reading.sentences[n].paragraph:
        for day in moments(reading.text, before.start, before.end):
            written = day in lines.reported or day in lines.published
            if day.start - before.start <= 12 and day.day and not written:
                yield day


def _told(days: list[Moment]) -> list[Moment]:
    """The days without a "today" that a printed day explains: "today, 4th March"."""
    return [
        day
        for day in days
        if day.day or not any(other.day and 0 <= other.start - day.end <= 4 for other in days)
    ]


def _distance(day: Moment, gathering: Gathering) -> tuple[bool, int]:
    whole = day.day is None and day.shift is None
    return whole, min(abs(gathering.start - day.end), abs(day.start - gathering.end))


def _completed(reading: Reading, day: Moment, written: Moment | None) -> Moment:
    """A bare day with the month and the year of a dateline in its own sentence."""
    if written is None:
        return day
    if day.shift == 0 or (
        day.weekday is not None and not day.day and _weekday(written) == day.weekday
    ):
        return written
    if day.month or not day.day or day.day > (written.day or 0):
        return day
    same = reading.sentence_at(day.start).n == reading.sentence_at(written.start).n
    return replace(day, month=written.month, year=written.year) if same else day


def _weekday(day: Moment) -> int | None:
    date = day.on(day.year) if day.year else None
    return date.weekday() if date else None


def _inferred(
    reading: Reading, day: Moment, written: Moment | None, stamps: tuple[Moment, ...]
) -> Inference | None:
    if day.year:
        return None
    if day.month and day.day:
        return year_of(reading, day, stamps)
    return shifted(reading, day, written or next(iter(stamps), None))


def _places(reading: Reading, gathering: Gathering, lines: Datelines, *, only: bool) -> list[Venue]:
    """Where a meeting was: the place beside it, the main venue, or else its region."""
    main = [*main_and_branch(reading.text), *venues_han(reading.text)] if only else []
    near = list(gathering.venues[:1])
    if near or any(each.role == "main" for each in main):
        return [*near, *main]
    if lines.place:
        return [Venue(*lines.place, "unspecified"), *main]
    spans = [*gathering.organisers, *gathering.names]
    text = reading.text
    found = next((region for span in spans for region in regions(text, *span)), None)
    room = room_before(reading, gathering.start) or found
    if room is None and (gathering.organisers or gathering.tour):
        sentence = reading.sentence_at(gathering.start)
        around = ((sentence.start, sentence.end),) if gathering.tour else gathering.organisers
        room = next((town for span in around for town in towns(text, *span)), None)
    return [*([Venue(*room, "unspecified")] if room else []), *main]
