"""Shares and multiples: two-thirds, half of, 2/3, 三分之二, 一半, doubled, twice, 翻番.

A share is "2/3" and a multiple "x2"; 三成 is 30, as in 30 %.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from govsumm.lexicon import lists


class Proportion(NamedTuple):
    """A share or multiple at [start, end) of a folded text; a vague one is often neither."""

    start: int
    end: int
    value: str
    vague: bool = False


_HAN = "一二三四五六七八九十"
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_CUES = (*_PARTS, "half", "halv", "doubl", "twi", "tripl", "trebl", "quadr", "fold")
_HAN_CUE = re.compile("[⁄成半翻]|分之")
_ONE_IN = re.compile(r"(?:one(?<!\w...)|two(?<!\w...)|1(?<!\w.)) (?:[a-z]{1,20} )?in ")
"""What no share or multiple is without."""


@cache
def _multiples() -> dict[str, str]:
    """Words for a multiple, with what they multiply by: doubled, x2."""
    rows = (row.split() for row in lists("numbers")["multiples"])
    return {word: value for value, *words in rows for word in words}


@cache
def _shapes() -> re.Pattern[str]:
    words = sorted(_multiples(), key=len, reverse=True)
    latin = "|".join(word for word in words if word.isascii())
    held_against, hours = map(
        "|".join, (lists("numbers")["more_or_less"], lists("numbers")["units"][1:13])
    )
    han = "|".join(word for word in words if not word.isascii())
    return re.compile(
        r"(?=\b|\d|half|[^\x00-\x7f])(?:"  # nowhere else one begins
        rf"(?P<cue>\b(?:by|than|nearly|almost|about|over|least|up|down)\s)?\b(?P<many>a|one|two|three|four|five|seven|nine)[\s-](?P<part>third|quarter|fifth|tenth)s?\b(?=(?P<of>[\s-](?:of|{held_against})\b)?)"
        r"|(?<![\d.,])\b(?P<some>one(?:\s[a-z]{1,20})?|two|1)\sin\s(?:every\s)?(?P<each>three|four|five|six|eight|ten|3|4|5|6|8|10)\b"
        r"(?!\s?(?:minute|hour|day|week|month|year|meeting)|[\d.,]\d)"
        r"|\bone\sin\s(?:every\s)?(?P<pair>two)\b(?!\s(?:minute|hour|day|week|month|year|meeting))"
        r"|(?P<whole>\d*)(?P<over>\d)⁄(?P<under>\d{1,2})"
        r"|(?P<six>half\sa\sdozen)"
        r"|(?P<how>(?<!and\s)\b(?:by|in|over|nearly|almost|about|than|least|exactly|only|just|one|a)[\s-])?"
        rf"\b(?P<half>half)\b(?!\s(?:past\s)?(?:{hours})\b)(?=(?P<all>\s(?:of|the|its|their|as|all|a|an|empty|full)\b)?)"
        rf"|\b(?P<multiple>{latin})\b|(?P<han>{han})"
        rf"|(?P<below>[{_HAN}]{{1,3}})分之(?P<above>[{_HAN}]{{1,3}})"
        rf"|(?<![{_HAN}])(?P<tenths>[{_HAN}两兩])成(?P<rest>[{_HAN}](?![季月年个级期类等次名批家项户人周日号]))?(?![立为員员功果长長])"
        rf"|(?<![{_HAN}])(?P<fewest>[{_HAN}两兩])(?=[到至][{_HAN}两兩]成(?![立为員员功果长長])))"
    )


_EACH = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}


def proportions(text: str) -> Iterator[Proportion]:
    """The shares and multiples of a text in lower case and compatibility forms."""
    if not _may_hold_any(text):
        return
    for hit in _shapes().finditer(text):
        value = _value(hit)
        if value:
            if hit["part"] == "quarter" and hit["many"] == "two":
                continue  # of a year: "the last two quarters of the fund"
            if hit["part"] and not hit["of"]:
                cue = (hit["cue"] or "").strip()
                if hit["part"] == "quarter" and hit["many"] != "three" and cue not in _BY:
                    continue  # of a year
                if hit["many"] in ("a", "one") and not cue:
                    continue  # "a third motion"
            vague = bool(hit["half"] and not hit["how"] and not hit["all"])
            yield Proportion(hit.start(), hit.end(), value, vague)


_BY = ("by", "up", "down")
"""Before a quarter these make it a share, and none of a year."""


def _may_hold_any(text: str) -> bool:
    if any(map(text.__contains__, _CUES)) or (" in " in text and _ONE_IN.search(text)):
        return True
    return not text.isascii() and _HAN_CUE.search(text) is not None


def _value(hit: re.Match[str]) -> str:
    if hit["many"]:
        return f"{_COUNTS[hit['many']]}/{_PARTS[hit['part']]}"
    if hit["each"]:
        return f"{_EACH.get(hit['some'].split()[0], 1)}/{_EACH.get(hit['each']) or hit['each']}"
    if hit["under"]:
        return _with_whole(hit)
    if hit["six"] or hit["half"] or hit["pair"]:
        return "6" if hit["six"] else "1/2"
    if hit["fewest"]:  # 一到两成
        return str(_digit(hit["fewest"]) * 10)
    if hit["tenths"]:
        return str(_digit(hit["tenths"]) * 10 + (_digit(hit["rest"]) if hit["rest"] else 0))
    if hit["below"]:  # 百分之, 千分之 lead numbers of their own
        return f"{_digit(hit['above'])}/{_digit(hit['below'])}" if len(hit["below"]) == 1 else ""
    return _multiples()[hit["multiple"] or hit["han"]]


def _with_whole(hit: re.Match[str]) -> str:
    """½ is a share, 3½ a number."""
    over, under = int(hit["over"]), int(hit["under"])
    if not hit["whole"] or not under:
        return f"{over}/{under}"
    return f"{float(int(hit['whole']) + Fraction(over, under)):g}"


def _digit(han: str) -> int:
    return _HAN.index(han[0].replace("两", "二").replace("兩", "二")) + 1


_HUNDREDTHS = {"50": "1/2", "25": "1/4", "75": "3/4", "20": "1/5", "10": "1/10", "100": "x2"}
_PERCENTS = _HUNDREDTHS | {"33": "1/3", "66": "2/3", "67": "2/3"}
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent\b)|百分之(\d{1,3}|五十)")
_PER, _FOLD = ("%", "per", "百"), ("times", "fold", "倍")
"""What no percentage and no multiple in figures is without."""
_WRITTEN = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_PART = re.compile(r"\b(one|two|three|four)[\s-](third|quarter|fifth|tenth)s?\b")
"""Of a passage also without "of": "one third vacant"."""
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OUT_OF = re.compile(
    rf"\b({'|'.join(_SMALL)}|\d)\s(?:in|out\sof)\s(?:every\s)?(five|ten|10)\b"
    r"(?!\s?[a-z]*(?:minute|hour|day|week|month|year)|[\d.,]\d)"
)
_OF = ("five", "ten", "10")
_HEADS = "[个名户家所座条人]"
_OF_EACH = re.compile(rf"([{_HAN}]){_HEADS}[^\W\d]{{0,4}}?[中里][就便]?有([{_HAN}]){_HEADS}")
_TIMES = re.compile(r"(?<![\d.])(\d{1,3})(?:\s?times\b|[\s-]?fold\b|\s?倍)")


def percentages(text: str) -> list[str]:
    """The percentages of a text as they are printed: 37.5 of "37.5 %", 50 of 百分之50."""
    if not any(map(text.__contains__, _PER)):
        return []
    return [latin or han.replace("五十", "50") for latin, han in _PERCENT.findall(text)]


def alike(text: str) -> Iterator[str]:
    """The shares and multiples that a passage says in other words: 2/3, 50 %, 3 times."""
    for over, under in _WRITTEN.findall(text) if "/" in text else ():
        yield f"{int(over)}/{int(under)}"
    for many, part in _PART.findall(text) if any(map(text.__contains__, _PARTS)) else ():
        yield f"{_COUNTS[many]}/{_PARTS[part]}"
    for some, each in _OUT_OF.findall(text) if any(map(text.__contains__, _OF)) else ():
        part = Fraction(_of(some), _of(each))
        yield from (f"{part.numerator}/{part.denominator}", f"{float(100 * part):g}")
    for percentage in percentages(text):
        if share := _PERCENTS.get(percentage.partition(".")[0]):
            yield share
    for times in _TIMES.findall(text) if any(map(text.__contains__, _FOLD)) else ():
        yield f"x{times}"


def _of(written: str) -> int:
    return int(written) if written.isdigit() else _SMALL.index(written) + 1


def han_shares(text: str) -> Iterator[str]:
    """The shares that a Chinese text tells by heads: 五个人中有一个, 1/5."""
    for under, over in _OF_EACH.findall(text) if "有" in text else ():
        yield f"{_digit(over)}/{_digit(under)}"


def as_decimals(value: str) -> Iterator[str]:
    """The plain numbers that a share or multiple may be said by: half, 50 and 0.5; twice, 2."""
    if value[0] == "x":
        yield value[1:]
    elif "/" in value:
        over, under = map(int, value.split("/"))
        if under:
            yield f"{over / under:g}"
            yield from {
                f"{100 * over / under:g}",
                f"{100 * over / under:.0f}",
                f"{100 * over // under}",
            }
