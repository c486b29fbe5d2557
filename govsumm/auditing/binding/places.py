"""The numbers of a text where they stand: what each counts, what sort it is, what is around it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, cached_property, lru_cache

from govsumm.auditing.binding.slots import Near
from govsumm.auditing.numerals import Number, numbers
from govsumm.auditing.signs import Signs, is_barrier, signs, stem
from govsumm.lexicon import lists

UNIT = 2
"""So many words of content behind a number may be what it counts."""


class Place:
    """A number where it stands; what is around it is read when it is asked."""

    def __init__(self, number: Number, read: Signs, plain: str) -> None:
        self.text, self.start, self.end = number.text, number.start, number.end
        self.values, self.vague = number.readings, number.vague
        """A vague number is often none: "one"."""
        self._read, self._plain = read, plain
        self._first = max(0, bisect_right(read.starts, number.start) - 1)
        self._last = max(self._first + 1, bisect_right(read.starts, number.end - 1))

    @cached_property
    def sort(self) -> str:
        """What sort of number it is."""
        return sort_of(self._read.folded, self._plain, self.start, self.end)

    @cached_property
    def unit(self) -> tuple[str, ...]:
        """The stems of what it counts."""
        return _unit(self._read, self._last)

    @cached_property
    def ahead(self) -> tuple[str, ...]:
        """The plain words right before it."""
        return _plain(self._read.words[max(0, self._first - 2) : self._first])

    @cached_property
    def behind(self) -> tuple[str, ...]:
        """The plain words right behind it."""
        return _plain(self._read.words[self._last : self._last + 2])

    @cached_property
    def near(self) -> Near:
        """The stems around it, with how far off they are."""
        return _around(self._read, self._first, self._last)


@lru_cache(maxsize=4096)
def places(text: str) -> tuple[Place, ...]:
    """The numbers of a text in order, with their surroundings."""
    found = numbers(text)
    if not found:
        return ()
    read, plain = signs(text), unicodedata.normalize("NFKC", text)
    return tuple(Place(each, read, plain) for each in found)


REACH = 8.0
"""As far as this the words around a number are looked at."""
_WORDS = 40
"""So many words of any kind are looked at."""
_STEPS = {",": 1.5, "，": 1.5, "、": 1.0, "(": 1.0, ")": 1.0}
"""How far a mark sets words apart; a word of content counts 1, a Chinese character half."""


def _around(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)` of a sentence, with how far off they are."""
    found: Near = {}
    for step, start in ((1, last), (-1, first - 1)):
        distance, at = 0.5, start
        while 0 <= at < len(read.words) and distance < REACH and abs(at - start) < _WORDS:
            word = read.words[at]
            if is_barrier(word) and not _inside_figure(read, at):
                break
            distance += _STEPS.get(word, 0.0)
            if read.stems[at]:
                distance += 0.5 if word > "\u2fff" else 1.0
                found.setdefault(read.stems[at], step * max(1, round(distance - 0.5)))
            at += step
    return found


def _inside_figure(read: Signs, at: int) -> bool:
    """Whether a mark ends no sentence: in 52.8, and in "9 min. 40 sec."."""
    return (
        0 < at < len(read.words) - 1
        and len(read.words[at - 1]) <= 4
        and read.words[at + 1][0].isdigit()
    )


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word[0].isalnum())


def _unit(read: Signs, at: int) -> tuple[str, ...]:
    """The stems of the words right behind a number, up to a word without content or a mark."""
    found: list[str] = []
    for word, each in zip(read.words[at : at + 4], read.stems[at : at + 4], strict=True):
        if not each or word[0].isdigit() or len(found) == UNIT:
            if word in _PASSED and not found:
                continue
            break
        found.append(_measures().get(word, each))
    return tuple(found)


_PASSED = frozenset(("of", "the", "个", "名", "more", "new", "other"))
"""What may stand between a number and what it counts."""


