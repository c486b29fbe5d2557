"""Days written out in words: "the tenth day of June two thousand and twenty-five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.calendar_words import months
from govsumm.reading.days.days import Moment, checked
from govsumm.reading.phrasing import any_of

_THOUSAND = 2000


def spelled(text: str) -> Iterator[Moment]:
    """The days of a text whose number is written out; the year in words or in figures."""
    if not any(_is_counted(text, hit.start()) for hit in _of_month().finditer(text)):
        return
    for hit in _pattern().finditer(text):
        if hit["words"]:
            year: int | None = _THOUSAND + _numbers().get(_plain(hit["words"]), 0)
        else:
            year = int(hit["year"]) if hit["year"] else None
        day = _ordinals()[_plain(hit["day"])]
        moment = checked(Moment(*hit.span(), year, months()[hit["month"].lower()], day))
        if moment:
            yield moment


def _is_counted(text: str, at: int) -> bool:
    """Whether one of the two words before a place may be "tenth", as in "tenth day of June"."""
    words = _WORD.findall(text[max(0, at - _BEFORE) : at].casefold())[-2:]
    return len(words) < 2 or not _counting().isdisjoint(words)


_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 60


@cache
def _counting() -> frozenset[str]:
    """The last word of each ordinal."""
    return frozenset(words.split()[-1] for words in _ordinals())


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("-", " ").split())


@cache
def _numbers() -> dict[str, int]:
    """The words for one to ninety-nine."""
    units, tens = lists("numbers")["units"], lists("numbers")["tens"]
    found = {word: at for at, word in enumerate(units) if at}
    for at, word in enumerate(tens[2:], 2):
        found[word] = 10 * at
        found |= {f"{word} {units[one]}": 10 * at + one for one in range(1, 10)}
    return found


@cache
def _ordinals() -> dict[str, int]:
    """The words for the first to the thirty-first."""
    units, tens = lists("numbers")["ordinals"], lists("numbers")["tens"]
    found = {word: at for at, word in enumerate(units) if at}
    for at in (2, 3):
        found[lists("numbers")["tens_ordinals"][at]] = 10 * at
        found |= {f"{tens[at]} {units[one]}": 10 * at + one for one in range(1, 10)}
    return {word: day for word, day in found.items() if day <= 31}


@cache
def _of_month() -> re.Pattern[str]:
    """What every such day has: "of June"; fast to see, as few words begin so."""
    return re.compile(rf"[Oo][Ff]\s+(?i:the\s+month\s+of\s+)?(?=[A-Z])(?i:{any_of(months())})\b")


@cache
def _pattern() -> re.Pattern[str]:
    day, number = (any_of(rows).replace(r"\s+", r"[\s-]+") for rows in (_ordinals(), _numbers()))
    of_year = r"(?:\s*,)?\s+(?:(?:in|of)\s+)?(?:the\s+year\s+)?(?:of\s+our\s+Lord\s+)?,?\s*"
    return re.compile(
        rf"\b(?:the\s+)?(?P<day>{day})(?:\s+day)?\s+of\s+(?:the\s+month\s+of\s+)?"
        rf"(?P<month>(?=(?-i:[A-Z]))(?:{any_of(months())}))\b"
        rf"(?:{of_year}(?:(?P<year>(?:19|20)\d\d)(?!\d)"
        rf"|two\s+thousand(?:\s+and)?\s+(?P<words>{number})\b))?",
        re.IGNORECASE,
    )
