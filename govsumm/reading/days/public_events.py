"""Public events that a text invokes, as past or as still ahead, and what they say of its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Reading

YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Event:
    """A public event named at [start, end): its days; whether `ahead`, past, or neither."""

    first: date
    last: date
    start: int
    end: int
    ahead: bool | None
    congress: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days between which a text was written, and why.

    `closed`: both ends are known, one of them by the habit that a congress is prepared in the
    year before it, and a plenum's spirit conveyed until the next one.
    """

    after: date | None = None
    before: date | None = None
    soft_after: date | None = None
    soft_before: date | None = None
    why: str = ""
    span: tuple[int, int] = (0, 0)

    @property
    def closed(self) -> bool:
        """Whether the days are bounded on both sides."""
        return bool((self.after or self.soft_after) and (self.before or self.soft_before))

    def not_excluded(self, day: date) -> bool:
        """Whether a day lies within the hard bounds."""
        return (not self.after or day >= self.after) and (not self.before or day <= self.before)

    def admit(self, day: date) -> bool:
        """Whether a day lies within all bounds."""
        soft = (not self.soft_after or day >= self.soft_after) and (
            not self.soft_before or day <= self.soft_before
        )
        return soft and self.not_excluded(day)


def bounds(reading: Reading) -> Bounds:
    """What the events that a text names say of its day."""
    named = list(_named(reading.text))
    past = [each for each in named if each.ahead is False]
    ahead = [each for each in named if each.ahead]
    latest = max(past, key=lambda each: each.first, default=None)
    next_up = min(ahead, key=lambda each: each.last, default=None)
    after = latest.last if latest else None
    before = next_up.last if next_up else None
    soft_after = soft_before = None
    if next_up and next_up.congress:
        soft_after = next_up.first - YEAR
    elif latest and not next_up and latest.congress:
        soft_before = _following(latest.first)
    decisive = next_up or latest
    why = _why(reading.text, latest, next_up)
    span = (decisive.start, decisive.end) if decisive else (0, 0)
    return Bounds(after, before, soft_after, soft_before, why, span)


def _why(text: str, latest: Event | None, ahead: Event | None) -> str:
    """The reason for bounds, in words: which event was held, and which is still ahead."""
    parts = []
    if latest:
        parts.append(f"«{text[latest.start : latest.end]}» was held in {latest.last:%B %Y}")
    if ahead:
        parts.append(f"«{text[ahead.start : ahead.end]}» ({ahead.first:%B %Y}) is still ahead")
    return "; ".join(parts)


@cache
def _congresses() -> dict[str, tuple[date, date]]:
    rows = (row.split("|") for row in lists("calendar")["congresses"])
    return {
        key.strip(): (date.fromisoformat(first.strip()), date.fromisoformat(last.strip()))
        for key, first, last in rows
    }


def _following(first: date) -> date | None:
    """When a plenum's spirit gives way to the next one's; None after a whole congress."""
    plenums = sorted(_congresses().items(), key=lambda item: item[1])
    at = next(n for n, (_, days) in enumerate(plenums) if days[0] == first)
    if "." not in plenums[at][0]:
        return None
    return plenums[at + 1][1][0] if at + 1 < len(plenums) else first + YEAR


_ORDINAL = (
    r"(?:\d\d?(?:st|nd|rd|th)|first|second|third|fourth|fifth"
    r"|sixth|seventh|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|twentieth)"
)
_PLENUM = Worded(
    rf"(?P<m>{_ORDINAL})\s+(?:plenary\s+(?:session|meeting)|plenum)\s+of\s+the\s+(?P<n>{_ORDINAL})\s+(?:(?:central|cpc|party|party['’]s|national|communist)\s*)+(?:committee|congress|\b)"
    rf"|(?<!provincial )(?<!municipal )(?P<n2>{_ORDINAL})\s+"
    rf"(?:(?:national|cpc|party|party['’]s|communist)\s+)+congress"
    r"|(?P<n3>十[六七八九]|二十)届(?P<m3>[二三四五六七])中全会|党的?(?P<n4>十[六七八九]|二十)大",
    re.IGNORECASE,
)
_WORDS = ["", *["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]]
_TEENS = ["sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]
_HAN = {"十六": 16, "十七": 17, "十八": 18, "十九": 19, "二十": 20} | {
    char: at for at, char in enumerate("二三四五六七", 2)
}


def _number(word: str) -> int:
    """The number of a congress or a plenum, of "20th", "twentieth", 二十; 0 where it is none."""
    low = word.lower()
    if low in _HAN:
        return _HAN[low]
    if low in _TEENS:
        return 16 + _TEENS.index(low)
    return _WORDS.index(low) if low in _WORDS else int(re.sub(r"\D", "", low) or 0)


_KEY = re.compile(r"[Pp]lenary|[Pp]lenum|[Cc]ongress|中全会|党的?[十二]|PLEN|CONGR")


def _plenums(text: str) -> Iterator[re.Match[str]]:
    """The congresses and plenums named; only what surrounds those words is looked at."""
    done = 0
    for key in _KEY.finditer(text):
        start = max(done, key.start() - 60)
        hit = _PLENUM.search(text, start, key.end() + 80) if key.end() > done else None
        if hit:
            done = hit.end()
            yield hit


def _named(text: str) -> Iterator[Event]:
    """The congresses, the plenums and the events of the calendar that a text names."""
    for hit in _plenums(text):
        number = hit["n"] or hit["n2"] or hit["n3"] or hit["n4"]
        plenum = hit["m"] or hit["m3"]
        key = f"{_number(number)}.{_number(plenum)}" if plenum else str(_number(number))
        if key in _congresses():
            yield Event(*_congresses()[key], *hit.span(), _is_ahead(text, *hit.span()), True)
    for first, last, words in (row.split("|") for row in lists("calendar")["events"]):
        if words.split()[0] not in text and words.strip() not in text:
            continue
        for hit in _event(words.strip()).finditer(text):
            days = date.fromisoformat(first.strip()), date.fromisoformat(last.strip())
            yield Event(*days, *hit.span(), _is_ahead(text, *hit.span()), False)


@cache
def _event(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words).replace(r"\ ", r"\s+"), re.IGNORECASE)


@cache
def _cue(name: str, *, before: bool) -> re.Pattern[str]:
    """What stands `before` or behind an event and says that it is past or ahead, by a list."""
    words = alternatives("calendar", name)
    if before:
        return re.compile(
            rf"(?:{words})\s*(?:the\s+)?(?:cpc['’]s\s+|party['’]s\s+)?$", re.IGNORECASE
        )
    return re.compile(rf"^[^.。;；,，]{{0,40}}?(?:{words})", re.IGNORECASE)


def _is_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the words around an event call it still ahead, or past; None: neither."""
    left, right = text[max(0, start - 60) : start], text[end : end + 50]
    if _cue("past_before", before=True).search(left) or re.match(
        r"(?:['’]s)?\s*(?:spirit|精神)", right
    ):
        return False
    if _cue("ahead_before", before=True).search(left) or _cue("ahead_after", before=False).search(
        right
    ):
        return True
    return False if _cue("past_after", before=False).search(right) else None