@cache
def _measures() -> dict[str, str]:
    """Units of measure by each way to write them: km is kilometre."""
    rows = (row.split() for row in lists("audit")["measures"])
    return {form: stem(words[0]) or words[0] for words in rows for form in words}


def is_measure(unit: str) -> bool:
    """Whether a stem is a unit of measure."""
    return unit in _measure_stems()


@cache
def _measure_stems() -> frozenset[str]:
    return frozenset(_measures().values())


def sort_of(folded: str, plain: str, start: int, end: int) -> str:
    """What sort of number stands at a span of a folded text; `plain` has its capitals."""
    before, behind = folded[max(0, start - 16) : start], folded[end : end + 40]
    if _numbers_a_line(folded, start, end):
        return "line"
    for sort, ahead, after in _SORTS:
        if (ahead and ahead.search(before)) or (after and after.match(behind)):
            return sort
    if _YEAR.fullmatch(folded[start:end]):
        return "year"
    if _NAMED.search(plain[max(0, start - 16) : start]) and not _COUNTED.match(behind):
        return "label"
    return "count"


def _numbers_a_line(folded: str, start: int, end: int) -> bool:
    """Whether a number only numbers a line: "(3) Invited", "7. Adjournment"."""
    ahead = folded[max(0, start - 6) : start].rpartition("\n")
    opens = start < 6 or bool(ahead[1])
    return opens and not ahead[2].strip(" (") and bool(_ENUMERATED.match(folded, end))


_ENUMERATED = re.compile(r"[.)、](?!\d)")
_AND = r"(?:\s?(?:[-–/]|to|and|or|至|到)\s?\D?\d[\d.,]*)?"
_PERCENT = re.compile(rf"{_AND}\s?(?:%|percent|per cent|pct\b|个百分点|percentage)")
_CLOCK_BEHIND = re.compile(r":[0-5]\d(?!\d)|(?::\d\d)?\s?[ap]\.?\s?m\b|点|时\d")
_CLOCK_BEFORE = re.compile(r"(?<!\d)\d{1,2}[:点时]$")
_TALLY_BEHIND = re.compile(r"(?:[-–—]|\s?[比对]\s?)\d{1,2}(?![\d-])")
_TALLY_BEFORE = re.compile(r"(?<![\d-])\d{1,2}(?:[-–—]|\s?[比对]\s?)$")
_MONEY_BEFORE = re.compile(r"(?:[$£€₹¥]|\brs\.?|\bksh\.?|\bsh\.?)\s?$")
_MONEY = re.compile(
    rf"{_AND}(?:\s(?:million|billion|lakh|crore|thousand))?"
    r"\s?(?:yuan|dollars?|pounds?|euros?|shillings?|rupees?|元|万元|亿元)"
)
_LABEL = re.compile(
    r"(?:\bno\.?|\bnos\.?|section|sec\.?|article|item|phase|paras?\.?|第|\d{4}-|resolution|ordinance"
    r"|\bord\.?|\bres\.?|sub|chapter|appendix|annex|route|station|room|ward|zone|grade|level)\s?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BEHIND = re.compile("年")
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}\.?\s(?:the\s)?$|月$|\d/$")
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTHS}\b|[日号]")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_NAMED = re.compile(r"(?:^|\s)[A-Z][A-Za-z.]+\s$")
_COUNTED = re.compile(r"\s(?:[a-z]{3,}|of\b)|%")

_SORTS: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    ("percentage", re.compile("百分之$"), _PERCENT),
    ("clock", _CLOCK_BEFORE, _CLOCK_BEHIND),
    ("tally", _TALLY_BEFORE, _TALLY_BEHIND),
    ("amount", _MONEY_BEFORE, _MONEY),
    ("year", None, _YEAR_BEHIND),
    ("day", _MONTH_BEFORE, _MONTH_BEHIND),
    ("label", _LABEL, None),
    ("ordinal", None, _ORDINAL),
)
"""Each sort with what stands before its numbers, and what behind; the first that is seen counts."""
