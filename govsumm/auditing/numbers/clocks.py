"""Times of day, to the minute: 8:12 p.m., 20.12, 20h12, 2012 hours, 8点12分; how long: 2 h 9 min.

A time is "8:12", by a clock of twelve hours; noon is "12:00", midnight "0:00".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists

_CLOCK = re.compile(
    r"(?P<hour>\d(?<![\d:.]\d)(?:(?<=[01])\d|(?<=2)[0-4])?)\s?(?::\s?|[点點时時](?=\d)|h(?=[0-5]\d\b))"
    r"(?P<minute>[0-5]\d)(?![\d:])"
)
"""A time of day, and nothing else.

What stands before is looked at behind the first digit: only digits are tried then.
"""
_LOOSE = re.compile(
    r"(?P<hour>\d(?<![\d:]\d)(?:(?<=[01])\d|(?<=2)[0-4])?)"
    r"(?:\s?[:.·點点时時h]\s?|(?=\d\d\s?(?:hours|hrs|h\b)))(?P<minute>[0-5]\d)(?!\d)"
)
_LONG = re.compile(
    r"(?:(?P<hour>\d{1,2})\s?(?:hours?|hrs?|h|小时|小時)\s?(?:and\s)?)?(?P<minute>\d{1,2})\s?(?:min|分)"
)
_HOUR = re.compile(
    r"(?P<hour>\d(?<![\d:.]\d)(?:(?<=1)\d|(?<=2)[0-4])?)\s?(?:[ap]\.?m\b|o'clock|[点點时時](?!\d))"
)
_GLUED = re.compile(r"(\d{4}-\d\d-\d\d)(?=\d\d\s?:)")


def clocks(text: str) -> Iterator[re.Match[str]]:
    """The times of day of a text in compatibility forms."""
    told = ":" in text or "h" in text or not text.isascii()
    return _CLOCK.finditer(text) if told else iter(())


def clock(hit: re.Match[str]) -> str:
    """The time that a match says."""
    return f"{_hour(hit)}:{int(hit['minute']):02}"


def _hour(hit: re.Match[str]) -> int:
    """The hour that a match says; twelve is noon unless the words beside it say night."""
    hour = int(hit["hour"] or 0)
    if hour != 12:
        return hour % 12
    before = hit.string[max(0, hit.start() - _BESIDE) : hit.start()]
    return 0 if _AT_NIGHT.match(hit.string, hit.end("hour")) or _BY_NIGHT.search(before) else 12


_BESIDE = 4
_AT_NIGHT = re.compile(r"(?:[:.]\d\d)?\s?(?:a\.?m\b|midnight|at night)", re.IGNORECASE)
_BY_NIGHT = re.compile("[夜晚晨]里?上?$")


def borne_clocks(text: str, *, digits: bool) -> Iterator[str]:
    """The times of day that a passage may mean, which may have `digits`."""
    for word, hour in _named_hours():
        if word in text:
            yield hour
    if not digits:
        return
    apart = text.replace("：", ":")
    if "-" in apart and ":" in apart:
        apart = _GLUED.sub(r"\1 ", apart)  # "2022-05-0916: 26"
    for hit in _LOOSE.finditer(apart):
        yield clock(hit)
        if hit["minute"] == "00":  # "at 8 o'clock"
            yield str(int(hit["hour"]))
    for hit in _HOUR.finditer(apart):
        yield f"{_hour(hit)}:00"
        if not apart.isascii():
            yield from _by_the_other_clock(hit)
    if "min" in apart or "分" in apart:
        yield from map(clock, _LONG.finditer(apart))


def _by_the_other_clock(hit: re.Match[str]) -> Iterator[str]:
    """The hour that a Chinese match says, by the other clock: 17 for 下午5点, 5 for 17时."""
    hour = int(hit["hour"])
    if hour > 12:
        yield str(hour - 12)
    elif hour < 12 and _PAST_NOON.search(hit.string[max(0, hit.start() - _BESIDE) : hit.start()]):
        yield str(hour + 12)


_PAST_NOON = re.compile("(?:下午|午后|傍晚|晚上?|夜里?)$")


@cache
def _named_hours() -> list[tuple[str, str]]:
    """Words for hours, each with its time."""
    rows = (row.split(" ", 1) for row in lists("numbers")["named_hours"])
    return [(word, f"{hour}:00") for hour, words in rows for word in words.split(", ")]
