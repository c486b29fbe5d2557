"""How often something comes, and by what time a sum is reckoned: $90 a week, 每半月."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from govsumm.auditing.numbers.han_numerals import from_han
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded, phrase_set

SAME = 0.75
"""So many pairs of characters are the same of what comes so often."""
_PART = Worded(rf"[{HAN}]*")


class Period(NamedTuple):
    """What is said of how often, and the days between: of "twice a week" 3½, or 7 as of each."""

    said: str
    days: frozenset[Fraction]
    act: frozenset[str] = frozenset()
    """In Chinese, the pairs of characters of what comes so often."""

    def is_of(self, other: Period) -> bool:
        """Whether the same comes so often, as far as it is told."""
        return len(self.act & other.act) >= SAME * len(self.act)


def bound_periods(site: Site) -> Iterator[Finding]:
    """What comes so often in a claim comes so often in the passages, or they do not say."""
    for field, text in site.paraphrases:
        claimed = periods(text)
        there = [each for passage in site.passages for each in periods(passage)] if claimed else []
        for period in claimed if there else ():
            own = [each for each in there if period.is_of(each)] or there
            if all(period.days.isdisjoint(each.days) for each in own):
                why = f"{field}: the passages say “{own[0].said}”"
                yield finding("bound", period.said, ok=False, why=why)


@lru_cache(maxsize=4096)
def periods(text: str) -> tuple[Period, ...]:
    """The periods that a text tells of."""
    read = text_of(text)
    found = [] if read.known.isdisjoint(_cues()) else [*_periods(read.words)]
    return (*found, *(() if text.isascii() else _han_periods(read.folded)))


_EVERY = frozenset(("every", "each", "per"))
_ONE = frozenset(("a", "an"))


@cache
def _cues() -> frozenset[str]:
    return _EVERY | _ONE | _days("oftenly").keys()


@cache
def _days(name: str) -> dict[str, Fraction]:
    """The words of a list, each with its days."""
    rows = (row.split(" ", 1) for row in lists("binding")[name])
    return {word: Fraction(days) for days, word in rows}


def _periods(words: tuple[str, ...]) -> Iterator[Period]:
    for at, word in enumerate(words):
        if word in _days("oftenly"):
            yield Period(word, frozenset((_days("oftenly")[word],)))
        elif word in _EVERY or (word in _ONE and _is_rate(words, at)):
            many, step = _many(words, at + 1)
            days = _days("often").get(words[step]) if step < len(words) else None
            if days is not None:
                if words[step + 1 : step + 4] == ("and", "a", "half"):
                    many += Fraction(1, 2)
                yield Period(" ".join(words[at : step + 1]), _between(words, at, many * days))


def _is_rate(words: tuple[str, ...], at: int) -> bool:
    """Whether "a week" tells of each week: so much, so often."""
    if words[at + 2 : at + 3] and words[at + 2] in phrase_set("binding", "no_rate_behind"):
        return False
    before = words[max(0, at - _REACH) : at]
    if not before or before[-1] in phrase_set("binding", "no_rate"):
        return False
    told = phrase_set("binding", "how_often")
    return any(each in told or each[0].isdigit() or each in _small() for each in before)


_REACH = 4
"""So many words before "a week" say how much, or how often."""


def _between(words: tuple[str, ...], at: int, days: Fraction) -> frozenset[Fraction]:
    """The days between two of what comes so often in some days, or these."""
    if words[at - 1 : at] == ("twice",):
        return frozenset((days / 2, days))
    if words[at - 1 : at] == ("times",) and at > 1 and words[at - 2] in _small():
        return frozenset((days / _small()[words[at - 2]], days))
    return frozenset((days,))


def _many(words: tuple[str, ...], at: int) -> tuple[Fraction, int]:
    """How many units of time a period has, and where the unit stands."""
    word = words[at] if at < len(words) else ""
    if word == "half":
        return Fraction(1, 2), at + 1 + (words[at + 1 : at + 2] in (("a",), ("an",)))
    if word == "other":
        return Fraction(2), at + 1
    if word.isdecimal() or word in _small():
        return Fraction(_small().get(word) or int(word)), at + 1
    return Fraction(1), at


@cache
def _small() -> dict[str, int]:
    return {word: at for at, word in enumerate(lists("numbers")["units"]) if word and at}


_HAN = Worded(
    r"每隔?(?P<many>\d{1,3}|[两二三四五六七八九十]{1,3})?(?P<unit>{binding.often_han_units})"
    r"|(?P<some>\d{1,3}|[一两二三四五六七八九十]{1,3})?个?(?P<span>{binding.often_han_units})一(?:次|调度|报|通报|会商?|检查|研判)"
)


def _han_periods(folded: str) -> Iterator[Period]:
    if "每" not in folded and "一" not in folded:
        return
    for hit in _HAN.finditer(folded):
        many = hit["many"] or hit["some"] or "1"
        number = int(many) if many.isdecimal() else int(from_han(many.replace("两", "二")))
        days = _days("often_han")[hit["unit"] or hit["span"]]
        act = _PART.match(folded, hit.end("unit") if hit["unit"] else hit.end("span"))
        pairs = frozenset(map("".join, pairwise(act[0]))) if act else frozenset()
        yield Period(hit[0], frozenset((number * days,)), pairs)
